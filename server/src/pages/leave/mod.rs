//! Leave: a member's request with the dates of the statement, its test, and the decision. Only the griffie reads
//! it: that somebody is ill or pregnant is nobody else's business.

mod case;
mod request;

pub use case::{show_leave, submit_leave_decision};
pub use request::{show_leave_request, submit_leave_request};
