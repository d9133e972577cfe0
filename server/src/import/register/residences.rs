//! The table of all addresses of the country, of which one municipality is kept.
//!
//! Lines of that municipality are held to the letter. Of the others only the number of cells and the code of
//! the municipality must be right, so that none of ours can hide behind a mistake.

use super::blocks::{Block, Blocks};
use super::codes::{self, Municipality, agree};
use super::fault::{Fault, Unread};
use super::header::{COLUMNS, Header, Of};
use crate::import::foreign::{Foreign, recognise};
use crate::import::problem::{Problem, Problems, What};
use crate::store::registration::residence::Residences;
use election::registration::Postcode;
use memchr::{memchr, memchr_iter, memrchr};
use std::io::Read;

const BOM: &[u8] = b"\xEF\xBB\xBF";
/// No house in the country has a higher number.
const HIGHEST_NUMBER: u32 = 99_999;
/// Of what was found no more is repeated.
const MOST_REPEATED: usize = 30;

/// What a file holds of a municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The year of the division into buurten.
    pub year: u32,
    /// How many lines the file has below its header.
    pub lines: u64,
    /// How many addresses it has in the municipality.
    pub addresses: u64,
    /// How many lines of the municipality say what another says.
    pub repeated: u64,
    /// The addresses, by postcode and buurt.
    pub residences: Vec<Residences>,
    /// SHA-256 of the file.
    pub sha256: String,
}

/// One address: postcode, buurt and house number.
type Address = ([u8; 6], u32, u32);

/// Reads the addresses of a municipality; `told` hears how many bytes were read.
///
/// # Errors
/// Everything that is wrong with the file, or that it cannot be read.
pub fn read_residences(
    from: impl Read,
    municipality: Municipality,
    mut told: impl FnMut(u64),
) -> Result<Found, Unread> {
    let mut blocks = Blocks::of(from);
    let mut reading = Reading {
        municipality,
        header: None,
        line: 0,
        rows: 0,
        addresses: Vec::new(),
        problems: Problems::default(),
    };
    loop {
        match blocks.next()? {
            Block::Lines(lines) => reading.take(lines)?,
            Block::End => break,
            Block::WithoutEnd => {
                let what = What::Register(Fault::LineWithoutEnd);
                return Err(Problems::one(Some(reading.line + 1), what).into());
            }
        }
        told(blocks.read());
    }
    Ok(reading.finish(blocks.sha256())?)
}

/// A file while it is read.
struct Reading {
    municipality: Municipality,
    /// The header, once it was read.
    header: Option<Header>,
    line: u64,
    rows: u64,
    addresses: Vec<Address>,
    problems: Problems,
}

impl Reading {
    /// Reads a block of whole lines.
    fn take(&mut self, block: &[u8]) -> Result<(), Problems> {
        let mut rest = block;
        if self.line == 0 {
            rest = rest.strip_prefix(BOM).unwrap_or(rest);
            if let Some(foreign) = recognise(rest) {
                return Err(Problems::one(None, What::NotCsv(unpacked(foreign))));
            }
        }
        while !rest.is_empty() {
            let end = memchr(b'\n', rest).unwrap_or(rest.len());
            let (line, after) = rest.split_at(end);
            rest = after.get(1..).unwrap_or_default();
            self.line += 1;
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            match &self.header {
                Some(header) if lies_elsewhere(line, header, self.municipality) => self.rows += 1,
                Some(header) => {
                    let mut cells = Cells {
                        header,
                        line: self.line,
                        cells: [&[]; COLUMNS],
                        problems: &mut self.problems,
                    };
                    if cells.split(line) {
                        self.rows += 1;
                        self.addresses.extend(cells.read(self.municipality));
                    }
                }
                None if line.trim_ascii().is_empty() => {}
                None => {
                    let text = std::str::from_utf8(line)
                        .map_err(|_| Problems::one(Some(self.line), What::NotUtf8))?;
                    self.header = Some(Header::read(text, self.line)?);
                }
            }
        }
        Ok(())
    }

    fn finish(mut self, sha256: String) -> Result<Found, Problems> {
        let Some(header) = self.header else {
            return Err(Problems::one(None, What::Empty));
        };
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        if self.rows == 0 {
            return Err(Problems::one(None, What::NoRows));
        }
        if self.addresses.is_empty() {
            let fault = Fault::NothingOf {
                municipality: self.municipality.to_string(),
                lines: self.rows,
            };
            return Err(Problems::one(None, What::Register(fault)));
        }
        let read = self.addresses.len();
        self.addresses.sort_unstable();
        self.addresses.dedup();
        Ok(Found {
            year: header.year,
            lines: self.rows,
            addresses: self.addresses.len() as u64,
            repeated: (read - self.addresses.len()) as u64,
            residences: together(&self.addresses),
            sha256,
        })
    }
}

/// Whether a line is plainly about another municipality. Nearly all of them are, so this looks no further than it
/// must: to the last cell, and to how many there are.
fn lies_elsewhere(line: &[u8], header: &Header, wanted: Municipality) -> bool {
    if header.place(Of::Municipality) + 1 != COLUMNS {
        return false;
    }
    let last = memrchr(header.separator, line).and_then(|at| line.get(at + 1..));
    let code = last.and_then(|last| codes::number(unquoted(last), b"GM"));
    let is_other = code.is_some_and(|code| code != wanted.number());
    is_other && memchr_iter(header.separator, line).count() + 1 == COLUMNS
}

