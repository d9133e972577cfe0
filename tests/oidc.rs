//! Signing in elsewhere as a candidate, against a real provider on this machine: `tests/run` installs it.
//!
//! Built with the feature `oidc` alone.

mod oidc {
    pub(crate) mod browser;
    pub(crate) mod provider;

    mod refused;
    mod signed_in;
}
