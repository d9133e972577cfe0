//! The stations of an election as a typist chooses from them: what this person can do with each, and no more.

use super::{official, stance_of};
use crate::error::AppError;
use crate::store::counting::{
    CountHead, Station, list_count_heads, list_station_sums, list_stations_of_election,
};
use crate::store::registration::{Body, list_bodies};
use election::counting::{OfficialId, Stance, StateName, StationNumber, Whose, Why};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// A station with what somebody can do with its count.
#[derive(Debug, Clone)]
pub struct Choosable {
    /// The station.
    pub station: Station,
    /// Its body.
    pub body: Body,
    /// What this person can do; nobody can do anything when the count came from a file.
    pub stance: Option<Stance>,
    /// Whether an answer is asked of this very person, or an entry of theirs is not finished.
    pub is_own: bool,
}

/// The stations of an election by number, for one account.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_choosable(
    db: &impl ConnectionTrait,
    election: &str,
    account: u64,
) -> Result<Vec<Choosable>, AppError> {
    let person = official(account)?;
    let heads = list_count_heads(db, election).await?.into_iter();
    let heads: BTreeMap<StationNumber, CountHead> =
        heads.map(|head| (head.station, head)).collect();
    let bodies = list_bodies(db).await?.into_iter();
    let bodies: BTreeMap<String, Body> = bodies.map(|body| (body.code.clone(), body)).collect();
    let sums = list_station_sums(db, election).await?;
    let sums = sums.values().flatten().filter(|one| one.votes.is_some());
    let counted: BTreeSet<StationNumber> = sums.map(|one| one.station).collect();
    let mut choosable = Vec::new();
    for station in list_stations_of_election(db, election).await? {
        let Some(body) = bodies.get(&station.body).cloned() else {
            continue;
        };
        let head = heads.get(&station.number);
        let stance = match head {
            Some(head) if head.state == StateName::CorrectionAsked => {
                stance_of(db, (election, station.number), account).await?
            }
            head => stance_by_head(head, person),
        };
        let is_untouched = stance == Stance::Begin(Whose::First);
        let by_file = is_untouched && counted.contains(&station.number);
        choosable.push(Choosable {
            is_own: is_own(head, stance, person),
            station,
            body,
            stance: (!by_file).then_some(stance),
        });
    }
    Ok(choosable)
}

/// The same as [`election::counting::CountState::stance`], from what the head of a count says; no correction is
/// asked.
fn stance_by_head(head: Option<&CountHead>, person: OfficialId) -> Stance {
    let Some(head) = head else {
        return Stance::Begin(Whose::First);
    };
    let is = |by: Option<u64>| by.and_then(|by| i64::try_from(by).ok()) == Some(person.0);
    let (first, second) = (is(head.first_by), is(head.second_by));
    match head.state {
        StateName::Empty => Stance::Begin(Whose::First),
        StateName::FirstEntry if first => Stance::GoOn(Whose::First),
        StateName::FirstEntryHasFindings if first => Stance::Answer,
        StateName::FirstEntryHasFindings if head.second_by.is_some() => {
            Stance::Nothing(Why::BothEntered)
        }
        StateName::SecondEntry if second => Stance::GoOn(Whose::Second),
        StateName::FirstEntryDone | StateName::SecondEntry if first => {
            Stance::Nothing(Why::FirstIsYours)
        }
        StateName::FirstEntryDone => Stance::Begin(Whose::Second),
        StateName::FirstEntry | StateName::FirstEntryHasFindings | StateName::SecondEntry => {
            Stance::Nothing(Why::SomebodyElse)
        }
        StateName::EntriesDiffer | StateName::CorrectionAsked | StateName::Final => {
            Stance::Nothing(Why::BothEntered)
        }
    }
}

/// Whether it stands on top of the list: an own entry that goes on, or an answer asked of this person.
fn is_own(head: Option<&CountHead>, stance: Stance, person: OfficialId) -> bool {
    let is = |by: Option<u64>| by.and_then(|by| i64::try_from(by).ok()) == Some(person.0);
    match stance {
        Stance::GoOn(_) | Stance::Answer => true,
        Stance::Correct(Whose::First) => head.is_some_and(|head| is(head.first_by)),
        Stance::Correct(Whose::Second) => head.is_some_and(|head| is(head.second_by)),
        Stance::Begin(_) | Stance::Nothing(_) => false,
    }
}
