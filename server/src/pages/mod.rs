//! The pages. A handler gathers and words what its template prints; nothing here decides.

pub mod account;
pub mod allocation;
mod context;
pub mod documents;
pub mod home;
pub mod problem;
pub mod successor;

pub use context::{Crumb, Page, Viewer};
