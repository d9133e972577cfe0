//! All wijken at a glance while they are counted: each station with where it stands, who has it, since when, and what
//! waits for the coordinator. No vote is read.

use super::findings::load_findings;
use crate::error::AppError;
use crate::store::counting::leading::{
    list_all_investigations, list_ballot_bodies, list_figured_stations,
};
use crate::store::counting::{CountHead, Station, list_count_heads, list_stations_of_election};
use crate::store::registration::{Body, list_bodies, list_planned_seats};
use chrono::{DateTime, Utc};
use election::counting::StateName;
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// Where the count of a station stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// Nothing was entered.
    Empty,
    /// The first person is entering.
    FirstEntry,
    /// The first entry has findings that nobody answered for.
    Findings,
    /// The first entry is done, and the second waits.
    FirstDone,
    /// The second person is entering.
    SecondEntry,
    /// The entries differ, and wait for the coordinator.
    Differs,
    /// Fields were asked again.
    Asked,
    /// Both entries agree.
    Final,
    /// The figures came from a file.
    FromFile,
}

impl Stand {
    /// Every one, in the order of the work.
    pub const ALL: [Self; 9] = [
        Self::Empty,
        Self::FirstEntry,
        Self::Findings,
        Self::FirstDone,
        Self::SecondEntry,
        Self::Differs,
        Self::Asked,
        Self::Final,
        Self::FromFile,
    ];

    fn of(state: StateName, from_file: bool) -> Self {
        match state {
            StateName::Empty if from_file => Self::FromFile,
            StateName::Empty => Self::Empty,
            StateName::FirstEntry => Self::FirstEntry,
            StateName::FirstEntryHasFindings => Self::Findings,
            StateName::FirstEntryDone => Self::FirstDone,
            StateName::SecondEntry => Self::SecondEntry,
            StateName::EntriesDiffer => Self::Differs,
            StateName::CorrectionAsked => Self::Asked,
            StateName::Final => Self::Final,
        }
    }

    /// The word that stands for it in an address and in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "leeg",
            Self::FirstEntry => "eerste",
            Self::Findings => "bevindingen",
            Self::FirstDone => "eerste-klaar",
            Self::SecondEntry => "tweede",
            Self::Differs => "verschil",
            Self::Asked => "gevraagd",
            Self::Final => "klaar",
            Self::FromFile => "bestand",
        }
    }

    /// The one with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stand| stand.word() == word)
    }

    /// Whether nothing more has to be entered.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::Final | Self::FromFile)
    }

    /// Whether somebody is at work on it, or must be.
    #[must_use]
    pub fn is_underway(self) -> bool {
        !self.is_done() && self != Self::Empty
    }
}

/// A station on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StationProgress {
    /// The station.
    pub station: Station,
    /// Where its count stands.
    pub stand: Stand,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
    /// The account of the first entry.
    pub first_by: Option<u64>,
    /// The account of the second entry.
    pub second_by: Option<u64>,
    /// How many findings the coordinator has yet to tick off.
    pub to_tick: u64,
    /// How many times fields were asked again.
    pub corrections: u64,
    /// Whether its count is under investigation.
    pub is_investigated: bool,
}

/// A body on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyProgress {
    /// The body.
    pub body: Body,
    /// Whether anybody stands on its ballot.
    pub has_ballot: bool,
    /// Its stations, by number.
    pub stations: Vec<StationProgress>,
}

impl BodyProgress {
    /// How many stations there are.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.stations.len() as u64
    }

    /// How many stations are so.
    #[must_use]
    pub fn count(&self, is_so: impl Fn(&StationProgress) -> bool) -> u64 {
        self.stations.iter().filter(|one| is_so(one)).count() as u64
    }

    /// How many stations are done.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.count(|one| one.stand.is_done())
    }

    /// How many findings the coordinator has yet to tick off.
    #[must_use]
    pub fn to_tick(&self) -> u64 {
        self.stations.iter().map(|one| one.to_tick).sum()
    }

    /// Whether all its stations are done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        !self.stations.is_empty() && self.done() == self.all()
    }
}

/// The board of an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Every body that takes part, by name.
    pub bodies: Vec<BodyProgress>,
}

