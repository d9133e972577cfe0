//! Tables in, domain values out: `load_`, `list_` and `save_`, one file per stage of the line.
//!
//! Functions here do not decide anything, and never begin a transaction: that is [`write_tx`]. Names of
//! candidates are stored as they are, because in the demonstration they are made up.

pub mod account;
pub mod allocation;
// Backup.
pub mod appointment;
pub mod backup;
pub mod ballot;
pub mod bar;
mod bulk;
pub mod city;
pub mod committee;
pub mod counting;
// Deadlines and letters.
pub mod deadlines;
pub mod documents;
pub mod entity;
pub mod import;
pub mod keys;
// Letters.
// Letters by mail.
mod letter_id;
pub mod letter_mail;
pub mod letters;
pub mod lots;
pub mod mail;
pub mod sealed_letters;
// Members.
pub mod member;
mod open;
mod person;
pub mod registration;
// Result files.
// Leave.
pub mod leave;
pub mod release;
pub mod result_file;
pub mod roster;
// The order of a term, and the report of a year.
pub mod rule;
pub mod session;
pub mod sign_in;
// Sortition.
pub mod sortition;
mod steps;
mod transaction;
pub mod vacancy;
mod values;
pub mod yearly;
// Opt-out register and signals.
pub mod opt_out;
pub mod signals;

pub use entity::{
    BallotMethod, Basis, BodyKind, DocumentKind, EndedBy, ListKind, LotMethod, Office, Role,
    Standing,
};
// Result files.
pub use entity::ResultFileKind;
pub use open::{holds_log, open, open_to_read};
pub use person::{person_of_word, person_word};
/// A pool of connections, cheap to clone; pages hold one and pass it on.
pub use sea_orm::DatabaseConnection as Database;
pub use transaction::write_tx;
pub(crate) use values::{json, moment_text};
