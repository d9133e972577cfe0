//! Setting up an election and its calendar, as the bureau does it in a browser.

#[path = "account/people.rs"]
mod people;

mod registration {
    mod calendar;
    mod sample;
    mod set_up;
}
