//! What signing in promises: each promise with a test, on both databases and over a real connection.

mod account {
    pub(crate) mod people;

    mod back;
    mod cookies;
    mod first;
    mod forms;
    mod guard;
    mod limits;
    // Stations and people.
    mod slips;
    mod typists;
    mod users;
    mod work;
}
