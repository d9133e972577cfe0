//! The candidates as everybody may see them, once the session found their candidacies valid: what stands on the ballot,
//! the photo and what somebody wrote. Nothing else of an application comes in here.
//!
//! It is read when the log says that something can have changed; who looks at a page opens nothing that is sealed.

use crate::actions::registration::calendar::load_calendar;
use crate::audit::{self, list_subjects_since};
use crate::error::AppError;
use crate::privacy::{ElectionKey, Keys};
use crate::store::registration::application::{Content, Entrant, list_all_entrants};
use crate::store::registration::photo::{find_photo, load_picture};
use crate::store::registration::{Body, Election, list_bodies, list_elections, list_planned_seats};
use election::registration::calendar::{Milestone, When};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The candidates of one election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateEdition {
    /// The key of the election.
    pub id: String,
    /// Its name.
    pub title: String,
    /// When the calendar has the session that decides; none when it cannot be computed.
    pub session: Option<When>,
    /// Every body that takes part, also one without candidates.
    pub bodies: Vec<CandidateSheet>,
    /// The photos, by what their address ends with.
    pictures: BTreeMap<String, Arc<[u8]>>,
}

/// The candidates of one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateSheet {
    /// The body.
    pub body: Body,
    /// The lists, by name as in a register: before the draw nobody comes first.
    pub lists: Vec<CandidateList>,
}

/// A list; one of a single person has no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateList {
    /// Its name.
    pub name: String,
    /// Its candidates, in its order.
    pub candidates: Vec<PublicCandidate>,
}

/// What everybody may know of a candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCandidate {
    /// The name as on the ballot.
    pub name: String,
    /// What stands behind it; empty when nothing does.
    pub aanduiding: String,
    /// What the candidate wrote, line by line.
    pub presentation: Vec<String>,
    /// What the address of the photo ends with; none without a photo.
    pub picture: Option<String>,
}

impl CandidateEdition {
    /// The body with that code.
    #[must_use]
    pub fn body(&self, code: &str) -> Option<&CandidateSheet> {
        self.bodies.iter().find(|sheet| sheet.body.code == code)
    }

    /// The photo at that address.
    #[must_use]
    pub fn picture(&self, address: &str) -> Option<Arc<[u8]>> {
        self.pictures.get(address).map(Arc::clone)
    }
}

impl CandidateSheet {
    /// How many candidates there are.
    #[must_use]
    pub fn candidates(&self) -> usize {
        self.lists.iter().map(|list| list.candidates.len()).sum()
    }
}

/// Up to which event the candidates were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowedCandidates {
    seq: i64,
}

impl FollowedCandidates {
    /// The candidates of every election, and where the log was when they were read.
    ///
    /// # Errors
    /// What cannot be read or opened.
    pub async fn start(
        db: &impl ConnectionTrait,
        keys: &Keys,
    ) -> Result<(Self, Vec<CandidateEdition>), AppError> {
        let seq = audit::head(db).await?.0;
        Ok((Self { seq }, load_candidates(db, keys, &[]).await?))
    }

    /// The candidates now, when they can differ from those before.
    ///
    /// # Errors
    /// What cannot be read or opened; then nothing is taken in.
    pub async fn next(
        &mut self,
        db: &impl ConnectionTrait,
        (keys, before): (&Keys, &[CandidateEdition]),
    ) -> Result<Option<Vec<CandidateEdition>>, AppError> {
        let seq = audit::head(db).await?.0;
        if seq == self.seq {
            return Ok(None);
        }
        let subjects = list_subjects_since(db, self.seq).await?;
        let read = match subjects.iter().any(|subject| touches(subject)) {
            true => Some(load_candidates(db, keys, before).await?),
            false => None,
        };
        self.seq = seq;
        Ok(read)
    }
}

