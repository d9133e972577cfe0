//! The draws whose dice wait to be typed, in all elections.

use super::{Question, open_commitment};
use crate::error::AppError;
use crate::store::lots::{LotFor, list_bodies_with_dice, list_draws};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

/// A draw whose pool is published and whose dice are not typed by two yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// What the lot decides.
    pub lot_for: LotFor,
    /// The accounts that typed in the attempt that is going on.
    pub typed_by: Vec<u64>,
}

/// Every draw whose dice are awaited on that day. A pool for a question that is no longer open is not among
/// them.
///
/// # Errors
/// When the database refuses; what the calculation of a question refuses.
pub async fn list_awaited(
    db: &impl ConnectionTrait,
    on: NaiveDate,
) -> Result<Vec<Awaited>, AppError> {
    let mut awaited = Vec::new();
    for (election, body) in list_bodies_with_dice(db).await? {
        let draws = list_draws(db, &election, &body).await?;
        let open = draws
            .iter()
            .filter(|draw| draw.outcome.is_none() && draw.annulled.is_none());
        for draw in open {
            let lot_for = draw.opened.lot_for;
            let question = Question::load(db, (&election, &body), (lot_for, on)).await?;
            if open_commitment(&draws, &question).map(|one| one.number) != Some(draw.number) {
                continue;
            }
            let attempt = draw.attempt();
            let typed = draw.typings.iter().filter(|one| one.attempt == attempt);
            awaited.push(Awaited {
                election: election.clone(),
                body: body.clone(),
                lot_for,
                typed_by: typed.map(|one| one.account).collect(),
            });
        }
    }
    Ok(awaited)
}
