//! The figures of a body, or of many bodies together.

use super::seats::HeldBy;
use crate::comparison::median;
use crate::rules::{CauseKind, Policy};
use election::result::Fraction;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The way by which a vacancy was filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// From the same list.
    SameList,
    /// From another list.
    OtherList,
    /// By the most votes of the body.
    MostVotes,
    /// By a resident who was drawn.
    Sortition,
    /// It was decided that nobody comes.
    LeftVacant,
    /// Nobody had entered at the end of the last day.
    Open,
}

impl Route {
    /// All ways, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::SameList,
        Self::OtherList,
        Self::MostVotes,
        Self::Sortition,
        Self::LeftVacant,
        Self::Open,
    ];

    /// The word for it in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::SameList => "same_list",
            Self::OtherList => "other_list",
            Self::MostVotes => "most_votes",
            Self::Sortition => "sortition",
            Self::LeftVacant => "left_vacant",
            Self::Open => "open",
        }
    }

    /// The way that a policy is.
    pub(super) fn of(policy: Policy) -> Self {
        match policy {
            Policy::SameList => Self::SameList,
            Policy::OtherList => Self::OtherList,
            Policy::MostVotes => Self::MostVotes,
            Policy::Sortition => Self::Sortition,
            Policy::LeaveVacant => Self::LeftVacant,
        }
    }
}

/// Appointments that came to nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusals {
    /// The person declined, or withdrew the acceptance.
    pub declined: u64,
    /// The person did not answer in time.
    pub unanswered: u64,
    /// The person was not admitted.
    pub not_admitted: u64,
}

impl Refusals {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.declined + self.unanswered + self.not_admitted
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.declined += other.declined;
        self.unanswered += other.unanswered;
        self.not_admitted += other.not_admitted;
    }
}

/// The figures of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Vacancies that arose, by cause.
    pub causes: BTreeMap<CauseKind, u64>,
    /// The same vacancies, by the way they were filled.
    pub routes: BTreeMap<Route, u64>,
    /// For each of them that is no leave, the days without a member, ascending.
    pub days: Vec<u64>,
    /// How many of those had nobody at the end of the last day.
    pub still_empty: u64,
    /// Appointments that came to nothing in the year.
    pub refusals: Refusals,
    /// The seats of the last day, by what they are held.
    pub seats: BTreeMap<HeldBy, u64>,
    /// How many of them follow the voters' order.
    pub following: u64,
}

impl Figures {
    /// How many vacancies arose.
    #[must_use]
    pub fn vacancies(&self) -> u64 {
        self.causes.values().sum()
    }

    /// How many seats there are on the last day.
    #[must_use]
    pub fn all_seats(&self) -> u64 {
        self.seats.values().sum()
    }

    /// The vacancy in the middle, in days without a member, exactly; none without a vacancy.
    #[must_use]
    pub fn median_days(&self) -> Option<Fraction> {
        median(&self.days)
    }

    /// The longest that a seat had no member; none without a vacancy.
    #[must_use]
    pub fn longest_days(&self) -> Option<u64> {
        self.days.last().copied()
    }

    /// The seats that follow the voters' order as a share of all, exactly; none without a seat.
    #[must_use]
    pub fn share_following(&self) -> Option<Fraction> {
        Fraction::new(self.following, self.all_seats()).ok()
    }

    /// The figures of both together.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        add(&mut self.causes, &other.causes);
        add(&mut self.routes, &other.routes);
        add(&mut self.seats, &other.seats);
        for days in &other.days {
            self.add_days(*days);
        }
        self.still_empty += other.still_empty;
        self.refusals.add(&other.refusals);
        self.following += other.following;
        self
    }

    pub(super) fn add_days(&mut self, days: u64) {
        let place = self.days.partition_point(|one| *one < days);
        self.days.insert(place, days);
    }
}

fn add<K: Copy + Ord>(all: &mut BTreeMap<K, u64>, more: &BTreeMap<K, u64>) {
    for (key, count) in more {
        *all.entry(*key).or_default() += count;
    }
}
