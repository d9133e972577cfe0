//! Making something an omission that the applicant can repair, with a letter and the term, and settling it.

use super::dossier::{Dossier, now};
use crate::actions::registration::calendar::load_calendar;
use crate::actions::registration::letters::{LetterDesk, Mailing};
use crate::audit::{self, By, Event};
use crate::documents::{OmissionLetter, write_omission_letter};
use crate::error::AppError;
use crate::locale::Locale;
use crate::omission::{Filled, Text, preset};
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    PaperKind, load_application, load_course, save_step,
};
use crate::store::registration::{Note, list_notes, save_note};
use chrono::{NaiveDateTime, NaiveTime};
use election::decision::Ground;
use election::registration::calendar::{CalendarFinding, Milestone};
use election::registration::course::{Course, Step};
use election::registration::is_in_time;
use sea_orm::ConnectionTrait;

/// Until when an omission can be repaired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepairTerm {
    /// The last second.
    pub until: NaiveDateTime,
    /// How it was found; nothing when an official moved the day.
    pub steps: Vec<Ground<CalendarFinding>>,
}

/// What an official makes an omission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raising {
    /// Which text of the library.
    pub preset: String,
    /// What is filled in.
    pub filled: Filled,
    /// What the page showed.
    pub shown: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Raised {
    /// The letter was made, and sent when there is an address: this is the number of the omission.
    Sent(u32),
    /// Nothing was recorded: these placeholders are not filled in.
    Unfilled(Vec<String>),
    /// Nothing was recorded: the term ended at that moment.
    TermOver(NaiveDateTime),
}

/// How an official settles an omission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settling {
    /// Which one.
    pub omission: u32,
    /// Whether it was repaired.
    pub repaired: bool,
    /// Why.
    pub reason: String,
    /// What the page showed.
    pub shown: String,
}

/// An omission with the text that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaisedOmission {
    /// Which one, from 1.
    pub number: u32,
    /// Which text of the library it is.
    pub preset: String,
    /// The part of the registration that it is about.
    pub field: String,
    /// The text in Dutch.
    pub nl: Text,
    /// The text in English.
    pub en: Text,
    /// The last second in which it can be repaired.
    pub until: NaiveDateTime,
    /// The version with which the applicant answered.
    pub answered: Option<u32>,
    /// Whether it was repaired, once that was settled.
    pub repaired: Option<bool>,
    /// The letter, by its number.
    pub document: u64,
}

impl RaisedOmission {
    /// The text in a language.
    #[must_use]
    pub fn text(&self, locale: Locale) -> &Text {
        match locale {
            Locale::Dutch => &self.nl,
            Locale::English => &self.en,
        }
    }
}

