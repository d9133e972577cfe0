//! Seats in which nobody sits and for which no case is open: those that were empty from the start and that nobody
//! reported, and those of which it was decided that nobody can be appointed. No rule says before when a case begins, so
//! there is no last day.

use super::Due;
use crate::actions::successor::SuccessionFile;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use succession::roster::SeatNumber;
use succession::rules::CauseKind;
use succession::vacancy::{State, Vacancy, VacancyId};

/// The seats that are empty on that day, by number. Before the members enter every seat is.
pub(super) fn empty_seats(
    file: &SuccessionFile,
    today: NaiveDate,
) -> impl Iterator<Item = Due> + use<> {
    let has_begun = !file.members.is_empty() && file.term_starts_on <= today;
    let vacant = file.roster.vacant_seats_on(today).into_iter();
    let vacant: Vec<SeatNumber> = vacant.filter(|_| has_begun).collect();
    let never = file.never_filled_to_report().into_iter();
    let mut empty: BTreeMap<SeatNumber, Option<VacancyId>> =
        never.map(|(seat, _)| (seat, None)).collect();
    empty.extend(left_empty(file));
    empty.retain(|seat, _| vacant.contains(seat));
    let due = empty.into_iter();
    due.map(|(seat, decided)| Due::EmptySeat { seat, decided })
}

/// The seats of which the last vacancy ended with nobody, each with that vacancy.
fn left_empty(file: &SuccessionFile) -> BTreeMap<SeatNumber, Option<VacancyId>> {
    let lasting = |one: &Vacancy| {
        one.report().cause.kind() != CauseKind::Leave && one.state() != State::Dismissed
    };
    let all = file.docket.iter().filter(|(_, one)| lasting(one));
    let last: BTreeMap<SeatNumber, (VacancyId, &Vacancy)> = all
        .map(|(number, one)| (one.seat(), (number, one)))
        .collect();
    let unfilled = last.into_iter();
    let unfilled = unfilled.filter(|(_, (_, one))| one.state() == State::Unfilled);
    unfilled
        .map(|(seat, (number, _))| (seat, Some(number)))
        .collect()
}
