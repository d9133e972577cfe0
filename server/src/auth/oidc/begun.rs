//! A signing in that has begun: what must come back, sealed in a cookie of the browser that began it.
//!
//! Nothing is stored for it, so several servers can serve one person, and who never comes back leaves nothing.

use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::{ElectionKey, Place};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::fmt::{self, Write};

/// Whoever takes longer begins again.
const LONGEST: TimeDelta = TimeDelta::minutes(15);
const PLACE: Place<'static> = Place {
    table: "browser",
    column: "begun",
    row: "oidc",
};

/// What belongs to one attempt.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// What comes back as it went; the election stands before it.
    pub state: String,
    /// What the provider signs along.
    pub nonce: String,
    /// What only this server knows until the end.
    pub verifier: String,
    /// The page to come back to.
    pub back: Option<String>,
    /// The language.
    pub tag: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl fmt::Debug for Begun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a signing in that has begun")
    }
}

impl Begun {
    /// The language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        Locale::from_tag(&self.tag).unwrap_or_default()
    }

    /// Whether it is too long ago.
    #[must_use]
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        !(TimeDelta::zero()..LONGEST).contains(&(now - self.at))
    }

    /// As it stands in the cookie.
    ///
    /// # Errors
    /// When the machine gives no chance.
    pub fn seal(&self, key: &ElectionKey) -> Result<String, AppError> {
        let sealed = key.seal_json(&PLACE, self)?;
        Ok(sealed.iter().fold(String::new(), |mut text, byte| {
            // Writing to a String never fails.
            let _ = write!(text, "{byte:02x}");
            text
        }))
    }

    /// Out of the cookie; nothing when it was not sealed with this key.
    #[must_use]
    pub fn open(key: &ElectionKey, cookie: &str) -> Option<Self> {
        let digits = cookie.as_bytes().chunks(2);
        let bytes = digits.map(|pair| {
            let pair = std::str::from_utf8(pair).ok()?;
            u8::from_str_radix(pair, 16).ok()
        });
        let sealed: Vec<u8> = bytes.collect::<Option<_>>()?;
        key.open_json(&PLACE, &sealed).ok()
    }
}
