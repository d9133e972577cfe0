//! Taking in the election of a municipal council from its files, so that its result can be calculated here.
//!
//! A council is kept apart from the wijkraden: it goes into a database that holds councils alone.

use super::counting::{Counts, import_counts, import_stations};
use super::registration::{import_lists, set_up_election};
use crate::audit::By;
use crate::error::AppError;
use crate::import::eml::{Council, CouncilKey, Figures};
use crate::store::counting::{Count, Station, StationTotal};
use crate::store::registration::{Body, BodyList, Election, list_elections};
use crate::store::{BodyKind, Standing};
use sea_orm::ConnectionTrait;

/// The rules for municipal councils.
const RULES: &str = "kieswet";
/// What the source of such an election begins with.
const SOURCE: &str = "EML_NL";

/// Why a council was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The database holds elections of another kind.
    HoldsOthers,
    /// It is there already.
    Exists(String),
}

/// Which council an election is of; none for one of wijkraden.
#[must_use]
pub fn council_of(election: &Election) -> Option<CouncilKey> {
    let mut words = election.source.split(' ');
    let (source, key, code) = (words.next()?, words.next()?, words.next()?);
    (source == SOURCE && words.next().is_none()).then(|| CouncilKey {
        election: key.to_owned(),
        municipality: code.to_owned(),
    })
}

/// Takes councils in, each as an election with its lists, its stations and their counts.
///
/// # Errors
/// When the database refuses; then nothing was taken in.
pub async fn take_in_councils(
    tx: &impl ConnectionTrait,
    by: &By,
    councils: &[Council],
) -> Result<Result<(), Refused>, AppError> {
    let there = list_elections(tx).await?;
    if there.iter().any(|other| council_of(other).is_none()) {
        return Ok(Err(Refused::HoldsOthers));
    }
    for council in councils {
        let election = election_of(council);
        if there.iter().any(|other| other.id == election.id) {
            return Ok(Err(Refused::Exists(election.id)));
        }
    }
    for council in councils {
        take_in(tx, by, council).await?;
    }
    Ok(Ok(()))
}

fn election_of(council: &Council) -> Election {
    let CouncilKey {
        election,
        municipality,
    } = &council.key;
    Election {
        id: format!("{}-{municipality}", election.to_lowercase()),
        title: council.name.clone(),
        regulation: RULES.to_owned(),
        held_on: council.held_on,
        standing: Standing::NotOfficial,
        source: format!("{SOURCE} {election} {municipality}"),
    }
}

async fn take_in(tx: &impl ConnectionTrait, by: &By, council: &Council) -> Result<(), AppError> {
    let election = election_of(council);
    let body = Body {
        code: format!("gemeente-{}", council.key.municipality),
        name: council.municipality.clone(),
        gebied: String::new(),
        kind: BodyKind::Wijkraad,
    };
    let code = body.code.clone();
    set_up_election(tx, by, &election, &[(body, council.seats)]).await?;
    let list = |list| BodyList {
        body: code.clone(),
        list,
    };
    let lists: Vec<BodyList> = council.lists().into_iter().map(list).collect();
    import_lists(tx, by, &election.id, &lists).await?;
    let units = numbered(council);
    let stations: Vec<Station> = units.iter().map(|unit| station(&code, unit)).collect();
    import_stations(tx, by, &election.id, &stations).await?;
    let counts = Counts {
        counts: units.iter().flat_map(|unit| counts(&code, unit)).collect(),
        totals: units.iter().map(total).collect(),
    };
    import_counts(tx, by, &election.id, &counts).await
}

/// The stations with their numbers; one of all votes when the count names no stations, and numbers in the order of
/// the file when their keys have no numbers of their own.
fn numbered(council: &Council) -> Vec<(u32, &Figures)> {
    if council.units.is_empty() {
        return vec![(1, &council.total)];
    }
    let own: Option<Vec<u32>> = council.units.iter().map(Figures::station).collect();
    let mut sorted = own.clone().unwrap_or_default();
    sorted.sort_unstable();
    sorted.dedup();
    match own.filter(|own| own.len() == sorted.len()) {
        Some(own) => own.into_iter().zip(&council.units).collect(),
        None => (1..).zip(&council.units).collect(),
    }
}

fn station(body: &str, (number, unit): &(u32, &Figures)) -> Station {
    Station {
        number: *number,
        body: body.to_owned(),
        name: unit.name.clone(),
        street: String::new(),
        house_number: String::new(),
        postcode: String::new(),
        voters: unit.voters,
    }
}

fn counts(body: &str, (station, unit): &(u32, &Figures)) -> Vec<Count> {
    let lists = unit.lists.iter();
    let each = lists.flat_map(|(list, of_list)| {
        let candidates = of_list.candidates.iter();
        candidates.map(move |(candidate, votes)| (*list, *candidate, *votes))
    });
    each.map(|(list, candidate, votes)| Count {
        body: body.to_owned(),
        station: *station,
        list,
        candidate,
        votes,
    })
    .collect()
}

fn total((station, unit): &(u32, &Figures)) -> StationTotal {
    StationTotal {
        station: *station,
        poll_cards: unit.poll_cards,
        proxies: unit.proxies,
        admitted: unit.admitted,
        candidate_votes: unit.on_candidates,
        blank: unit.blank,
        invalid: unit.invalid,
        votes_cast: unit.on_candidates + unit.blank + unit.invalid,
        more_ballots: unit.more_ballots,
        fewer_ballots: unit.fewer_ballots,
    }
}
