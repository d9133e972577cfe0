//! Who replaced a member on leave and stopped before the leave ended. It does not look for the next one.

use super::cause::Cause;
use super::course::Vacancy;
use super::finding::VacancyFinding;
use crate::roster::{End, Ended, Membership, Person, Roster};
use crate::rules::PassedOverRules;
use chrono::NaiveDate;
use election::result::Decision;

/// Those who replaced the member during the leave of this vacancy and stopped before it ended, each with the end, oldest
/// first. Who leaves because the leave ends did not stop early.
pub fn stopped_early<'r>(
    roster: &'r Roster,
    vacancy: &Vacancy,
) -> impl Iterator<Item = (&'r Membership, End)> {
    let leave = match vacancy.report().cause {
        Cause::Leave(leave) => Some(leave),
        _ => None,
    };
    let place = roster.seat(vacancy.seat());
    let all = place.into_iter().flat_map(|place| &place.replacements);
    all.filter_map(move |one| {
        let within = leave.is_some_and(|leave| leave.holds(one.from));
        let end = one.end.filter(|end| end.why != Ended::LeaveEnded)?;
        within.then_some((one, end))
    })
}

/// From which day this person does not replace the member of this vacancy any more, because of a seat of their own:
/// nobody sits in a body twice. Nothing when that is not so.
///
/// Models the regulations on Kieswet W 2(1): what they say about the rest of the leave is not known.
#[must_use]
pub fn assess_own_seat(
    roster: &Roster,
    (vacancy, person): (&Vacancy, Person),
    rules: &PassedOverRules,
) -> Option<Decision<NaiveDate, VacancyFinding>> {
    let mut stopped = stopped_early(roster, vacancy);
    let (_, end) = stopped.find(|(one, end)| one.person == person && end.why == Ended::OwnSeat)?;
    let seat = roster.seat_of(person, end.on)?;
    let finding = VacancyFinding::OwnSeat { seat, on: end.on };
    Some(Decision {
        outcome: end.on,
        grounds: vec![rules.member.ground(finding)],
    })
}
