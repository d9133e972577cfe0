//! What a vacancy does to the roster: the member leaves, the successor enters, or nobody does.

use super::cause::Cause;
use super::course::Vacancy;
use super::report::{Verdict, assess_report};
use super::state::State;
use crate::roster::{Admission, Basis, End, Ended, Roster, RosterRefusal, Seat, SeatNumber};
use crate::rules::CauseRules;
use chrono::NaiveDate;

/// Brings the roster in line with a vacancy that was established: the member leaves or goes on leave.
///
/// A member who stays until the successor is admitted does not leave yet. A report that does not
/// establish a vacancy changes nothing.
///
/// Applies Kieswet X 6.
///
/// # Errors
/// When nobody holds the seat.
pub fn settle_departure(
    roster: &mut Roster,
    vacancy: &Vacancy,
    rules: &CauseRules,
) -> Result<(), RosterRefusal> {
    let report = vacancy.report();
    let Verdict::Established {
        vacant_on,
        member_stays,
        ..
    } = assess_report(report, rules).outcome
    else {
        return Ok(());
    };
    match (report.cause, report.cause.ends_membership()) {
        (Cause::Leave(leave), _) => roster.grant_leave(vacancy.seat(), leave),
        (_, Some(why)) if !member_stays => {
            let on = vacant_on;
            let known_on = vacancy.events().last().map_or(on, |event| event.on);
            roster.end_known(vacancy.seat(), End { on, why }, known_on)
        }
        _ => Ok(()),
    }
}

/// Whether the leave of this vacancy is over on that day, or was cut short: nobody can replace the member then.
///
/// Applies Kieswet X 12.
#[must_use]
pub fn leave_is_over(roster: &Roster, vacancy: &Vacancy, on: NaiveDate) -> bool {
    let Cause::Leave(leave) = vacancy.report().cause else {
        return false;
    };
    let goes_on = |place: &Seat| {
        let mut leaves = place.leaves.iter();
        leaves.any(|one| one.from == leave.from && on < one.back_on)
    };
    !roster.seat(vacancy.seat()).is_some_and(goes_on)
}

/// The person who was admitted enters the seat; a member who stayed until now leaves on the same day.
///
/// A vacancy for which nobody is admitted changes nothing.
///
/// Applies Kieswet X 6.
///
/// # Errors
/// When the seat is taken, or the person holds a seat already.
pub fn settle_entry(
    roster: &mut Roster,
    vacancy: &Vacancy,
    basis: Basis,
    on: NaiveDate,
) -> Result<(), RosterRefusal> {
    let (State::Admitted(person) | State::Filled(person)) = vacancy.state() else {
        return Ok(());
    };
    let seat = vacancy.seat();
    let admission = Admission {
        seat,
        person,
        basis,
        list: person.list(),
        from: on,
    };
    match vacancy.report().cause {
        Cause::Leave(_) => roster.replace(seat, person, on),
        Cause::Resignation { .. } if stays(roster, seat) => roster.succeed(admission),
        _ => roster.admit(admission),
    }
}

/// Nobody can be appointed: a member who resigned and stayed until now leaves that day.
///
/// Applies Kieswet X 6.
///
/// # Errors
/// When the membership began later.
pub fn settle_unfilled(
    roster: &mut Roster,
    vacancy: &Vacancy,
    on: NaiveDate,
) -> Result<(), RosterRefusal> {
    let resigned = matches!(vacancy.report().cause, Cause::Resignation { .. });
    if resigned && vacancy.state() == State::Unfilled && stays(roster, vacancy.seat()) {
        roster.end(vacancy.seat(), on, Ended::Resigned)?;
    }
    Ok(())
}

fn stays(roster: &Roster, seat: SeatNumber) -> bool {
    let no_end = |place: &Seat| place.holders.iter().any(|held| held.end.is_none());
    roster.seat(seat).is_some_and(no_end)
}
