//! One entity per table, with the names of the columns. They do not leave the store and the audit log.

pub mod account;
pub mod altered_figure;
pub mod body;
pub mod candidate;
pub mod count;
pub mod document;
pub mod draw;
pub mod draw_annulment;
pub mod draw_outcome;
pub mod draw_typing;
pub mod election;
pub mod election_body;
pub mod event;
pub mod list;
pub mod member;
pub mod regulation;
pub mod result;
pub mod result_step;
pub mod session;
pub mod sign_in_attempt;
pub mod station;
pub mod station_total;
mod words;

pub use words::{Basis, BodyKind, DocumentKind, EndedBy, ListKind, LotMethod, Role, Standing};
