//! Signing in with a code that goes by e-mail. Every address gets the same answer.
//!
//! A code belongs to the browser that asked for it: a stranger who knows an address can neither use it nor use it
//! up. Asking is what costs waiting, for an address and for where it is asked from, so guessing does too.

use super::session::start_applicant_session;
use crate::actions::account::{Subjects, count_attempt, undo_count};
use crate::audit::{self, By, Event};
use crate::auth::{chance, digest_of};
use crate::error::AppError;
use crate::locale::Locale;
use crate::outbox::{self, Letter, MailKind};
use crate::privacy::ElectionKey;
use crate::store::registration::application::Identity;
use crate::store::registration::load_election;
use crate::store::registration::sign_in_code::{
    StoredCode, load_code, remove_code, remove_codes_before, save_code, save_tries,
};
use crate::store::sign_in::Counted;
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;
use std::fmt;

/// So long a code counts, in minutes.
pub const CODE_MINUTES: i64 = 10;
/// So often a code can be typed.
pub const CODE_TRIES: u32 = 5;
/// Who asks for codes and is nobody yet.
const ACTOR: &str = "applicant";

/// What somebody gives to get a code.
#[derive(Clone)]
pub struct CodeAsked {
    /// The e-mail address, as it was typed.
    pub email: String,
    /// The address it is asked from.
    pub address: String,
    /// The language of the mail.
    pub locale: Locale,
}

/// It holds addresses.
impl fmt::Debug for CodeAsked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a request for a code")
    }
}

/// What came of asking for a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeSent {
    /// It is sent; this token in the browser goes with it.
    Sent {
        /// The token.
        request: String,
    },
    /// Nothing was sent: it was asked too often, wait so many seconds.
    Wait(u64),
}

/// What came of typing a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeTyped {
    /// It was right; this is the token of the session that began.
    Right(String),
    /// It was wrong, and can be typed so many times more.
    Wrong(u32),
    /// It no longer counts: used, replaced, too old or typed too often.
    Over,
}

/// Sends a code to an address, and ends the one it had.
///
/// # Errors
/// When the database refuses, or there is no chance.
pub async fn send_code(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    key: &ElectionKey,
    asked: &CodeAsked,
) -> Result<CodeSent, AppError> {
    let email = normal(&asked.email);
    let subjects = subjects(key, &email, &asked.address);
    if let Some(seconds) = count_attempt(tx, now, &subjects).await? {
        return Ok(CodeSent::Wait(seconds));
    }
    remove_codes_before(tx, now - TimeDelta::days(1)).await?;
    let (request, code) = (chance::token()?, chance::six_digits()?);
    let new = StoredCode {
        email_index: key.index("email", &email),
        request_sha256: digest_of(&request),
        code_hmac: hmac_of(key, &request, &code),
        email: asked.email.trim().to_owned(),
        tries: 0,
        sent_at: now,
        expires_at: now + TimeDelta::minutes(CODE_MINUTES),
    };
    save_code(tx, key, &new).await?;
    let letter = letter(tx, key, (asked, &code)).await?;
    outbox::post(tx, key, now, &letter).await?;
    let event = Event::SignInCodeSent {
        election: key.election().to_owned(),
    };
    audit::record(tx, &nobody(now), &event).await?;
    Ok(CodeSent::Sent { request })
}

/// Signs in with a code. Where it was asked from is no longer counted against when it is right.
///
/// # Errors
/// When the database refuses, or there is no chance.
pub async fn check_code(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    (key, locale): (&ElectionKey, Locale),
    (request, typed, address): (&str, &str, &str),
) -> Result<CodeTyped, AppError> {
    let stored = load_code(tx, key, &digest_of(request)).await?;
    let counts = |code: &StoredCode| now < code.expires_at && code.tries < CODE_TRIES;
    let Some(stored) = stored.filter(counts) else {
        return Ok(CodeTyped::Over);
    };
    // Digests are compared, so that the time taken says nothing about the code.
    let sent = hmac_of(key, request, typed);
    if digest_of(&sent) != digest_of(&stored.code_hmac) {
        return refuse(tx, now, key, &stored).await;
    }
    remove_code(tx, &stored.request_sha256).await?;
    let email = normal(&stored.email);
    undo_count(tx, now, &subjects(key, &email, address)).await?;
    let identity = Identity::Email(email);
    let token = start_applicant_session(tx, now, &identity, (key, locale)).await?;
    Ok(CodeTyped::Right(token))
}

async fn refuse(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    key: &ElectionKey,
    stored: &StoredCode,
) -> Result<CodeTyped, AppError> {
    let tries = stored.tries.saturating_add(1);
    save_tries(tx, &stored.request_sha256, tries).await?;
    let left = CODE_TRIES.saturating_sub(tries);
    if left > 0 {
        return Ok(CodeTyped::Wrong(left));
    }
    let event = Event::SignInCodeSpent {
        election: key.election().to_owned(),
    };
    audit::record(tx, &nobody(now), &event).await?;
    Ok(CodeTyped::Over)
}

/// An address in one form: what stands before the at-sign is taken as small letters too, as providers do.
pub(super) fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

/// For whom asking counts. The digest of an address could be guessed, so it is its blind index.
fn subjects(key: &ElectionKey, email: &str, address: &str) -> Subjects {
    let from = digest_of(&format!("Codes asked from {address}"));
    [
        (Counted::Account, key.index("code asked", email)),
        (Counted::Address, from),
    ]
}

fn hmac_of(key: &ElectionKey, request: &str, code: &str) -> String {
    key.index("sign_in_code", &format!("{request} {code}"))
}

fn nobody(at: DateTime<Utc>) -> By {
    By {
        actor: ACTOR.to_owned(),
        at,
    }
}

async fn letter(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (asked, code): (&CodeAsked, &str),
) -> Result<Letter, AppError> {
    let locale = asked.locale;
    let election = load_election(tx, key.election()).await?;
    let values = [
        ("election", election.title.into()),
        ("code", code.to_owned().into()),
        ("minutes", CODE_MINUTES.into()),
    ];
    Ok(Letter {
        election: election.id,
        kind: MailKind::Code,
        about: String::new(),
        locale,
        to: asked.email.trim().to_owned(),
        subject: locale.say("code-mail-subject", &values),
        text: locale.say("code-mail-text", &values),
        attachments: Vec::new(),
    })
}