/// Until when an omission of this election can be repaired.
///
/// # Errors
/// [`AppError::Missing`] when the calendar has no such day.
pub async fn load_repair_term(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<RepairTerm, AppError> {
    let calendar = load_calendar(db, election).await?;
    let entry = calendar.entry_of(Milestone::Repair);
    let entry = entry.ok_or_else(|| AppError::Missing {
        what: "term of repair in the calendar",
        key: election.to_owned(),
    })?;
    let last = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
    let is_moved = entry.holds != entry.computed.outcome;
    Ok(RepairTerm {
        until: entry.holds.day.and_time(entry.holds.time.unwrap_or(last)),
        steps: match is_moved {
            true => Vec::new(),
            false => entry.computed.grounds.clone(),
        },
    })
}

/// Makes an omission: the letter is stored, the mail is posted, and the term runs.
///
/// # Errors
/// [`AppError::Missing`] when there is no such text; [`AppError::AnswerChanged`] when the application is no longer
/// as it was shown; [`AppError::Course`] when it cannot be repaired now; [`AppError::Document`] when the letter
/// cannot be made.
pub async fn raise_omission(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, election, id): (&ElectionKey, &str, &str),
    raising: &Raising,
) -> Result<Raised, AppError> {
    let dossier = Dossier::load_as_shown(tx, key, (election, id), &raising.shown).await?;
    let preset = preset(&raising.preset)?;
    let texts = Locale::ALL.map(|locale| preset.fill(locale, &raising.filled));
    let [Ok(nl), Ok(en)] = texts else {
        let missing = preset.fill(Locale::Dutch, &raising.filled).err();
        return Ok(Raised::Unfilled(missing.unwrap_or_default()));
    };
    let term = load_repair_term(tx, election).await?;
    if !is_in_time(now(by), term.until) {
        return Ok(Raised::TermOver(term.until));
    }
    let number = next_omission(&dossier.course);
    let step = Step::OmissionRaised {
        omission: number,
        preset: preset.word.clone(),
        until: term.until,
    };
    save_step(tx, by, (id, step)).await?;
    let text = match dossier.locale {
        Locale::Dutch => nl.clone(),
        Locale::English => en.clone(),
    };
    let desk = LetterDesk::open(tx, by, (key, election)).await?;
    let letter = OmissionLetter {
        letter: desk.letter(&dossier),
        number,
        text,
        until: term.until,
        term: term.steps.clone(),
    };
    let bytes = write_omission_letter(dossier.locale, &letter)?;
    let mailing = Mailing::omission(&dossier, &letter);
    let paper = desk
        .send(tx, (&dossier, PaperKind::Omission), (bytes, mailing))
        .await?;
    let note = Note::Omission {
        nl,
        en,
        filled: raising.filled.clone(),
        term: term.steps,
        document: paper.id,
    };
    save_note(tx, key, (id, dossier.next_step()), &note).await?;
    let event = Event::OmissionRaised {
        election: election.to_owned(),
        application: id.to_owned(),
        omission: number,
        preset: preset.word.clone(),
        until: term.until,
        document: paper.id,
    };
    audit::record(tx, by, &event).await?;
    Ok(Raised::Sent(number))
}

/// Settles an omission: repaired or not.
///
/// # Errors
/// [`AppError::NoReason`] without a reason; [`AppError::AnswerChanged`]; [`AppError::Course`] when there is no such
/// omission, or the term still runs.
pub async fn settle_omission(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, election, id): (&ElectionKey, &str, &str),
    settling: &Settling,
) -> Result<(), AppError> {
    let reason = settling.reason.trim().to_owned();
    if reason.is_empty() {
        return Err(AppError::NoReason);
    }
    let dossier = Dossier::load_as_shown(tx, key, (election, id), &settling.shown).await?;
    let step = Step::OmissionSettled {
        omission: settling.omission,
        repaired: settling.repaired,
    };
    save_step(tx, by, (id, step)).await?;
    let event = Event::OmissionSettled {
        election: election.to_owned(),
        application: id.to_owned(),
        omission: settling.omission,
        repaired: settling.repaired,
        reason_commitment: key.commitment("reason", reason.as_bytes()),
    };
    let note = Note::Reason { reason };
    save_note(tx, key, (id, dossier.next_step()), &note).await?;
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// The omissions of an application with the texts that went out, in order: for the applicant and for the bureau.
///
/// # Errors
/// [`AppError::Missing`] when the election has no such application; when the database refuses, or holds what
/// cannot be read.
pub async fn list_omissions(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (election, id): (&str, &str),
) -> Result<Vec<RaisedOmission>, AppError> {
    load_application(db, (election, id)).await?;
    let course = load_course(db, id).await?;
    let mut notes = list_notes(db, key, id).await?;
    let mut raised = Vec::new();
    for (step, taken) in (1..).zip(course.steps()) {
        let Step::OmissionRaised { omission, .. } = &taken.step else {
            continue;
        };
        let found = course
            .omissions()
            .iter()
            .find(|one| one.number == *omission);
        let (
            Some(found),
            Some(Note::Omission {
                nl, en, document, ..
            }),
        ) = (found, notes.remove(&step))
        else {
            continue;
        };
        let field = preset(&found.preset).map(|preset| preset.field.clone());
        raised.push(RaisedOmission {
            number: found.number,
            preset: found.preset.clone(),
            field: field.unwrap_or_default(),
            nl,
            en,
            until: found.until,
            answered: found.answered,
            repaired: found.repaired,
            document,
        });
    }
    Ok(raised)
}

fn next_omission(course: &Course) -> u32 {
    let raised = u32::try_from(course.omissions().len());
    raised.unwrap_or(u32::MAX).saturating_add(1)
}
