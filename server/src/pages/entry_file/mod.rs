//! A file in the place of typing: chosen with its wijkraad and the entry it stands for, checked as a whole, shown, and
//! taken in when it is confirmed.

mod confirm;
mod upload;

pub use confirm::{show_entry_file, submit_entry_file};
pub use upload::{show_entry_files, show_entry_template, submit_new_entry_file};

use crate::auth::Session;
use crate::locale::Locale;
use crate::pages::bureau::election_page;
use crate::pages::{Crumb, Page};
use crate::store::registration::Election;
use election::counting::Whose;

/// The page that asks for a file.
fn path_of(election: &str) -> String {
    format!("/bureau/{election}/tellen/bestand")
}

fn frame(locale: Locale, session: &Session, election: &Election, end: &str) -> Page {
    let path = path_of(&election.id);
    let title = locale.text("entry-file-title");
    let here = format!("{path}{end}");
    let mut page = election_page(session, locale, election, (title.clone(), &here));
    page.crumbs.push(Crumb::new(locale, title, &path));
    page
}

fn entry_words(locale: Locale, entry: Whose) -> String {
    match entry {
        Whose::First => locale.text("entry-file-first"),
        Whose::Second => locale.text("entry-file-second"),
    }
}
