//! Who holds the seats, and whether that is the voters' order.

use super::Facts;
use crate::roster::{Basis, Person, Seat, SeatNumber};
use crate::rules::{CauseKind, Policy};
use crate::vacancy::State;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// By what a seat is held; who is on leave holds it still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeldBy {
    /// By the one who was elected.
    Elected,
    /// By a successor from the same list.
    SameList,
    /// By a successor from another list, by continued allocation.
    OtherList,
    /// By the candidate of the whole body with the most votes.
    MostVotes,
    /// By a resident who was drawn.
    Drawn,
    /// By a successor of whom no decision tells the way.
    Unknown,
    /// By nobody.
    Nobody,
}

impl HeldBy {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Elected,
        Self::SameList,
        Self::OtherList,
        Self::MostVotes,
        Self::Drawn,
        Self::Unknown,
        Self::Nobody,
    ];

    /// The word for it in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Elected => "elected",
            Self::SameList => "same_list",
            Self::OtherList => "other_list",
            Self::MostVotes => "most_votes",
            Self::Drawn => "drawn",
            Self::Unknown => "unknown",
            Self::Nobody => "nobody",
        }
    }
}

/// Whether a seat follows the voters' order: its holder is the one whom the established order gives.
///
/// That order is the result: those elected, then the order of their list, then the allocation continued to
/// another list. The most votes are that order only where every list holds one candidate.
pub(super) fn follows(held: HeldBy, lists_of_one: bool) -> bool {
    match held {
        HeldBy::Elected | HeldBy::SameList | HeldBy::OtherList => true,
        HeldBy::MostVotes => lists_of_one,
        HeldBy::Drawn | HeldBy::Unknown | HeldBy::Nobody => false,
    }
}

/// By what the seat is held that day.
pub(super) fn held_by(
    facts: &Facts<'_>,
    (number, seat): (SeatNumber, &Seat),
    day: NaiveDate,
) -> HeldBy {
    let Some(holder) = seat.holder_on(day) else {
        return HeldBy::Nobody;
    };
    match holder.basis {
        Basis::Elected => HeldBy::Elected,
        Basis::Drawn => HeldBy::Drawn,
        Basis::Succeeded | Basis::Temporary => came_by(facts, (number, holder.person), day),
    }
}

/// The way by which that person came into that seat: the last vacancy of the seat that the person had filled by that
/// day. Who left can come back later, by another way.
fn came_by(facts: &Facts<'_>, (seat, person): (SeatNumber, Person), day: NaiveDate) -> HeldBy {
    let mut vacancies: Vec<_> = facts.docket.iter().collect();
    vacancies.reverse();
    let filled = vacancies.into_iter().find(|(_, vacancy)| {
        let lasting = vacancy.report().cause.kind() != CauseKind::Leave;
        lasting && vacancy.seat() == seat && vacancy.state_on(day) == Some(State::Filled(person))
    });
    let decided = filled.and_then(|(number, _)| {
        let mut decided = facts.decided.iter().rev();
        decided.find(|one| one.vacancy == number && one.on <= day)
    });
    match decided.map(|one| one.route) {
        Some(Policy::SameList) => HeldBy::SameList,
        Some(Policy::OtherList) => HeldBy::OtherList,
        Some(Policy::MostVotes) => HeldBy::MostVotes,
        Some(Policy::Sortition) => HeldBy::Drawn,
        Some(Policy::LeaveVacant) | None => HeldBy::Unknown,
    }
}
