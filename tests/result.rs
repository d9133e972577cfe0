//! From the count to the result over HTTP: deaths, too few candidates, the session, corrections, and two
//! officials at once.

#[path = "account/people.rs"]
mod people;

#[path = "result/correction.rs"]
mod correction;
#[path = "result/decisions.rs"]
mod decisions;
#[path = "result/inputs.rs"]
mod inputs;
#[path = "result/race.rs"]
mod race;
#[path = "result/release.rs"]
mod release;
#[path = "result/sample.rs"]
mod sample;
#[path = "result/whole.rs"]
mod whole;
