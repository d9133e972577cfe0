//! Changing the texts around a letter: each change is a version, and a letter keeps the version it was made from.

use crate::audit::{self, By, Event, LettersEvent};
use crate::error::AppError;
use crate::letter_texts::{Flaw, LetterKind, LetterTexts, built_in, check};
use crate::locale::Locale;
use crate::store::letters::{Template, list_templates, save_template};
use crate::store::registration::load_election;
use sea_orm::ConnectionTrait;

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// There is a version with this number.
    Version(u32),
    /// Nothing was kept: this is wrong with the texts.
    Wrong(Vec<Flaw>),
}

/// The version of the texts around a letter that counts now.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn current_template(
    db: &impl ConnectionTrait,
    election: &str,
    which: (LetterKind, Locale),
) -> Result<Template, AppError> {
    let mut all = list_templates(db, election, which).await?;
    match all.pop() {
        Some(last) => Ok(last),
        None => Ok(Template {
            version: 0,
            texts: built_in(which.0, which.1)?.clone(),
            made: None,
        }),
    }
}

/// Keeps a new version, when nothing is wrong with it. The same texts make no version.
///
/// # Errors
/// [`AppError::AnswerChanged`] when the version that was shown is not the last any more; when there is no such
/// election.
pub async fn change_template(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, kind, locale): (&str, LetterKind, Locale),
    (texts, shown): (&LetterTexts, u32),
) -> Result<Changed, AppError> {
    load_election(tx, election).await?;
    let wrong = check(kind, texts);
    if !wrong.is_empty() {
        return Ok(Changed::Wrong(wrong));
    }
    let now = current_template(tx, election, (kind, locale)).await?;
    if now.version != shown {
        return Err(AppError::AnswerChanged);
    }
    if now.texts == *texts {
        return Ok(Changed::Version(now.version));
    }
    let version = now.version + 1;
    let saved = (texts, by.at, by.actor.as_str());
    save_template(tx, election, (kind, locale, version), saved).await?;
    let event = LettersEvent::TemplateChanged {
        election: election.to_owned(),
        letter: kind.word(),
        locale: locale.tag(),
        version,
        texts_sha256: Event::digest(texts)?,
    };
    audit::record(tx, by, &Event::Letters(event)).await?;
    Ok(Changed::Version(version))
}
