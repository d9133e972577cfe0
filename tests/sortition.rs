//! Residents drawn by lot, from an extract of the population register to a filled seat, on both databases.

#[path = "sortition/appointed.rs"]
mod appointed;
#[path = "vacancy/desk.rs"]
#[expect(dead_code, reason = "shared with the tests of vacancies")]
mod desk;
#[path = "sortition/due.rs"]
mod due;
#[path = "sortition/empty.rs"]
mod empty;
#[path = "sortition/hand.rs"]
mod hand;
#[path = "sortition/indexed.rs"]
mod indexed;
#[path = "sortition/letters.rs"]
mod letters;
#[path = "sortition/online.rs"]
mod online;
#[path = "sortition/own.rs"]
mod own;
#[path = "account/people.rs"]
mod people;
#[path = "sortition/proof.rs"]
mod proof;
#[path = "sortition/refused.rs"]
mod refused;
#[path = "sortition/sealed.rs"]
mod sealed;
#[path = "sortition/signal.rs"]
mod signal;
#[path = "sortition/stage.rs"]
mod stage;
#[path = "sortition/whole.rs"]
mod whole;
