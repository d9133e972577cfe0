//! Passwords: how they are kept, and which are refused.
//!
//! Length is what counts: there are no rules about capitals or digits, and a password does not expire.

mod common;

use super::chance;
use crate::error::AppError;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

/// How many characters a password has at least.
const SHORTEST: usize = 15;
/// A longer password is refused, so that nobody can keep the server busy with one.
const LONGEST: usize = 200;
/// Memory in KiB, rounds and lanes of Argon2id.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);
/// Each takes 19 MiB and a core for a while.
static AT_ONCE: Semaphore = Semaphore::const_new(4);
/// The hash of no password at all, at the same cost as a real one: for who does not exist.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Why a password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// It has fewer than 15 characters.
    TooShort,
    /// It has more than 200 characters.
    TooLong,
    /// Many people would think of it: a known phrase, a repetition or a sequence.
    Common,
    /// It is made of the name to sign in with.
    HoldsLogin,
}

/// What is wrong with a password for that login; nothing when it will do.
#[must_use]
pub fn weakness(password: &str, login: &str) -> Option<Weakness> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Some(Weakness::TooShort);
    }
    if length > LONGEST {
        return Some(Weakness::TooLong);
    }
    let plain = common::plain(password);
    let login = common::plain(login);
    // What is left without the login must still be a password.
    let holds = login.len() >= 3 && plain.contains(&login);
    if holds && common::too_little(&plain.replace(&login, "")) {
        return Some(Weakness::HoldsLogin);
    }
    common::is_common(&plain).then_some(Weakness::Common)
}

/// The Argon2id hash of a password, with a new salt.
///
/// # Errors
/// When there is no chance for a salt.
pub async fn hash(password: &str) -> Result<String, AppError> {
    let salt = chance::bytes::<16>()?;
    let password = password.to_owned();
    apart(move || {
        let salt = SaltString::encode_b64(&salt).map_err(unreadable)?;
        let hashed = argon2()?.hash_password(password.as_bytes(), &salt);
        Ok(hashed.map_err(unreadable)?.to_string())
    })
    .await
}

/// The same for some passwords, in their order. Two at a time, so that who signs in meanwhile hardly waits.
///
/// # Errors
/// As for [`hash`].
pub async fn hash_all(passwords: &[String]) -> Result<Vec<String>, AppError> {
    let mut hashes = Vec::with_capacity(passwords.len());
    for pair in passwords.chunks(2) {
        if let [one, other] = pair {
            let (one, other) = tokio::join!(hash(one), hash(other));
            hashes.extend([one?, other?]);
        } else {
            for one in pair {
                hashes.push(hash(one).await?);
            }
        }
    }
    Ok(hashes)
}

/// Whether this is the password of that hash. Without a hash it is not, after the same work.
///
/// # Errors
/// When the hash cannot be read.
pub async fn verify(password: &str, hash: Option<&str>) -> Result<bool, AppError> {
    let exists = hash.is_some();
    let hash = hash.unwrap_or(NOBODY).to_owned();
    let password = password.to_owned();
    let same = apart(move || {
        let stored = PasswordHash::new(&hash).map_err(unreadable)?;
        Ok(argon2()?
            .verify_password(password.as_bytes(), &stored)
            .is_ok())
    });
    Ok(same.await? && exists)
}

/// Does the work on a thread of its own, so that pages are answered meanwhile.
async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    let _permit = AT_ONCE.acquire().await.map_err(unreadable)?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(unreadable)?
}

fn argon2() -> Result<Argon2<'static>, AppError> {
    let (memory, rounds, lanes) = COST;
    let params = Params::new(memory, rounds, lanes, None).map_err(unreadable)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn unreadable(cause: impl std::fmt::Display) -> AppError {
    AppError::unreadable("password hash", cause)
}

#[cfg(test)]
mod tests;
