//! The part of a body's page about its members, and who is next for each seat.

use crate::publication::Member;
use crate::wording::{Reason, Teller};

/// The members of today.
#[derive(Debug)]
pub(super) struct Members {
    /// How many seats are filled.
    pub(super) text: String,
    pub(super) seats: Vec<Seat>,
}

/// One member, and who follows if the seat falls vacant today.
#[derive(Debug)]
pub(super) struct Seat {
    pub(super) name: String,
    pub(super) since: String,
    /// Who follows; empty when that cannot be said.
    pub(super) who: String,
    pub(super) why: Option<Reason>,
    pub(super) considered_title: String,
    pub(super) considered: Vec<Reason>,
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
            seats: members.iter().map(|member| seat(teller, member)).collect(),
        }
    }
}

fn seat(teller: &Teller<'_>, member: &Member) -> Seat {
    let locale = teller.locale;
    let mut all = teller.body.next.iter();
    let next = all.find(|next| member.person == Some(next.member));
    let told = next.map(|next| teller.next(next)).unwrap_or_default();
    let count = [("count", told.considered.len().into())];
    let since = [
        ("basis", teller.basis(member.basis).into()),
        ("day", locale.date(member.since).into()),
    ];
    Seat {
        name: match (member.person, &member.name) {
            (Some(person), _) => teller.name(person),
            (None, Some(name)) => name.clone(),
            (None, None) => locale.text("member-drawn"),
        },
        since: locale.say("member-since", &since),
        who: told.who,
        why: told.why,
        considered_title: locale.say("considered-title", &count),
        considered: told.considered,
    }
}
