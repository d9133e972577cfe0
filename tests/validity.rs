//! Sessions on validity over HTTP: the agenda, what differs, holding one, correcting it, appeals, and January 2022.

#[path = "account/people.rs"]
mod people;

#[path = "validity/agenda.rs"]
mod agenda;
#[path = "validity/appeals.rs"]
mod appeals;
#[path = "validity/correction.rs"]
mod correction;
#[path = "validity/inputs.rs"]
mod inputs;
#[path = "validity/january_2022.rs"]
mod january_2022;
#[path = "validity/letters.rs"]
mod letters;
#[path = "validity/minutes.rs"]
mod minutes;
#[path = "validity/race.rs"]
mod race;
#[path = "validity/sample.rs"]
mod sample;
