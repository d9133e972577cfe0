//! The files of a result: for the bureau all of an election, for everybody those of what is published, and holding a
//! file against what is stored.

mod check_in;
mod download;
mod overview;
mod public;

pub use check_in::{show_check_in, submit_check_in};
pub use download::{show_all_result_files, show_result_file};
pub use overview::{show_result_files, submit_missing_files};
pub use public::{show_public_file, show_public_files};

use crate::documents::eml_id;
use crate::store::ResultFileKind as Kind;
use chrono::NaiveDate;

/// The kinds with the names that they have in addresses.
const NAMES: [(Kind, &str); 5] = [
    (Kind::Count, "telling.eml.xml"),
    (Kind::Result, "uitslag.eml.xml"),
    (Kind::Table, "telling.csv"),
    (Kind::Json, "uitslag.json"),
    (Kind::Overview, "stembureaus.pdf"),
];

fn kind_named(name: &str) -> Option<Kind> {
    let mut names = NAMES.iter();
    names
        .find(|(_, known)| *known == name)
        .map(|(kind, _)| *kind)
}

fn name_of(kind: Kind) -> &'static str {
    let mut names = NAMES.iter();
    names
        .find(|(known, _)| *known == kind)
        .map_or("", |(_, name)| *name)
}

fn content_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Count | Kind::Result => "application/xml; charset=utf-8",
        Kind::Table => "text/csv; charset=utf-8",
        Kind::Json => "application/json",
        Kind::Overview => "application/pdf",
    }
}

/// What the file is called when it is kept; the names that officials know.
pub(crate) fn file_name(kind: Kind, (day, body): (NaiveDate, &str)) -> String {
    let id = eml_id(day, body);
    match kind {
        Kind::Count => format!("Telling_{id}.eml.xml"),
        Kind::Result => format!("Resultaat_{id}.eml.xml"),
        Kind::Table => format!("osv4-3_telling_{}.csv", id.to_lowercase()),
        Kind::Json => format!("uitslag_{}.json", id.to_lowercase()),
        Kind::Overview => format!("stembureaus_{}.pdf", id.to_lowercase()),
    }
}
