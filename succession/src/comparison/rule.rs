//! The rules that are held beside each other, each as an order of policies.

use crate::rules::{Policy, SuccessionRules};
use crate::successor::{Situation, VacantSeat};
use election::result::{AllocationRules, Article};
use serde::{Deserialize, Serialize};

/// The name of the regulation that [`Rule::Rules2022`] is read from.
pub const EARLIER_RULES: &str = "rotterdam-2022";

/// A rule by which a seat could be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The order that holds for the seat now, with all that follows when nobody is left.
    InForce,
    /// The order of the regulation of 2022, with its articles: most votes, and then a resident drawn by lot.
    Rules2022,
    /// The next on the list of the one who leaves, and nothing after that.
    SameList,
    /// A candidate of another list by continued allocation, and nothing after that.
    OtherList,
    /// The candidate of the whole wijk with the most votes, and nothing after that.
    MostVotes,
    /// A resident drawn by lot, whoever is left.
    Sortition,
}

impl Rule {
    /// All rules, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::InForce,
        Self::Rules2022,
        Self::SameList,
        Self::OtherList,
        Self::MostVotes,
        Self::Sortition,
    ];

    /// The rules of which it is counted whether they name the same candidate: the list against the votes.
    ///
    /// A candidate of another list can never be the next on the own one, so that rule is left out.
    pub const LIST_OR_VOTES: [Self; 3] = [Self::Rules2022, Self::SameList, Self::MostVotes];

    /// The word for it in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Rules2022 => "rules_2022",
            Self::SameList => Policy::SameList.word(),
            Self::OtherList => Policy::OtherList.word(),
            Self::MostVotes => Policy::MostVotes.word(),
            Self::Sortition => Policy::Sortition.word(),
        }
    }

    /// The policy that is the whole rule; none where an order is.
    #[must_use]
    pub fn policy(self) -> Option<Policy> {
        self.policies()?.first().copied()
    }

    /// The same as an order of one.
    pub(super) fn policies(self) -> Option<&'static [Policy]> {
        match self {
            Self::InForce | Self::Rules2022 => None,
            Self::SameList => Some(&[Policy::SameList]),
            Self::OtherList => Some(&[Policy::OtherList]),
            Self::MostVotes => Some(&[Policy::MostVotes]),
            Self::Sortition => Some(&[Policy::Sortition]),
        }
    }
}

/// Why a rule says nothing about a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotApplicable {
    /// The regulation does not allow the policy.
    NotAllowed,
    /// The seat is new, or was that of somebody drawn by lot: there is no list to look at.
    NoList,
    /// The election gave no seats to lists, so there is no allocation to continue.
    NoAllocationByLists,
    /// The body has too many seats for this policy.
    TooManySeats {
        /// How many it has.
        seats: u64,
        /// Below how many it applies.
        below: u64,
    },
}

/// Why this policy says nothing about this seat, with the article; nothing when it does.
///
/// Models the regulations on Kieswet W 1 and Kieswet W 4: their own articles are not known.
pub(super) fn why_not(
    situation: &Situation<'_>,
    seat: VacantSeat,
    policy: Policy,
) -> Option<(NotApplicable, Article)> {
    let SuccessionRules {
        policies,
        appointment,
        ..
    } = situation.rules;
    let rule = policies.rule(policy);
    let because = |why| Some((why, rule.article.clone()));
    if !rule.value {
        return because(NotApplicable::NotAllowed);
    }
    match policy {
        Policy::SameList if seat.leaver().is_none() => because(NotApplicable::NoList),
        Policy::OtherList => {
            let below = &appointment.other_list_below;
            let seats = situation.votes.seats;
            if matches!(situation.allocation_rules, AllocationRules::MostVotes(_)) {
                because(NotApplicable::NoAllocationByLists)
            } else if seats >= below.value {
                let below_this = NotApplicable::TooManySeats {
                    seats,
                    below: below.value,
                };
                Some((below_this, below.article.clone()))
            } else {
                None
            }
        }
        Policy::SameList | Policy::MostVotes | Policy::Sortition | Policy::LeaveVacant => None,
    }
}