impl Board {
    /// Every station.
    pub fn stations(&self) -> impl Iterator<Item = &StationProgress> {
        self.bodies.iter().flat_map(|body| &body.stations)
    }

    /// Bodies without a station.
    #[must_use]
    pub fn without_stations(&self) -> Vec<&Body> {
        let bodies = self.bodies.iter();
        let bare = bodies.filter(|body| body.stations.is_empty());
        bare.map(|body| &body.body).collect()
    }

    /// Bodies without anybody on the ballot.
    #[must_use]
    pub fn without_ballot(&self) -> Vec<&Body> {
        let bodies = self.bodies.iter();
        let bare = bodies.filter(|body| !body.has_ballot);
        bare.map(|body| &body.body).collect()
    }
}

/// The board as it is now.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_board(db: &impl ConnectionTrait, election: &str) -> Result<Board, AppError> {
    let ballots = list_ballot_bodies(db, election).await?;
    let mut stations = load_stations(db, election).await?;
    let taking_part: BTreeSet<String> = list_planned_seats(db, election)
        .await?
        .into_iter()
        .map(|(code, _)| code)
        .collect();
    let mut bodies = list_bodies(db).await?;
    bodies.retain(|body| taking_part.contains(&body.code));
    bodies.sort_by(|a, b| a.name.cmp(&b.name));
    let bodies = bodies.into_iter().map(|body| BodyProgress {
        has_ballot: ballots.contains(&body.code),
        stations: stations.remove(&body.code).unwrap_or_default(),
        body,
    });
    Ok(Board {
        bodies: bodies.collect(),
    })
}

/// The stations by body, each with where it stands.
async fn load_stations(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<StationProgress>>, AppError> {
    let mut heads = load_heads(db, election).await?;
    let figured = list_figured_stations(db, election).await?;
    let mut to_tick: BTreeMap<u32, u64> = BTreeMap::new();
    for finding in load_findings(db, election).await?.0 {
        *to_tick.entry(finding.station).or_default() += 1;
    }
    let investigated: BTreeSet<u32> = list_all_investigations(db, election)
        .await?
        .into_iter()
        .filter(|one| one.end.is_none())
        .map(|one| one.station)
        .collect();
    let mut bodies: BTreeMap<String, Vec<StationProgress>> = BTreeMap::new();
    for station in list_stations_of_election(db, election).await? {
        let number = station.number;
        let head = heads.remove(&number);
        let state = head.as_ref().map_or(StateName::Empty, |head| head.state);
        let of_body = bodies.entry(station.body.clone()).or_default();
        of_body.push(StationProgress {
            station,
            stand: Stand::of(state, figured.contains(&number)),
            since: head.as_ref().and_then(|head| head.since),
            first_by: head.as_ref().and_then(|head| head.first_by),
            second_by: head.as_ref().and_then(|head| head.second_by),
            corrections: head.as_ref().map_or(0, |head| head.corrections),
            to_tick: to_tick.remove(&number).unwrap_or_default(),
            is_investigated: investigated.contains(&number),
        });
    }
    Ok(bodies)
}

async fn load_heads(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<u32, CountHead>, AppError> {
    let heads = list_count_heads(db, election).await?;
    Ok(heads.into_iter().map(|one| (one.station, one)).collect())
}

/// For each body that takes part, by name: how many stations are done, and how many there are. Nothing else is read,
/// so that a screen in the hall can show nothing else.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_body_progress(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<(Body, u64, u64)>, AppError> {
    let figured = list_figured_stations(db, election).await?;
    let mut counted: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for head in list_count_heads(db, election).await? {
        let stand = Stand::of(head.state, figured.contains(&head.station));
        let (done, all) = counted.entry(head.body).or_default();
        *done += u64::from(stand.is_done());
        *all += 1;
    }
    let taking_part = list_planned_seats(db, election).await?;
    let mut bodies = list_bodies(db).await?;
    bodies.retain(|body| taking_part.iter().any(|(code, _)| *code == body.code));
    bodies.sort_by(|a, b| a.name.cmp(&b.name));
    let bodies = bodies.into_iter().map(|body| {
        let (done, all) = counted.get(&body.code).copied().unwrap_or_default();
        (body, done, all)
    });
    Ok(bodies.collect())
}
