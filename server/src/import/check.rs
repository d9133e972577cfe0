//! Checks a file as a whole against what is stored: either its values come out, or everything that is wrong.

use super::cells::Cells;
use super::findings;
use super::kind::Kind;
use super::known::Known;
use super::polling_stations;
use super::problem::{Problem, Problems, What};
use super::rows;
use super::summary::Summary;
use super::table::Table;
use crate::store::counting::{Count, Station, StationTotal};
use crate::store::registration::{Candidate, List};
use std::collections::BTreeSet;

/// The values of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Data {
    /// Lists with the body of each; their candidates come in another file.
    Lists(Vec<(String, List)>),
    /// Candidates with the body and the list of each.
    Candidates(Vec<(String, u32, Candidate)>),
    /// Polling stations.
    Stations(Vec<Station>),
    /// Votes.
    Counts(Vec<Count>),
    /// Totals.
    Totals(Vec<StationTotal>),
}

impl Data {
    /// How many lines the file has below its header.
    #[must_use]
    pub fn rows(&self) -> usize {
        match self {
            Self::Lists(rows) => rows.len(),
            Self::Candidates(rows) => rows.len(),
            Self::Stations(rows) => rows.len(),
            Self::Counts(rows) => rows.len(),
            Self::Totals(rows) => rows.len(),
        }
    }
}

/// A file in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Its values.
    pub data: Data,
    /// What it holds, and what gives reason to look again.
    pub summary: Summary,
}

/// Checks a file against what is stored.
///
/// # Errors
/// Everything that is wrong with it.
pub fn check(kind: Kind, content: &[u8], known: &Known) -> Result<Checked, Problems> {
    for &needed in kind.needs() {
        if !is_there(needed, known) {
            return Err(Problems::one(None, What::Needs { kind: needed }));
        }
    }
    // Stations and people.
    if kind == Kind::Stations && polling_stations::is_markup(content) {
        return polling_stations::stations::check(content, known);
    }
    let mut problems = Problems::default();
    let table = Table::read(content, kind.columns(), &mut problems)?;
    let mut reading = Reading {
        table: &table,
        known,
        problems,
        spoiled: table.broken.iter().cloned().collect(),
    };
    let data = match kind {
        Kind::Lists => Data::Lists(rows::lists::read(&mut reading)),
        Kind::Candidates => Data::Candidates(rows::candidates::read(&mut reading)),
        Kind::Stations => Data::Stations(rows::stations::read(&mut reading)),
        Kind::Counts => Data::Counts(rows::counts::read(&mut reading)),
        Kind::Totals => Data::Totals(rows::totals::read(&mut reading)),
    };
    if !reading.problems.is_empty() {
        return Err(reading.problems);
    }
    let findings = findings::find(&data, known);
    let summary = Summary::of(&data, known, findings);
    Ok(Checked { data, summary })
}

fn is_there(kind: Kind, known: &Known) -> bool {
    match kind {
        Kind::Lists => known.lists().next().is_some(),
        Kind::Candidates => known.lists().any(|(_, list)| !list.candidates.is_empty()),
        Kind::Stations => !known.stations.is_empty(),
        Kind::Counts => !known.counts.is_empty(),
        Kind::Totals => !known.totals.is_empty(),
    }
}

/// A file while it is read.
pub(super) struct Reading<'t> {
    pub(super) table: &'t Table,
    pub(super) known: &'t Known,
    pub(super) problems: Problems,
    /// The bodies or stations of lines that cannot be read: nothing can be said to be missing there.
    pub(super) spoiled: BTreeSet<String>,
}

impl Reading<'_> {
    /// The lines as values, those that can be read, each with its number.
    pub(super) fn rows<T>(
        &mut self,
        read: impl Fn(&mut Cells<'_>, &Known) -> Option<T>,
    ) -> Vec<(u64, T)> {
        let (table, known) = (self.table, self.known);
        let mut values = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let mut cells = Cells {
                table,
                row,
                problems: &mut self.problems,
                maximum: known.rules.maximum_number.value,
            };
            match read(&mut cells, known) {
                Some(value) => values.push((row.line, value)),
                None => {
                    let key = cells.row.cells.first();
                    let key = key.map(|key| key.trim().to_owned());
                    self.spoiled.extend(key);
                }
            }
        }
        values
    }

    /// Says what is wrong in a column of a line.
    pub(super) fn refuse(&mut self, line: u64, column: &str, what: What) {
        self.problems.push(Problem {
            line: Some(line),
            column: Some(self.table.column(self.table.index(column))),
            what,
        });
    }

    /// Says what is wrong with the file as a whole.
    pub(super) fn refuse_file(&mut self, what: What) {
        self.problems.push(Problem {
            line: None,
            column: None,
            what,
        });
    }

    /// Whether all lines of that body or station could be read.
    pub(super) fn is_whole(&self, key: &str) -> bool {
        !self.spoiled.contains(key)
    }
}
