//! The part of a body's page about its members, and who is next for each seat.

use crate::pages::publication::Member;
use crate::wording::{Reason, Teller};

/// The members of today.
#[derive(Debug)]
pub(super) struct Members {
    pub(super) text: String,
    pub(super) rows: Vec<MemberRow>,
}

/// One member.
#[derive(Debug)]
pub(super) struct MemberRow {
    pub(super) name: String,
    pub(super) basis: String,
    pub(super) since: String,
}

impl Members {
    pub(super) fn of(teller: &Teller<'_>) -> Self {
        let members = &teller.body.members;
        let values = [
            ("count", members.len().into()),
            ("seats", teller.body.seats.into()),
        ];
        Self {
            text: if members.is_empty() {
                teller.locale.text("members-none")
            } else {
                teller.locale.say("members-text", &values)
            },
            rows: members.iter().map(|one| member(teller, one)).collect(),
        }
    }
}

fn member(teller: &Teller<'_>, member: &Member) -> MemberRow {
    MemberRow {
        name: member.person.map_or_else(
            || teller.locale.text("member-drawn"),
            |person| teller.name(person),
        ),
        basis: teller.basis(member.basis),
        since: teller.locale.date(member.since),
    }
}

/// Who follows on one seat.
#[derive(Debug)]
pub(super) struct NextSeat {
    pub(super) seat: String,
    pub(super) who: String,
    pub(super) why: String,
    pub(super) considered_title: String,
    pub(super) considered: Vec<Reason>,
}

pub(super) fn next_seats(teller: &Teller<'_>) -> Vec<NextSeat> {
    let seats = teller.body.next.iter().map(|next| {
        let told = teller.next(next);
        let count = [("count", told.considered.len().into())];
        let member = [("member", teller.name(next.member).into())];
        NextSeat {
            seat: teller.locale.say("next-seat", &member),
            who: told.who,
            why: told.why,
            considered_title: teller.locale.say("considered-title", &count),
            considered: told.considered,
        }
    });
    seats.collect()
}
