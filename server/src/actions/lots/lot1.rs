//! The draw by dice that anyone can repeat: the pool is published and logged first, then two people type
//! what the dice show, each on their own.

use super::physical::{drawn, ids_of};
use super::{Question, context_for, register_of};
use crate::audit::{self, By, Event};
use crate::clock;
use crate::error::AppError;
use crate::store::LotMethod;
use crate::store::lots::{
    OpenedDraw, Session, StoredDraw, StoredOutcome, StoredTyping, list_draws, save_opened,
    save_outcome, save_typing,
};
use chrono::{DateTime, Utc};
use election::lots::{
    Commitment, Draw, LotRefusal, Pool, Seed, Throw, Transcript, Typing, check_session,
};
use sea_orm::ConnectionTrait;

/// What one person read from the dice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeedTyped {
    /// The number of the draw whose pool was published.
    pub number: u64,
    /// The account that types.
    pub account: u64,
    /// The digits, without spaces.
    pub digits: String,
}

/// What came of typing the dice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Somebody else must type them too.
    Waiting,
    /// The two differ: both type again.
    Differs,
    /// The two agree, and the draw stands.
    Drawn,
}

/// The draw whose pool was published for this question and that has no outcome yet.
#[must_use]
pub fn open_commitment<'d>(draws: &'d [StoredDraw], question: &Question) -> Option<&'d StoredDraw> {
    let ask = question.ask.as_ref()?;
    draws.iter().find(|draw| {
        draw.outcome.is_none()
            && draw.annulled.is_none()
            && draw.opened.lot_for == question.lot_for
            && draw.opened.asked == *ask
    })
}

/// Publishes the pool of those tied, before the first die is thrown; answers which draw of the body it is.
///
/// # Errors
/// [`AppError::LotNotAsked`] and [`AppError::AnswerChanged`] when the question is not the one that was
/// shown; [`AppError::LotUnderway`] when a pool was published for it already; [`AppError::Lot`] when
/// somebody is not named.
pub async fn commit_pool(
    tx: &impl ConnectionTrait,
    by: &By,
    question: &Question,
    (shown, session): (&str, &Session),
) -> Result<u64, AppError> {
    let ask = question.still(shown)?;
    let (election, body) = question.key();
    let draws = list_draws(tx, election, body).await?;
    if open_commitment(&draws, question).is_some() {
        return Err(AppError::LotUnderway);
    }
    check_session(&session.drawn_by, &session.witnesses, &session.place).map_err(AppError::Lot)?;
    let context = context_for(&draws, question.key(), question.lot_for, ask);
    let pool = Pool::new(ids_of(ask)).map_err(AppError::Lot)?;
    let number = draws.last().map_or(1, |last| last.number + 1);
    let opened = OpenedDraw {
        lot_for: question.lot_for,
        context,
        method: LotMethod::Lot1,
        asked: ask.clone(),
        pool: pool.ids().to_vec(),
        pool_sha256: Some(pool.sha256().to_owned()),
        session: session.clone(),
        at: by.at,
        by: by.actor.clone(),
    };
    save_opened(tx, (election, body, number), &opened).await?;
    let event = Event::PoolCommitted {
        election: question.election.clone(),
        body: question.body.clone(),
        number,
        vacancy: question.lot_for.vacancy(),
        context: opened.context,
        entrants: opened.pool.len(),
        pool_sha256: pool.sha256().to_owned(),
        asked_sha256: Event::digest(ask)?,
    };
    audit::record(tx, by, &event).await?;
    Ok(number)
}

/// Takes in what one person read from the dice. When a second person typed the same, the draw is held.
///
/// # Errors
/// [`AppError::LotNotAsked`] and [`AppError::AnswerChanged`] when the pool was not published for the
/// question that is open now; [`AppError::Lot`] when the digits cannot be a seed, or the same account
/// types twice.
pub async fn type_seed(
    tx: &impl ConnectionTrait,
    by: &By,
    question: &Question,
    typed: &SeedTyped,
) -> Result<Typed, AppError> {
    let (election, body) = question.key();
    let draws = list_draws(tx, election, body).await?;
    let open = open_commitment(&draws, question).ok_or(AppError::LotNotAsked)?;
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
    save_typing(tx, (election, body, open.number), &typing).await?;
    let event = Event::SeedTyped {
        election: question.election.clone(),
        body: question.body.clone(),
        number: open.number,
        attempt,
        account: typed.account,
        digits_sha256: Event::digest(&typing.digits)?,
    };
    audit::record(tx, by, &event).await?;
    let Some(before) = before else {
        return Ok(Typed::Waiting);
    };
    let transcript = match throw(&Announced::of(open), before, &typing) {
        Err(LotRefusal::TypedDifferently) => return Ok(Typed::Differs),
        thrown => thrown.map_err(AppError::Lot)?,
    };
    hold(tx, by, question, (&draws, open, transcript)).await?;
    Ok(Typed::Drawn)
}

/// What was published before the first die fell: the context, the pool, the session and the moment.
pub(crate) struct Announced<'o> {
    pub(crate) context: &'o str,
    pub(crate) pool: &'o [String],
    pub(crate) session: &'o Session,
    pub(crate) at: DateTime<Utc>,
}

impl<'o> Announced<'o> {
    fn of(open: &'o StoredDraw) -> Self {
        let opened = &open.opened;
        Self {
            context: &opened.context,
            pool: &opened.pool,
            session: &opened.session,
            at: opened.at,
        }
    }
}

/// The draw as the dice and the published pool give it.
pub(crate) fn throw(
    opened: &Announced<'_>,
    before: &StoredTyping,
    typing: &StoredTyping,
) -> Result<Transcript, LotRefusal> {
    let typing_of = |one: &StoredTyping| Typing {
        by: one.account.to_string(),
        digits: one.digits.clone(),
    };
    let pool = Pool::new(opened.pool.iter().cloned())?;
    let published_at = clock::local(opened.at);
    Commitment::new(opened.context, pool, published_at)?.draw(&Throw {
        at: clock::local(before.at),
        first: typing_of(before),
        second: typing_of(typing),
        witnesses: opened.session.witnesses.clone(),
    })
}

async fn hold(
    tx: &impl ConnectionTrait,
    by: &By,
    question: &Question,
    (draws, open, transcript): (&[StoredDraw], &StoredDraw, Transcript),
) -> Result<(), AppError> {
    let draw = Draw::Lot1(transcript);
    let register = register_of(draws)?;
    register.record(draw.clone()).map_err(AppError::Lot)?;
    let outcome = StoredOutcome {
        draw,
        at: by.at,
        by: by.actor.clone(),
    };
    let (election, body) = question.key();
    save_outcome(tx, (election, body, open.number), &outcome).await?;
    let event = drawn(question, (open.number, &open.opened), &outcome)?;
    audit::record(tx, by, &event).await?;
    Ok(())
}
