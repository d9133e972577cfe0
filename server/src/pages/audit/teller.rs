//! Tells an event in words: who, what, on what, and what changed.

use crate::audit::Recorded;
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::Database;
use crate::store::account::{Account, list_accounts};
use crate::wording::audit::{self as wording, Told};

/// An event in words.
pub(super) struct EventInWords {
    pub(super) number: i64,
    pub(super) address: String,
    pub(super) when: String,
    /// The name of the person; empty when a program did it.
    pub(super) person: String,
    pub(super) actor: String,
    pub(super) what: String,
    pub(super) subject: String,
    /// The name of the person whose account it is about; empty when it is about no account.
    pub(super) about: String,
    pub(super) changed: Vec<Told>,
    /// What changed and is too long for the log, as digests.
    pub(super) digests: Vec<Told>,
    pub(super) hash_label: String,
    pub(super) hash: String,
    pub(super) prev_hash: String,
}

/// Knows the names behind the numbers of accounts; the log itself holds no names.
pub(super) struct Teller {
    locale: Locale,
    accounts: Vec<Account>,
}

impl Teller {
    /// One that knows the accounts there are.
    pub(super) async fn of(db: &Database, locale: Locale) -> Result<Self, AppError> {
        let accounts = list_accounts(db).await?;
        Ok(Self { locale, accounts })
    }

    /// The event in words; of a long row only the first so many values.
    pub(super) fn tell(&self, event: &Recorded, at_most: usize) -> EventInWords {
        let locale = self.locale;
        let number = [("number", event.seq.into())];
        let told = wording::told(locale, &event.payload, at_most).into_iter();
        let (digests, changed) = told.partition(|field| field.is_code);
        EventInWords {
            number: event.seq,
            address: format!("/controle/{}{}", event.seq, locale.query()),
            when: wording::moment(locale, &event.at),
            person: self.person(event.actor.strip_prefix("account:")),
            actor: event.actor.clone(),
            what: wording::kind(locale, &event.kind),
            subject: event.subject.clone(),
            about: self.person(event.subject.strip_prefix("account/")),
            changed,
            digests,
            hash_label: locale.say("audit-hash-of", &number),
            hash: event.hash.clone(),
            prev_hash: event.prev_hash.clone(),
        }
    }

    fn person(&self, id: Option<&str>) -> String {
        let id = id.and_then(|id| id.parse::<u64>().ok());
        let found = self.accounts.iter().find(|one| Some(one.id) == id);
        found.map_or_else(String::new, |one| {
            wording::person(self.locale, (&one.name, one.role))
        })
    }
}
