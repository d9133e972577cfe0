//! The header of the table of addresses: five columns in any order, three of them with a year.

use super::fault::Fault;
use crate::import::problem::{Column, Problem, Problems, What};

/// How many columns the table has.
pub(super) const COLUMNS: usize = 5;

/// The columns, as the places in a line are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Postcode,
    Number,
    Buurt,
    Wijk,
    Municipality,
}

/// Each column, the beginning of its name, and how it is called when it is missing.
const NAMES: [(Of, &str, &str); COLUMNS] = [
    (Of::Postcode, "pc6", "PC6"),
    (Of::Number, "huisnummer", "Huisnummer"),
    (Of::Buurt, "buurt", "BuurtYYYY"),
    (Of::Wijk, "wijk", "WijkYYYY"),
    (Of::Municipality, "gemeente", "GemeenteYYYY"),
];

/// A header in which nothing is wrong.
#[derive(Debug, Clone)]
pub(super) struct Header {
    pub(super) separator: u8,
    /// The year of the division into buurten.
    pub(super) year: u32,
    places: [usize; COLUMNS],
    names: Vec<String>,
}

impl Header {
    /// Reads the line with the header.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(super) fn read(text: &str, line: u64) -> Result<Self, Problems> {
        let count = |sign: char| text.matches(sign).count();
        let separator = match (count(';'), count(',')) {
            (0, 0) => return Err(Problems::one(Some(line), What::NoSeparator)),
            (semicolons, commas) if commas <= semicolons => ';',
            _ => ',',
        };
        let names = text
            .split(separator)
            .map(|name| name.trim().trim_matches('"'));
        let names: Vec<String> = names.map(str::to_owned).collect();
        let mut seen = Seen::default();
        for (place, name) in names.iter().enumerate() {
            seen.add(place, name, line);
        }
        seen.finish(line).map(|(places, year)| Self {
            separator: u8::try_from(separator).unwrap_or(b';'),
            year,
            places,
            names,
        })
    }

    /// Where a column stands in a line, from 0.
    pub(super) fn place(&self, column: Of) -> usize {
        self.places
            .get(column as usize)
            .copied()
            .unwrap_or_default()
    }

    /// A column as a problem names it.
    pub(super) fn column(&self, column: Of) -> Column {
        let place = self.place(column);
        Column {
            number: place + 1,
            name: self.names.get(place).cloned().unwrap_or_default(),
        }
    }
}

/// The columns that were seen so far.
#[derive(Default)]
struct Seen {
    places: [Option<usize>; COLUMNS],
    year: Option<u32>,
    problems: Problems,
}

impl Seen {
    fn add(&mut self, place: usize, name: &str, line: u64) {
        let lower = name.to_lowercase();
        let known = NAMES.iter().find_map(|(column, begins, _)| {
            let rest = lower.strip_prefix(begins)?;
            Some((*column, year_in(*column, rest)?))
        });
        let what = match known {
            None if name.is_empty() => What::UnnamedColumn,
            None => What::UnknownColumn,
            Some((column, year)) => match self.take(column, year, place) {
                None => return,
                Some(what) => what,
            },
        };
        self.problems.push(Problem {
            line: Some(line),
            column: Some(Column {
                number: place + 1,
                name: name.to_owned(),
            }),
            what,
        });
    }

    /// Keeps a column, or says what is wrong with it.
    fn take(&mut self, column: Of, year: Option<u32>, place: usize) -> Option<What> {
        let free = self.places.get_mut(column as usize)?;
        if free.is_some() {
            return Some(What::DoubleColumn);
        }
        *free = Some(place);
        match (self.year, year) {
            (Some(first), Some(year)) if first != year => {
                Some(What::Register(Fault::OtherYear { first }))
            }
            (known, year) => {
                self.year = known.or(year);
                None
            }
        }
    }

    fn finish(mut self, line: u64) -> Result<([usize; COLUMNS], u32), Problems> {
        for ((_, _, name), place) in NAMES.iter().zip(self.places) {
            if place.is_none() {
                self.problems.push(Problem {
                    line: Some(line),
                    column: None,
                    what: What::MissingColumn { name },
                });
            }
        }
        match self.year {
            Some(year) if self.problems.is_empty() => {
                Ok((self.places.map(Option::unwrap_or_default), year))
            }
            _ => Err(self.problems),
        }
    }
}

/// The year behind the name of a column: four digits, or nothing for the columns that have none.
fn year_in(column: Of, rest: &str) -> Option<Option<u32>> {
    let has_year = !matches!(column, Of::Postcode | Of::Number);
    if !has_year {
        return rest.is_empty().then_some(None);
    }
    let is_year = rest.len() == 4 && rest.bytes().all(|sign| sign.is_ascii_digit());
    is_year.then(|| rest.parse().ok())
}
