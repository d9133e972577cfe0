//! Recording a draw with slips, balls or coins, as it was held in the public session.

use super::lot1::open_commitment;
use super::{Question, context_for, register_of};
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::LotMethod;
use crate::store::lots::{
    OpenedDraw, Session, StoredOutcome, list_draws, save_opened, save_outcome,
};
use chrono::NaiveDate;
use election::allocation::Ask;
use election::lots::{Draw, PhysicalDraw, PhysicalOutcome, entrants_of};
use sea_orm::ConnectionTrait;
use serde::Serialize;

/// A draw by hand as it is entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhysicalEntry {
    /// What was drawn: one of those tied, or all in order.
    pub outcome: PhysicalOutcome,
    /// Who was there.
    pub session: Session,
    /// On which day.
    pub on: NaiveDate,
}

impl PhysicalEntry {
    /// The draw as it stands in the minutes.
    #[must_use]
    pub fn draw(&self, context: &str, ask: &Ask) -> PhysicalDraw {
        PhysicalDraw {
            context: context.to_owned(),
            tied: ids_of(ask),
            outcome: self.outcome.clone(),
            drawn_by: self.session.drawn_by.clone(),
            witnesses: self.session.witnesses.clone(),
            on: self.on,
            place: self.session.place.clone(),
        }
    }
}

/// The ids of those tied.
pub(super) fn ids_of(ask: &Ask) -> Vec<String> {
    let entrants = entrants_of(&ask.tied);
    entrants.iter().map(|(entrant, _)| entrant.id()).collect()
}

/// Records a draw by hand; answers which draw of the body it is, from 1.
///
/// # Errors
/// [`AppError::LotNotAsked`] and [`AppError::AnswerChanged`] when the question is not the one that was
/// shown; [`AppError::LotUnderway`] when a pool was published for it; [`AppError::Lot`] when the record is
/// not complete or not right.
pub async fn draw_physical(
    tx: &impl ConnectionTrait,
    by: &By,
    question: &Question,
    (shown, entry): (&str, &PhysicalEntry),
) -> Result<u64, AppError> {
    let ask = question.still(shown)?;
    let (election, body) = question.key();
    let draws = list_draws(tx, election, body).await?;
    if open_commitment(&draws, question).is_some() {
        return Err(AppError::LotUnderway);
    }
    let context = context_for(&draws, question.key(), question.lot_for, ask);
    let draw = Draw::Physical(entry.draw(&context, ask));
    let register = register_of(&draws)?;
    register.record(draw.clone()).map_err(AppError::Lot)?;
    let number = draws.last().map_or(1, |last| last.number + 1);
    let opened = OpenedDraw {
        lot_for: question.lot_for,
        context,
        method: LotMethod::Physical,
        asked: ask.clone(),
        pool: ids_of(ask),
        pool_sha256: None,
        session: entry.session.clone(),
        at: by.at,
        by: by.actor.clone(),
    };
    save_opened(tx, (election, body, number), &opened).await?;
    let outcome = StoredOutcome {
        draw,
        at: by.at,
        by: by.actor.clone(),
    };
    save_outcome(tx, (election, body, number), &outcome).await?;
    audit::record(tx, by, &drawn(question, (number, &opened), &outcome)?).await?;
    Ok(number)
}

/// What the log keeps of a draw that was held.
pub(super) fn drawn(
    question: &Question,
    (number, opened): (u64, &OpenedDraw),
    outcome: &StoredOutcome,
) -> Result<Event, AppError> {
    Ok(Event::LotDrawn {
        election: question.election.clone(),
        body: question.body.clone(),
        number,
        vacancy: question.lot_for.vacancy(),
        method: opened.method,
        context: opened.context.clone(),
        asked_sha256: Event::digest(&opened.asked)?,
        draw_sha256: Event::digest(&outcome.draw)?,
    })
}
