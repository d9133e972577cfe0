//! An election in its registration phase: a made-up by-election of all bodies, which closes about two weeks after the
//! demonstration was set up. With it come made-up addresses, and persons in a made-up register.

use super::{ACTOR, REGULATION, applications, names};
use crate::actions::registration::register::{take_in_population, take_in_residences};
use crate::actions::registration::{load_regulation, load_term_rules, set_up_election};
use crate::audit::By;
use crate::clock;
use crate::error::AppError;
use crate::import::register::{Municipality, Population, Unread, read_residences};
use crate::privacy::Keys;
use crate::rotterdam::{bodies, buurten};
use crate::store::registration::population::load_population_file;
use crate::store::registration::residence::{Buurt, ResidenceFile};
use crate::store::registration::{Election, list_elections};
use crate::store::{Database, Standing, write_tx};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use election::registration::Postcode;
use sea_orm::ConnectionTrait;
use std::fmt::Write;

/// The election that one can register for.
pub const REGISTERING: &str = "wr-demo";

/// On the first Monday after so many days registration closes, or on the next working day.
const CLOSES_AFTER: u64 = 11;
const MUNICIPALITY: &str = "0599";
/// Letters that no postcode has: Q was never given out.
const LETTERS: &str = "QA";
/// The postcode that lies in two buurten of different wijken.
const BORDER: &str = "3199QB";
const FIRST_DIGITS: usize = 3000;
pub(super) const NUMBERS: [u32; 4] = [1, 2, 3, 4];
/// Persons in each buurt with a wijkraad.
const PERSONS: usize = 2;
/// The candidates of the past election have the names before these.
pub(super) const NAMES_IN_USE: usize = 829;
/// The persons of the register who do not apply have the names after those: two in each of 79 buurten.
pub(super) const NAMES_IN_REGISTER: usize = 158;

/// A made-up address to try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The postcode, as people write it.
    pub postcode: String,
    /// The house number.
    pub number: u32,
    /// What it is an example of.
    pub of: Of,
}

/// What an address is an example of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// A wijk.
    Wijk {
        /// The code of its wijkraad.
        body: String,
    },
    /// A buurt without a wijkraad.
    NoWijkraad {
        /// The name of the buurt.
        buurt: String,
    },
    /// An address that can lie in two buurten.
    Ambiguous,
}

/// Whether a table of addresses is that of the demonstration.
#[must_use]
pub fn is_made_up(file: &ResidenceFile) -> bool {
    file.imported.0 == ACTOR
}

/// The addresses to try: one for each wijkraad, one without, and one that is not certain.
///
/// # Errors
/// When an embedded file is wrong.
pub fn examples() -> Result<Vec<Example>, AppError> {
    let buurten = buurten()?;
    let placed = || buurten.iter().enumerate();
    let mut examples = Vec::new();
    for (body, _) in bodies()? {
        let first = placed().find(|(_, buurt)| buurt.body.as_ref() == Some(&body.code));
        examples.extend(first.map(|(place, _)| Example {
            postcode: shown(&postcode(place)),
            number: NUMBERS[0],
            of: Of::Wijk {
                body: body.code.clone(),
            },
        }));
    }
    let outside = placed().find(|(_, buurt)| buurt.body.is_none());
    examples.extend(outside.map(|(place, buurt)| Example {
        postcode: shown(&postcode(place)),
        number: NUMBERS[0],
        of: Of::NoWijkraad {
            buurt: buurt.name.clone(),
        },
    }));
    examples.push(Example {
        postcode: shown(BORDER),
        number: NUMBERS[3],
        of: Of::Ambiguous,
    });
    Ok(examples)
}

pub(super) fn postcode(place: usize) -> String {
    format!("{}{LETTERS}", FIRST_DIGITS + place)
}

fn shown(postcode: &str) -> String {
    Postcode::parse(postcode).map_or_else(|_| postcode.to_owned(), |one| one.to_string())
}

/// Sets up the election and takes in the addresses, in the transaction of the demonstration; nothing on a machine whose
/// clock is behind the regulation.
pub(super) async fn set_up(tx: &impl ConnectionTrait, by: &By) -> Result<(), AppError> {
    let election = election(clock::day_of(by.at))?;
    let in_force = load_regulation(REGULATION)?.in_force;
    if !in_force.holds(election.held_on) {
        return Ok(());
    }
    set_up_election(tx, by, &election, &bodies()?).await?;
    let table = residences(&buurten()?);
    let municipality = Municipality::parse(MUNICIPALITY);
    let municipality = municipality.ok_or_else(|| wrong("the municipality has no code"))?;
    let found = read_residences(table.as_bytes(), municipality, |_| ())
        .map_err(|cause: Unread| wrong(&cause.to_string()))?;
    take_in_residences(tx, by, municipality, &found).await?;
    Ok(())
}

fn wrong(problem: &str) -> AppError {
    AppError::File {
        name: "the made-up registers",
        problem: problem.to_owned(),
    }
}

