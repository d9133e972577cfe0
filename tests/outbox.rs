//! The outbox against a real mail server on this machine: what is posted arrives, once, or says why not.

#[path = "account/people.rs"]
mod people;

mod outbox {
    pub(crate) mod post;
    pub(crate) mod server;

    mod never_twice;
    mod page;
    mod sending;
    mod shown;
}
