//! When what happens, who may stand, and for how many seats: the calendar, eligibility as a decision with grounds,
//! and too few candidates.
//!
//! It reports; an official decides. It does not know names, documents, or how an omission is repaired.

mod age;
mod bsn;
pub mod calendar;
mod candidacy;
mod closing;
pub mod correction;
pub mod course;
mod designation;
mod duplicates;
mod dwelling;
mod eligibility;
mod finding;
pub mod joint_list;
mod postcode;
mod register;
mod residence;
mod rules;
mod shortage;
mod supply;

pub use age::{LeapDayBirthday, reaches_age_on};
pub use bsn::is_bsn;
pub use candidacy::Candidacy;
pub use closing::is_in_time;
pub use designation::{DesignationProblem, check_designation};
pub use duplicates::find_duplicates;
pub use dwelling::{Dwelling, DwellingFinding, Place, Stretch, find_dwelling};
pub use eligibility::{Application, Eligibility, assess_eligibility};
pub use finding::Finding;
pub use postcode::{Postcode, PostcodeFault, house_number};
pub use register::{RegisterEntry, RegisterFinding, compare_with_register};
pub use residence::{Home, ReferenceDay, Residence, Stay, find_residence};
pub use rules::RegistrationRules;
pub use shortage::{Measure, SeatsToFill, ShortageFinding, decide_shortage};
pub use supply::Supply;

#[cfg(test)]
mod tests;
