//! Sessions: a token in the browser, its digest in the database, and when it is over.

use crate::error::AppError;
use crate::store::account::Account;
use crate::store::session::{StoredSession, load_session, save_seen};
use crate::store::{Database, write_tx};
use chrono::{DateTime, TimeDelta, Utc};
use ring::digest::{SHA256, digest};
use std::fmt::Write;

/// A session that is not used for so long is over.
pub const IDLE_LIMIT: TimeDelta = TimeDelta::minutes(30);
/// A session is over after so long, used or not.
pub const LONGEST: TimeDelta = TimeDelta::hours(12);
/// For so long more it is known whose form it was that came too late.
pub const KNOWN_AFTER: TimeDelta = TimeDelta::hours(24);
/// A use is noted when the last one is so long ago: not with every page.
const NOTED_EACH: TimeDelta = TimeDelta::minutes(1);

/// Somebody who is signed in, for as long as one request takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Who it is.
    pub account: Account,
    /// What every form carries.
    pub csrf: String,
    /// SHA-256 of the token.
    pub token_sha256: String,
}

impl Session {
    /// The actor of the log: the number of the account, because a name is personal data.
    #[must_use]
    pub fn actor(&self) -> String {
        actor(self.account.id)
    }
}

/// How an account is written in the log.
pub(crate) fn actor(account: u64) -> String {
    format!("account:{account}")
}

/// The account that the log names; none for a program.
#[must_use]
pub(crate) fn account_of(actor: &str) -> Option<u64> {
    actor.strip_prefix("account:")?.parse().ok()
}

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn digest_of(text: &str) -> String {
    let digest = digest(&SHA256, text.as_bytes());
    digest
        .as_ref()
        .iter()
        .fold(String::new(), |mut text, byte| {
            // Writing to a String never fails.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Whether a session is over at that moment.
#[must_use]
pub fn is_over(session: &StoredSession, now: DateTime<Utc>) -> bool {
    now - session.last_seen_at >= IDLE_LIMIT || now - session.created_at >= LONGEST
}

/// The session of a token, when it is not over and its account is not disabled.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn load(
    db: &Database,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Session>, AppError> {
    let token_sha256 = digest_of(token);
    let Some((stored, account)) = load_session(db, &token_sha256).await? else {
        return Ok(None);
    };
    if is_over(&stored, now) || account.disabled_at.is_some() {
        return Ok(None);
    }
    if now - stored.last_seen_at >= NOTED_EACH {
        let seen = token_sha256.clone();
        write_tx(db, async move |tx| save_seen(tx, &seen, now).await).await?;
    }
    Ok(Some(Session {
        account,
        csrf: stored.csrf,
        token_sha256,
    }))
}

/// The session of a token that is over by the clock alone, of an account that could still sign in: it lets nobody
/// in, and says whose form it was.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn load_over(
    db: &Database,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Session>, AppError> {
    let token_sha256 = digest_of(token);
    let found = load_session(db, &token_sha256).await?;
    let over =
        found.filter(|(stored, account)| is_over(stored, now) && account.disabled_at.is_none());
    Ok(over.map(|(stored, account)| Session {
        account,
        csrf: stored.csrf,
        token_sha256,
    }))
}
