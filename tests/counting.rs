//! Counting: from the papers of the stations to final counts, on both databases; and entering over HTTP: a whole
//! station, what is found and refused, a session that ends, the second entry, and the coordinator's page of one count.

#[path = "counting/night.rs"]
mod night;
#[path = "counting/typists.rs"]
mod typists;

// Entering counts over HTTP.
#[path = "counting/choosing.rs"]
mod choosing;
#[path = "counting/differences.rs"]
mod differences;
#[path = "counting/exercise.rs"]
mod exercise;
#[path = "counting/findings.rs"]
mod findings;
#[path = "account/people.rs"]
mod people;
#[path = "counting/refusals.rs"]
mod refusals;
#[path = "counting/sample.rs"]
mod sample;
#[path = "counting/second.rs"]
mod second;
#[path = "counting/session.rs"]
mod session;
#[path = "counting/whole.rs"]
mod whole;
