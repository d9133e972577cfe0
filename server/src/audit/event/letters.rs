//! What can be done with deadlines and letters. No names and no addresses of people.

use crate::store::letters::LetterId;
use chrono::NaiveDate;
use serde::Serialize;

/// A thing that was done with deadlines or letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum LettersEvent {
    /// Somebody of the staff chose whether mail about deadlines comes.
    RemindersChosen {
        /// The election.
        election: String,
        /// The account.
        account: u64,
        /// Whether it comes.
        wants: bool,
    },
    /// It was written down or forgotten where somebody who is appointed reads mail.
    RecipientAddressKept {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The appointment.
        appointment: u32,
        /// Whether an address is known now.
        known: bool,
    },
    /// A calendar got an address.
    FeedMade {
        /// The election.
        election: String,
        /// Which address, from 1.
        number: u64,
    },
    /// The address of a calendar shows nothing any more.
    FeedWithdrawn {
        /// The election.
        election: String,
        /// Which address.
        number: u64,
    },
    /// The texts around a letter were changed.
    TemplateChanged {
        /// The election.
        election: String,
        /// Which letter.
        letter: &'static str,
        /// The language.
        locale: &'static str,
        /// The version, from 1.
        version: u32,
        /// SHA-256 of the texts.
        texts_sha256: String,
    },
    /// A letter was made that says the name of a resident who was drawn, or the English text beside it.
    SealedLetterMade {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Its number.
        document: LetterId,
        /// Which letter.
        letter: &'static str,
        /// The language.
        locale: &'static str,
        /// A commitment to the file, under the key of the election.
        commitment: String,
    },
    /// A letter was sent.
    LetterSent {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sending of the body, from 1.
        number: u64,
        /// The letter.
        document: LetterId,
        /// How.
        how: &'static str,
        /// The day.
        on: NaiveDate,
        /// The mail that it went with.
        mail: Option<u64>,
    },
    /// It was chosen in which language somebody wants letters.
    LanguageChosen {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Who.
        person: String,
        /// The language.
        locale: &'static str,
    },
    /// A letter came back.
    LetterReturned {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sending.
        number: u64,
        /// Why.
        why: &'static str,
        /// The day.
        on: NaiveDate,
    },
}

impl LettersEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::RemindersChosen { .. } => "reminders_chosen",
            Self::RecipientAddressKept { .. } => "recipient_address_kept",
            Self::FeedMade { .. } => "feed_made",
            Self::FeedWithdrawn { .. } => "feed_withdrawn",
            Self::TemplateChanged { .. } => "template_changed",
            Self::SealedLetterMade { .. } => "sealed_letter_made",
            Self::LetterSent { .. } => "letter_sent",
            Self::LanguageChosen { .. } => "letter_language_chosen",
            Self::LetterReturned { .. } => "letter_returned",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::RemindersChosen {
                election, account, ..
            } => format!("{election}/account/{account}"),
            Self::RecipientAddressKept {
                election,
                body,
                appointment,
                ..
            } => format!("{election}/{body}/benoeming/{appointment}"),
            Self::LanguageChosen {
                election,
                body,
                person,
                ..
            } => format!("{election}/{body}/persoon/{person}"),
            Self::FeedMade { election, number } | Self::FeedWithdrawn { election, number } => {
                format!("{election}/agenda/{number}")
            }
            Self::TemplateChanged {
                election, letter, ..
            } => format!("{election}/brief/{letter}"),
            Self::SealedLetterMade {
                election,
                body,
                document,
                ..
            } => format!("{election}/{body}/brief/{document}"),
            Self::LetterSent {
                election,
                body,
                number,
                ..
            }
            | Self::LetterReturned {
                election,
                body,
                number,
                ..
            } => format!("{election}/{body}/verzending/{number}"),
        }
    }
}
