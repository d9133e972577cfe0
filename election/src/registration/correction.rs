//! The correction of a session on validity: who is struck, added or moved, and which bodies must be drawn anew.
//!
//! A body is drawn anew when those who get a number by lot are no longer the same; all others keep their draw.
//! It does not judge the reasons: officials do.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Where a candidacy stands after a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidacy {
    /// The code of the body.
    pub body: String,
    /// The joint list it is on; none for who stands alone.
    pub list: Option<String>,
    /// Whether it is valid.
    pub valid: bool,
}

/// All candidacies by the key of their application.
pub type Candidacies = BTreeMap<String, Candidacy>;

/// What a correction does to one candidacy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// It is no longer valid.
    Strike,
    /// It is valid after all.
    Add,
    /// It belongs to another body, and stands there alone.
    Move {
        /// The code of that body.
        to: String,
    },
}

/// Why a change cannot be made. Nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CorrectionRefusal {
    /// There is no such candidacy.
    Unknown,
    /// It is not valid, so it cannot be struck or moved.
    NotValid,
    /// It is valid, so it cannot be added.
    Valid,
    /// It stands in that body.
    SameBody,
}

impl fmt::Display for CorrectionRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unknown => "there is no such candidacy",
            Self::NotValid => "the candidacy is not valid, so it cannot be struck or moved",
            Self::Valid => "the candidacy is valid already",
            Self::SameBody => "the candidacy stands in that body",
        })
    }
}

impl std::error::Error for CorrectionRefusal {}

/// The candidacy after one change.
///
/// # Errors
/// When the change does not fit it.
pub fn correct_one(
    before: Option<&Candidacy>,
    change: &Change,
) -> Result<Candidacy, CorrectionRefusal> {
    let before = before.ok_or(CorrectionRefusal::Unknown)?;
    let mut after = before.clone();
    match change {
        Change::Strike if before.valid => after.valid = false,
        Change::Add if !before.valid => after.valid = true,
        Change::Add => return Err(CorrectionRefusal::Valid),
        Change::Move { to } if before.valid && *to == before.body => {
            return Err(CorrectionRefusal::SameBody);
        }
        Change::Move { to } if before.valid => {
            after.body.clone_from(to);
            after.list = None;
        }
        Change::Strike | Change::Move { .. } => return Err(CorrectionRefusal::NotValid),
    }
    Ok(after)
}

/// All candidacies after these changes, at most one for each candidacy.
///
/// # Errors
/// Every change that does not fit; nothing has changed then.
pub fn correct(
    before: &Candidacies,
    changes: &BTreeMap<String, Change>,
) -> Result<Candidacies, BTreeMap<String, CorrectionRefusal>> {
    let mut after = before.clone();
    let mut refused = BTreeMap::new();
    for (id, change) in changes {
        match correct_one(before.get(id), change) {
            Ok(candidacy) => {
                after.insert(id.clone(), candidacy);
            }
            Err(cause) => {
                refused.insert(id.clone(), cause);
            }
        }
    }
    match refused.is_empty() {
        true => Ok(after),
        false => Err(refused),
    }
}

/// Who gets a number by lot in each body: the lists that have a valid candidacy, and those who stand alone.
#[must_use]
pub fn entrants(candidacies: &Candidacies) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut entrants: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (id, one) in candidacies.iter().filter(|(_, one)| one.valid) {
        let entrant = one.list.as_ref().unwrap_or(id);
        entrants.entry(&one.body).or_default().insert(entrant);
    }
    entrants
}

/// The bodies whose entrants are no longer the same, so that they are drawn anew.
///
/// In January 2022 every body with a change was drawn anew. There each candidate was an entrant; that a list which
/// only loses a candidate keeps its number is assumed.
#[must_use]
pub fn affected_bodies(before: &Candidacies, after: &Candidacies) -> BTreeSet<String> {
    let (old, new) = (entrants(before), entrants(after));
    let bodies: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    bodies
        .into_iter()
        .filter(|body| old.get(body) != new.get(body))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests;
