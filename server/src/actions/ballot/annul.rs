//! Annulling a draw of a ballot: it stays, with the reason why it no longer counts, and its numbers go.

use super::body::{BodyBallot, ballot_of};
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::ballot::{BallotAnnulment, BallotDraw, clear_ballot, save_ballot_annulment};
use election::lots::LotRefusal;
use sea_orm::ConnectionTrait;

/// Whether a draw can be annulled: it was not, and it is the last one, or its dice are awaited.
#[must_use]
pub fn can_be_annulled(ballot: &BodyBallot, draw: &BallotDraw) -> bool {
    let is_last = ballot
        .standing()
        .is_some_and(|last| last.number == draw.number);
    draw.annulled.is_none() && (is_last || draw.is_awaited())
}

/// Annuls a draw, or a pool that was published and will not be drawn from. The numbers that the draw gave are
/// taken away.
///
/// # Errors
/// [`AppError::Missing`] when there is no such draw; [`AppError::Lot`] when it cannot be annulled any more, or
/// there is no reason; [`AppError::BallotInUse`] when something rests on its numbers.
pub async fn annul_ballot_draw(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (election, body): (&str, &str),
    (number, reason): (u64, &str),
) -> Result<(), AppError> {
    let ballot = ballot_of(tx, key, (election, body)).await?;
    let draw = ballot.draws.iter().find(|draw| draw.number == number);
    let draw = draw.ok_or_else(|| AppError::Missing {
        what: "draw",
        key: format!("{election}/{body}/{number}"),
    })?;
    if !can_be_annulled(&ballot, draw) {
        let refusal = LotRefusal::NothingToAnnul(draw.opened.context.clone());
        return Err(AppError::Lot(refusal));
    }
    if reason.trim().is_empty() {
        return Err(AppError::Lot(LotRefusal::AnnulledWithoutReason));
    }
    if draw.outcome.is_some() {
        ballot.check_numbers()?;
        clear_ballot(tx, (election, body)).await?;
    }
    let annulment = BallotAnnulment {
        reason: reason.trim().to_owned(),
        at: by.at,
        by: by.actor.clone(),
    };
    save_ballot_annulment(tx, (election, body, number), &annulment).await?;
    let event = Event::BallotDrawAnnulled {
        election: election.to_owned(),
        body: body.to_owned(),
        number,
        reason_sha256: Event::digest(&annulment.reason)?,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}
