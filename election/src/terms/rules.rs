//! The values of the Algemene termijnenwet.

use super::holiday::{Holiday, MonthDay};
use crate::reglement::{Document, Legal, ReglementError, Section};
use chrono::Weekday;
use std::fmt::Display;

/// How terms end, and on which days nobody works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermRules {
    /// Whether the rules apply to the regulations of a council at all.
    pub applies: Legal<bool>,
    /// Whether a term that ends on a day off runs on to the next working day.
    pub runs_on_to_working_day: Legal<bool>,
    /// How many working days a term holds at least.
    pub working_days: Legal<u32>,
    /// Terms of this many days or more must hold them.
    pub working_days_from_days: Legal<u32>,
    /// Neither rule applies to terms of more weeks than this.
    pub not_over_weeks: Legal<u32>,
    /// Whether the rules apply to terms that are counted backwards; always false.
    pub backward: Legal<bool>,
    /// The days off.
    pub holidays: HolidayRules,
}

/// On which days nobody works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayRules {
    /// The days of the week.
    pub weekend: Legal<Vec<Weekday>>,
    /// The holidays on a day of the year.
    pub fixed: Vec<(Holiday, Legal<MonthDay>)>,
    /// King's Day.
    pub kings_day: KingsDayRules,
    /// The holidays that move with Easter, in days after Easter Sunday.
    pub easter: Vec<(Holiday, Legal<i64>)>,
}

/// When King's Day is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KingsDayRules {
    /// The day of the year.
    pub day: Legal<MonthDay>,
    /// The day of the week that it avoids.
    pub avoids: Legal<Weekday>,
    /// The day instead.
    pub instead: Legal<MonthDay>,
}

const BUILT_IN: &str = include_str!("../../reglement/algemene-termijnenwet.toml");

impl TermRules {
    /// Reads the law from a file.
    ///
    /// # Errors
    /// An unknown key, or a missing or wrong value; each names the line.
    pub fn parse(text: &str) -> Result<Self, ReglementError> {
        let document = Document::parse(text)?;
        let mut root = document.root();
        root.plain::<String>("name")?;
        root.plain::<String>("title")?;
        let holidays = HolidayRules {
            weekend: root.section("weekend", read_weekend)?,
            fixed: root.section("fixed", read_fixed)?,
            kings_day: root.section("kings_day", read_kings_day)?,
            easter: root.section("easter", read_easter)?,
        };
        let rules = root.section("terms", |section| Self::read(section, holidays))?;
        root.finish()?;
        Ok(rules)
    }

    /// The law that comes with the program.
    ///
    /// # Errors
    /// When the file is wrong.
    pub fn built_in() -> Result<Self, ReglementError> {
        Self::parse(BUILT_IN)
    }

    fn read(section: &mut Section<'_>, holidays: HolidayRules) -> Result<Self, ReglementError> {
        let backward: Legal<bool> = section.legal("backward")?;
        if backward.value {
            return Err(section.wrong("backward", "false: no rule moves a term counted back"));
        }
        Ok(Self {
            applies: section.legal("applies")?,
            runs_on_to_working_day: section.legal("runs_on_to_working_day")?,
            working_days: section.legal("working_days")?,
            working_days_from_days: section.legal("working_days_from_days")?,
            not_over_weeks: section.legal("not_over_weeks")?,
            backward,
            holidays,
        })
    }
}

/// A value set by law that is written as text, read by `parse`.
fn legal_text<T, E: Display>(
    section: &mut Section<'_>,
    key: &'static str,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Legal<T>, ReglementError> {
    let Legal { value, article } = section.legal::<String>(key)?;
    let value = parse(&value).map_err(|error| section.wrong(key, &error.to_string()))?;
    Ok(Legal { value, article })
}

fn weekday(word: &str) -> Result<Weekday, &'static str> {
    word.parse().map_err(|_| "a weekday like \"sunday\"")
}

fn read_weekend(section: &mut Section<'_>) -> Result<Legal<Vec<Weekday>>, ReglementError> {
    let Legal { value, article } = section.legal::<Vec<String>>("days")?;
    let days: Result<Vec<_>, _> = value.iter().map(|word| weekday(word)).collect();
    let value = days.map_err(|expected| section.wrong("days", expected))?;
    Ok(Legal { value, article })
}

fn read_fixed(
    section: &mut Section<'_>,
) -> Result<Vec<(Holiday, Legal<MonthDay>)>, ReglementError> {
    [
        (Holiday::NewYear, "new_year"),
        (Holiday::LiberationDay, "liberation_day"),
        (Holiday::ChristmasDay, "christmas_day"),
        (Holiday::SecondChristmasDay, "second_christmas_day"),
    ]
    .into_iter()
    .map(|(holiday, key)| Ok((holiday, legal_text(section, key, str::parse)?)))
    .collect()
}

fn read_kings_day(section: &mut Section<'_>) -> Result<KingsDayRules, ReglementError> {
    Ok(KingsDayRules {
        day: legal_text(section, "day", str::parse)?,
        avoids: legal_text(section, "avoids", weekday)?,
        instead: legal_text(section, "instead", str::parse)?,
    })
}

fn read_easter(section: &mut Section<'_>) -> Result<Vec<(Holiday, Legal<i64>)>, ReglementError> {
    [
        (Holiday::GoodFriday, "good_friday"),
        (Holiday::EasterMonday, "easter_monday"),
        (Holiday::AscensionDay, "ascension_day"),
        (Holiday::WhitMonday, "whit_monday"),
    ]
    .into_iter()
    .map(|(holiday, key)| Ok((holiday, section.legal(key)?)))
    .collect()
}
