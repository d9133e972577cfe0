//! Counts of stations that the public sees before there is a result, where the election says so.

use super::choice::Candidate;
use super::{Person, Published};
use crate::error::AppError;
use crate::store::counting::{list_counts, list_stations};
use crate::store::registration::{Body, list_bodies, list_lists};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// The counts of an election so far. They are not a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interim {
    /// The key of the election.
    pub election: String,
    /// Its name.
    pub title: String,
    /// Whether these are the figures of an official election.
    pub official: bool,
    /// The bodies without a public result, in the order of the overview.
    pub bodies: Vec<InterimBody>,
}

/// The counts of one body so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterimBody {
    /// The body.
    pub body: Body,
    /// The names of the candidates, by list and number.
    pub names: BTreeMap<Person, String>,
    /// The stations, by number.
    pub stations: Vec<InterimStation>,
}

/// One station.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterimStation {
    /// Its number.
    pub number: u32,
    /// Its name.
    pub name: String,
    /// The votes; none while its count is not final.
    pub votes: Option<BTreeMap<Person, u64>>,
}

impl InterimBody {
    /// How many stations are counted.
    #[must_use]
    pub fn counted(&self) -> usize {
        let stations = self.stations.iter();
        stations.filter(|one| one.votes.is_some()).count()
    }

    /// The votes of everybody in the stations that are counted.
    #[must_use]
    pub fn so_far(&self) -> BTreeMap<Person, u64> {
        let mut sums: BTreeMap<Person, u64> = self.names.keys().map(|one| (*one, 0)).collect();
        for (person, votes) in self
            .stations
            .iter()
            .filter_map(|one| one.votes.as_ref())
            .flatten()
        {
            let sum = sums.entry(*person).or_default();
            *sum = sum.saturating_add(*votes);
        }
        sums
    }
}

impl Interim {
    /// The body with that code.
    #[must_use]
    pub fn body(&self, code: &str) -> Option<&InterimBody> {
        self.bodies.iter().find(|one| one.body.code == code)
    }
}

impl Published {
    /// The counts so far of an election.
    #[must_use]
    pub fn interim(&self, election: &str) -> Option<&Interim> {
        self.interim.iter().find(|one| one.election == election)
    }
}

/// The counts so far; bodies that were not touched are taken over.
pub(super) async fn load_interim(
    db: &impl ConnectionTrait,
    candidates: &[Candidate],
    (before, touched): (&Published, &BTreeSet<String>),
) -> Result<Vec<Interim>, AppError> {
    let mut all = Vec::new();
    for one in candidates {
        if !one.rule.interim {
            continue;
        }
        let id = &one.election.id;
        let mut bodies = Vec::new();
        for body in list_bodies(db).await? {
            if !one.seats.contains_key(&body.code) || one.established.contains(&body.code) {
                continue;
            }
            let kept = before
                .interim(id)
                .and_then(|interim| interim.body(&body.code));
            match kept.filter(|_| !touched.contains(&body.code)) {
                Some(kept) => bodies.push(kept.clone()),
                None => bodies.push(load_body(db, id, body).await?),
            }
        }
        all.push(Interim {
            election: id.clone(),
            title: one.election.title.clone(),
            official: one.is_official(),
            bodies,
        });
    }
    Ok(all)
}

async fn load_body(
    db: &impl ConnectionTrait,
    election: &str,
    body: Body,
) -> Result<InterimBody, AppError> {
    let mut counted: BTreeMap<u32, BTreeMap<Person, u64>> = BTreeMap::new();
    for count in list_counts(db, election, &body.code).await? {
        let here = counted.entry(count.station).or_default();
        here.insert((count.list, count.candidate), count.votes);
    }
    let lists = list_lists(db, election, &body.code).await?;
    let names = lists.iter().flat_map(|list| {
        let candidates = list.candidates.iter();
        candidates.map(|one| ((list.number, one.number), one.full_name()))
    });
    // Collected before the next query, so that nothing borrowed is held while it waits.
    let names: BTreeMap<Person, String> = names.collect();
    let stations = list_stations(db, election, &body.code).await?.into_iter();
    Ok(InterimBody {
        names,
        stations: stations
            .map(|station| InterimStation {
                votes: counted.remove(&station.number),
                number: station.number,
                name: station.name,
            })
            .collect(),
        body,
    })
}
