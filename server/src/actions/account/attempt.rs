//! Counting attempts with a password, so that who guesses has to wait longer each time.

use crate::auth::{digest_of, forgotten_before, verify, wait_until};
use crate::error::AppError;
use crate::store::account::load_password_hash;
use crate::store::sign_in::{
    Counted, Failures, forget_failures, forget_failures_before, load_failures, save_failures,
};
use crate::store::{Database, write_tx};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// For whom an attempt counts, by the digest of what they are: an account, and an address.
pub(in crate::actions) type Subjects = [(Counted, String); 2];

/// What came of giving the own password once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnPassword {
    /// It is the password of the account.
    Right,
    /// It is not.
    Wrong,
    /// Nothing was looked at: there were too many attempts, wait so many seconds.
    Wait(u64),
}

/// Looks whether somebody who is signed in knows the password of the account, with the delays of signing in.
///
/// It counts apart from signing in, so that a stranger who mistypes there keeps nobody from changing a password.
///
/// # Errors
/// When the database refuses.
pub async fn check_own_password(
    db: &Database,
    now: DateTime<Utc>,
    (account, password, address): (u64, &str, &str),
) -> Result<OwnPassword, AppError> {
    // A login is in lower case, so nobody can type this one.
    let own = digest_of(&format!("Own password of account {account}"));
    let subjects = [
        (Counted::Account, own),
        (Counted::Address, digest_of(address)),
    ];
    let counted = subjects.clone();
    let wait = write_tx(db, async move |tx| count_attempt(tx, now, &counted).await).await?;
    if let Some(seconds) = wait {
        return Ok(OwnPassword::Wait(seconds));
    }
    let stored = load_password_hash(db, account).await?;
    if !verify(password, Some(&stored)).await? {
        return Ok(OwnPassword::Wrong);
    }
    write_tx(db, async move |tx| undo_count(tx, now, &subjects).await).await?;
    Ok(OwnPassword::Right)
}

/// Counts an attempt as failed; answers how many seconds to wait when it comes too early.
pub(in crate::actions) async fn count_attempt(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    subjects: &[(Counted, String)],
) -> Result<Option<u64>, AppError> {
    forget_failures_before(tx, forgotten_before(now)).await?;
    let mut counts = Vec::new();
    let mut wait = 0;
    for (counted, sha256) in subjects {
        let failures = load_failures(tx, (*counted, sha256)).await?;
        if let Some(failures) = failures {
            let left = wait_until(*counted, failures) - now;
            wait = wait.max(left.num_milliseconds());
        }
        let count = failures.map_or(0, |failures| failures.count);
        counts.push((*counted, sha256, count.saturating_add(1)));
    }
    if wait > 0 {
        let seconds = u64::try_from(wait).unwrap_or_default().div_ceil(1000);
        return Ok(Some(seconds));
    }
    for (counted, sha256, count) in counts {
        let failures = Failures {
            count,
            last_at: now,
        };
        save_failures(tx, (counted, sha256), failures).await?;
    }
    Ok(None)
}

/// Forgets the failures of the account; of the address only this attempt, or somebody with an account could
/// guess at others without ever waiting.
pub(in crate::actions) async fn undo_count(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    subjects: &[(Counted, String)],
) -> Result<(), AppError> {
    for (counted, sha256) in subjects {
        let subject = (*counted, sha256.as_str());
        match (counted, load_failures(tx, subject).await?) {
            (Counted::Address, Some(failures)) => {
                let count = failures.count.saturating_sub(1);
                let failures = Failures {
                    count,
                    last_at: now,
                };
                save_failures(tx, subject, failures).await?;
            }
            _ => forget_failures(tx, subject).await?,
        }
    }
    Ok(())
}
