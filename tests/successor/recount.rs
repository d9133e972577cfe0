//! The facts counted again, without the program: what a yearly report must come to.

use super::facts::{What, Why};
use super::term::Town;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What happened to the seats that fell vacant in some days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Recount {
    /// The vacancies that were established, by cause.
    pub(crate) causes: BTreeMap<&'static str, u64>,
    /// How often the one who was appointed did not take the seat.
    pub(crate) refusals: u64,
    /// The appointments, by the route on which the person was found.
    pub(crate) routes: BTreeMap<&'static str, u64>,
    /// The decisions that nobody can be appointed.
    pub(crate) unfilled: u64,
}

/// The word for a cause in the program.
pub(crate) fn word(why: Why) -> &'static str {
    match why {
        Why::Resigned => "resignation",
        Why::MovedOut => "moved_out",
        Why::Died => "death",
        Why::LostRequirement => "lost_requirement",
        Why::Office => "incompatible_office",
        Why::NotAccepted => "not_accepted",
        Why::NotAdmitted => "not_admitted",
        Why::Leave(_) => "leave",
        Why::NewSeat => "enlargement",
        Why::NeverFilled => "never_filled",
    }
}

/// Counts what was recorded in a body on those days.
pub(crate) fn recount(town: &Town, days: &RangeInclusive<NaiveDate>) -> Recount {
    let mut counted = Recount::default();
    for fact in town.facts.iter().filter(|fact| days.contains(&fact.on)) {
        match &fact.what {
            What::Vacant { why, .. } => *counted.causes.entry(word(*why)).or_default() += 1,
            What::Appointed { route, .. } => *counted.routes.entry(*route).or_default() += 1,
            What::FellOut { .. } => counted.refusals += 1,
            What::Unfilled { .. } => counted.unfilled += 1,
            _ => {}
        }
    }
    counted
}
