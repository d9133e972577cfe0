//! The order on the ballot over HTTP: the draw by hand and by dice, all 39 in one sitting, a new draw after a
//! correction, and the papers and files that come of it.

#[path = "ballot/again.rs"]
mod again;
#[path = "ballot/annulment.rs"]
mod annulment;
#[path = "ballot/dice.rs"]
mod dice;
#[path = "ballot/files.rs"]
mod files;
#[path = "ballot/hand.rs"]
mod hand;
#[path = "account/people.rs"]
mod people;
#[path = "ballot/proof.rs"]
mod proof;
#[path = "ballot/public.rs"]
mod public;
#[path = "ballot/sample.rs"]
mod sample;
#[path = "ballot/sitting.rs"]
mod sitting;
