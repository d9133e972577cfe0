//! The register of letters: that one was sent, how and when, and that it came back. A letter can be sent again.

use crate::audit::{self, By, Event, LettersEvent};
use crate::error::AppError;
use crate::store::documents::find_document;
use crate::store::letters::{
    LetterId, Noted, ReturnedWhy, Sending, SentHow, list_sendings, save_return, save_sending,
};
use crate::store::sealed_letters::list_sealed_letters;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use serde::Serialize;
use std::collections::BTreeMap;

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
    pub(super) fn by(self, by: &By) -> Noted<W> {
        Noted {
            what: self.what,
            on: self.on,
            note: self.note.trim().chars().take(LONGEST_NOTE).collect(),
            at: by.at,
            actor: by.actor.clone(),
        }
    }
}

/// Writes down that letters were sent by post or from hand to hand.
///
/// # Errors
/// [`AppError::Missing`] when a body has no such letter.
pub async fn record_sendings(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, letters): (&str, &[(String, LetterId)]),
    noting: &Noting<SentHow>,
) -> Result<(), AppError> {
    let mut register = Register::open(tx, by, election).await?;
    for (body, document) in letters {
        register.check(tx, (body, *document)).await?;
        let sent = noting.clone().by(by);
        register.write(tx, (body, *document), (sent, None)).await?;
    }
    Ok(())
}

/// The register of an election, while something is written into it.
pub(super) struct Register<'r> {
    by: &'r By,
    election: &'r str,
    /// The last sending of each body.
    last: BTreeMap<String, u64>,
}

impl<'r> Register<'r> {
    pub(super) async fn open(
        tx: &impl ConnectionTrait,
        by: &'r By,
        election: &'r str,
    ) -> Result<Self, AppError> {
        let mut last = BTreeMap::new();
        for one in list_sendings(tx, election).await? {
            let of_body = last.entry(one.body).or_default();
            *of_body = one.number.max(*of_body);
        }
        Ok(Self { by, election, last })
    }

    /// That the body has that letter, and that an open one is still what its digest says.
    async fn check(
        &self,
        tx: &impl ConnectionTrait,
        (body, letter): (&str, LetterId),
    ) -> Result<(), AppError> {
        let known = match letter {
            LetterId::Open(document) => {
                let found = find_document(tx, (self.election, body), document).await?;
                found.is_some()
            }
            LetterId::Sealed(_) => {
                let all = list_sealed_letters(tx, self.election).await?;
                let mut all = all.iter().map(|one| &one.letter);
                all.any(|one| one.body == body && one.document == letter)
            }
        };
        match known {
            true => Ok(()),
            false => Err(self.missing((body, letter))),
        }
    }

    fn missing(&self, (body, letter): (&str, LetterId)) -> AppError {
        AppError::Missing {
            what: "letter",
            key: format!("{}/{body}/{letter}", self.election),
        }
    }

    /// Writes a sending down, with the mail when it was one; answers which sending of the body it is.
    pub(super) async fn write(
        &mut self,
        tx: &impl ConnectionTrait,
        (body, document): (&str, LetterId),
        (sent, mail): (Noted<SentHow>, Option<u64>),
    ) -> Result<u64, AppError> {
        let last = self.last.entry(body.to_owned()).or_default();
        *last += 1;
        let number = *last;
        let sending = Sending {
            body: body.to_owned(),
            number,
            document,
            sent,
            returned: None,
        };
        save_sending(tx, self.election, (&sending, mail)).await?;
        let event = LettersEvent::LetterSent {
            election: self.election.to_owned(),
            body: body.to_owned(),
            number,
            document,
            how: sending.sent.what.word(),
            on: sending.sent.on,
            mail,
        };
        audit::record(tx, self.by, &Event::Letters(event)).await?;
        Ok(number)
    }
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
    save_return(tx, (election, found), &returned).await?;
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
