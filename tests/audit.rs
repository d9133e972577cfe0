//! The audit log as the auditor reads it in the browser, on both databases.

#[path = "account/people.rs"]
mod people;

mod audit {
    pub(crate) mod log;

    mod events;
    mod file;
    mod filters;
    mod one;
    mod verify;
}
