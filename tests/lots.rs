//! Lots over HTTP and in the store: the draw by hand, the draw by dice, annulments, and answers.

#[path = "lots/annulment.rs"]
mod annulment;
#[path = "lots/answers.rs"]
mod answers;
#[path = "lots/dice.rs"]
mod dice;
#[path = "lots/hand.rs"]
mod hand;
#[path = "lots/moved.rs"]
mod moved;
#[path = "account/people.rs"]
mod people;
#[path = "lots/race.rs"]
mod race;
#[path = "lots/sample.rs"]
mod sample;
