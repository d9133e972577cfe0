//! An extract of the population register: one line for each person, read some at a time.
//!
//! A problem names its line and column, and never what stands there.

use super::blocks::{Block, Blocks};
use super::codes;
use super::fault::{Fault, Unread};
use crate::import::cells::Cells;
use crate::import::problem::{Problem, Problems, What};
use crate::import::table::{Records, Table, separator_of, text_of};
use crate::store::registration::population::Person;
use chrono::NaiveDate;
use election::registration::is_bsn;
use std::collections::HashMap;
use std::io::Read;

const COLUMNS: &[&str] = &[
    "person",
    "bsn",
    "initials",
    "first_name",
    "prefix",
    "last_name",
    "birth_date",
    "buurt",
    "resident_since",
    "left_on",
    "deceased_on",
];

/// A file while it is read.
pub struct Population<R> {
    blocks: Blocks<R>,
    /// The columns, once the header was read, and what separates them.
    table: Option<(Table, u8)>,
    line: u64,
    rows: u64,
    /// On which line each person stands.
    seen: HashMap<String, u64>,
    problems: Problems,
}

/// What was read, when nothing is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    /// How many persons.
    pub persons: u64,
    /// SHA-256 of the file.
    pub sha256: String,
}

impl<R: Read> Population<R> {
    /// Begins to read a file.
    pub fn of(from: R) -> Self {
        Self {
            blocks: Blocks::of(from),
            table: None,
            line: 0,
            rows: 0,
            seen: HashMap::new(),
            problems: Problems::default(),
        }
    }

    /// The next persons; nothing at the end of the file. What is wrong with a line is kept for [`Self::finish`].
    ///
    /// # Errors
    /// When the file cannot be read, or what makes it impossible to read any line.
    pub fn next_persons(&mut self) -> Result<Option<Vec<Person>>, Unread> {
        let block = match self.blocks.next()? {
            Block::End => return Ok(None),
            Block::WithoutEnd => {
                let what = What::Register(Fault::LineWithoutEnd);
                return Err(Problems::one(Some(self.line + 1), what).into());
            }
            Block::Lines(block) => block,
        };
        let before = self.line;
        self.line += memchr::memchr_iter(b'\n', block).count() as u64;
        let text = match self.table {
            None => text_of(block)?,
            Some(_) => std::str::from_utf8(block).map_err(|cause| {
                let right = block.get(..cause.valid_up_to()).unwrap_or_default();
                let breaks = memchr::memchr_iter(b'\n', right).count() as u64;
                Problems::one(Some(before + breaks + 1), What::NotUtf8)
            })?,
        };
        let separator = match &self.table {
            Some((_, separator)) => *separator,
            None => separator_of(text)?,
        };
        let mut records = Records::separated(text, separator);
        let (mut table, _) = match self.table.take() {
            Some(known) => known,
            None => {
                let (line, header) = records.next().unwrap_or_default();
                (Table::headed((line, &header), COLUMNS)?, separator)
            }
        };
        for (line, cells) in records {
            table.add(before + line, cells, COLUMNS.len(), &mut self.problems);
        }
        let rows = std::mem::take(&mut table.rows);
        self.rows += (rows.len() + std::mem::take(&mut table.broken).len()) as u64;
        let mut persons = Vec::with_capacity(rows.len());
        for row in &rows {
            let mut cells = Cells {
                table: &table,
                row,
                problems: &mut self.problems,
                maximum: u64::MAX,
            };
            if let Some(person) = read(&mut cells) {
                let first = *self.seen.entry(person.id.clone()).or_insert(row.line);
                if first != row.line {
                    cells.refuse::<()>("person", What::Double { first });
                }
                persons.push(person);
            }
        }
        self.table = Some((table, separator));
        Ok(Some(persons))
    }

    /// How many bytes were read.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.blocks.read()
    }

    /// What was read, once [`Self::next_persons`] has nothing more.
    ///
    /// # Errors
    /// Everything that is wrong with the file.
    pub fn finish(mut self) -> Result<Extract, Problems> {
        let what = match &self.table {
            None => Some(What::Empty),
            Some(_) if self.rows == 0 => Some(What::NoRows),
            Some(_) => None,
        };
        if let Some(what) = what {
            self.problems.push(Problem {
                line: None,
                column: None,
                what,
            });
        }
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        Ok(Extract {
            persons: self.rows,
            sha256: self.blocks.sha256(),
        })
    }
}

fn read(cells: &mut Cells<'_>) -> Option<Person> {
    let (id, last_name) = (cells.filled("person"), cells.filled("last_name"));
    let texts = ["initials", "first_name", "prefix"].map(|column| cells.optional(column));
    let [initials, first_name, prefix] = texts;
    let (bsn, buurt) = (bsn(cells), buurt(cells));
    let birth_date = cells
        .filled("birth_date")
        .and_then(|_| day(cells, "birth_date"));
    let since = optional_day(cells, ("resident_since", "birth_date", birth_date));
    let left_on = optional_day(cells, ("left_on", "resident_since", since.flatten()));
    let deceased_on = optional_day(cells, ("deceased_on", "birth_date", birth_date));
    Some(Person {
        id: id?,
        bsn: bsn?,
        initials: initials?,
        first_name: first_name?,
        prefix: prefix?,
        last_name: last_name?,
        birth_date: birth_date?,
        buurt: buurt?,
        resident_since: since?,
        left_on: left_on?,
        deceased_on: deceased_on?,
    })
}

fn bsn(cells: &mut Cells<'_>) -> Option<Option<String>> {
    match cells.raw("bsn") {
        "" => Some(None),
        bsn if is_bsn(bsn) => Some(Some(bsn.to_owned())),
        _ => cells.refuse("bsn", What::Register(Fault::NotABsn)),
    }
}

/// The code of a buurt; empty for somebody who lives in none.
fn buurt(cells: &mut Cells<'_>) -> Option<Option<String>> {
    let found = cells.raw("buurt").as_bytes();
    if found.is_empty() {
        return Some(None);
    }
    match codes::number(found, b"BU") {
        Some(number) => Some(Some(codes::buurt(number))),
        None => cells.refuse("buurt", What::Register(Fault::NotABuurt)),
    }
}

fn day(cells: &mut Cells<'_>, column: &str) -> Option<NaiveDate> {
    let text = cells.raw(column);
    let day = text
        .parse()
        .ok()
        .filter(|_| text.len() == "2026-03-18".len());
    day.or_else(|| cells.refuse(column, What::Register(Fault::NotADay)))
}

/// A day that may be empty, and comes no earlier than that in another column.
fn optional_day(
    cells: &mut Cells<'_>,
    (column, earlier, no_earlier_than): (&str, &'static str, Option<NaiveDate>),
) -> Option<Option<NaiveDate>> {
    if cells.raw(column).is_empty() {
        return Some(None);
    }
    let day = day(cells, column)?;
    if no_earlier_than.is_some_and(|earliest| day < earliest) {
        let what = What::Register(Fault::BeforeColumn { column: earlier });
        return cells.refuse(column, what);
    }
    Some(Some(day))
}
