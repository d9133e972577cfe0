//! The griffie from a result to members, over a real connection and on both databases: notices, answers,
//! papers, admission, installation, and the roster on any day.

#[path = "account/people.rs"]
mod people;

mod roster {
    pub(crate) mod sample;

    mod answers;
    mod bad_input;
    mod installation;
    mod notices;
    mod on_a_day;
    mod whole_city;
}
