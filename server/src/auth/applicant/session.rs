//! A session of an applicant: a token in the browser, its digest in the database, and when it is over.

use crate::auth::{IDLE_LIMIT, LONGEST, digest_of};
use crate::error::AppError;
use crate::store::registration::applicant_session::{
    StoredApplicantSession, load_applicant_session, save_applicant_seen,
};
use crate::store::{Database, write_tx};
use chrono::{DateTime, TimeDelta, Utc};

/// A use is noted when the last one is so long ago: not with every page.
const NOTED_EACH: TimeDelta = TimeDelta::minutes(1);

/// An applicant who is signed in, for as long as one request takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicantSession {
    /// Who it is.
    pub applicant: String,
    /// For which election.
    pub election: String,
    /// What every form carries.
    pub csrf: String,
    /// SHA-256 of the token.
    pub token_sha256: String,
}

impl ApplicantSession {
    /// The actor of the log.
    #[must_use]
    pub fn actor(&self) -> String {
        applicant_actor(&self.applicant)
    }
}

/// How an applicant is written in the log.
#[must_use]
pub fn applicant_actor(applicant: &str) -> String {
    format!("applicant:{applicant}")
}

/// Whether a session is over at that moment.
#[must_use]
pub fn is_session_over(session: &StoredApplicantSession, now: DateTime<Utc>) -> bool {
    now - session.last_seen_at >= IDLE_LIMIT || now - session.created_at >= LONGEST
}

/// The session of a token, and whether it is over.
///
/// # Errors
/// When the database cannot be read or written.
pub(super) async fn load_session(
    db: &Database,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<(ApplicantSession, bool)>, AppError> {
    let token_sha256 = digest_of(token);
    let Some(stored) = load_applicant_session(db, &token_sha256).await? else {
        return Ok(None);
    };
    let over = is_session_over(&stored, now);
    if !over && now - stored.last_seen_at >= NOTED_EACH {
        let seen = token_sha256.clone();
        write_tx(db, async move |tx| {
            save_applicant_seen(tx, &seen, now).await
        })
        .await?;
    }
    let session = ApplicantSession {
        applicant: stored.applicant,
        election: stored.election,
        csrf: stored.csrf,
        token_sha256,
    };
    Ok(Some((session, over)))
}
