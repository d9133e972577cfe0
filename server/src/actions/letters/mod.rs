//! Making letters and storing them, each once: the notice of an appointment and the decision on a vacancy. One that says
//! the name of a resident who was drawn is sealed; what is public never holds it.

mod decision;
mod desk;
mod kept;
mod names;
mod notice;
mod preview;
mod save;
mod subject;

pub use kept::{Kept, find_letter, load_letter, open_letter};
pub use preview::{can_preview, write_preview};
pub use subject::{decision_name, english_name, notice_name};

use crate::audit::By;
use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::Keys;
use crate::store::letters::{LetterId, MadeLetter};
use desk::Desk;
use sea_orm::ConnectionTrait;
use subject::Subject;
use succession::vacancy::VacancyId;

/// What making and mailing letters needs beside the database.
#[derive(Debug, Clone)]
pub struct Making {
    /// Who does it, and when.
    pub by: By,
    /// The keys of the elections, with which the names of residents who were drawn are known.
    pub keys: Keys,
    /// The address of this site, for links.
    pub site: Option<String>,
}

/// Makes the notice of an appointment, in Dutch; answers the one that was made before.
///
/// # Errors
/// [`AppError::Missing`] when there is no such appointment; [`AppError::Document`] when it cannot be made.
pub async fn make_notice(
    tx: &impl ConnectionTrait,
    making: &Making,
    key: (&str, &str),
    appointment: u32,
) -> Result<LetterId, AppError> {
    make(tx, making, key, Subject::Appointment(appointment)).await
}

/// Makes the notices that were not made yet of all appointments of a body; answers how many.
///
/// # Errors
/// As for [`make_notice`].
pub async fn make_notices(
    tx: &impl ConnectionTrait,
    making: &Making,
    key: (&str, &str),
) -> Result<usize, AppError> {
    let mut desk = Desk::open(tx, making, key, Locale::Dutch).await?;
    let appointments = desk.file.appointments.iter().map(|one| one.number);
    let appointments: Vec<u32> = appointments.collect();
    let mut made = 0;
    for number in appointments {
        let subject = Subject::Appointment(number);
        if subject.find(tx, key, Locale::Dutch).await?.is_none() {
            desk.make(tx, subject).await?;
            made += 1;
        }
    }
    Ok(made)
}

/// Makes the decision that was taken on a vacancy at that step of its course, in Dutch; answers the one that was made
/// before.
///
/// # Errors
/// [`AppError::Missing`] when no such decision was taken; [`AppError::Document`] when it cannot be made.
pub async fn make_decision(
    tx: &impl ConnectionTrait,
    making: &Making,
    key: (&str, &str),
    (vacancy, position): (VacancyId, u32),
) -> Result<LetterId, AppError> {
    make(tx, making, key, Subject::Step(vacancy, position)).await
}

async fn make(
    tx: &impl ConnectionTrait,
    making: &Making,
    key: (&str, &str),
    subject: Subject,
) -> Result<LetterId, AppError> {
    if let Some(kept) = subject.find(tx, key, Locale::Dutch).await? {
        return Ok(kept.letter);
    }
    let mut desk = Desk::open(tx, making, key, Locale::Dutch).await?;
    desk.make(tx, subject).await
}

/// Makes the English text beside a letter and stores it, sealed when the letter is; answers the one that was made
/// before. The letter itself is the one that counts, and does not change.
///
/// # Errors
/// As for [`write_translation`].
pub async fn make_english(
    tx: &impl ConnectionTrait,
    making: &Making,
    (election, made): (&str, &MadeLetter),
) -> Result<LetterId, AppError> {
    let key = (election, made.body.as_str());
    let subject = Subject::of(made)?;
    if let Some(kept) = subject.find(tx, key, Locale::English).await? {
        return Ok(kept.letter);
    }
    let mut desk = Desk::again(tx, making, (election, made), Locale::English).await?;
    desk.make(tx, subject).await
}

/// Writes a letter that was made once more in another language, with the texts of now around it. It is not stored: what
/// was decided is the letter itself.
///
/// # Errors
/// [`AppError::Missing`] when its appointment or its decision is not there; [`AppError::Document`] when it cannot be
/// made; [`AppError::KeyDestroyed`] when the name in it can no longer be read.
pub async fn write_translation(
    db: &impl ConnectionTrait,
    making: &Making,
    (election, made): (&str, &MadeLetter),
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    let desk = Desk::again(db, making, (election, made), locale).await?;
    let (bytes, _) = desk.write(db, Subject::of(made)?).await?;
    Ok(bytes)
}

/// The address of the page on which members and who is appointed find what is theirs.
#[must_use]
pub fn own_page(site: &str, election: &str) -> String {
    format!("{}/lid/{election}", site.trim_end_matches('/'))
}

/// That there is no such letter.
fn no_letter(about: &str) -> AppError {
    AppError::Missing {
        what: "letter",
        key: about.to_owned(),
    }
}
