//! The answer of someone who is appointed: accepted, declined, or no answer in time.
//!
//! It does not examine credentials: it tells which papers are missing, an official judges them.

mod answer;
mod finding;
mod papers;

pub use answer::{Answer, Occasion, Offer, Reply, ReplyKind, assess_answer};
pub use finding::{AcceptanceError, AcceptanceFinding};
pub use papers::{Paper, PaperFinding, Papers, assess_papers};

#[cfg(test)]
mod tests;
