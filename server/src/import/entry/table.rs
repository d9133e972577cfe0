//! Counts as a table: a line for each field that is filled in, by the names that fields have everywhere.

use super::{Entries, EntryScope, at};
use crate::import::problem::{Problems, What};
use crate::import::table::{Row, Table};
use crate::import::write::write;
use election::counting::{Field, RefusalReason, StationCount, StationNumber, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The columns of such a table.
pub const ENTRY_COLUMNS: &[&str] = &["station", "field", "value"];

/// What an answer and a tick can be.
const ANSWERS: [&str; 3] = ["yes", "no", "both"];
const TICKS: [&str; 1] = ["ticked"];

/// A table of a wijkraad with every field of every station, and no values.
#[must_use]
pub fn entry_template(scope: &EntryScope) -> Vec<u8> {
    let own = scope.stations.iter();
    let own = own.filter(|(_, body)| **body == scope.shape.wijkraad);
    let rows = own.flat_map(|(station, _)| {
        let count = StationCount::empty(*station, &scope.shape);
        let fields = count.fields().into_iter();
        fields.map(move |field| {
            vec![
                Cow::Owned(station.to_string()),
                Cow::Owned(field.to_string()),
                Cow::Borrowed(""),
            ]
        })
    });
    write(ENTRY_COLUMNS, rows)
}

pub(super) fn read(content: &[u8], scope: &EntryScope) -> Result<Entries, Problems> {
    let mut problems = Problems::default();
    let table = Table::read(content, ENTRY_COLUMNS, &mut problems)?;
    let mut entries = Entries::new();
    let mut lines: BTreeMap<(StationNumber, Field), u64> = BTreeMap::new();
    for row in &table.rows {
        let line = Line { table: &table, row };
        let found = line.read(scope);
        let Ok((station, field, value)) = found.map_err(|(column, what)| {
            problems.push(at(row.line, table.column(column), what));
        }) else {
            continue;
        };
        match lines.insert((station, field), row.line) {
            Some(first) => {
                problems.push(at(row.line, table.column(1), What::Double { first }));
            }
            None => {
                entries.entry(station).or_default().insert(field, value);
            }
        }
    }
    match problems.is_empty() {
        true => Ok(entries),
        false => Err(problems),
    }
}

struct Line<'t> {
    table: &'t Table,
    row: &'t Row,
}

/// What is wrong, in which column.
type Wrong = (usize, What);

impl Line<'_> {
    fn read(&self, scope: &EntryScope) -> Result<(StationNumber, Field, Value), Wrong> {
        let station = self.station(scope)?;
        let field = self.field(scope)?;
        Ok((station, field, self.value(field, scope)?))
    }

    fn cell(&self, column: &str) -> (usize, &str) {
        let index = self.table.index(column);
        let cell = self.row.cells.get(index);
        (index, cell.map_or("", |cell| cell.trim()))
    }

    fn station(&self, scope: &EntryScope) -> Result<StationNumber, Wrong> {
        let (column, text) = self.cell("station");
        if text.is_empty() {
            return Err((column, What::Missing));
        }
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number: Option<StationNumber> = text.parse().ok().filter(|_| digits);
        let found = text.to_owned();
        let station = number.ok_or((column, What::NotANumber { found }))?;
        match scope.belongs(station) {
            Some(Ok(())) => Ok(station),
            Some(Err(body)) => Err((column, What::StationOfAnother { station, body })),
            None => Err((column, What::StationUnknown { station })),
        }
    }

    fn field(&self, scope: &EntryScope) -> Result<Field, Wrong> {
        let (column, text) = self.cell("field");
        if text.is_empty() {
            return Err((column, What::Missing));
        }
        let known = text.parse().ok().filter(|field: &Field| {
            let count = StationCount::empty(0, &scope.shape);
            count.value(*field).is_some()
        });
        let found = text.to_owned();
        known.ok_or((column, What::FieldUnknown { found }))
    }

    fn value(&self, field: Field, scope: &EntryScope) -> Result<Value, Wrong> {
        let (column, text) = self.cell("value");
        Value::read(field, text, &scope.rules).map_err(|refused| {
            let found = text.to_owned();
            let what = match refused.reason {
                RefusalReason::AboveMaximum { maximum } => What::TooLarge { most: maximum },
                RefusalReason::NotAnAnswer => What::NotAWord {
                    found,
                    words: match field.empty_value() {
                        Value::Tick(_) => TICKS.to_vec(),
                        Value::Number(_) | Value::Answer(_) => ANSWERS.to_vec(),
                    },
                },
                _ => What::NotANumber { found },
            };
            (column, what)
        })
    }
}
