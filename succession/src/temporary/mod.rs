//! Leave for pregnancy or illness, during which the seat is held by a replacement.
//!
//! It decides whether a request can be granted and when the leave ends; it does not choose the replacement.

mod finding;
mod leave;

pub use finding::LeaveFinding;
pub use leave::{Leave, LeaveKind, LeaveRequest, LeaveVerdict, assess_leave, replaced_on};

#[cfg(test)]
mod tests;
