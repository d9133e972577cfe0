//! Files of an election: what is there, handing a file in, looking at what it holds, and confirming it.

mod confirm;
mod download;
mod overview;
mod progress;
mod upload;
mod withdraw;

pub use confirm::{show_import, submit_import};
pub use download::{show_import_export, show_import_template};
pub use overview::show_imports;
pub use upload::{show_import_kind, submit_import_file};
pub use withdraw::{show_import_withdrawal, submit_import_withdrawal};

use crate::auth::actor;
use crate::clock;
use crate::error::AppError;
use crate::import::Kind;
use crate::locale::{Argument, Locale};
use crate::pages::Crumb;
use crate::store::Database;
use crate::store::account::list_accounts;
use crate::store::import::Import;
use crate::store::registration::Election;
use crate::wording::import as wording;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// The page with all kinds.
fn path(election: &str) -> String {
    format!("/bureau/{election}/invoer")
}

/// The page of one kind.
fn kind_path(election: &str, kind: Kind) -> String {
    format!("{}/{}", path(election), kind.slug())
}

/// The way to the page with all kinds.
fn crumbs(locale: Locale, election: &Election) -> Vec<Crumb> {
    let bureau = format!("/bureau/{}", election.id);
    vec![
        Crumb::new(locale, locale.text("nav-bureau"), "/bureau"),
        Crumb::new(locale, election.title.as_str(), &bureau),
        Crumb::new(locale, locale.text("import-title"), &path(&election.id)),
    ]
}

/// The way to the page of one kind.
fn kind_crumbs(locale: Locale, election: &Election, kind: Kind) -> Vec<Crumb> {
    let mut crumbs = crumbs(locale, election);
    let words = wording::kind(locale, kind);
    crumbs.push(Crumb::new(locale, words, &kind_path(&election.id, kind)));
    crumbs
}

/// A moment.
fn moment(locale: Locale, at: DateTime<Utc>) -> String {
    let local = clock::local(at);
    format!("{} {}", locale.date(local.date()), local.format("%H:%M"))
}

/// The names of the users, by what the log calls them.
struct Actors(BTreeMap<String, String>);

impl Actors {
    async fn load(db: &Database) -> Result<Self, AppError> {
        let accounts = list_accounts(db).await?.into_iter();
        Ok(Self(
            accounts.map(|one| (actor(one.id), one.name)).collect(),
        ))
    }

    /// Who handed a file in, and when.
    fn uploaded(&self, locale: Locale, import: &Import) -> String {
        let (who, at) = &import.uploaded;
        locale.say("import-file-uploaded", &self.when_and_who(locale, who, *at))
    }

    /// Who confirmed a file, and when; empty while nobody did.
    fn confirmed(&self, locale: Locale, import: &Import) -> String {
        let Some((who, at)) = &import.confirmed else {
            return String::new();
        };
        locale.say(
            "import-file-confirmed",
            &self.when_and_who(locale, who, *at),
        )
    }

    fn when_and_who<'a>(
        &'a self,
        locale: Locale,
        who: &'a str,
        at: DateTime<Utc>,
    ) -> [Argument<'a>; 2] {
        let name = self.0.get(who).map_or(who, String::as_str);
        [("when", moment(locale, at).into()), ("who", name.into())]
    }
}
