//! Making letters and storing them, each once: the notice of an appointment and the decision on a vacancy.

mod decision;
mod desk;
mod notice;
mod preview;

pub use preview::{can_preview, write_preview};

use crate::audit::By;
use crate::documents::{write_decision, write_notice};
use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::store::DocumentKind;
use crate::store::documents::{Listed, StoredDocument, find_document, list_documents};
use crate::store::letters::MadeLetter;
use chrono::{DateTime, Utc};
use desk::Desk;
use preview::no_example;
use sea_orm::ConnectionTrait;
use succession::vacancy::VacancyId;

/// Makes the notice of an appointment, in Dutch; answers the stored one when it was made before.
///
/// # Errors
/// [`AppError::Missing`] when there is no such appointment; [`AppError::Document`] when it cannot be made.
pub async fn make_notice(
    tx: &impl ConnectionTrait,
    (by, site): (&By, Option<&str>),
    key: (&str, &str),
    appointment: u32,
) -> Result<StoredDocument, AppError> {
    let desk = Desk::open(tx, (by, site), key, Locale::Dutch).await?;
    let found = desk.file.appointment(appointment)?;
    let about = notice_name(appointment);
    if let Some(stored) = load_letter(tx, key, (DocumentKind::Notice, &about)).await? {
        return Ok(stored);
    }
    let bytes = write_notice(Locale::Dutch, &desk.notice(found, about.clone())?)?;
    let kind = (DocumentKind::Notice, found.version);
    desk.store(tx, kind, (about, bytes)).await
}

/// Makes the notices that were not made yet of all appointments of a body; answers how many.
///
/// # Errors
/// As for [`make_notice`].
pub async fn make_notices(
    tx: &impl ConnectionTrait,
    (by, site): (&By, Option<&str>),
    key: (&str, &str),
) -> Result<usize, AppError> {
    let desk = Desk::open(tx, (by, site), key, Locale::Dutch).await?;
    let there = list_documents(tx, key).await?;
    let mut made = 0;
    for appointment in &desk.file.appointments {
        let about = notice_name(appointment.number);
        if find(&there, (DocumentKind::Notice, &about)).is_some() {
            continue;
        }
        let bytes = write_notice(Locale::Dutch, &desk.notice(appointment, about.clone())?)?;
        let kind = (DocumentKind::Notice, appointment.version);
        desk.store(tx, kind, (about, bytes)).await?;
        made += 1;
    }
    Ok(made)
}

/// Makes the decision that was taken on a vacancy at that step of its course, in Dutch; answers the stored
/// one when it was made before.
///
/// # Errors
/// [`AppError::Missing`] when no such decision was taken; [`AppError::Document`] when it cannot be made.
pub async fn make_decision(
    tx: &impl ConnectionTrait,
    (by, site): (&By, Option<&str>),
    key: (&str, &str),
    (vacancy, position): (VacancyId, u32),
) -> Result<StoredDocument, AppError> {
    let about = decision_name(vacancy, position);
    if let Some(stored) = load_letter(tx, key, (DocumentKind::Decision, &about)).await? {
        return Ok(stored);
    }
    let desk = Desk::open(tx, (by, site), key, Locale::Dutch).await?;
    let decision = desk.decision(tx, (vacancy, position), &about).await?;
    let bytes = write_decision(Locale::Dutch, &decision)?;
    let kind = (DocumentKind::Decision, desk.file.result.version);
    desk.store(tx, kind, (about, bytes)).await
}
/// Writes a letter that was made once more in another language, with the texts of now around it. It is not stored: what
/// was decided is the letter itself.
///
/// # Errors
/// [`AppError::Missing`] when its appointment or its decision is not there; [`AppError::Document`] when it cannot be
/// made.
pub async fn write_translation(
    db: &impl ConnectionTrait,
    (election, site): (&str, Option<&str>),
    (made, locale): (&MadeLetter, Locale),
    at: DateTime<Utc>,
) -> Result<Vec<u8>, AppError> {
    let by = By {
        actor: String::new(),
        at,
    };
    let key = (election, made.body.as_str());
    let desk = Desk::open(db, (&by, site), key, locale).await?;
    let (bytes, _) = desk.written(db, made).await?;
    Ok(bytes)
}

/// What tells the English text beside a letter apart.
#[must_use]
pub fn english_name(about: &str) -> String {
    format!("{about}/en")
}

/// The kind of document that a letter is; none for one that is always sealed.
#[must_use]
pub fn document_kind(kind: LetterKind) -> Option<DocumentKind> {
    match kind {
        LetterKind::Notice => Some(DocumentKind::Notice),
        LetterKind::Decision => Some(DocumentKind::Decision),
        LetterKind::Invitation => None,
    }
}

/// Makes the English text beside a letter and stores it; answers the stored one when it was made before. The letter
/// itself is the one that counts, and does not change.
///
/// # Errors
/// As for [`write_translation`].
pub async fn make_english(
    tx: &impl ConnectionTrait,
    (by, site): (&By, Option<&str>),
    election: &str,
    made: &MadeLetter,
) -> Result<StoredDocument, AppError> {
    let (key, about) = ((election, made.body.as_str()), english_name(&made.about));
    let kind = document_kind(made.kind).ok_or_else(|| no_example(election))?;
    if let Some(stored) = load_letter(tx, key, (kind, &about)).await? {
        return Ok(stored);
    }
    let desk = Desk::open(tx, (by, site), key, Locale::English).await?;
    let (bytes, version) = desk.written(tx, made).await?;
    desk.store(tx, (kind, version), (about, bytes)).await
}

/// The address of the page on which members and who is appointed find what is theirs.
#[must_use]
pub fn own_page(site: &str, election: &str) -> String {
    format!("{}/lid/{election}", site.trim_end_matches('/'))
}

/// What tells the notice of that appointment apart.
#[must_use]
pub fn notice_name(appointment: u32) -> String {
    format!("benoeming/{appointment}")
}

/// What tells the decision at that step apart.
#[must_use]
pub fn decision_name(vacancy: VacancyId, position: u32) -> String {
    format!("vacature/{vacancy}/{position}")
}

/// A letter of a body, when it was made.
///
/// # Errors
/// [`AppError::Unreadable`] when its bytes are no longer those of its digest.
pub async fn load_letter(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    (kind, about): (DocumentKind, &str),
) -> Result<Option<StoredDocument>, AppError> {
    let there = list_documents(db, key).await?;
    let Some(listed) = find(&there, (kind, about)) else {
        return Ok(None);
    };
    let found = find_document(db, key, listed.id).await?;
    Ok(found.map(|(_, _, stored)| stored))
}

fn find<'l>(there: &'l [Listed], (kind, about): (DocumentKind, &str)) -> Option<&'l Listed> {
    let mut all = there.iter();
    all.find(|one| one.kind == kind && one.about == about)
}
