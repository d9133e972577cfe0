//! What a file holds, as it is shown before it is confirmed.

use super::check::Data;
use super::known::Known;
use election::counting::Finding;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a file holds, and what gives reason to look again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How many lines it has below its header.
    pub rows: u64,
    /// What it holds of each body.
    pub bodies: Vec<OfBody>,
    /// The bodies of which it holds nothing.
    pub without: Vec<String>,
    /// The stations of which it holds no figures, where it is about figures.
    pub stations_without: Vec<u32>,
    /// What the checks on a count found.
    pub findings: Vec<StationFinding>,
    // Stations and people.
    /// The only body that the file is about; the others keep what they have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<String>,
}

/// What a file holds of one body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfBody {
    /// The code of the body.
    pub body: String,
    /// How many lines.
    pub rows: u64,
    /// What they add up to: voters, votes, or votes cast; 0 for lists and candidates.
    pub sum: u64,
}

/// What a check found in a station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StationFinding {
    /// The station.
    pub station: u32,
    /// Its body.
    pub body: String,
    /// What was found.
    pub finding: Finding,
}

impl Summary {
    /// Adds up what a file holds.
    pub(super) fn of(data: &Data, known: &Known, findings: Vec<StationFinding>) -> Self {
        let mut bodies: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
        let mut add = |body, number| {
            let (rows, sum): &mut (u64, u64) = bodies.entry(body).or_default();
            *rows += 1;
            *sum = sum.saturating_add(number);
        };
        let body_of = |station| known.stations.get(&station).map(|one| one.body.as_str());
        let mut stations = BTreeSet::new();
        match data {
            Data::Lists(rows) => rows.iter().for_each(|(body, _)| add(body, 0)),
            Data::Candidates(rows) => rows.iter().for_each(|(body, ..)| add(body, 0)),
            Data::Stations(rows) => rows.iter().for_each(|one| add(&one.body, one.voters)),
            Data::Counts(rows) => rows.iter().for_each(|one| {
                stations.insert(one.station);
                add(&one.body, one.votes);
            }),
            Data::Totals(rows) => rows.iter().for_each(|one| {
                stations.insert(one.station);
                add(body_of(one.station).unwrap_or_default(), one.votes_cast);
            }),
        }
        let is_about_figures = matches!(data, Data::Counts(_) | Data::Totals(_));
        let left_out = known.stations.keys().filter(|one| !stations.contains(one));
        let without = known.ballots.keys();
        Self {
            rows: data.rows() as u64,
            without: without
                .filter(|body| !bodies.contains_key(body.as_str()))
                .cloned()
                .collect(),
            bodies: bodies.into_iter().map(of_body).collect(),
            stations_without: left_out.copied().filter(|_| is_about_figures).collect(),
            findings,
            only: None,
        }
    }
}

fn of_body((body, (rows, sum)): (&str, (u64, u64))) -> OfBody {
    OfBody {
        body: body.to_owned(),
        rows,
        sum,
    }
}
