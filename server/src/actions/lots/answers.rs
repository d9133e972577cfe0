//! What the draws that stand answer to the questions of a calculation.
//!
//! A draw that ordered all those tied answers each further question of the same tie. A draw by hand of one
//! answers the question it was held for and no other: neither does when a figure was corrected since.

use crate::error::AppError;
use crate::store::lots::{LotFor, StoredDraw, list_draws};
use election::allocation::{Ask, DrawnLot};
use election::lots::{Draw, Entrant, PhysicalOutcome, TieDraw};
use sea_orm::ConnectionTrait;

/// The draws that stand for one purpose, as answers.
#[derive(Debug, Clone, Default)]
pub struct Answers(Vec<Answering>);

#[derive(Debug, Clone)]
struct Answering {
    asked: Ask,
    tie: TieDraw,
    /// Whether all those tied were drawn, in order.
    orders_all: bool,
}

impl Answers {
    /// The draws of a body that stand for this purpose, in the order in which they were opened.
    ///
    /// # Errors
    /// When the database refuses, or a stored draw cannot be read.
    pub async fn load(
        db: &impl ConnectionTrait,
        (election, body): (&str, &str),
        lot_for: LotFor,
    ) -> Result<Self, AppError> {
        let draws = list_draws(db, election, body).await?;
        let standing = draws
            .iter()
            .filter(|draw| draw.annulled.is_none() && draw.opened.lot_for == lot_for);
        let answering: Result<Vec<_>, AppError> = standing
            .filter_map(|draw| answering(draw).transpose())
            .collect();
        Ok(Self(answering?))
    }

    /// The answer to a question, when a draw that stands gives one.
    #[must_use]
    pub fn to(&self, ask: &Ask) -> Option<DrawnLot> {
        self.0.iter().find_map(|one| one.to(ask))
    }

    /// Calculates from the beginning with one more answer each time, until nothing is asked or no draw
    /// answers; answers the last calculation, with the lots it took in the order in which they were asked.
    ///
    /// # Errors
    /// The error of the calculation.
    pub fn replay<T>(
        &self,
        calculate: impl Fn(&[DrawnLot]) -> Result<T, AppError>,
        asked: impl Fn(&T) -> Option<&Ask>,
    ) -> Result<(T, Vec<DrawnLot>), AppError> {
        let mut lots: Vec<DrawnLot> = Vec::new();
        loop {
            let calculated = calculate(&lots)?;
            let fresh = asked(&calculated).filter(|ask| {
                // A question that comes back with its own answer would be asked for ever.
                lots.iter().all(|lot| lot.asked.as_ref() != Some(*ask))
            });
            match fresh.and_then(|ask| self.to(ask)) {
                Some(lot) => lots.push(lot),
                None => return Ok((calculated, lots)),
            }
        }
    }
}

impl Answering {
    fn to(&self, ask: &Ask) -> Option<DrawnLot> {
        if !self.orders_all && self.asked != *ask {
            return None;
        }
        self.tie.answer(ask).ok()
    }
}

/// The lots of a calculation that stops at no question in between; `calculate` and `asked` as in
/// [`Answers::replay`].
///
/// # Errors
/// When the database refuses; the error of the calculation.
pub async fn list_answers<T>(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    lot_for: LotFor,
    calculate: impl Fn(&[DrawnLot]) -> Result<T, AppError>,
    asked: impl Fn(&T) -> Option<&Ask>,
) -> Result<Vec<DrawnLot>, AppError> {
    let answers = Answers::load(db, key, lot_for).await?;
    Ok(answers.replay(calculate, asked)?.1)
}

/// The draw that gave this lot: one that stands before one that was annulled.
///
/// # Errors
/// When a stored draw cannot be read.
pub fn draw_behind<'d>(
    draws: &'d [StoredDraw],
    lot: &DrawnLot,
) -> Result<Option<&'d StoredDraw>, AppError> {
    let Some(ask) = &lot.asked else {
        return Ok(None);
    };
    let mut found: Option<&StoredDraw> = None;
    for draw in draws {
        let gave = answering(draw)?.and_then(|one| one.to(ask));
        if gave.as_ref() == Some(lot) && found.is_none_or(|before| before.annulled.is_some()) {
            found = Some(draw);
        }
    }
    Ok(found)
}

/// A draw as an answer; none while its outcome is not known.
fn answering(draw: &StoredDraw) -> Result<Option<Answering>, AppError> {
    let Some(outcome) = &draw.outcome else {
        return Ok(None);
    };
    let asked = draw.opened.asked.clone();
    let orders_all = match &outcome.draw {
        Draw::Physical(held) => matches!(held.outcome, PhysicalOutcome::Order(_)),
        Draw::Lot1(_) => true,
    };
    let tie = TieDraw::new(asked.clone(), &outcome.draw, Entrant::id).map_err(AppError::Lot)?;
    Ok(Some(Answering {
        asked,
        tie,
        orders_all,
    }))
}
