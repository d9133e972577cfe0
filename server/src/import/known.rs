//! What is stored of an election already: what a file is checked against, and what is exported.

use crate::store::counting::{Count, Station, StationTotal};
use crate::store::registration::List;
use chrono::NaiveDate;
use election::allocation::{CandidateNumber, ListNumber};
use election::counting::{BallotShape, CountingRules};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What is stored of an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The bodies of the election, with the lists of each.
    pub ballots: BTreeMap<String, Vec<List>>,
    /// The bodies with a result or a lot.
    pub settled: BTreeSet<String>,
    /// The bodies whose order on the ballot was drawn: their lists and candidates stay, their stations do not
    /// have to.
    pub drawn: BTreeSet<String>,
    /// The stations.
    pub stations: BTreeMap<u32, Station>,
    /// The votes.
    pub counts: Vec<Count>,
    /// The totals of the stations.
    pub totals: BTreeMap<u32, StationTotal>,
    // Stations and people.
    /// The stations of which an entry was ever begun.
    pub begun: BTreeSet<u32>,
    /// The day of the vote.
    pub held_on: NaiveDate,
    /// What the regulation says about counts.
    pub rules: CountingRules,
}

/// What decides whether a file is right: all but the rules and the day, which do not change, and which entries were
/// begun, because on the evening that changes all the time; it is looked at again when the file is taken in.
#[derive(Serialize)]
struct Stored<'k>(
    &'k BTreeMap<String, Vec<List>>,
    &'k BTreeSet<String>,
    &'k BTreeSet<String>,
    &'k BTreeMap<u32, Station>,
    &'k [Count],
    &'k BTreeMap<u32, StationTotal>,
);

impl Known {
    /// What is stored, to be put in a digest: a file that was checked against something else must be checked
    /// again.
    pub fn stored(&self) -> impl Serialize + '_ {
        Stored(
            &self.ballots,
            &self.settled,
            &self.drawn,
            &self.stations,
            &self.counts,
            &self.totals,
        )
    }

    /// The bodies whose ballot stays as it is.
    pub(super) fn fixed_ballots(&self) -> impl Iterator<Item = &String> {
        self.settled.union(&self.drawn)
    }

    /// A list of a body.
    pub(super) fn list(&self, body: &str, number: ListNumber) -> Option<&List> {
        let lists = self.ballots.get(body)?;
        lists.iter().find(|list| list.number == number)
    }

    /// Whether that candidate is on the ballot of the body.
    pub(super) fn has_candidate(
        &self,
        body: &str,
        list: ListNumber,
        candidate: CandidateNumber,
    ) -> bool {
        self.list(body, list)
            .is_some_and(|list| list.candidates.iter().any(|one| one.number == candidate))
    }

    /// All lists with the body of each.
    pub fn lists(&self) -> impl Iterator<Item = (&str, &List)> {
        let bodies = self.ballots.iter();
        bodies.flat_map(|(body, lists)| lists.iter().map(move |list| (body.as_str(), list)))
    }

    /// The shape of the ballot of a body.
    pub(super) fn shape(&self, body: &str) -> BallotShape {
        let lists = self.ballots.get(body).map_or(&[][..], Vec::as_slice);
        let sizes = lists.iter().map(|list| {
            let size = CandidateNumber::try_from(list.candidates.len());
            (list.number, size.unwrap_or(CandidateNumber::MAX))
        });
        BallotShape {
            wijkraad: body.to_owned(),
            lists: sizes.collect(),
        }
    }
}
