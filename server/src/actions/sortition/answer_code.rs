//! The code by which a resident who was invited answers online: it is made with the letter and typed on the public
//! page. A browser gets a pass for it, so that the code itself goes over the line once.

use crate::actions::account::{count_attempt, undo_count};
use crate::auth::{chance, digest_of};
use crate::error::AppError;
use crate::privacy::{ElectionKey, Keys};
use crate::store::registration::list_elections;
use crate::store::sign_in::Counted;
use crate::store::sortition::{CodeOf, find_code};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;
use std::fmt;

/// Where the public page is.
pub const ANSWER_PATH: &str = "/geloot";
/// So long a pass counts, in minutes; after that the code is asked again.
pub const PASS_MINUTES: i64 = 30;
const SIGNS: usize = 16;
const GROUP: usize = 4;
/// What the signature is over.
const WHAT: &str = "pass of a resident who was invited";

/// A code to answer with.
#[derive(Clone, PartialEq, Eq)]
pub struct AnswerCode(String);

/// Nobody but the resident is to read it.
impl fmt::Debug for AnswerCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code to answer with")
    }
}

impl AnswerCode {
    /// A new code.
    ///
    /// # Errors
    /// [`AppError::NoChance`] when the machine gives none.
    pub(super) fn draw() -> Result<Self, AppError> {
        Ok(Self(chance::letter_code()?.replace('-', "")))
    }

    /// The code that somebody typed, in any case and with any strokes or spaces. A one or an l is read as an i: codes
    /// hold neither of the two.
    #[must_use]
    pub fn read(typed: &str) -> Option<Self> {
        let signs = typed.chars().filter(|sign| sign.is_alphanumeric());
        let signs = signs.flat_map(char::to_lowercase).map(|sign| match sign {
            'l' | '1' => 'i',
            sign => sign,
        });
        // One more is enough to see that it is too long.
        let signs: String = signs.take(SIGNS + 1).collect();
        (signs.len() == SIGNS && signs.is_ascii()).then_some(Self(signs))
    }

    /// As it stands in the letter: groups in capitals, which nobody takes for the id on the list.
    #[must_use]
    pub fn printed(&self) -> String {
        let signs: Vec<char> = self.0.to_uppercase().chars().collect();
        let groups: Vec<String> = signs
            .chunks(GROUP)
            .map(|group| group.iter().collect())
            .collect();
        groups.join("-")
    }

    /// What the database keeps of it.
    pub(super) fn index(&self, key: &ElectionKey) -> String {
        key.index("sortition code", &self.0)
    }
}

/// That somebody typed the code of an invitation not long ago.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerPass {
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// The number of the sortition.
    pub sortition: u32,
    /// The id of the resident.
    pub resident: String,
    /// The moment at which it ends.
    pub until: DateTime<Utc>,
}

impl AnswerPass {
    /// Election, body and number of the sortition.
    #[must_use]
    pub fn key(&self) -> (&str, &str, u32) {
        (&self.election, &self.body, self.sortition)
    }

    /// As it stands in the cookie, signed.
    ///
    /// # Errors
    /// [`AppError::NoMasterKey`] when the program was started without one.
    pub fn signed(&self, keys: &Keys) -> Result<String, AppError> {
        let (election, body, sortition) = self.key();
        let (resident, until) = (&self.resident, self.until.timestamp());
        let named = format!("{election}/{body}/{sortition}/{resident}/{until}");
        let signature = keys.sign(WHAT, &named)?;
        Ok(format!("{named}/{signature}"))
    }

    /// Out of the cookie; nothing when this program did not sign it, or it ended.
    #[must_use]
    pub fn read(keys: &Keys, cookie: &str, now: DateTime<Utc>) -> Option<Self> {
        let parts: Vec<&str> = cookie.split('/').collect();
        let [election, body, sortition, resident, until, _] = parts.as_slice() else {
            return None;
        };
        let pass = Self {
            election: (*election).to_owned(),
            body: (*body).to_owned(),
            sortition: sortition.parse().ok()?,
            resident: (*resident).to_owned(),
            until: DateTime::from_timestamp(until.parse().ok()?, 0)?,
        };
        let known = pass.signed(keys).ok()?;
        // Digests are compared, so that the time taken says nothing about the signature.
        let same = digest_of(&known) == digest_of(cookie);
        (same && now < pass.until).then_some(pass)
    }
}

/// What came of typing a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeTyped {
    /// It leads to an invitation.
    Known(AnswerPass),
    /// It leads nowhere.
    Unknown,
    /// Nothing was looked at: codes were typed too often, wait so many seconds.
    Wait(u64),
}

/// Looks where a code leads. Each wrong one counts for the address it is typed from.
///
/// # Errors
/// When the database refuses.
pub async fn open_by_code(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    keys: &Keys,
    (typed, address): (&str, &str),
) -> Result<CodeTyped, AppError> {
    let from = digest_of(&format!("Code of an invitation typed from {address}"));
    let subjects = [(Counted::Address, from)];
    if let Some(seconds) = count_attempt(tx, now, &subjects).await? {
        return Ok(CodeTyped::Wait(seconds));
    }
    let Some((election, of)) = invitation_of(tx, keys, typed).await? else {
        return Ok(CodeTyped::Unknown);
    };
    undo_count(tx, now, &subjects).await?;
    Ok(CodeTyped::Known(AnswerPass {
        election,
        body: of.body,
        sortition: of.sortition,
        resident: of.resident,
        until: now + TimeDelta::minutes(PASS_MINUTES),
    }))
}

/// The election and the invitation of a code. An election whose key was destroyed has none any more.
async fn invitation_of(
    tx: &impl ConnectionTrait,
    keys: &Keys,
    typed: &str,
) -> Result<Option<(String, CodeOf)>, AppError> {
    let Some(code) = AnswerCode::read(typed) else {
        return Ok(None);
    };
    for election in list_elections(tx).await? {
        let key = match keys.find(tx, &election.id).await {
            Ok(Some(key)) => key,
            Ok(None) | Err(AppError::KeyDestroyed) => continue,
            Err(cause) => return Err(cause),
        };
        if let Some(found) = find_code(tx, &key, &code.index(&key)).await? {
            return Ok(Some((election.id, found)));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests;
