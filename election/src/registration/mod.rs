//! When what happens, who may stand, and for how many seats: the calendar, eligibility as a decision with grounds,
//! and too few candidates.
//!
//! It reports; an official decides. It does not know names, documents, or how an omission is repaired.

mod age;
pub mod calendar;
mod candidacy;
mod closing;
pub mod correction;
pub mod course;
mod duplicates;
mod eligibility;
mod finding;
mod residence;
mod rules;
mod shortage;
mod supply;

pub use age::{LeapDayBirthday, reaches_age_on};
pub use candidacy::Candidacy;
pub use closing::is_in_time;
pub use duplicates::find_duplicates;
pub use eligibility::{Application, Eligibility, assess_eligibility};
pub use finding::Finding;
pub use residence::{Home, ReferenceDay, Residence, Stay, find_residence};
pub use rules::RegistrationRules;
pub use shortage::{Measure, SeatsToFill, ShortageFinding, decide_shortage};
pub use supply::Supply;

#[cfg(test)]
mod tests;
