//! The draw by dice that anyone can repeat: the pool is published and logged first, then two people type what
//! the dice show, each on their own.

use super::body::{BodyBallot, ballot_of};
use super::history::{check_reason, context_for};
use super::numbering::hold;
use crate::actions::lots::{Announced, SeedTyped, Typed, throw};
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::BallotMethod;
use crate::store::ballot::{
    BallotDraw, Held, OpenedBallotDraw, save_ballot_draw, save_ballot_typing,
};
use crate::store::lots::{Session, StoredTyping};
use election::lots::{Draw, LotRefusal, Pool, Seed, Transcript, check_session};
use sea_orm::ConnectionTrait;

/// Publishes the pool of a body, before the first die is thrown; answers which draw of the body it is, from 1.
/// A pool that was published between others than those who stand now must be annulled first.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is no longer what was shown; [`AppError::LotUnderway`] when a pool was
/// published already; what [`BodyBallot::check_open`] refuses; [`AppError::Ballot`] without a reason that is
/// needed; [`AppError::Lot`] when somebody is not named.
pub async fn open_ballot_draw(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    body: (&str, &str),
    (shown, session, reason): (&str, &Session, &str),
) -> Result<u64, AppError> {
    let ballot = ballot_of(tx, key, body).await?;
    ballot.check_shown(shown)?;
    ballot.check_open()?;
    if ballot.draws.iter().any(BallotDraw::is_awaited) {
        return Err(AppError::LotUnderway);
    }
    check_session(&session.drawn_by, &session.witnesses, &session.place).map_err(AppError::Lot)?;
    check_reason(&ballot, reason)?;
    let pool = Pool::new(ballot.ids()).map_err(AppError::Lot)?;
    let number = ballot.draws.last().map_or(1, |last| last.number + 1);
    let opened = OpenedBallotDraw {
        context: context_for(&ballot.draws, ballot.key()),
        method: BallotMethod::Lot1,
        pool: pool.ids().to_vec(),
        pool_sha256: Some(pool.sha256().to_owned()),
        after_session: ballot.anew().and_then(super::Anew::session),
        reason: ballot.reason(reason).to_owned(),
        session: session.clone(),
        at: by.at,
        by: by.actor.clone(),
    };
    let (election, body) = ballot.key();
    save_ballot_draw(tx, (election, body, number), &opened).await?;
    let event = Event::BallotPoolCommitted {
        election: election.to_owned(),
        body: body.to_owned(),
        number,
        context: opened.context,
        entrants: opened.pool.len(),
        pool_sha256: pool.sha256().to_owned(),
    };
    audit::record(tx, by, &event).await?;
    Ok(number)
}

/// Takes in what one person read from the dice. When a second person typed the same, the draw is held and the
/// numbered lists of the body are put in place.
///
/// # Errors
/// [`AppError::BallotNotAsked`] and [`AppError::AnswerChanged`] when no pool, or another one, is published for
/// those who stand now; [`AppError::Lot`] when the digits cannot be a seed, or the same account types twice.
pub async fn type_ballot_seed(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    body: (&str, &str),
    typed: &SeedTyped,
) -> Result<Typed, AppError> {
    let ballot = ballot_of(tx, key, body).await?;
    let open = ballot.awaited().ok_or(AppError::BallotNotAsked)?;
    if open.number != typed.number {
        return Err(AppError::AnswerChanged);
    }
    Seed::parse(&typed.digits, open.opened.pool.len()).map_err(AppError::Lot)?;
    let attempt = open.attempt();
    let before = open.typings.iter().find(|one| one.attempt == attempt);
    if before.is_some_and(|before| before.account == typed.account) {
        return Err(AppError::Lot(LotRefusal::TypedByOnePerson));
    }
    let typing = StoredTyping {
        attempt,
        account: typed.account,
        digits: typed.digits.clone(),
        at: by.at,
    };
    let (election, body) = ballot.key();
    save_ballot_typing(tx, (election, body, open.number), &typing).await?;
    let event = Event::BallotSeedTyped {
        election: election.to_owned(),
        body: body.to_owned(),
        number: open.number,
        attempt,
        account: typed.account,
        digits_sha256: Event::digest(&typing.digits)?,
    };
    audit::record(tx, by, &event).await?;
    let Some(before) = before else {
        return Ok(Typed::Waiting);
    };
    let transcript = match throw(&announced(open), before, &typing) {
        Err(LotRefusal::TypedDifferently) => return Ok(Typed::Differs),
        thrown => thrown.map_err(AppError::Lot)?,
    };
    draw(tx, by, key, (&ballot, open, transcript)).await?;
    Ok(Typed::Drawn)
}

async fn draw(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (ballot, open, transcript): (&BodyBallot, &BallotDraw, Transcript),
) -> Result<(), AppError> {
    ballot.check_numbers()?;
    super::history::next_drawing(ballot, &transcript.order, &open.opened.reason)?;
    let held = Draw::Lot1(transcript);
    held.check_for_register().map_err(AppError::Lot)?;
    let held = Held::Drawn(held);
    hold(tx, by, key, (ballot, open.number, &open.opened, held)).await
}

fn announced(open: &BallotDraw) -> Announced<'_> {
    let opened = &open.opened;
    Announced {
        context: &opened.context,
        pool: &opened.pool,
        session: &opened.session,
        at: opened.at,
    }
}
