//! What signing in promises: each promise with a test, on both databases and over a real connection.

mod account {
    pub(crate) mod people;

    mod cookies;
    mod first;
    mod forms;
    mod limits;
    mod users;
}
