//! The totals A to J, of a station or of all stations together.

use crate::counting::count::StationCount;
use serde::{Deserialize, Serialize};

/// The totals A to J of a station, or of all stations together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StationTotals {
    /// A.
    pub poll_cards: u64,
    /// B.
    pub proxies: u64,
    /// D.
    pub admitted: u64,
    /// E.
    pub on_candidates: u64,
    /// F.
    pub blank: u64,
    /// G.
    pub invalid: u64,
    /// H.
    pub cast: u64,
    /// I.
    pub more_ballots: u64,
    /// J.
    pub fewer_ballots: u64,
}

impl From<&StationCount> for StationTotals {
    fn from(count: &StationCount) -> Self {
        Self {
            poll_cards: count.voters.poll_cards,
            proxies: count.voters.proxies,
            admitted: count.voters.admitted,
            on_candidates: count.votes.on_candidates,
            blank: count.votes.blank,
            invalid: count.votes.invalid,
            cast: count.votes.cast,
            more_ballots: count.comparison.more_ballots,
            fewer_ballots: count.comparison.fewer_ballots,
        }
    }
}

impl StationTotals {
    /// Both together; `None` when a total is too large.
    pub(super) fn checked_add(self, other: Self) -> Option<Self> {
        Some(Self {
            poll_cards: self.poll_cards.checked_add(other.poll_cards)?,
            proxies: self.proxies.checked_add(other.proxies)?,
            admitted: self.admitted.checked_add(other.admitted)?,
            on_candidates: self.on_candidates.checked_add(other.on_candidates)?,
            blank: self.blank.checked_add(other.blank)?,
            invalid: self.invalid.checked_add(other.invalid)?,
            cast: self.cast.checked_add(other.cast)?,
            more_ballots: self.more_ballots.checked_add(other.more_ballots)?,
            fewer_ballots: self.fewer_ballots.checked_add(other.fewer_ballots)?,
        })
    }
}
