//! The ballot of a body where one takes part: nothing is drawn.

use super::body::ballot_of;
use super::history::{context_for, next_drawing};
use super::numbering::hold;
use crate::audit::By;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::BallotMethod;
use crate::store::ballot::{Held, OpenedBallotDraw, save_ballot_draw};
use crate::store::lots::Session;
use sea_orm::ConnectionTrait;

/// Puts the only entrant of a body at number 1, without a draw.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is no longer what was shown; [`AppError::BallotNotAsked`] when more or
/// fewer take part than one; what [`super::BodyBallot::check_open`] refuses.
pub async fn place_only_entrant(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    body: (&str, &str),
    (shown, reason): (&str, &str),
) -> Result<u64, AppError> {
    let ballot = ballot_of(tx, key, body).await?;
    ballot.check_shown(shown)?;
    ballot.check_open()?;
    let [only] = ballot.entrants.as_slice() else {
        return Err(AppError::BallotNotAsked);
    };
    let entrant = only.id.clone();
    let reason = ballot.reason(reason).to_owned();
    next_drawing(&ballot, std::slice::from_ref(&entrant), &reason)?;
    let number = ballot.draws.last().map_or(1, |last| last.number + 1);
    let opened = OpenedBallotDraw {
        context: context_for(&ballot.draws, ballot.key()),
        method: BallotMethod::Alone,
        pool: vec![entrant.clone()],
        pool_sha256: None,
        after_session: ballot.anew().and_then(super::Anew::session),
        reason,
        session: Session::default(),
        at: by.at,
        by: by.actor.clone(),
    };
    let (election, body) = ballot.key();
    save_ballot_draw(tx, (election, body, number), &opened).await?;
    let held = Held::Alone { entrant };
    hold(tx, by, key, (&ballot, number, &opened, held)).await?;
    Ok(number)
}
