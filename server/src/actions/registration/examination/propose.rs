//! What an official proposes to the session, and what a second one says to it.

use super::dossier::Dossier;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::save_step;
use crate::store::registration::{Note, save_note};
use election::decision::Ground;
use election::registration::Finding;
use election::registration::course::{Step, Verdict};
use sea_orm::ConnectionTrait;

/// What an official proposes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposing {
    /// Valid or not.
    pub verdict: Verdict,
    /// Which findings of the eligibility count, by their place, from 0.
    pub grounds: Vec<usize>,
    /// Which omissions count that were not repaired.
    pub omissions: Vec<u32>,
    /// The rest, in the words of the official.
    pub reason: String,
    /// What the page showed.
    pub shown: String,
}

/// Something that needs no more than a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasoned {
    /// Why.
    pub reason: String,
    /// What the page showed.
    pub shown: String,
}

/// Proposes to the session that a candidacy is valid or not.
///
/// # Errors
/// [`AppError::NoReason`] for one that is not valid without any ground; [`AppError::AnswerChanged`] when it is no
/// longer as it was shown; [`AppError::Course`] when it cannot be examined now.
pub async fn propose(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, election, id): (&ElectionKey, &str, &str),
    proposing: &Proposing,
) -> Result<(), AppError> {
    let dossier = Dossier::load_as_shown(tx, key, (election, id), &proposing.shown).await?;
    let grounds = chosen(&dossier, &proposing.grounds);
    let omissions: Vec<u32> = dossier
        .course
        .omissions()
        .iter()
        .filter(|one| one.repaired == Some(false) && proposing.omissions.contains(&one.number))
        .map(|one| one.number)
        .collect();
    let reason = proposing.reason.trim().to_owned();
    let no_ground = grounds.is_empty() && omissions.is_empty() && reason.is_empty();
    if proposing.verdict == Verdict::Invalid && no_ground {
        return Err(AppError::NoReason);
    }
    let step = Step::Examined {
        proposal: proposing.verdict,
        second: dossier.four_eyes,
    };
    let note = Note::Proposal {
        grounds,
        omissions,
        reason,
    };
    take(tx, by, (key, &dossier), (step, Some(note), "examined")).await
}

/// Agrees, as a second official.
///
/// # Errors
/// [`AppError::Course`] when the same official proposed it, or nothing is proposed; [`AppError::AnswerChanged`].
pub async fn second(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, election, id): (&ElectionKey, &str, &str),
    shown: &str,
) -> Result<(), AppError> {
    let dossier = Dossier::load_as_shown(tx, key, (election, id), shown).await?;
    take(tx, by, (key, &dossier), (Step::Seconded, None, "seconded")).await
}

/// Does not agree, as a second official: it is examined again.
///
/// # Errors
/// As [`second`]; [`AppError::NoReason`] without a reason.
pub async fn send_back(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, election, id): (&ElectionKey, &str, &str),
    why: &Reasoned,
) -> Result<(), AppError> {
    let reason = why.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(AppError::NoReason);
    }
    let dossier = Dossier::load_as_shown(tx, key, (election, id), &why.shown).await?;
    let note = Note::Reason { reason };
    let step = (Step::Returned, Some(note), "returned");
    take(tx, by, (key, &dossier), step).await
}

async fn take(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, dossier): (&ElectionKey, &Dossier),
    (step, note, word): (Step, Option<Note>, &'static str),
) -> Result<(), AppError> {
    let id = &dossier.application.id;
    let course = save_step(tx, by, (id, step)).await?;
    if let Some(note) = &note {
        save_note(tx, key, (id, dossier.next_step()), note).await?;
    }
    let event = Event::ApplicationExamined {
        election: dossier.application.election.clone(),
        application: id.clone(),
        version: course.version(),
        step: word,
        proposal: course.proposal(),
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// The findings at those places.
fn chosen(dossier: &Dossier, places: &[usize]) -> Vec<Ground<Finding>> {
    let grounds = dossier
        .eligibility
        .iter()
        .flat_map(|one| one.grounds.iter());
    let placed = grounds.enumerate();
    placed
        .filter(|(place, _)| places.contains(place))
        .map(|(_, ground)| ground.clone())
        .collect()
}
