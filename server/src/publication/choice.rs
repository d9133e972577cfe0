//! With which election each body is shown.

use super::{Publication, Published};
use crate::actions::registration::load_regulation;
use crate::actions::release::{ReleaseRule, load_release};
use crate::error::AppError;
use crate::store::Standing;
use crate::store::allocation::list_latest_versions;
use crate::store::registration::{Election, list_bodies_on_ballot, list_elections, list_seats};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// An election with what decides whether a body is shown with it.
pub(super) struct Candidate {
    pub(super) election: Election,
    pub(super) seats: BTreeMap<String, u64>,
    /// The bodies of which the ballot has a list.
    pub(super) on_ballot: BTreeSet<String>,
    /// The bodies whose result is established.
    pub(super) established: BTreeSet<String>,
    /// When results become public; until then none is established for the public.
    pub(super) rule: ReleaseRule,
    pub(super) is_open: bool,
}

impl Candidate {
    /// The election without any body.
    pub(super) fn empty(&self) -> Result<Publication, AppError> {
        let reglement = load_regulation(&self.election.regulation)?;
        Ok(Publication {
            day: self.election.held_on,
            reglement: reglement.title,
            rules: reglement.allocation,
            official: self.is_official(),
            bodies: Vec::new(),
        })
    }

    pub(super) fn is_official(&self) -> bool {
        self.election.standing == Standing::Official
    }
}

/// All elections, the latest first, with what is public at that moment.
pub(super) async fn list_candidates(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<Candidate>, AppError> {
    let mut candidates = Vec::new();
    for election in list_elections(db).await? {
        let rule = load_release(db, &election.id).await?;
        let is_open = rule.release.is_open(now);
        let mut established = list_latest_versions(db, &election.id).await?;
        if !is_open {
            established.clear();
        }
        candidates.push(Candidate {
            seats: list_seats(db, &election.id).await?.into_iter().collect(),
            on_ballot: list_bodies_on_ballot(db, &election.id).await?,
            established: established.into_keys().collect(),
            rule,
            is_open,
            election,
        });
    }
    Ok(candidates)
}

/// The election that a body is shown with: the latest with an official result, or else the latest with any
/// result, or else the latest that was held with a ballot, or else the latest that it takes part in. So an election that is only
/// set up hides nothing, and a rehearsal hides no official result.
pub(super) fn choose(candidates: &[Candidate], today: NaiveDate, code: &str) -> Option<usize> {
    let has_result = |one: &Candidate| one.established.contains(code);
    let takes_part = |one: &Candidate| one.seats.contains_key(code);
    let official = candidates
        .iter()
        .position(|one| has_result(one) && one.is_official());
    official
        .or_else(|| candidates.iter().position(has_result))
        .or_else(|| {
            let mut candidates = candidates.iter();
            let was_held = |one: &Candidate| one.election.held_on <= today;
            candidates.position(|one| one.on_ballot.contains(code) && was_held(one))
        })
        .or_else(|| candidates.iter().position(takes_part))
}

impl Published {
    /// The body as it was published before, when it is shown with the same election.
    pub(super) fn kept(&self, election: &str, code: &str) -> Option<&super::Body> {
        let (edition, body) = self.body(code)?;
        (edition.id == election).then_some(body)
    }
}

#[cfg(test)]
mod tests;
