//! Beginning and ending the session of an applicant, however it was proved who that is.

use crate::audit::{self, By, Event};
use crate::auth::{ApplicantSession, LONGEST, applicant_actor, chance, digest_of};
use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::ElectionKey;
use crate::store::registration::applicant_session::{
    StoredApplicantSession, end_applicant_session, remove_applicant_sessions_before,
    save_new_applicant_session,
};
use crate::store::registration::application::{Identity, find_applicant, save_applicant};
use crate::store::registration::kept_form::remove_kept_forms_before;
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// Begins a session with a new token, and answers the token. Who was never here before becomes an applicant.
///
/// # Errors
/// When the database refuses, or there is no chance for a token.
pub async fn start_applicant_session(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    identity: &Identity,
    (key, locale): (&ElectionKey, Locale),
) -> Result<String, AppError> {
    let known = find_applicant(tx, key, identity).await?;
    let applicant = match known {
        Some(known) => known.id,
        None => save_applicant(tx, key, (identity, locale), now).await?,
    };
    // For a while what is over is kept, so that a form that comes too late is known to be of this applicant.
    remove_applicant_sessions_before(tx, now - LONGEST - LONGEST).await?;
    remove_kept_forms_before(tx, now - LONGEST).await?;
    let token = chance::token()?;
    let session = StoredApplicantSession {
        token_sha256: digest_of(&token),
        election: key.election().to_owned(),
        applicant: applicant.clone(),
        csrf: chance::token()?,
        created_at: now,
        last_seen_at: now,
    };
    save_new_applicant_session(tx, &session).await?;
    let by = By {
        actor: applicant_actor(&applicant),
        at: now,
    };
    let event = Event::ApplicantSignedIn {
        election: key.election().to_owned(),
        applicant,
    };
    audit::record(tx, &by, &event).await?;
    Ok(token)
}

/// Ends a session. One that has ended already is no error.
///
/// # Errors
/// When the database refuses.
pub async fn end_session(
    tx: &impl ConnectionTrait,
    by: &By,
    session: &ApplicantSession,
) -> Result<(), AppError> {
    if end_applicant_session(tx, &session.token_sha256).await? {
        let event = Event::ApplicantSignedOut {
            election: session.election.clone(),
            applicant: session.applicant.clone(),
        };
        audit::record(tx, by, &event).await?;
    }
    Ok(())
}
