//! Placeholder.
pub mod lot;
