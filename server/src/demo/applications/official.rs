//! What the officials of the demonstration do: two of them, because one alone cannot decide.

use super::act::Made;
use super::says;
use crate::actions::registration::examination::{Dossier, Raised, Raising, raise_omission};
use crate::audit::{self, By, Event};
use crate::demo::{ACTOR, SECOND_ACTOR};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::save_step;
use crate::store::registration::{Note, save_note};
use chrono::{DateTime, Utc};
use election::registration::course::{Step, Verdict};
use sea_orm::ConnectionTrait;

/// What an official does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Official {
    /// Asks to repair something.
    RaisesAnOmission,
    /// Proposes that it is valid.
    Proposes,
    /// Agrees, as the second.
    Seconds,
}

/// The official who works at that moment.
pub(super) fn official_at(at: DateTime<Utc>) -> By {
    By {
        actor: ACTOR.to_owned(),
        at,
    }
}

/// An official does something.
pub(super) async fn act(
    tx: &impl ConnectionTrait,
    at: DateTime<Utc>,
    (key, made): (&ElectionKey, &Made),
    official: Official,
) -> Result<(), AppError> {
    let id = made.application.as_str();
    let mut by = official_at(at);
    match official {
        Official::RaisesAnOmission => {
            let at = (key.election(), id);
            let raising = Raising {
                preset: "offices_missing".to_owned(),
                filled: says::missing(),
                shown: Dossier::load(tx, key, at).await?.shown()?,
            };
            match raise_omission(tx, &by, (key, key.election(), id), &raising).await? {
                Raised::Sent(_) => Ok(()),
                other => Err(AppError::unreadable(
                    "made-up omission",
                    format!("{other:?}"),
                )),
            }
        }
        Official::Proposes => {
            let step = Step::Examined {
                proposal: Verdict::Valid,
                second: true,
            };
            examine(tx, &by, (key, id), (step, "examined")).await
        }
        Official::Seconds => {
            SECOND_ACTOR.clone_into(&mut by.actor);
            examine(tx, &by, (key, id), (Step::Seconded, "seconded")).await
        }
    }
}

/// Takes a step of the examination as the action does, without holding the application against all others again.
async fn examine(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, id): (&ElectionKey, &str),
    (step, word): (Step, &'static str),
) -> Result<(), AppError> {
    let proposes = matches!(step, Step::Examined { .. });
    let course = save_step(tx, by, (id, step)).await?;
    if proposes {
        let number = u32::try_from(course.steps().len()).unwrap_or(u32::MAX);
        let note = Note::Proposal {
            grounds: Vec::new(),
            omissions: Vec::new(),
            reason: String::new(),
        };
        save_note(tx, key, (id, number), &note).await?;
    }
    let event = Event::ApplicationExamined {
        election: key.election().to_owned(),
        application: id.to_owned(),
        version: course.version(),
        step: word,
        proposal: course.proposal(),
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}
