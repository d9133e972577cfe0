//! Files in the place of typing: the counts of the stations of one wijkraad, as CSV or as EML_NL 510b.
//!
//! Pure: bytes and the ballot in, the value of every field out, or everything that is wrong. Whether a count is right
//! is for the checks: what contradicts itself comes in as it is, and is a finding to answer for.

mod eml;
mod table;

use super::eml::EmlProblem;
use super::problem::{Problem, Problems};
use crate::store::registration::List;
use election::counting::{BallotShape, CountingRules, Field, StationNumber, Value};
use std::collections::BTreeMap;

pub use table::{ENTRY_COLUMNS, entry_template};

/// The values of each station.
pub type Entries = BTreeMap<StationNumber, BTreeMap<Field, Value>>;

/// What a file is held against.
#[derive(Debug, Clone)]
pub struct EntryScope {
    /// The key that the wijkraad has in files of EML_NL.
    pub key: String,
    /// The lists on its ballot.
    pub lists: Vec<List>,
    /// Their shape.
    pub shape: BallotShape,
    /// Every station of the election, with the code of its wijkraad.
    pub stations: BTreeMap<StationNumber, String>,
    /// The values of the regulation.
    pub rules: CountingRules,
}

impl EntryScope {
    /// Whether a station counts for this wijkraad; the code of the other when it does not, and nothing when there is
    /// no such station.
    pub(super) fn belongs(&self, station: StationNumber) -> Option<Result<(), String>> {
        let body = self.stations.get(&station)?;
        Some(match *body == self.shape.wijkraad {
            true => Ok(()),
            false => Err(body.clone()),
        })
    }
}

/// Everything that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryProblems {
    /// In a table.
    Table(Problems),
    /// In EML_NL.
    Eml(Vec<EmlProblem>),
}

/// Reads a file, of whichever kind it is.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read_entries(
    name: &str,
    content: &[u8],
    scope: &EntryScope,
) -> Result<Entries, EntryProblems> {
    if is_xml(content) {
        eml::read(name, content, scope).map_err(EntryProblems::Eml)
    } else {
        table::read(content, scope).map_err(EntryProblems::Table)
    }
}

/// Whether a file is to be read as XML: it begins as one, in whatever encoding.
fn is_xml(content: &[u8]) -> bool {
    let signs = content.iter().filter(|byte| {
        let is_mark = [0, 0xef, 0xbb, 0xbf, 0xfe, 0xff].contains(*byte);
        !is_mark && !byte.is_ascii_whitespace()
    });
    signs.take(1).any(|byte| *byte == b'<')
}

/// A problem of a line.
fn at(line: u64, column: super::problem::Column, what: super::problem::What) -> Problem {
    Problem {
        line: Some(line),
        column: Some(column),
        what,
    }
}

#[cfg(test)]
mod tests;
