//! The audit log for the auditor: all events with filters, one event with its neighbours, and verifying the chain.
//!
//! Verifying is a POST because it is work, and records nothing: it changes nothing, and its own event would
//! move the very head that the auditor is about to compare.

mod event;
mod events;
mod file;
mod filter;
mod teller;
mod verify;

pub use event::show_event;
pub use events::show_events;
pub use file::show_file;
pub use verify::submit_verify;
