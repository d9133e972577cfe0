//! Adds up the final counts of a body: votes per list and candidate, and the totals of the stations.
//!
//! A candidate's votes are those entered for the candidate; totals that officials confirmed although
//! they differ stay in the station totals and change no votes.

use super::ballot_shape::BallotShape;
use super::count::{StationCount, StationNumber};
use super::structure::{StructuralRefusal, list_shape_refusals};
use crate::allocation::{CandidateNumber, ListNumber, ListVotes, Votes};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A station of the body with its final count, when it has one.
#[derive(Debug, Clone, Copy)]
pub struct StandingOfStation<'c> {
    /// The station.
    pub station: StationNumber,
    /// Its final count; `None` while it is not final.
    pub count: Option<&'c StationCount>,
}

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
    fn checked_add(self, other: Self) -> Option<Self> {
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

/// The counts of a body, added up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tabulation {
    /// The votes per list and candidate, in the order of the ballot.
    pub lists: Vec<ListVotes>,
    /// The totals of each station that was counted.
    pub stations: BTreeMap<StationNumber, StationTotals>,
    /// The totals of these stations together.
    pub body: StationTotals,
}

impl Tabulation {
    /// What the allocation takes.
    #[must_use]
    pub fn into_votes(
        self,
        seats: u64,
        deceased: BTreeSet<(ListNumber, CandidateNumber)>,
    ) -> Votes {
        Votes {
            seats,
            lists: self.lists,
            deceased,
        }
    }
}

/// Whether all stations are in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TabulationOutcome {
    /// Each station has a final count.
    Complete(Tabulation),
    /// Some are missing: good for a screen in the room, not for a result.
    Incomplete {
        /// The stations that were counted, added up.
        so_far: Tabulation,
        /// The stations without a final count, ascending.
        missing: Vec<StationNumber>,
    },
}

/// What the caller should not have asked to add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TabulationError {
    /// The body has no stations.
    NoStations,
    /// A station was given twice.
    StationTwice(StationNumber),
    /// A final count belongs to another station.
    CountOfOtherStation(StationNumber),
    /// A final count has another shape than the ballot.
    Structure(StationNumber, Vec<StructuralRefusal>),
    /// A total is too large to hold.
    TooLarge,
}

impl fmt::Display for TabulationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoStations => f.write_str("the body has no stations, so nothing was counted"),
            Self::StationTwice(station) => write!(f, "station {station} is there twice"),
            Self::CountOfOtherStation(station) => {
                write!(
                    f,
                    "the count given for station {station} is of another station"
                )
            }
            Self::Structure(station, refusals) => {
                write!(f, "the count of station {station} does not fit the ballot")?;
                refusals
                    .iter()
                    .try_for_each(|refusal| write!(f, "; {refusal}"))
            }
            Self::TooLarge => f.write_str("a total is too large to hold; look for a wrong number"),
        }
    }
}

impl std::error::Error for TabulationError {}

/// Adds up the final counts of the stations of one body. The order of the stations does not matter.
///
/// # Errors
/// When there are no stations, one is there twice, a count is of another station or has another shape
/// than the ballot, or a total is too large.
pub fn tabulate(
    stations: &[StandingOfStation<'_>],
    ballot: &BallotShape,
) -> Result<TabulationOutcome, TabulationError> {
    let sorted = sort_stations(stations)?;
    let blank = StationCount::empty(0, ballot);
    let mut votes = blank.lists;
    let mut tabulation = Tabulation {
        lists: Vec::new(),
        stations: BTreeMap::new(),
        body: StationTotals::default(),
    };
    let mut missing = Vec::new();
    for (station, count) in sorted {
        let Some(count) = count else {
            missing.push(station);
            continue;
        };
        refuse_other_count(station, count, ballot)?;
        let totals = StationTotals::from(count);
        tabulation.stations.insert(station, totals);
        let body = tabulation.body.checked_add(totals);
        tabulation.body = body.ok_or(TabulationError::TooLarge)?;
        for (list, page) in &mut votes {
            let here = count.lists.get(list).map(|page| &page.candidates[..]);
            add_votes(&mut page.candidates, here.unwrap_or_default())?;
        }
    }
    let lists = votes.into_iter().map(|(number, page)| ListVotes {
        number,
        candidates: page.candidates,
    });
    tabulation.lists = lists.collect();
    refuse_large_total(&tabulation.lists)?;
    Ok(if missing.is_empty() {
        TabulationOutcome::Complete(tabulation)
    } else {
        TabulationOutcome::Incomplete {
            so_far: tabulation,
            missing,
        }
    })
}

type Sorted<'c> = BTreeMap<StationNumber, Option<&'c StationCount>>;

fn sort_stations<'c>(stations: &[StandingOfStation<'c>]) -> Result<Sorted<'c>, TabulationError> {
    let mut sorted = Sorted::new();
    for standing in stations {
        if sorted.insert(standing.station, standing.count).is_some() {
            return Err(TabulationError::StationTwice(standing.station));
        }
    }
    if sorted.is_empty() {
        return Err(TabulationError::NoStations);
    }
    Ok(sorted)
}

fn refuse_other_count(
    station: StationNumber,
    count: &StationCount,
    ballot: &BallotShape,
) -> Result<(), TabulationError> {
    if count.station != station {
        return Err(TabulationError::CountOfOtherStation(station));
    }
    let refusals = list_shape_refusals(count, ballot);
    if refusals.is_empty() {
        return Ok(());
    }
    Err(TabulationError::Structure(station, refusals))
}

fn add_votes(total: &mut [u64], here: &[u64]) -> Result<(), TabulationError> {
    for (sum, votes) in total.iter_mut().zip(here) {
        *sum = sum.checked_add(*votes).ok_or(TabulationError::TooLarge)?;
    }
    Ok(())
}

/// Refuses votes of which the sum cannot be held, so that whoever adds them up later can.
fn refuse_large_total(lists: &[ListVotes]) -> Result<(), TabulationError> {
    let mut all = lists.iter().flat_map(|list| &list.candidates);
    let total = all.try_fold(0_u64, |sum, votes| sum.checked_add(*votes));
    total.map(|_| ()).ok_or(TabulationError::TooLarge)
}

#[cfg(test)]
mod tests;
