//! From bytes to lines and cells: encoding, separator, header and quotes.

use super::foreign::recognise;
use super::problem::{Column, Problem, Problems, What};
use super::write::unguarded;
use csv::{ByteRecord, ReaderBuilder};

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) line: u64,
    /// The cells in the order of the columns that were asked for, not of the file.
    pub(super) cells: Vec<String>,
}

/// The lines of a file below its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) columns: &'static [&'static str],
    /// The place in the file of each column, from 0.
    places: Vec<usize>,
    pub(super) rows: Vec<Row>,
    /// The first cell of lines that have too few or too many.
    pub(super) broken: Vec<String>,
}

impl Table {
    /// Reads a file with these columns, in whatever order. Adds what is wrong with single lines to `problems`.
    ///
    /// # Errors
    /// What makes it impossible to read any line.
    pub(super) fn read(
        content: &[u8],
        columns: &'static [&'static str],
        problems: &mut Problems,
    ) -> Result<Self, Problems> {
        let text = text_of(content)?;
        let mut records = Records::of(text)?;
        let Some((line, header)) = records.next() else {
            return Err(Problems::one(None, What::Empty));
        };
        let mut table = Self::headed((line, &header), columns)?;
        for (line, cells) in records {
            table.add(line, cells, header.len(), problems);
        }
        if table.rows.is_empty() && table.broken.is_empty() {
            return Err(Problems::one(None, What::NoRows));
        }
        Ok(table)
    }

    /// A table with that header and no lines yet.
    ///
    /// # Errors
    /// Everything that is wrong with the header.
    pub(super) fn headed(
        (line, header): (u64, &[String]),
        columns: &'static [&'static str],
    ) -> Result<Self, Problems> {
        Ok(Self {
            columns,
            places: places(header, columns, line)?,
            rows: Vec::new(),
            broken: Vec::new(),
        })
    }

    /// Adds a line, or what is wrong with it as a whole.
    pub(super) fn add(
        &mut self,
        line: u64,
        cells: Vec<String>,
        expected: usize,
        problems: &mut Problems,
    ) {
        // A spreadsheet leaves lines of empty cells behind.
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let found = cells.len();
        if found != expected {
            let key = self.places.first().and_then(|place| cells.get(*place));
            self.broken.extend(key.map(|key| key.trim().to_owned()));
            problems.push(Problem {
                line: Some(line),
                column: None,
                what: What::CellCount { expected, found },
            });
            return;
        }
        let in_order = |place: &usize| cells.get(*place).cloned().unwrap_or_default();
        self.rows.push(Row {
            line,
            cells: self.places.iter().map(in_order).collect(),
        });
    }

    /// The index of a column among those that were asked for.
    pub(super) fn index(&self, name: &str) -> usize {
        let place = self.columns.iter().position(|column| *column == name);
        place.unwrap_or_default()
    }

    /// The column as it stands in the file.
    pub(super) fn column(&self, index: usize) -> Column {
        let name = self.columns.get(index).copied().unwrap_or_default();
        Column {
            number: self.places.get(index).copied().unwrap_or_default() + 1,
            name: name.to_owned(),
        }
    }
}

/// The first lines of a file that was read before, for a look at it; the header comes first.
#[must_use]
pub fn first_rows(content: &[u8], how_many: usize) -> Vec<Vec<String>> {
    let Ok(text) = text_of(content) else {
        return Vec::new();
    };
    let Ok(records) = Records::of(text) else {
        return Vec::new();
    };
    let filled = records
        .map(|(_, cells)| cells)
        .filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty()));
    filled.take(how_many + 1).collect()
}

/// The text in the bytes of a file, or of its beginning.
///
/// # Errors
/// What makes it impossible to read any line.
pub(super) fn text_of(content: &[u8]) -> Result<&str, Problems> {
    let content = content.strip_prefix(BOM).unwrap_or(content);
    if content.trim_ascii().is_empty() {
        return Err(Problems::one(None, What::Empty));
    }
    if let Some(foreign) = recognise(content) {
        return Err(Problems::one(None, What::NotCsv(foreign)));
    }
    std::str::from_utf8(content).map_err(|cause| {
        let before = content.get(..cause.valid_up_to()).unwrap_or_default();
        let breaks = before.iter().filter(|byte| **byte == b'\n').count();
        Problems::one(Some(breaks as u64 + 1), What::NotUtf8)
    })
}

