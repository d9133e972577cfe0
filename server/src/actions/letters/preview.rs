//! Examples of letters, to see what the texts of the griffie around them look like.

use super::Making;
use super::desk::Desk;
use super::subject::Subject;
use crate::actions::sortition::write_invitation_example;
use crate::audit::By;
use crate::documents::write_notice;
use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::privacy::Keys;
use crate::store::allocation::list_latest_versions;
use crate::store::letters::{MadeLetter, list_made};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// Whether there is something to make an example of that letter about.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn can_preview(
    db: &impl ConnectionTrait,
    election: &str,
    kind: LetterKind,
) -> Result<bool, AppError> {
    Ok(match kind {
        LetterKind::Notice | LetterKind::Invitation => {
            !list_latest_versions(db, election).await?.is_empty()
        }
        LetterKind::Decision => first_decision(db, election).await?.is_some(),
    })
}

/// Writes an example of a letter with the texts of now around it. Nothing is stored. A notice and an invitation are
/// about nobody; a decision is the first that was taken, without the name of a resident who was drawn.
///
/// # Errors
/// [`AppError::Missing`] when there is nothing to make one about; [`AppError::Document`] when it cannot be made.
pub async fn write_preview(
    db: &impl ConnectionTrait,
    (election, site): (&str, Option<&str>),
    (kind, locale): (LetterKind, Locale),
    at: DateTime<Utc>,
) -> Result<Vec<u8>, AppError> {
    let missing = || no_example(election);
    let making = Making {
        by: By {
            actor: String::new(),
            at,
        },
        keys: Keys::default(),
        site: site.map(str::to_owned),
    };
    match kind {
        LetterKind::Notice => {
            let bodies = list_latest_versions(db, election).await?;
            let (body, _) = bodies.first_key_value().ok_or_else(missing)?;
            let key = (election, body.as_str());
            let desk = Desk::open(db, &making, key, locale).await?;
            Ok(write_notice(locale, &desk.example()?.ok_or_else(missing)?)?)
        }
        LetterKind::Decision => {
            let first = first_decision(db, election).await?.ok_or_else(missing)?;
            let key = (election, first.body.as_str());
            let desk = Desk::open(db, &making, key, locale).await?;
            let (bytes, _) = desk.write(db, Subject::of(&first)?).await?;
            Ok(bytes)
        }
        LetterKind::Invitation => {
            let bodies = list_latest_versions(db, election).await?;
            let (body, _) = bodies.first_key_value().ok_or_else(missing)?;
            write_invitation_example(db, (election, body), locale, at).await
        }
    }
}

fn no_example(election: &str) -> AppError {
    AppError::Missing {
        what: "example of a letter",
        key: election.to_owned(),
    }
}

async fn first_decision(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Option<MadeLetter>, AppError> {
    let mut all = list_made(db, election).await?.into_iter();
    Ok(all.find(|one| one.kind == LetterKind::Decision))
}
