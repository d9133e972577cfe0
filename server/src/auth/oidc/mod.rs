//! Signing in elsewhere, through OpenID Connect: DigiD through a broker, for example.
//!
//! It is part of the program only with the cargo feature `oidc`. What comes back is who somebody is, as one text,
//! and a BSN when the provider gives one. Neither stands in an address, a log or a file.

mod settings;

#[cfg(feature = "oidc")]
mod begun;
#[cfg(feature = "oidc")]
mod person;
#[cfg(feature = "oidc")]
mod provider;

#[cfg(feature = "oidc")]
pub use begun::Begun;
#[cfg(feature = "oidc")]
pub use person::Person;
#[cfg(feature = "oidc")]
pub use provider::Provider;
pub use settings::{OidcOptions, OidcSettings, RETURN, WrongOption};

/// Why somebody is not signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// They stopped.
    Cancelled,
    /// The provider cannot be reached, or not used now.
    Unavailable,
    /// What came back does not fit what was asked.
    Failed,
    /// The provider is not sure enough.
    LevelTooLow,
    /// What should be a BSN is none.
    NoBsn,
}
