//! For which places residents can be drawn now.

use super::lacking::{file_of, list_with_vacancies, places_left};
use super::{SortitionCourse, SortitionStage};
use crate::actions::vacancy::{propose, waiting_in_order};
use crate::error::AppError;
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
    /// The places that no candidate stood for, as it was decided, without those that are a vacancy.
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
    let file = file_of(db, key).await?;
    let mut taken = Vec::new();
    let mut lacking_taken = false;
    for (sortition, vacancies) in list_with_vacancies(db, key, file.as_ref()).await? {
        let for_lacking = sortition.frozen.vacancies.is_empty();
        let course = SortitionCourse::of(db, key, sortition).await?;
        let stage = course.stage(today)?;
        let goes_on = !matches!(
            stage,
            SortitionStage::Nobody | SortitionStage::BrokenOff | SortitionStage::Exhausted(_)
        );
        if goes_on {
            lacking_taken |= for_lacking;
            taken.extend(vacancies);
        }
    }
    let lacking = places_left(db, key, file.as_ref()).await?;
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
