//! The register of letters: that one was sent, how and when, and that it came back. A letter can be sent again.

use crate::audit::{self, By, Event, LettersEvent};
use crate::error::AppError;
use crate::store::documents::find_document;
use crate::store::letters::{
    Noted, ReturnedWhy, Sending, SentHow, list_sendings, save_return, save_sending,
};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use serde::Serialize;

/// The longest note.
pub const LONGEST_NOTE: usize = 500;

/// What an official writes down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Noting<W> {
    /// How it was sent, or why it came back.
    pub what: W,
    /// The day.
    pub on: NaiveDate,
    /// A note; may be empty.
    pub note: String,
}

impl<W> Noting<W> {
    fn by(self, by: &By) -> Noted<W> {
        Noted {
            what: self.what,
            on: self.on,
            note: self.note.trim().chars().take(LONGEST_NOTE).collect(),
            at: by.at,
            actor: by.actor.clone(),
        }
    }
}

/// Writes down that a letter was sent; answers which sending of the body it is.
///
/// # Errors
/// [`AppError::Missing`] when the body has no such letter.
pub async fn record_sending(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, document): (&str, &str, u64),
    noting: Noting<SentHow>,
) -> Result<u64, AppError> {
    if find_document(tx, (election, body), document)
        .await?
        .is_none()
    {
        return Err(AppError::Missing {
            what: "letter",
            key: format!("{election}/{body}/{document}"),
        });
    }
    let sendings = list_sendings(tx, election).await?;
    let own = sendings.iter().filter(|one| one.body == body);
    let number = own.map(|one| one.number).max().map_or(1, |last| last + 1);
    let sending = Sending {
        body: body.to_owned(),
        number,
        document,
        sent: noting.by(by),
        returned: None,
    };
    save_sending(tx, election, &sending).await?;
    let event = LettersEvent::LetterSent {
        election: election.to_owned(),
        body: body.to_owned(),
        number,
        document,
        how: sending.sent.what.word(),
        on: sending.sent.on,
    };
    audit::record(tx, by, &Event::Letters(event)).await?;
    Ok(number)
}

/// Writes down that a letter came back.
///
/// # Errors
/// [`AppError::Missing`] when there is no such sending; [`AppError::AnswerChanged`] when it came back before, or would
/// come back before it was sent.
pub async fn record_return(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, sending): (&str, &str, u64),
    noting: Noting<ReturnedWhy>,
) -> Result<(), AppError> {
    let sendings = list_sendings(tx, election).await?;
    let mut own = sendings.iter().filter(|one| one.body == body);
    let found = own.find(|one| one.number == sending);
    let found = found.ok_or_else(|| AppError::Missing {
        what: "sending",
        key: format!("{election}/{body}/{sending}"),
    })?;
    if found.returned.is_some() || noting.on < found.sent.on {
        return Err(AppError::AnswerChanged);
    }
    let returned = noting.by(by);
    save_return(tx, (election, body, sending), &returned).await?;
    let event = LettersEvent::LetterReturned {
        election: election.to_owned(),
        body: body.to_owned(),
        number: sending,
        why: returned.what.word(),
        on: returned.on,
    };
    audit::record(tx, by, &Event::Letters(event)).await?;
    Ok(())
}
