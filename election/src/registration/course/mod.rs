//! The course of one application: received, examined, repaired, proposed by one official and seconded by another,
//! decided in a session, and perhaps decided again in a later one.
//!
//! The steps that were taken are all there is: where it stands follows from them. It knows who acted only as a
//! name to compare, and moments by the clock of the Netherlands.

mod omission;
mod refusal;
mod replay;
mod step;

pub use omission::Omission;
pub use refusal::CourseRefusal;
pub use replay::Course;
pub use step::{State, Step, Taken, Verdict};

#[cfg(test)]
mod tests;
