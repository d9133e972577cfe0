//! Ending the search for a seat that does not exist any more.

use super::report::plain;
use super::steps::{Taken, take};
use crate::actions::successor::SuccessionFile;
use crate::audit::{By, Event};
use crate::error::AppError;
use chrono::NaiveDate;
use election::decision::Decision;
use sea_orm::ConnectionTrait;
use succession::rules::CauseKind;
use succession::successor::{Filling, Proposal};
use succession::vacancy::{State, Step, VacancyId};

/// Written with the step.
const NOTE: &str = "De raad heeft de zetel opgeheven.";

/// Ends the search for the holder of a seat that the council abolishes.
///
/// # Errors
/// [`AppError::Vacancy`] when somebody is appointed, or the report establishes no vacancy.
pub async fn abandon_vacancy(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (number, on): (VacancyId, NaiveDate),
) -> Result<(), AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    if file.vacancy(number)?.state() == State::Reported {
        let establish = plain(number, Step::Establish, on);
        take(tx, by, key, &mut file, establish).await?;
    }
    let rule = file.rules.causes.rule(CauseKind::Enlargement);
    let proposal = Proposal {
        decision: Decision {
            outcome: Filling::Vacant,
            grounds: Vec::new(),
        },
        article: rule.article.clone(),
        steps: Vec::new(),
        compared: None,
    };
    let digest = Event::digest(&proposal)?;
    let ended = Taken {
        note: NOTE.to_owned(),
        proposal: Some((proposal, digest)),
        ..plain(number, Step::LeaveUnfilled, on)
    };
    take(tx, by, key, &mut file, ended).await
}
