//! Mail: what was posted, who sends it, and what came of each attempt. Address and text are sealed.

mod list;
mod sending;
// Opt-out register.
mod wiped;

pub use list::{
    Asked, ListedMail, count_by_state, list_letters, list_mails, list_states, load_letter,
    load_listed,
};
pub use sending::{
    Attempt, Claimed, any_due, claim_next, save_attempt, save_expired, save_resent, save_stopped,
};

// Opt-out register.
pub use wiped::save_wiped;

use super::entity::mail::{Column, Entity, Model};
use super::values::{column, moment_text, number, word};
use crate::error::AppError;
use crate::locale::Locale;
use crate::outbox::{Letter, State, pack, unpack};
use crate::privacy::{ElectionKey, Place};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryOrder, QuerySelect,
};

/// A mail that is posted.
#[derive(Debug)]
pub struct NewMail<'l> {
    /// What tells it apart from every other mail.
    pub message_id: String,
    /// When.
    pub posted_at: DateTime<Utc>,
    /// The letter.
    pub letter: &'l Letter,
}

/// Saves a mail that is posted; answers its number.
///
/// # Errors
/// When the database refuses, or the machine gives no chance for sealing.
pub async fn save_new_mail(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    new: &NewMail<'_>,
) -> Result<u64, AppError> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::Id)
        .into_tuple()
        .one(tx)
        .await?;
    let id: u64 = number("mail.id", last.unwrap_or_default())?;
    let id = id + 1;
    let letter = new.letter;
    let row = id.to_string();
    let posted_at = moment_text(new.posted_at);
    let body = pack(&letter.text, &letter.attachments)?;
    let row = Model {
        id: column("mail.id", id)?,
        election: letter.election.clone(),
        kind: letter.kind.word().to_owned(),
        about: letter.about.clone(),
        locale: letter.locale.tag().to_owned(),
        recipient: key.seal_text(&place("recipient", &row), &letter.to)?,
        subject: key.seal_text(&place("subject", &row), &letter.subject)?,
        body: Some(key.seal(&place("body", &row), &body)?),
        message_id: new.message_id.clone(),
        posted_at: posted_at.clone(),
        state: word("mail.state", State::Waiting)?,
        attempts: 0,
        next_try_at: Some(posted_at),
        owner: None,
        lease_until: None,
        last_problem: None,
        last_reply: None,
        sent_at: None,
    };
    row.into_active_model().insert(tx).await?;
    Ok(id)
}

/// A mail as a letter again.
pub(crate) fn open_letter(key: &ElectionKey, row: &Model) -> Result<Letter, AppError> {
    let id = row.id.to_string();
    let body = row.body.as_deref();
    let body = body.ok_or_else(|| AppError::unreadable("mail.body", "not kept"))?;
    let (text, attachments) = unpack(&key.open(&place("body", &id), body)?)?;
    Ok(Letter {
        election: row.election.clone(),
        kind: super::values::from_word("mail.kind", &row.kind)?,
        about: row.about.clone(),
        locale: Locale::from_tag(&row.locale).unwrap_or_default(),
        to: key.open_text(&place("recipient", &id), &row.recipient)?,
        subject: key.open_text(&place("subject", &id), &row.subject)?,
        text,
        attachments,
    })
}

fn place<'p>(column: &'static str, row: &'p str) -> Place<'p> {
    Place {
        table: "mail",
        column,
        row,
    }
}
