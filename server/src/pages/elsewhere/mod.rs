//! Signing in elsewhere as a candidate: going there, coming back, and what to do when that fails.
//!
//! Coming back is a GET that begins a session: that is how every provider sends people back. It carries what only
//! the browser that began can bring.

#[cfg(not(feature = "oidc"))]
mod absent;
#[cfg(feature = "oidc")]
mod outcome;
#[cfg(feature = "oidc")]
mod present;

#[cfg(not(feature = "oidc"))]
pub use absent::{show_elsewhere, show_return};
#[cfg(feature = "oidc")]
pub use present::{show_elsewhere, show_return};