/// Whether an event with this subject can change who is shown: one about an application, or about a whole election, as
/// sessions and calendars are. Counts and lots of one body, accounts and mail cannot.
fn touches(subject: &str) -> bool {
    let mut parts = subject.split('/');
    match (parts.next(), parts.next()) {
        (Some("application"), _) => true,
        (Some("residences"), _) => false,
        (_, more) => more.is_none(),
    }
}

/// The candidates of every election. A photo that was read before is not opened again.
///
/// # Errors
/// What cannot be read or opened.
pub async fn load_candidates(
    db: &impl ConnectionTrait,
    keys: &Keys,
    before: &[CandidateEdition],
) -> Result<Vec<CandidateEdition>, AppError> {
    let bodies = list_bodies(db).await?;
    let mut editions = Vec::new();
    for election in list_elections(db).await? {
        let key = match keys.find(db, &election.id).await {
            // What cannot be opened any more is not shown; the rest of the site is.
            Err(AppError::NoMasterKey | AppError::KeyDestroyed | AppError::Sealed) => None,
            found => found?,
        };
        let before = before.iter().find(|edition| edition.id == election.id);
        editions.push(load_edition(db, (key, before), (election, &bodies)).await?);
    }
    Ok(editions)
}

async fn load_edition(
    db: &impl ConnectionTrait,
    (key, before): (Option<ElectionKey>, Option<&CandidateEdition>),
    (election, bodies): (Election, &[Body]),
) -> Result<CandidateEdition, AppError> {
    let mut entrants = match &key {
        Some(key) => list_all_entrants(db, key, &election.id).await?,
        None => BTreeMap::new(),
    };
    let mut edition = CandidateEdition {
        session: session(db, &election.id).await?,
        title: election.title,
        id: election.id,
        bodies: Vec::new(),
        pictures: BTreeMap::new(),
    };
    for (code, _) in list_planned_seats(db, &edition.id).await? {
        let Some(body) = bodies.iter().find(|body| body.code == code) else {
            continue;
        };
        let mut lists = Vec::new();
        for entrant in entrants.remove(&code).unwrap_or_default() {
            let photos = (key.as_ref(), before);
            lists.push(list(db, photos, (entrant, &mut edition.pictures)).await?);
        }
        lists.sort_by_key(|one: &CandidateList| {
            let first = one.candidates.first();
            (
                one.name.to_lowercase(),
                first.map(|first| first.name.to_lowercase()),
            )
        });
        edition.bodies.push(CandidateSheet {
            body: body.clone(),
            lists,
        });
    }
    Ok(edition)
}

async fn list(
    db: &impl ConnectionTrait,
    (key, before): (Option<&ElectionKey>, Option<&CandidateEdition>),
    (entrant, pictures): (Entrant, &mut BTreeMap<String, Arc<[u8]>>),
) -> Result<CandidateList, AppError> {
    let mut candidates = Vec::new();
    for (application, content) in entrant.members {
        let mut shown = shown(&content);
        let photo = find_photo(db, &application).await?;
        if let (Some(photo), Some(key)) = (photo, key) {
            let known = before.and_then(|before| before.picture(&photo.address));
            let bytes = match known {
                Some(bytes) => bytes,
                None => load_picture(db, key, &application).await?.into(),
            };
            pictures.insert(photo.address.clone(), bytes);
            shown.picture = Some(photo.address);
        }
        candidates.push(shown);
    }
    Ok(CandidateList {
        name: entrant.name,
        candidates,
    })
}

/// What of an application is for everybody.
fn shown(content: &Content) -> PublicCandidate {
    let details = &content.details;
    let lines = details.presentation.lines().map(str::trim);
    PublicCandidate {
        name: details.ballot_name(),
        aanduiding: details.aanduiding.clone(),
        presentation: lines
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        picture: None,
    }
}

/// When the calendar of an election has the session.
async fn session(db: &impl ConnectionTrait, election: &str) -> Result<Option<When>, AppError> {
    match load_calendar(db, election).await {
        Ok(calendar) => Ok(calendar.calendar.holds(Milestone::Session)),
        Err(AppError::Database(cause)) => Err(AppError::Database(cause)),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests;
