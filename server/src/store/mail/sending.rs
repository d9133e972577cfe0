//! Who sends which mail, and what came of it. Every change holds on to the state and the owner that it goes out
//! from, so that a worker that was late changes nothing.

use super::open_letter;
use crate::error::AppError;
use crate::outbox::{Letter, MailKind, Problem, Report, State, after, is_too_late};
use crate::privacy::ElectionKey;
use crate::store::entity::mail::{ActiveModel, Column, Entity, Model};
use crate::store::values::{column, from_word, moment, moment_text, number, word};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Set, UpdateResult,
};

/// A mail that one worker has.
#[derive(Debug)]
pub struct Claimed {
    /// Its number.
    pub id: u64,
    /// The election.
    pub election: String,
    /// What kind of mail.
    pub kind: MailKind,
    /// Which attempt this is, from 1.
    pub attempt: u32,
    /// What tells it apart from every other mail.
    pub message_id: String,
    /// When it was posted.
    pub posted_at: DateTime<Utc>,
    row: Model,
}

impl Claimed {
    /// The letter, opened.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn letter(&self, key: &ElectionKey) -> Result<Letter, AppError> {
        open_letter(key, &self.row)
    }
}

/// An attempt that is over.
#[derive(Debug, Clone, Copy)]
pub struct Attempt<'a> {
    /// The mail.
    pub id: u64,
    /// What kind of mail.
    pub kind: MailKind,
    /// Which attempt it was, from 1.
    pub attempt: u32,
    /// Who made it.
    pub owner: &'a str,
    /// What came of it.
    pub report: Report,
}

