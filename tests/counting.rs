//! Entering counts over HTTP: a whole station, what the checks find, what is refused, a session that ends with a sheet
//! under way, the second entry, and the coordinator's page of one count.

mod counting {
    mod choosing;
    mod differences;
    mod exercise;
    mod findings;
    mod refusals;
    pub(crate) mod sample;
    mod second;
    mod session;
    mod whole;
}
#[path = "account/people.rs"]
mod people;
