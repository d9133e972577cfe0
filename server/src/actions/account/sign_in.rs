//! Signing in and out. Who does not exist and who mistypes get the same answer, after the same work.

use super::attempt::{count_attempt, undo_count};
use crate::audit::{self, By, Event};
use crate::auth::{KNOWN_AFTER, LONGEST, actor, chance, digest_of, verify};
use crate::error::AppError;
use crate::store::account::{Account, load_account, load_by_login, load_password_hash};
use crate::store::counting::kept_sheet::remove_kept_sheets_before;
use crate::store::session::{StoredSession, end_session, remove_sessions_before, save_new_session};
use crate::store::sign_in::Counted;
use crate::store::{Database, Role, write_tx};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// What somebody gives to sign in.
#[derive(Clone)]
pub struct Credentials {
    /// The login, as it was typed.
    pub login: String,
    /// The password, as it was typed.
    pub password: String,
    /// The address the attempt comes from.
    pub address: String,
    /// The token of a session that the browser has already; it ends.
    pub session_token: Option<String>,
}

/// A session that began; the token is for the browser alone.
#[derive(Clone)]
pub struct Started {
    /// The token.
    pub token: String,
    /// What the account is for.
    pub role: Role,
}

/// What came of an attempt to sign in.
#[derive(Clone)]
pub enum SignIn {
    /// Somebody is signed in.
    Started(Started),
    /// The login or the password is not right, or the account is disabled.
    Refused,
    /// Nothing was looked at: there were too many attempts, wait so many seconds.
    Wait(u64),
}

/// Signs somebody in, in two writes with the slow look at the password between them.
///
/// The attempt is counted before the password is looked at, so that many at once are no way around the delay.
///
/// # Errors
/// When the database refuses, or there is no chance for a token.
pub async fn sign_in(
    db: &Database,
    now: DateTime<Utc>,
    given: &Credentials,
) -> Result<SignIn, AppError> {
    let login = given.login.trim().to_lowercase();
    let subjects = [
        (Counted::Account, digest_of(&login)),
        (Counted::Address, digest_of(&given.address)),
    ];
    let counted = subjects.clone();
    let wait = write_tx(db, async move |tx| count_attempt(tx, now, &counted).await).await?;
    if let Some(seconds) = wait {
        return Ok(SignIn::Wait(seconds));
    }
    let found = load_by_login(db, &login).await?;
    let hash = found.as_ref().map(|(_, hash)| hash.as_str());
    if !verify(&given.password, hash).await? {
        return Ok(SignIn::Refused);
    }
    let Some((account, hash)) = found else {
        return Ok(SignIn::Refused);
    };
    let before = given.session_token.as_deref().map(digest_of);
    let started = write_tx(db, async move |tx| {
        if !is_still(tx, &account, &hash).await? {
            return Ok(None);
        }
        undo_count(tx, now, &subjects).await?;
        if let Some(before) = &before {
            end_session(tx, before).await?;
        }
        start_session(tx, now, &account).await.map(Some)
    });
    Ok(started.await?.map_or(SignIn::Refused, SignIn::Started))
}

/// Begins a session with a new token.
///
/// # Errors
/// When the database refuses, or there is no chance for a token.
pub async fn start_session(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    account: &Account,
) -> Result<Started, AppError> {
    let (account, role) = (account.id, account.role);
    remove_sessions_before(tx, now - LONGEST - KNOWN_AFTER).await?;
    remove_kept_sheets_before(tx, now - LONGEST - KNOWN_AFTER).await?;
    let token = chance::token()?;
    let session = StoredSession {
        token_sha256: digest_of(&token),
        csrf: chance::token()?,
        created_at: now,
        last_seen_at: now,
    };
    save_new_session(tx, account, &session).await?;
    let by = By {
        actor: actor(account),
        at: now,
    };
    audit::record(tx, &by, &Event::SignedIn { account }).await?;
    Ok(Started { token, role })
}

/// Ends a session. One that has ended already is no error.
///
/// # Errors
/// When the database refuses.
pub async fn sign_out(
    tx: &impl ConnectionTrait,
    by: &By,
    (account, token_sha256): (u64, &str),
) -> Result<(), AppError> {
    if end_session(tx, token_sha256).await? {
        audit::record(tx, by, &Event::SignedOut { account }).await?;
    }
    Ok(())
}

/// Whether the account may still sign in, and with the password that was looked at.
async fn is_still(
    tx: &impl ConnectionTrait,
    account: &Account,
    hash: &str,
) -> Result<bool, AppError> {
    let now = load_account(tx, account.id).await?;
    let enabled = now.is_some_and(|now| now.disabled_at.is_none());
    Ok(enabled && load_password_hash(tx, account.id).await? == hash)
}
