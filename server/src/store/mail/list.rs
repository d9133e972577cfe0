//! Mail for who looks at it: without the text for the administrator, and whole for the page of a demonstration.

use super::{open_letter, place};
use crate::error::AppError;
use crate::outbox::{Letter, MailKind, Problem, State};
use crate::privacy::ElectionKey;
use crate::store::entity::mail::{Column, Entity, Model};
use crate::store::values::{column, from_word, moment, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};
use std::collections::HashMap;

/// Which mail is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// In this state.
    pub state: Option<State>,
    /// Of this kind.
    pub kind: Option<MailKind>,
    /// Posted before the mail with this number.
    pub before: Option<u64>,
}

/// A mail without its text.
pub struct ListedMail {
    /// Its number.
    pub id: u64,
    /// The election.
    pub election: String,
    /// What kind of mail.
    pub kind: MailKind,
    /// The application; empty when there is none.
    pub about: String,
    /// When it was posted.
    pub posted_at: DateTime<Utc>,
    /// How far it is.
    pub state: State,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next.
    pub next_try_at: Option<DateTime<Utc>>,
    /// What went wrong last.
    pub problem: Option<Problem>,
    /// The number of the answer of the mail server then.
    pub reply: Option<u16>,
    /// When the mail server accepted it.
    pub sent_at: Option<DateTime<Utc>>,
    recipient: Vec<u8>,
}

impl ListedMail {
    /// The address, opened.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn recipient(&self, key: &ElectionKey) -> Result<String, AppError> {
        key.open_text(&place("recipient", &self.id.to_string()), &self.recipient)
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    election: String,
    kind: String,
    about: String,
    posted_at: String,
    state: String,
    attempts: i64,
    next_try_at: Option<String>,
    last_problem: Option<String>,
    last_reply: Option<i64>,
    sent_at: Option<String>,
    recipient: Vec<u8>,
}

const LISTED: [Column; 12] = [
    Column::Id,
    Column::Election,
    Column::Kind,
    Column::About,
    Column::PostedAt,
    Column::State,
    Column::Attempts,
    Column::NextTryAt,
    Column::LastProblem,
    Column::LastReply,
    Column::SentAt,
    Column::Recipient,
];

/// The mails that are asked for, newest first, at most so many.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_mails(
    db: &impl ConnectionTrait,
    asked: Asked,
    at_most: u64,
) -> Result<Vec<ListedMail>, AppError> {
    let before = asked.before.map(|id| column("mail.id", id)).transpose()?;
    let rows = Entity::find()
        .select_only()
        .columns(LISTED)
        .apply_if(asked.state, |find, state| {
            find.filter(Column::State.eq(state.word()))
        })
        .apply_if(asked.kind, |find, kind| {
            find.filter(Column::Kind.eq(kind.word()))
        })
        .apply_if(before, |find, id: i64| find.filter(Column::Id.lt(id)))
        .order_by_desc(Column::Id)
        .limit(at_most)
        .into_model::<Row>()
        .all(db)
        .await?;
    rows.into_iter().map(listed).collect()
}

/// The mail with that number.
///
/// # Errors
/// [`AppError::Missing`] when there is none.
pub async fn load_listed(db: &impl ConnectionTrait, id: u64) -> Result<ListedMail, AppError> {
    let row = Entity::find_by_id(column::<u64>("mail.id", id)?)
        .select_only()
        .columns(LISTED)
        .into_model::<Row>()
        .one(db)
        .await?;
    listed(row.ok_or_else(|| missing(id))?)
}

/// How many mails are in each state that occurs.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn count_by_state(db: &impl ConnectionTrait) -> Result<HashMap<State, u64>, AppError> {
    let counts: Vec<(String, i64)> = Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "mails")
        .group_by(Column::State)
        .into_tuple()
        .all(db)
        .await?;
    let counts = counts
        .into_iter()
        .map(|(state, count)| Ok((from_word("mail.state", &state)?, number("mails", count)?)));
    counts.collect()
}

/// How far every mail of an election is, by number.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_states(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<HashMap<u64, State>, AppError> {
    let states: Vec<(i64, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::State])
        .filter(Column::Election.eq(election))
        .into_tuple()
        .all(db)
        .await?;
    let states = states
        .into_iter()
        .map(|(id, state)| Ok((number("mail.id", id)?, from_word("mail.state", &state)?)));
    states.collect()
}

/// The latest letters of an election with their numbers and moments, newest first, at most so many.
///
/// # Errors
/// When one cannot be opened.
pub async fn list_letters(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    at_most: u64,
) -> Result<Vec<(u64, DateTime<Utc>, Letter)>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(key.election()))
        .filter(Column::Body.is_not_null())
        .order_by_desc(Column::Id)
        .limit(at_most)
        .all(db)
        .await?;
    rows.iter().map(|row| opened(key, row)).collect()
}

/// The letter with that number, of the election of the key.
///
/// # Errors
/// [`AppError::Missing`] when there is none, or the error of opening it.
pub async fn load_letter(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    id: u64,
) -> Result<Letter, AppError> {
    let row = Entity::find_by_id(column::<u64>("mail.id", id)?)
        .one(db)
        .await?;
    let row = row.filter(|row| row.election == key.election() && row.body.is_some());
    open_letter(key, &row.ok_or_else(|| missing(id))?)
}

fn opened(key: &ElectionKey, row: &Model) -> Result<(u64, DateTime<Utc>, Letter), AppError> {
    Ok((
        number("mail.id", row.id)?,
        moment("mail.posted_at", &row.posted_at)?,
        open_letter(key, row)?,
    ))
}

fn missing(id: u64) -> AppError {
    AppError::Missing {
        what: "mail",
        key: id.to_string(),
    }
}

fn listed(row: Row) -> Result<ListedMail, AppError> {
    let at = |what, stored: Option<String>| stored.map(|text| moment(what, &text)).transpose();
    let reply = row.last_reply;
    Ok(ListedMail {
        id: number("mail.id", row.id)?,
        kind: from_word("mail.kind", &row.kind)?,
        posted_at: moment("mail.posted_at", &row.posted_at)?,
        state: from_word("mail.state", &row.state)?,
        attempts: number("mail.attempts", row.attempts)?,
        next_try_at: at("mail.next_try_at", row.next_try_at)?,
        problem: row
            .last_problem
            .map(|word| from_word("mail.problem", &word))
            .transpose()?,
        reply: reply.map(|reply| number("mail.reply", reply)).transpose()?,
        sent_at: at("mail.sent_at", row.sent_at)?,
        election: row.election,
        about: row.about,
        recipient: row.recipient,
    })
}
