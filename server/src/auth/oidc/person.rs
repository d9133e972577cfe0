//! Who came back, out of what the provider signed: pure.

use super::{OidcSettings, Refusal};
use election::registration::is_bsn;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt;

/// Somebody who signed in elsewhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The provider and what it calls the person, as one text.
    pub subject: String,
    /// The BSN, when the provider gives one.
    pub bsn: Option<String>,
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("somebody who signed in elsewhere")
    }
}

impl Person {
    /// The person of these claims.
    ///
    /// # Errors
    /// When the level is too low, or the BSN is none.
    pub fn of(
        settings: &OidcSettings,
        subject: &str,
        claims: &HashMap<String, Value>,
    ) -> Result<Self, Refusal> {
        let text = |name: &str| claims.get(name).and_then(Value::as_str);
        let level = text(&settings.level_claim);
        if !level.is_some_and(|level| settings.enough.iter().any(|one| one == level)) {
            return Err(Refusal::LevelTooLow);
        }
        let given = settings.bsn_claim.as_deref();
        let given = given.and_then(|name| claims.get(name));
        let bsn = match given {
            None | Some(Value::Null) => None,
            Some(Value::String(bsn)) if is_bsn(bsn) => Some(bsn.clone()),
            Some(_) => return Err(Refusal::NoBsn),
        };
        Ok(Self {
            subject: format!("{}\n{subject}", settings.issuer),
            bsn,
        })
    }
}
