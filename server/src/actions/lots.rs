//! Recording a lot that was drawn in the public session.

use super::allocation::{Calculation, calculate};
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::LotMethod;
use crate::store::lots::{RecordedLot, list_lots, save_lot};
use election::allocation::{Ask, DrawnLot, Outcome, allocate};
use sea_orm::ConnectionTrait;

/// A drawing: the question that was shown, what was drawn, and who was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The question as it was shown to whoever drew.
    pub asked: Ask,
    /// The number drawn.
    pub drawn: u32,
    /// How.
    pub method: LotMethod,
    /// Who drew.
    pub drawn_by: String,
    /// Who saw it.
    pub witnesses: String,
}

/// Records a lot; answers which lot of the body it is, from 1.
///
/// # Errors
/// [`AppError::LotNotAsked`] when the allocation does not ask for this lot, or no longer;
/// [`AppError::Allocation`] when the number drawn is not among those tied.
pub async fn record_lot(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    drawing: &Drawing,
) -> Result<u64, AppError> {
    let calculation = calculate(tx, election, body).await?;
    check_answer(&calculation, drawing)?;
    let before = list_lots(tx, election, body).await?;
    let lot = RecordedLot {
        position: before.last().map_or(1, |last| last.position + 1),
        drawn: drawing.drawn,
        asked: drawing.asked.clone(),
        method: drawing.method,
        drawn_at: by.at,
        drawn_by: drawing.drawn_by.clone(),
        witnesses: drawing.witnesses.clone(),
    };
    save_lot(tx, (election, body), &lot).await?;
    let event = Event::LotDrawn {
        election: election.to_owned(),
        body: body.to_owned(),
        position: lot.position,
        drawn: lot.drawn,
        asked_sha256: Event::digest(&lot.asked)?,
    };
    audit::record(tx, by, &event).await?;
    Ok(lot.position)
}

/// Refuses a drawing that answers another question, or answers it with a number that cannot be drawn.
fn check_answer(calculation: &Calculation, drawing: &Drawing) -> Result<(), AppError> {
    match &calculation.outcome {
        Outcome::LotRequired { ask, .. } if *ask == drawing.asked => {}
        _ => return Err(AppError::LotNotAsked),
    }
    let mut lots = calculation.lots.clone();
    lots.push(DrawnLot {
        drawn: drawing.drawn,
        asked: Some(drawing.asked.clone()),
    });
    let rules = &calculation.reglement.allocation;
    allocate(&calculation.votes, rules, calculation.held_on, &lots)?;
    Ok(())
}
