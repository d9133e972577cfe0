//! The opt-out register as residents and the griffie use it, and signals from extracts of the population register.

#[path = "account/people.rs"]
mod people;

#[path = "ballot/sample.rs"]
#[expect(dead_code, reason = "the tests of the ballot use the rest")]
mod ballot_sample;

#[path = "vacancy/desk.rs"]
#[expect(dead_code, reason = "the tests of vacancies use the rest")]
mod desk;

mod signals {
    mod appointed;
    mod by_hand;
    mod candidates;
    mod compare;
    mod decide;
    mod link;
    mod opt_out;
    mod queries;
    mod question;
    mod roster;
    mod town;
}
