//! Until when something must be done, and on which day the new members enter.
//!
//! Each deadline comes with the steps by which it was found. Nothing here knows what day it is.

mod installation;
mod terms;

pub use installation::{InstallationError, InstallationFinding, installation_day};
pub use terms::{answer_by, decide_by, decide_leave_by, leave_ends_on, notify_by, object_by};

pub(crate) use terms::wrap_grounds;

#[cfg(test)]
mod tests;
