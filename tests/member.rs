//! Around the members, over a real connection and on both databases: the page of a member's own, chairs without a seat,
//! the number of seats, moves that members tell of, and what is arranged for new members.

#[path = "account/people.rs"]
mod people;

#[path = "ballot/sample.rs"]
#[expect(dead_code, reason = "the tests of the ballot use the rest")]
mod ballot_sample;

#[path = "roster/sample.rs"]
mod sample;

mod member {
    pub(crate) mod desk;

    mod answer;
    mod chair;
    mod city;
    mod ending;
    mod link;
    mod map;
    mod offices;
    mod onboarding;
    mod size;
    mod welcome;
}
