//! Writing down what the rules made of the seats: who left, and who entered.

use crate::actions::successor::{SuccessionFile, basis_of, ended_by};
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::roster::{Member, save_last_day, save_members};
use crate::store::{Basis, EndedBy};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use succession::roster::{Membership, Roster, SeatNumber};

/// Saves every difference between the members of the file and that roster; answers those who entered, by
/// number. Who left is in the log by this; who entered is for the caller.
pub(crate) async fn save_seats(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    file: &mut SuccessionFile,
    roster: Roster,
) -> Result<Vec<u64>, AppError> {
    let mut entered = Vec::new();
    for (seat, place) in roster.seats() {
        for held in place.memberships() {
            let (until, why) = end_of(held);
            let mut members = file.members.iter_mut();
            let found = members.find(|one| is(one, seat, held));
            match found {
                Some(member) if member.until == until && member.ended_by == why => {}
                Some(member) => {
                    let until =
                        until.ok_or_else(|| AppError::unreadable("member.until", "none"))?;
                    if until < member.since {
                        return Err(AppError::unreadable("member.until", until));
                    }
                    let key = (election, body, member.number);
                    save_last_day(tx, key, (until, why)).await?;
                    member.until = Some(until);
                    member.ended_by = why;
                    let ended = Event::MembershipEnded {
                        election: election.to_owned(),
                        body: body.to_owned(),
                        member: member.number,
                        until,
                        ended_by: why,
                    };
                    audit::record(tx, by, &ended).await?;
                }
                None => {
                    let member = new_member(&file.members, seat, held);
                    let one = std::slice::from_ref(&member);
                    save_members(tx, (election, body), one).await?;
                    entered.push(member.number);
                    file.members.push(member);
                }
            }
        }
    }
    file.roster = roster;
    Ok(entered)
}

fn is(member: &Member, seat: SeatNumber, held: &Membership) -> bool {
    member.seat == seat && member.since == held.from && member.person() == held.person
}

fn end_of(held: &Membership) -> (Option<NaiveDate>, Option<EndedBy>) {
    match held.end {
        None => (None, None),
        Some(end) => (end.on.pred_opt(), ended_by(end.why)),
    }
}

fn new_member(members: &[Member], seat: SeatNumber, held: &Membership) -> Member {
    let of_seat = members.iter().filter(|one| one.seat == seat);
    let before = of_seat.filter(|one| one.basis != Basis::Temporary && one.since <= held.from);
    let (until, why) = end_of(held);
    let drawn = match held.person {
        succession::roster::Person::Drawn { number } => Some(number),
        succession::roster::Person::Candidate { .. } => None,
    };
    Member {
        number: members.iter().map(|one| one.number).max().unwrap_or(0) + 1,
        stood_as: held.person.stood_as(),
        basis: basis_of(held.basis),
        since: held.from,
        until,
        ended_by: why,
        replaces: before.max_by_key(|one| one.since).map(|one| one.number),
        seat,
        drawn,
    }
}