fn election(today: NaiveDate) -> Result<Election, AppError> {
    Ok(Election {
        id: REGISTERING.to_owned(),
        title: "Tussentijdse verkiezing (verzonnen)".to_owned(),
        regulation: REGULATION.to_owned(),
        held_on: vote_day(today)?,
        standing: Standing::NotOfficial,
        source: "Verzonnen, om het aanmelden van kandidaten te laten zien.".to_owned(),
    })
}

/// The day of the vote that makes registration close on a working day, about two weeks from now.
fn vote_day(today: NaiveDate) -> Result<NaiveDate, AppError> {
    let beyond = || AppError::unreadable("day of the demonstration", today);
    let reglement = load_regulation(REGULATION)?;
    let days = reglement.calendar.ok_or_else(beyond)?.closing_days_before;
    let earliest = today.checked_add_days(Days::new(CLOSES_AFTER));
    let mondays = earliest.ok_or_else(beyond)?.iter_days();
    let monday = mondays.take(7).find(|day| day.weekday() == Weekday::Mon);
    let terms = load_term_rules()?;
    let mut days_on = monday.ok_or_else(beyond)?.iter_days();
    let closing = days_on.find(|day| terms.is_working_day(*day));
    closing
        .and_then(|day| day.checked_add_days(Days::new(days.value.into())))
        .ok_or_else(beyond)
}

/// The table of addresses as Statistics Netherlands would publish it.
fn residences(buurten: &[Buurt]) -> String {
    let mut table = "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n".to_owned();
    let mut add = |postcode: &str, number: u32, buurt: &Buurt| {
        let code = buurt.code.trim_start_matches("BU").trim_start_matches('0');
        let level = |signs: usize| {
            code.get(..code.len().saturating_sub(signs))
                .unwrap_or_default()
        };
        let (wijk, municipality) = (level(2), level(4));
        // Writing to a String never fails.
        let _ = writeln!(table, "{postcode};{number};{code};{wijk};{municipality}");
    };
    for (place, buurt) in buurten.iter().enumerate() {
        for number in NUMBERS {
            add(&postcode(place), number, buurt);
        }
    }
    // Number 1 lies in the one, 2 in the other, and 4 in both.
    if let [one, other, ..] = buurten {
        for (number, buurt) in [(1, one), (2, other), (4, one), (4, other)] {
            add(BORDER, number, buurt);
        }
    }
    table
}

/// Takes in a made-up register of persons for the election, unless there is one, and lets some of them apply.
///
/// # Errors
/// When the database refuses, or the keys cannot be used; then nothing was taken in and nobody applied.
pub async fn set_up_population(
    db: &Database,
    now: DateTime<Utc>,
    keys: &Keys,
) -> Result<(), AppError> {
    let by = By {
        actor: ACTOR.to_owned(),
        at: now,
    };
    write_tx(db, async |tx| {
        let elections = list_elections(tx).await?;
        let is_there = elections.iter().any(|one| one.id == REGISTERING);
        if !is_there || load_population_file(tx, REGISTERING).await?.is_some() {
            return Ok(());
        }
        let extract = population(&buurten()?)?;
        let mut checking = Population::of(extract.as_bytes());
        let unread = |cause: Unread| wrong(&cause.to_string());
        while checking.next_persons().map_err(unread)?.is_some() {}
        let checked = checking.finish().map_err(|cause| unread(cause.into()))?;
        let again = (&checked, Population::of(extract.as_bytes()));
        take_in_population(tx, &by, (keys, REGISTERING), again, |_| ()).await?;
        applications::set_up(tx, &by, keys).await
    })
    .await
}

/// Made-up persons in every buurt with a wijkraad, born between 1950 and 2009; one of them moved away. And nearly
/// everybody who applies.
fn population(buurten: &[Buurt]) -> Result<String, AppError> {
    let mut table = "person;bsn;initials;first_name;prefix;last_name;birth_date;buurt;resident_since;left_on;deceased_on\n".to_owned();
    let homes: Vec<&Buurt> = buurten.iter().filter(|one| one.body.is_some()).collect();
    let persons = names::names(NAMES_IN_USE + homes.len() * PERSONS)?;
    for (place, person) in persons.iter().skip(NAMES_IN_USE).enumerate() {
        let Some(buurt) = homes.get(place % homes.len().max(1)) else {
            continue;
        };
        let (year, month, day) = (1950 + place % 60, 1 + place % 12, 1 + place % 28);
        let left = if place == 0 { "2026-01-31" } else { "" };
        // Writing to a String never fails.
        let _ = writeln!(
            table,
            "demo-{};;{};{};{};{};{year}-{month:02}-{day:02};{};2020-01-01;{left};",
            place + 1,
            person.initials,
            person.first_name,
            person.prefix,
            person.last_name,
            buurt.code,
        );
    }
    for one in applications::applying()? {
        if !one.is_in_register() {
            continue;
        }
        let name = &one.name;
        let _ = writeln!(
            table,
            "demo-{};;{};{};{};{};{};{};2019-06-01;;",
            NAMES_IN_REGISTER + one.place + 1,
            name.initials,
            name.first_name,
            name.prefix,
            name.last_name,
            one.born,
            one.buurt,
        );
    }
    Ok(table)
}

#[cfg(test)]
mod tests;
