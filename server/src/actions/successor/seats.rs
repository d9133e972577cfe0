//! The rows of members as seats with their holders, so that the rules of the roster hold.

use crate::error::AppError;
use crate::store::roster::{Abolished, Member};
use crate::store::{Basis, EndedBy};
use chrono::NaiveDate;
use succession::roster::{self, Admission, Ended, Roster, RosterRefusal};
use succession::vacancy::{Cause, Docket, State};

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

fn fill(roster: &mut Roster, members: &[Member], docket: &Docket) -> Result<(), RosterRefusal> {
    let counts = |state| !matches!(state, State::Reported | State::Dismissed);
    let established = || docket.iter().filter(|(_, one)| counts(one.state()));
    for (_, vacancy) in established() {
        if let Cause::Enlargement { decided_on, from } = vacancy.report().cause {
            roster.enlarge(1, from, decided_on)?;
        }
    }
    let mut by_day: Vec<&Member> = members.iter().collect();
    by_day.sort_by_key(|member| (member.since, member.number));
    let (temporary, lasting): (Vec<&Member>, Vec<_>) = by_day
        .into_iter()
        .partition(|member| member.basis == Basis::Temporary);
    for member in lasting {
        roster.admit(admission(member))?;
        if let (Some(last), Some(why)) = (member.until, member.ended_by) {
            let on = last.succ_opt().unwrap_or(last);
            roster.end(member.seat, on, ended(why))?;
        }
    }
    for (_, vacancy) in established() {
        if let Cause::Leave(leave) = vacancy.report().cause {
            roster.grant_leave(vacancy.seat(), leave)?;
        }
    }
    for member in temporary {
        roster.replace(member.seat, member.person(), member.since)?;
    }
    Ok(())
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