/// Where each column stands, or everything that is wrong with the header.
fn places(
    header: &[String],
    columns: &'static [&'static str],
    line: u64,
) -> Result<Vec<usize>, Problems> {
    let mut problems = Problems::default();
    let mut places: Vec<Option<usize>> = vec![None; columns.len()];
    for (place, found) in header.iter().enumerate() {
        let found = found.trim();
        let named = columns
            .iter()
            .zip(&mut places)
            .find(|(column, _)| column.eq_ignore_ascii_case(found));
        let what = match named {
            None if found.is_empty() => What::UnnamedColumn,
            None => What::UnknownColumn,
            Some((_, Some(_))) => What::DoubleColumn,
            Some((_, free)) => {
                *free = Some(place);
                continue;
            }
        };
        problems.push(Problem {
            line: Some(line),
            column: Some(Column {
                number: place + 1,
                name: found.to_owned(),
            }),
            what,
        });
    }
    for (name, _) in columns.iter().zip(&places).filter(|(_, at)| at.is_none()) {
        problems.push(Problem {
            line: Some(line),
            column: None,
            what: What::MissingColumn { name },
        });
    }
    if problems.is_empty() {
        return Ok(places.into_iter().flatten().collect());
    }
    Err(problems)
}

/// The lines of a text, each with its number and its cells.
pub(super) struct Records<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    record: ByteRecord,
    /// How far lines were counted: the byte, and the line it is on.
    counted: (usize, u64),
}

impl<'t> Records<'t> {
    /// The lines of a whole file; its header tells what separates the cells.
    ///
    /// # Errors
    /// When the header does not tell it.
    pub(super) fn of(text: &'t str) -> Result<Self, Problems> {
        Ok(Self::separated(text, separator_of(text)?))
    }

    /// The lines of a part of a file with that separator.
    pub(super) fn separated(text: &'t str, separator: u8) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        Self {
            text,
            reader,
            record: ByteRecord::new(),
            counted: (0, 1),
        }
    }

    /// The line on which a record begins. The reader stands before the line breaks that precede it.
    fn line_at(&mut self, byte: usize) -> u64 {
        let (from, line) = self.counted;
        let rest = self.text.get(byte..).unwrap_or_default();
        let begins = byte + (rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let between = self.text.get(from..begins).unwrap_or_default();
        let breaks = between.bytes().filter(|byte| *byte == b'\n').count();
        self.counted = (begins.max(from), line + breaks as u64);
        self.counted.1
    }
}

/// What separates the cells, by the header.
///
/// # Errors
/// When it has neither.
pub(super) fn separator_of(text: &str) -> Result<u8, Problems> {
    let before = text.len() - text.trim_start_matches(['\r', '\n']).len();
    let header = text.get(before..).unwrap_or_default();
    let header = header.lines().next().unwrap_or_default();
    let count = |sign: char| header.matches(sign).count();
    match (count(';'), count(',')) {
        (0, 0) => {
            let breaks = text.get(..before).unwrap_or_default().matches('\n').count();
            Err(Problems::one(Some(breaks as u64 + 1), What::NoSeparator))
        }
        (semicolons, commas) if commas <= semicolons => Ok(b';'),
        _ => Ok(b','),
    }
}

impl Iterator for Records<'_> {
    type Item = (u64, Vec<String>);

    fn next(&mut self) -> Option<Self::Item> {
        // The text is in memory, and lines may have any number of cells, so reading cannot fail.
        if !self.reader.read_byte_record(&mut self.record).ok()? {
            return None;
        }
        let at = self.record.position().map_or(0, csv::Position::byte);
        let line = self.line_at(usize::try_from(at).unwrap_or(usize::MAX));
        let cells = self.record.iter();
        let cells = cells.map(|cell| unguarded(&String::from_utf8_lossy(cell)).to_owned());
        Some((line, cells.collect()))
    }
}