/// What the publisher packs is no workbook.
fn unpacked(foreign: Foreign) -> Foreign {
    match foreign {
        Foreign::Spreadsheet => Foreign::Compressed,
        other => other,
    }
}

/// The addresses, which are in order, by postcode and buurt.
fn together(addresses: &[Address]) -> Vec<Residences> {
    let groups = addresses.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1));
    let residences = groups.filter_map(|group| {
        let (postcode, buurt, _) = group.first()?;
        Some(Residences {
            postcode: String::from_utf8_lossy(postcode).into_owned(),
            buurt: codes::buurt(*buurt),
            numbers: group.iter().map(|(_, _, number)| *number).collect(),
        })
    });
    residences.collect()
}

/// One line that is being read.
struct Cells<'r> {
    header: &'r Header,
    line: u64,
    cells: [&'r [u8]; COLUMNS],
    problems: &'r mut Problems,
}

impl<'r> Cells<'r> {
    /// Splits the line; no cell of this table can hold a separator. Answers whether it is a line to read.
    fn split(&mut self, line: &'r [u8]) -> bool {
        let (mut found, mut rest) = (0, Some(line));
        while let Some(from) = rest {
            let end = memchr(self.header.separator, from);
            let cell = end.map_or(from, |end| from.get(..end).unwrap_or_default());
            if let Some(place) = self.cells.get_mut(found) {
                *place = unquoted(cell);
            }
            found += 1;
            rest = end.and_then(|end| from.get(end + 1..));
        }
        // A spreadsheet leaves lines of empty cells behind.
        let is_filled = self.cells.iter().any(|cell| !cell.is_empty());
        if found != COLUMNS && is_filled {
            self.problems.push(Problem {
                line: Some(self.line),
                column: None,
                what: What::CellCount {
                    expected: COLUMNS,
                    found,
                },
            });
        }
        found == COLUMNS && is_filled
    }

    /// The address in the line, when it lies in that municipality and can be read.
    fn read(&mut self, wanted: Municipality) -> Option<Address> {
        let municipality = self.code(Of::Municipality, (b"GM", "599"))?;
        if municipality != wanted.number() {
            return None;
        }
        let (postcode, number) = (self.postcode(), self.number());
        let wijk = self.code(Of::Wijk, (b"WK", "59901"));
        let buurt = self.code(Of::Buurt, (b"BU", "5990110"))?;
        if !agree((buurt, wijk?, municipality)) {
            let buurt = codes::buurt(buurt);
            return self.refuse(Of::Buurt, What::Register(Fault::CodesDisagree { buurt }));
        }
        Some((postcode?, buurt, number?))
    }

    fn cell(&self, column: Of) -> &'r [u8] {
        let cell = self.cells.get(self.header.place(column));
        cell.copied().unwrap_or_default()
    }

    fn code(&mut self, column: Of, (letters, example): (&[u8], &'static str)) -> Option<u32> {
        let cell = self.cell(column);
        match codes::number(cell, letters) {
            Some(number) => Some(number),
            None if cell.is_empty() => self.refuse(column, What::Missing),
            None => {
                let found = repeated(cell);
                self.refuse(column, What::Register(Fault::NotACode { found, example }))
            }
        }
    }

    fn postcode(&mut self) -> Option<[u8; 6]> {
        let cell = self.cell(Of::Postcode);
        let read = std::str::from_utf8(cell).ok().map(Postcode::parse);
        let Some(Ok(postcode)) = read else {
            return match cell {
                [] => self.refuse(Of::Postcode, What::Missing),
                cell => {
                    let found = repeated(cell);
                    self.refuse(Of::Postcode, What::NotAPostcode { found })
                }
            };
        };
        postcode.as_str().as_bytes().try_into().ok()
    }

    fn number(&mut self) -> Option<u32> {
        let cell = self.cell(Of::Number);
        match codes::number(cell, b"") {
            Some(number) if (1..=HIGHEST_NUMBER).contains(&number) => Some(number),
            _ if cell.is_empty() => self.refuse(Of::Number, What::Missing),
            _ => {
                let found = repeated(cell);
                self.refuse(Of::Number, What::Register(Fault::NotAHouseNumber { found }))
            }
        }
    }

    fn refuse<T>(&mut self, column: Of, what: What) -> Option<T> {
        self.problems.push(Problem {
            line: Some(self.line),
            column: Some(self.header.column(column)),
            what,
        });
        None
    }
}

/// A cell without space and quotes around it.
fn unquoted(cell: &[u8]) -> &[u8] {
    let cell = cell.trim_ascii();
    let inner = cell.strip_prefix(b"\"");
    let inner = inner.and_then(|inner| inner.strip_suffix(b"\""));
    inner.map_or(cell, <[u8]>::trim_ascii)
}

/// What was found, short enough for a line, and without what moves the cursor of a terminal.
fn repeated(cell: &[u8]) -> String {
    let text = String::from_utf8_lossy(cell);
    let signs = text.chars().take(MOST_REPEATED);
    signs
        .map(|sign| if sign.is_control() { '\u{FFFD}' } else { sign })
        .collect()
}
