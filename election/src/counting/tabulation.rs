//! Adds up the final counts of a body: votes per list and candidate, and the totals of the stations.
//!
//! A candidate's votes are those entered for the candidate; totals that officials confirmed although
//! they differ stay in the station totals and change no votes.

mod error;
mod totals;

pub use error::TabulationError;
pub use totals::StationTotals;

use super::ballot_shape::BallotShape;
use super::count::{StationCount, StationNumber};
use super::structure::list_shape_refusals;
use crate::allocation::{CandidateNumber, ListNumber, ListVotes, Votes};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A station of the body with its final count, when it has one.
#[derive(Debug, Clone, Copy)]
pub struct StandingOfStation<'c> {
    /// The station.
    pub station: StationNumber,
    /// Its final count; `None` while it is not final.
    pub count: Option<&'c StationCount>,
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
