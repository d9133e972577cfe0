//! Tables in, domain values out: `load_`, `list_` and `save_`, one file per stage of the line.
//!
//! Functions here do not decide anything, and never begin a transaction: that is [`write_tx`]. Names of
//! candidates are stored as they are, because in the demonstration they are made up.

pub mod account;
pub mod allocation;
mod bulk;
pub mod committee;
pub mod counting;
pub mod documents;
pub mod entity;
pub mod lots;
mod open;
pub mod registration;
pub mod roster;
pub mod session;
pub mod sign_in;
mod steps;
mod transaction;
mod values;

pub use entity::{
    Basis, BodyKind, DocumentKind, EndedBy, ListKind, LotMethod, Office, Role, Standing,
};
pub use open::open;
/// A pool of connections, cheap to clone; pages hold one and pass it on.
pub use sea_orm::DatabaseConnection as Database;
pub use transaction::write_tx;
pub(crate) use values::{json, moment_text};
