//! The texts that welcome new members: those of a body come before those of the whole election.

use crate::audit::{self, By, Event, OnboardingEvent};
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::member::{WelcomeTexts, list_welcome_versions, save_welcome_version};
use sea_orm::ConnectionTrait;

/// The texts as a member of the body reads them: in that language, else in Dutch.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn welcome_of(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    locale: Locale,
) -> Result<(WelcomeTexts, Locale), AppError> {
    for language in [locale, Locale::default()] {
        let mut found = WelcomeTexts::default();
        for of in [body, ""] {
            let versions = list_welcome_versions(db, (election, of, language)).await?;
            let last = versions.into_iter().next_back();
            found = found.or(last.map(|last| last.texts).unwrap_or_default());
        }
        if !found.is_empty() {
            return Ok((found, language));
        }
    }
    Ok((WelcomeTexts::default(), locale))
}

/// Writes a new version; an empty body stands for the whole election.
///
/// # Errors
/// [`AppError::AnswerChanged`] when somebody wrote one since that version.
pub async fn change_welcome(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, locale): (&str, &str, Locale),
    (shown, texts): (u64, &WelcomeTexts),
) -> Result<(), AppError> {
    let versions = list_welcome_versions(tx, (election, body, locale)).await?;
    let last = versions.last().map_or(0, |last| last.version);
    if last != shown {
        return Err(AppError::AnswerChanged);
    }
    let of = (election, body, locale);
    save_welcome_version(tx, by, of, (last + 1, texts)).await?;
    let event = OnboardingEvent::WelcomeChanged {
        election: election.to_owned(),
        body: body.to_owned(),
        locale: locale.tag(),
        version: last + 1,
        texts_sha256: Event::digest(texts)?,
    };
    audit::record(tx, by, &Event::Onboarding(event)).await?;
    Ok(())
}
