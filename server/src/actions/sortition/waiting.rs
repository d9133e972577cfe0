//! For which places residents can be drawn now.

use super::{SortitionCourse, SortitionStage};
use crate::actions::successor::SuccessionFile;
use crate::actions::vacancy::{propose, waiting_in_order};
use crate::error::AppError;
use crate::store::registration::load_shortage_decision;
use crate::store::sortition::list_sortitions;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use serde::Serialize;
use succession::successor::{Filling, Outcome};
use succession::vacancy::VacancyId;

/// What residents are drawn for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct DrawnFor {
    /// The vacancies whose answer is sortition, in the order in which they are decided.
    pub vacancies: Vec<VacancyId>,
    /// The places that no candidate stood for, as it was decided.
    pub lacking: u64,
}

impl DrawnFor {
    /// Whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.vacancies.is_empty() && self.lacking == 0
    }
}

/// What waits for residents, and is not in a sortition that goes on.
///
/// # Errors
/// When the database refuses, or what is stored contradicts itself.
pub async fn list_waiting(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    today: NaiveDate,
) -> Result<DrawnFor, AppError> {
    let (election, body) = key;
    let mut taken = Vec::new();
    let mut lacking_taken = false;
    for sortition in list_sortitions(db, key).await? {
        let vacancies = sortition.frozen.vacancies.clone();
        let course = SortitionCourse::of(db, key, sortition).await?;
        let stage = course.stage(today)?;
        let goes_on = !matches!(
            stage,
            SortitionStage::Nobody | SortitionStage::BrokenOff | SortitionStage::Exhausted(_)
        );
        if goes_on {
            lacking_taken |= vacancies.is_empty();
            taken.extend(vacancies);
        }
    }
    let decided = load_shortage_decision(db, election, body).await?;
    let lacking = decided.map_or(0, |decided| decided.drawn);
    let file = match SuccessionFile::load(db, key).await {
        Err(AppError::Missing { what: "result", .. }) => None,
        file => Some(file?),
    };
    let mut vacancies = Vec::new();
    if let Some(file) = &file {
        for number in waiting_in_order(db, key, file, today).await? {
            let outcome = propose(db, key, file, (number, today)).await?;
            if is_drawn(&outcome) && !taken.contains(&number) {
                vacancies.push(number);
            }
        }
    }
    Ok(DrawnFor {
        vacancies,
        lacking: if lacking_taken { 0 } else { lacking },
    })
}

fn is_drawn(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Proposed(proposals) => proposals
            .iter()
            .any(|one| one.decision.outcome == Filling::Sortition),
        Outcome::LotRequired { .. } => false,
    }
}
