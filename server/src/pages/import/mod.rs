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

use crate::import::Kind;
use crate::locale::Locale;
use crate::pages::Crumb;
use crate::store::import::Import;
use crate::wording::import as wording;
use chrono::{DateTime, Local, Utc};

/// The page with all kinds.
fn path(election: &str) -> String {
    format!("/bureau/{election}/invoer")
}

/// The page of one kind.
fn kind_path(election: &str, kind: Kind) -> String {
    format!("{}/{}", path(election), kind.slug())
}

/// The way to the page with all kinds.
fn crumbs(locale: Locale, election: &str) -> Vec<Crumb> {
    vec![
        Crumb::new(locale, locale.text("nav-bureau"), "/bureau"),
        Crumb::new(locale, election, &format!("/bureau/{election}")),
        Crumb::new(locale, locale.text("import-title"), &path(election)),
    ]
}

/// The way to the page of one kind.
fn kind_crumbs(locale: Locale, election: &str, kind: Kind) -> Vec<Crumb> {
    let mut crumbs = crumbs(locale, election);
    let words = wording::kind(locale, kind);
    crumbs.push(Crumb::new(locale, words, &kind_path(election, kind)));
    crumbs
}

/// A moment, in the time zone of the machine.
fn moment(locale: Locale, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&Local);
    format!(
        "{} {}",
        locale.date(local.date_naive()),
        local.format("%H:%M")
    )
}

/// Who handed a file in, and when.
fn uploaded(locale: Locale, import: &Import) -> String {
    let (who, at) = &import.uploaded;
    let values = [
        ("when", moment(locale, *at).into()),
        ("who", who.as_str().into()),
    ];
    locale.say("import-file-uploaded", &values)
}