/// Whether there is work: a mail that is due, or one whose worker is gone.
///
/// # Errors
/// When the database refuses.
pub async fn any_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<bool, AppError> {
    let work = Condition::any().add(due(now)).add(expired(now));
    let found: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(work)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Claims the mail that is due first, codes before all else, until a moment. A code that is too late is given up.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn claim_next(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    (owner, until): (&str, DateTime<Utc>),
) -> Result<Option<Claimed>, AppError> {
    loop {
        let found = Entity::find()
            .filter(due(now))
            .order_by_desc(Expr::col(Column::Kind).eq(MailKind::Code.word()))
            .order_by_asc(Column::NextTryAt)
            .order_by_asc(Column::Id)
            .one(tx)
            .await?;
        let Some(row) = found else { return Ok(None) };
        let kind: MailKind = from_word("mail.kind", &row.kind)?;
        let posted_at = moment("mail.posted_at", &row.posted_at)?;
        if is_too_late(kind, posted_at, now) {
            save_given_up(tx, row.id).await?;
            continue;
        }
        let attempt: u32 = number("mail.attempts", row.attempts)?;
        let change = ActiveModel {
            state: Set(word("mail.state", State::Sending)?),
            attempts: Set(row.attempts + 1),
            next_try_at: Set(None),
            owner: Set(Some(owner.to_owned())),
            lease_until: Set(Some(moment_text(until))),
            ..Default::default()
        };
        let taken = change_where(tx, row.id, (State::Waiting, None), change).await?;
        if taken.rows_affected == 0 {
            continue;
        }
        return Ok(Some(Claimed {
            id: number("mail.id", row.id)?,
            election: row.election.clone(),
            kind,
            attempt: attempt + 1,
            message_id: row.message_id.clone(),
            posted_at,
            row,
        }));
    }
}

/// Writes down what came of an attempt; answers whether the mail was still that of this worker. One that was called
/// unsure meanwhile is sure again.
///
/// # Errors
/// When the database refuses.
pub async fn save_attempt(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    made: Attempt<'_>,
) -> Result<bool, AppError> {
    let (state, next) = after(made.report, (made.kind, made.attempt), now);
    let (problem, reply) = made.report.problem();
    let is_sent = state == State::Sent;
    let mut change = ActiveModel {
        state: Set(word("mail.state", state)?),
        next_try_at: Set(next.map(moment_text)),
        last_problem: Set(problem.map(|one| word("mail.problem", one)).transpose()?),
        last_reply: Set(reply.map(i64::from)),
        sent_at: Set(is_sent.then(|| moment_text(now))),
        owner: Set(None),
        lease_until: Set(None),
        ..Default::default()
    };
    if is_sent && made.kind == MailKind::Code {
        change.body = Set(None);
    }
    let id = column("mail.id", made.id)?;
    for state in [State::Sending, State::Unsure] {
        let owner = Some((made.owner, made.attempt));
        let done = change_where(tx, id, (state, owner), change.clone()).await?;
        if done.rows_affected != 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Calls every mail unsure whose worker is gone; answers how many. The owner stays, for one that comes back.
///
/// # Errors
/// When the database refuses.
pub async fn save_expired(tx: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, AppError> {
    let change = ActiveModel {
        state: Set(word("mail.state", State::Unsure)?),
        last_problem: Set(Some(word("mail.problem", Problem::Unanswered)?)),
        last_reply: Set(None),
        ..Default::default()
    };
    let done = Entity::update_many().set(change).filter(expired(now));
    Ok(done.exec(tx).await?.rows_affected)
}

/// Lets a mail go out once more, from the first attempt; answers whether it was in that state.
///
/// # Errors
/// When the database refuses.
pub async fn save_resent(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    (id, from): (u64, State),
) -> Result<bool, AppError> {
    let change = ActiveModel {
        state: Set(word("mail.state", State::Waiting)?),
        attempts: Set(0),
        next_try_at: Set(Some(moment_text(now))),
        owner: Set(None),
        lease_until: Set(None),
        ..Default::default()
    };
    let done = change_where(tx, column("mail.id", id)?, (from, None), change).await?;
    Ok(done.rows_affected != 0)
}

/// Stops a mail; answers whether it was in that state.
///
/// # Errors
/// When the database refuses.
pub async fn save_stopped(
    tx: &impl ConnectionTrait,
    (id, from): (u64, State),
) -> Result<bool, AppError> {
    let change = ActiveModel {
        state: Set(word("mail.state", State::Stopped)?),
        next_try_at: Set(None),
        owner: Set(None),
        lease_until: Set(None),
        ..Default::default()
    };
    let done = change_where(tx, column("mail.id", id)?, (from, None), change).await?;
    Ok(done.rows_affected != 0)
}

async fn save_given_up(tx: &impl ConnectionTrait, id: i64) -> Result<(), AppError> {
    let change = ActiveModel {
        state: Set(word("mail.state", State::GivenUp)?),
        next_try_at: Set(None),
        last_problem: Set(Some(word("mail.problem", Problem::TooLate)?)),
        last_reply: Set(None),
        ..Default::default()
    };
    change_where(tx, id, (State::Waiting, None), change).await?;
    Ok(())
}

/// Changes a mail that is in this state, and with this worker at this attempt when one is named.
async fn change_where(
    tx: &impl ConnectionTrait,
    id: i64,
    (state, by): (State, Option<(&str, u32)>),
    change: ActiveModel,
) -> Result<UpdateResult, AppError> {
    let mut held = Condition::all()
        .add(Column::Id.eq(id))
        .add(Column::State.eq(state.word()));
    if let Some((owner, attempt)) = by {
        held = held
            .add(Column::Owner.eq(owner))
            .add(Column::Attempts.eq(i64::from(attempt)));
    }
    Ok(Entity::update_many()
        .set(change)
        .filter(held)
        .exec(tx)
        .await?)
}

fn due(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(Column::State.eq(State::Waiting.word()))
        .add(Column::NextTryAt.lte(moment_text(now)))
}

fn expired(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(Column::State.eq(State::Sending.word()))
        .add(Column::LeaseUntil.lt(moment_text(now)))
}
