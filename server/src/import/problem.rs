//! What can be wrong with a file, each with its line and column. The words are in `wording::import`.

use super::foreign::Foreign;
use super::kind::Kind;
use super::polling_stations::EmlFault;
use super::register::Fault;
use std::fmt;

/// More than these are counted and not kept: nobody mends a thousand lines by hand.
const MOST_SHOWN: usize = 1_000;

/// A column of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    /// Its place in the file, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
}

/// What is wrong in one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The line, from 1; none when it is about the file as a whole.
    pub line: Option<u64>,
    /// The column; none when it is about the whole line.
    pub column: Option<Column>,
    /// What is wrong.
    pub what: What,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It is no CSV.
    NotCsv(Foreign),
    /// There is nothing in it.
    Empty,
    /// A byte that is not UTF-8.
    NotUtf8,
    /// The header has neither `;` nor `,`.
    NoSeparator,
    /// A header that belongs to no column.
    UnknownColumn,
    /// A column without a header.
    UnnamedColumn,
    /// A column that is not there.
    MissingColumn {
        /// Its name.
        name: &'static str,
    },
    /// A column that is there twice.
    DoubleColumn,
    /// A header and nothing below it.
    NoRows,
    /// Another number of cells than the header has.
    CellCount {
        /// How many the header has.
        expected: usize,
        /// How many the line has.
        found: usize,
    },
    /// An empty cell that must be filled.
    Missing,
    /// Not a whole number.
    NotANumber {
        /// What was found.
        found: String,
    },
    /// Below the lowest number.
    TooSmall {
        /// The lowest.
        least: u64,
    },
    /// Above the highest number.
    TooLarge {
        /// The highest.
        most: u64,
    },
    /// A line break, tab or other sign that cannot be printed; often a quote that is not closed.
    Control,
    /// A text that is too long.
    TooLong {
        /// How many signs it may have.
        most: usize,
    },
    /// Not one of the words.
    NotAWord {
        /// What was found.
        found: String,
        /// The words.
        words: Vec<&'static str>,
    },
    /// Not a postcode.
    NotAPostcode {
        /// What was found.
        found: String,
    },
    /// Not a code of a body.
    NotACode {
        /// What was found.
        found: String,
    },
    /// A body that takes no part.
    BodyUnknown {
        /// Its code.
        body: String,
    },
    /// The same thing stands on an earlier line.
    Double {
        /// That line.
        first: u64,
    },
    /// A number is skipped.
    Gap {
        /// The number that is missing.
        missing: u64,
    },
    /// A list that the body does not have.
    ListUnknown {
        /// The body.
        body: String,
        /// The list.
        list: u32,
    },
    /// A candidate who is not on the ballot of the body of the station.
    CandidateUnknown {
        /// The body.
        body: String,
        /// The list.
        list: u32,
        /// The place on the list.
        candidate: u32,
    },
    /// A station that is not there.
    StationUnknown {
        /// Its number.
        station: u32,
    },
    /// More than one candidate on a list of one person.
    NotOnePerson {
        /// The body.
        body: String,
        /// The list.
        list: u32,
        /// How many candidates it has.
        candidates: u64,
    },
    /// A list without a candidate.
    NoCandidates {
        /// The body.
        body: String,
        /// The list.
        list: u32,
    },
    /// A station without a figure for each candidate.
    CountsMissing {
        /// The station.
        station: u32,
        /// The list of the first candidate without a figure.
        list: u32,
        /// The first candidate without a figure.
        candidate: u32,
        /// How many have none.
        missing: u64,
    },
    /// A body with a result or a lot, for which the file says something else than what is stored.
    Settled {
        /// The body.
        body: String,
    },
    /// A list that the file leaves out while it has candidates.
    ListHasCandidates {
        /// The body.
        body: String,
        /// The list.
        list: u32,
    },
    /// A candidate whom the file leaves out while there are votes for the candidate.
    CandidateHasCounts {
        /// The body.
        body: String,
        /// The list.
        list: u32,
        /// The place on the list.
        candidate: u32,
    },
    /// A new candidate, while there are counts without a figure for the candidate.
    CandidateIsNotCounted {
        /// The body.
        body: String,
        /// The list.
        list: u32,
        /// The place on the list.
        candidate: u32,
    },
    /// A station that the file leaves out, or gives to another body, while it has figures.
    StationHasFigures {
        /// The station.
        station: u32,
    },
    /// Something that this file builds on is not there.
    Needs {
        /// What is not there.
        kind: Kind,
    },
    // Files in the place of typing.
    /// A station that counts for another body.
    StationOfAnother {
        /// Its number.
        station: u32,
        /// The code of that body.
        body: String,
    },
    /// A name that is not that of a field on this ballot.
    FieldUnknown {
        /// What was found.
        found: String,
    },
    /// What can only be wrong with a file from a register.
    Register(Fault),
    // Stations and people.
    /// What can only be wrong with a file of EML_NL.
    Eml(EmlFault),
}

/// Everything that is wrong with a file; of a great many only the first are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems {
    shown: Vec<Problem>,
    total: u64,
}

impl Problems {
    /// A single problem.
    #[must_use]
    pub fn one(line: Option<u64>, what: What) -> Self {
        let mut problems = Self::default();
        problems.push(Problem {
            line,
            column: None,
            what,
        });
        problems
    }

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.total += 1;
        if self.shown.len() < MOST_SHOWN {
            self.shown.push(problem);
        }
    }

    /// Those that are kept, in the order of the file; what is about the whole file comes first.
    #[must_use]
    pub fn shown(&self) -> Vec<&Problem> {
        let mut sorted: Vec<&Problem> = self.shown.iter().collect();
        sorted.sort();
        sorted
    }

    /// How many there are in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the file has {} errors and was not taken in", self.total)
    }
}

impl std::error::Error for Problems {}
