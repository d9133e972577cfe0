//! The rows of members as seats with their holders, so that the rules of the roster hold.

use crate::error::AppError;
use crate::store::roster::{Abolished, Member};
use crate::store::{Basis, EndedBy};
use chrono::NaiveDate;
use succession::roster::{self, Admission, End, Ended, Roster, RosterRefusal};
use succession::temporary::Leave;
use succession::vacancy::{Cause, Docket, State, Step, Vacancy};

/// The seats of the body with everybody who held them; a stored row that the rules refuse is unreadable.
pub(crate) fn rebuild(
    (seats, gone): (u64, &[Abolished]),
    from: NaiveDate,
    members: &[Member],
    docket: &Docket,
) -> Result<Roster, AppError> {
    let seats = u32::try_from(seats).map_err(|_| AppError::unreadable("seats", seats))?;
    let mut roster = Roster::new(seats, from);
    fill(&mut roster, members, docket).map_err(|cause| AppError::unreadable("member", cause))?;
    for one in gone {
        let abolished = roster.abolish(one.seat, one.since, one.decided_on);
        abolished.map_err(|cause| AppError::unreadable("seat_abolished", cause))?;
    }
    Ok(roster)
}

/// Something that happened to a seat; on one day in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Happens {
    /// A membership ended, or became known to have.
    Ends,
    /// Somebody entered.
    Enters,
    /// A leave began.
    LeaveBegins,
    /// A replacement entered.
    Replaces,
}

/// Plays everything again in the order of the days: a leave was cut short by what came after it.
fn fill(roster: &mut Roster, members: &[Member], docket: &Docket) -> Result<(), RosterRefusal> {
    for vacancy in established(docket) {
        if let Cause::Enlargement { decided_on, from } = vacancy.report().cause {
            roster.enlarge(1, from, decided_on)?;
        }
    }
    let mut course: Vec<_> = leaves(docket)
        .map(|(vacancy, leave)| (leave.from, Happens::LeaveBegins, vacancy.seat()))
        .map(|(on, what, seat)| (on, what, u64::from(seat)))
        .collect();
    for member in members {
        let temporary = member.basis == Basis::Temporary;
        let enters = if temporary {
            Happens::Replaces
        } else {
            Happens::Enters
        };
        course.push((member.since, enters, member.number));
        if let Some((end, known_on)) = end_of(member, docket) {
            course.push((end.on.max(known_on), Happens::Ends, member.number));
        }
    }
    course.sort();
    for (on, what, number) in course {
        if what == Happens::LeaveBegins {
            begin_leaves(roster, docket, (number, on))?;
        } else if let Some(member) = members.iter().find(|one| one.number == number) {
            play(roster, docket, (what, member))?;
        }
    }
    Ok(())
}

fn play(
    roster: &mut Roster,
    docket: &Docket,
    (what, member): (Happens, &Member),
) -> Result<(), RosterRefusal> {
    match what {
        Happens::Enters => roster.admit(admission(member)),
        Happens::Replaces => roster.replace(member.seat, member.person(), member.since),
        Happens::Ends => match end_of(member, docket) {
            Some((end, _)) if member.basis == Basis::Temporary => {
                roster.end_replacement(member.seat, member.person(), end)
            }
            Some((end, known_on)) => roster.end_known(member.seat, end, known_on),
            None => Ok(()),
        },
        Happens::LeaveBegins => Ok(()),
    }
}

/// Grants the leaves of a seat that begin that day; that of a member who has left was never taken.
fn begin_leaves(
    roster: &mut Roster,
    docket: &Docket,
    (seat, on): (u64, NaiveDate),
) -> Result<(), RosterRefusal> {
    for (vacancy, leave) in leaves(docket) {
        let number = vacancy.seat();
        if u64::from(number) != seat || leave.from != on {
            continue;
        }
        let holder = roster.seat(number).and_then(|place| place.holder_on(on));
        if holder.map(|held| held.person) == vacancy.left_by() {
            roster.grant_leave(number, leave)?;
        }
    }
    Ok(())
}

fn established(docket: &Docket) -> impl Iterator<Item = &Vacancy> {
    let counts = |state| !matches!(state, State::Reported | State::Dismissed);
    let all = docket.iter().map(|(_, one)| one);
    all.filter(move |one| counts(one.state()))
}

fn leaves(docket: &Docket) -> impl Iterator<Item = (&Vacancy, Leave)> {
    established(docket).filter_map(|one| match one.report().cause {
        Cause::Leave(leave) => Some((one, leave)),
        _ => None,
    })
}

/// How a membership ended, with the day on which that was decided.
fn end_of(member: &Member, docket: &Docket) -> Option<(End, NaiveDate)> {
    let (last, why) = (member.until?, ended(member.ended_by?));
    let on = last.succ_opt().unwrap_or(last);
    let mut of_member = established(docket).filter(|one| {
        let left = one.left_by() == Some(member.person()) && one.seat() == member.seat;
        left && one.report().cause.ends_membership().is_some() && one.vacant_on() == on
    });
    let decided = of_member.find_map(|one| {
        let mut events = one.events().iter();
        events.find(|event| event.step == Step::Establish)
    });
    Some((End { on, why }, decided.map_or(on, |event| event.on)))
}

fn admission(member: &Member) -> Admission {
    Admission {
        seat: member.seat,
        person: member.person(),
        basis: match member.basis {
            Basis::Elected => roster::Basis::Elected,
            Basis::Succeeded => roster::Basis::Succeeded,
            Basis::Drawn => roster::Basis::Drawn,
            Basis::Temporary => roster::Basis::Temporary,
        },
        list: member.stood_as.map(|(list, _)| list),
        from: member.since,
    }
}

fn ended(why: EndedBy) -> Ended {
    match why {
        EndedBy::Resignation => Ended::Resigned,
        EndedBy::MovedOut => Ended::MovedOut,
        EndedBy::Death => Ended::Died,
        EndedBy::LostRequirement => Ended::LostRequirement,
        EndedBy::IncompatibleOffice => Ended::IncompatibleOffice,
    }
}

/// How it is stored that a membership ended; none when it ended as it had to.
pub(crate) fn ended_by(why: Ended) -> Option<EndedBy> {
    match why {
        Ended::Resigned => Some(EndedBy::Resignation),
        Ended::MovedOut => Some(EndedBy::MovedOut),
        Ended::Died => Some(EndedBy::Death),
        Ended::LostRequirement => Some(EndedBy::LostRequirement),
        Ended::IncompatibleOffice => Some(EndedBy::IncompatibleOffice),
        Ended::LeaveEnded | Ended::OwnSeat | Ended::TermEnded => None,
    }
}

/// How it is stored on what ground somebody is a member.
pub(crate) fn basis_of(basis: roster::Basis) -> Basis {
    match basis {
        roster::Basis::Elected => Basis::Elected,
        roster::Basis::Succeeded => Basis::Succeeded,
        roster::Basis::Drawn => Basis::Drawn,
        roster::Basis::Temporary => Basis::Temporary,
    }
}
