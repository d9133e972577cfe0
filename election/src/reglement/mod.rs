//! Regulations: the values set by law, each with its article, its certainty and the days it is in force.
//!
//! A regulation is a TOML file that is checked to the letter when it is read. This module holds no
//! legal value itself.

mod period;
mod problem;
mod section;
mod value;

pub use period::{Dated, Period};
pub use problem::{Problem, ReglementError};
pub use section::{Document, Section};
pub use value::FromValue;

use crate::allocation::AllocationRules;
use crate::article::Article;
use crate::ballot::BallotRules;
use crate::counting::CountingRules;
use crate::decision::Ground;
use crate::registration::RegistrationRules;
use crate::registration::calendar::CalendarRules;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A value set by law, with the article that sets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Legal<T> {
    /// The value.
    pub value: T,
    /// The article that sets it, and how sure we are.
    pub article: Article,
}

impl<T> Legal<T> {
    /// The ground that a decision returns when it applied this value.
    pub fn ground<F>(&self, finding: F) -> Ground<F> {
        Ground {
            finding,
            article: self.article.clone(),
        }
    }
}

/// The election part of a regulation: everything from registration to allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reglement {
    /// The name by which officials and the command line choose it: `rotterdam-2026`.
    pub name: String,
    /// The name of the regulation as the council gave it.
    pub title: String,
    /// Whose regulation it is; two regulations of one council are never in force on the same day.
    pub council: String,
    /// The days on which elections are held under it.
    pub in_force: Period,
    /// The line of the file on which that period starts, for the message about an overlap.
    in_force_line: usize,
    /// The day of the general election it was made for; `None` for the Kieswet itself.
    pub election_day: Option<NaiveDate>,
    /// From which day to which other days of an election are counted; `None` where the bodies have no
    /// calendar of their own.
    pub calendar: Option<CalendarRules>,
    /// Who may stand, and until when; `None` where the bodies have no registration of their own.
    pub registration: Option<RegistrationRules>,
    /// How the order on the ballot comes about; `None` where the bodies have no ballot of their own.
    pub ballot: Option<BallotRules>,
    /// What is checked in a station's count.
    pub counting: CountingRules,
    /// How votes become seats.
    pub allocation: AllocationRules,
}

const BUILT_IN: [&str; 3] = [
    include_str!("../../reglement/kieswet.toml"),
    include_str!("../../reglement/rotterdam-2022.toml"),
    include_str!("../../reglement/rotterdam-2026.toml"),
];

impl Reglement {
    /// Reads one regulation.
    ///
    /// # Errors
    /// An unknown key, a missing or wrong value, or two values for one day; each names the line.
    pub fn parse(text: &str) -> Result<Self, ReglementError> {
        let document = Document::parse(text)?;
        let mut root = document.root();
        let reglement = Self {
            name: root.plain("name")?,
            title: root.plain("title")?,
            council: root.plain("council")?,
            in_force: root.period("in_force_from", "in_force_until")?,
            in_force_line: root.line_at("in_force_from"),
            election_day: root.plain_if_present("election_day")?,
            calendar: root.section_if_present("calendar", CalendarRules::read)?,
            registration: root.section_if_present("registration", RegistrationRules::read)?,
            ballot: root.section_if_present("ballot", BallotRules::read)?,
            counting: root.section("counting", CountingRules::read)?,
            allocation: root.section("allocation", AllocationRules::read)?,
        };
        root.finish()?;
        Ok(reglement)
    }

    /// The regulations that come with the program, oldest first.
    ///
    /// # Errors
    /// When one of the files is wrong, or when two of one council overlap.
    pub fn built_in() -> Result<Vec<Self>, ReglementError> {
        let all: Result<Vec<_>, _> = BUILT_IN.iter().map(|text| Self::parse(text)).collect();
        let all = all?;
        refuse_overlap(&all)?;
        Ok(all)
    }

    /// The regulation of that name among those that come with the program.
    ///
    /// # Errors
    /// When one of the files is wrong.
    pub fn named(name: &str) -> Result<Option<Self>, ReglementError> {
        Ok(Self::built_in()?
            .into_iter()
            .find(|reglement| reglement.name == name))
    }
}

/// Refuses two regulations of one council that are in force on the same day.
///
/// # Errors
/// The second of the two, with the line on which its period starts.
pub fn refuse_overlap(all: &[Reglement]) -> Result<(), ReglementError> {
    for (index, later) in all.iter().enumerate() {
        for earlier in &all[..index] {
            if earlier.council == later.council && earlier.in_force.overlaps(&later.in_force) {
                return Err(ReglementError::overlap_of_two(earlier, later));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
