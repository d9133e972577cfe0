//! The demonstration: the 39 bodies and the real figures of 18 March 2026, under made-up names.
//!
//! It sets up one election, and one that one can still stand in, through the same actions that an official uses. It is not official, and it
//! never overwrites: when the election is there, everything stays as it is.

mod accounts;
mod applications;
mod ballot;
mod counting;
mod figures;
mod names;
mod parts;
mod registering;
mod spread;
mod stations;
mod vacancy;

pub use crate::rotterdam::bodies;
pub use accounts::{DemoAccount, set_up_accounts};
pub use counting::{REHEARSAL, set_up_counting};
pub use figures::{Figure, figures};
pub use registering::{Example, Of, REGISTERING, examples, is_made_up, set_up_population};
pub use vacancy::WITH_VACANCY;

use crate::actions::allocation::{Establishment, establish_result};
use crate::actions::counting::{Counts, alter_figure, import_counts, import_stations};
use crate::actions::documents::make_minutes;
use crate::actions::registration::{import_lists, set_up_election};
use crate::actions::roster::{admit_elected, entry_day};
use crate::audit::By;
use crate::error::AppError;
use crate::store::counting::Station;
use crate::store::registration::{Body, BodyList, Election, list_elections};
use crate::store::{Standing, write_tx};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection};

/// The election of the demonstration.
pub const ELECTION: &str = "wr2026";
/// The body that is left ready to allocate.
pub const LEFT_OPEN: &str = "pernis";

const ACTOR: &str = "demonstration";
/// The second official: who examined an application cannot decide about it alone.
const SECOND_ACTOR: &str = "demonstration-2";

/// Under which names the officials of the demonstration act, and what pages call them.
pub const OFFICIALS: [(&str, &str); 2] =
    [(ACTOR, "Demo medewerker"), (SECOND_ACTOR, "Demo collega")];
const HELD_ON: (i32, u32, u32) = (2026, 3, 18);
const ESTABLISHED_ON: (i32, u32, u32) = (2026, 3, 25);
const REGULATION: &str = "rotterdam-2026";

/// What came of setting up the demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetUp {
    /// It was made.
    Made,
    /// It was there already, and nothing was changed.
    Kept,
}

/// The real figures spread over invented stations: who stands, where is voted, and every count.
#[derive(Debug, Clone)]
pub struct Votes {
    /// The lists of all bodies, with made-up names.
    pub lists: Vec<BodyList>,
    /// The stations of all bodies.
    pub stations: Vec<Station>,
    /// What was counted there.
    pub counts: Counts,
}

/// The real figures spread over invented stations.
///
/// # Errors
/// When the figures that are part of the program cannot be read.
pub fn votes() -> Result<Votes, AppError> {
    let ballot = ballot::Ballot::draw(&figures::figures()?)?;
    let (stations, counts) = stations::invent(&bodies()?, &ballot)?;
    Ok(Votes {
        lists: ballot.lists,
        stations,
        counts,
    })
}

/// Sets up the demonstration, in one transaction, unless it is there.
///
/// Results are established for all bodies but two: [`LEFT_OPEN`], and the one that waits for a lot.
///
/// # Errors
/// When the database refuses; then nothing was set up.
pub async fn set_up(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<SetUp, AppError> {
    let by = By {
        actor: ACTOR.to_owned(),
        at: now,
    };
    write_tx(db, async move |tx| {
        let elections = list_elections(tx).await?;
        if elections.iter().any(|election| election.id == ELECTION) {
            return Ok(SetUp::Kept);
        }
        let bodies = bodies()?;
        import(tx, &by, &bodies).await?;
        for (body, _) in bodies.iter().filter(|(body, _)| body.code != LEFT_OPEN) {
            establish(tx, &by, &body.code).await?;
        }
        let entered_on = entry_day(REGULATION, day(ESTABLISHED_ON)?)?.outcome;
        vacancy::leave_a_vacancy(tx, &by, entered_on).await?;
        registering::set_up(tx, &by).await?;
        Ok(SetUp::Made)
    })
    .await
}

async fn import(
    tx: &impl ConnectionTrait,
    by: &By,
    bodies: &[(Body, u64)],
) -> Result<(), AppError> {
    let figures = figures::figures()?;
    let ballot = ballot::Ballot::draw(&figures)?;
    set_up_election(tx, by, &election()?, bodies).await?;
    import_lists(tx, by, ELECTION, &ballot.lists).await?;
    let (stations, counts) = stations::invent(bodies, &ballot)?;
    import_stations(tx, by, ELECTION, &stations).await?;
    import_counts(tx, by, ELECTION, &counts).await?;
    for altered in &ballot.altered {
        alter_figure(tx, by, ELECTION, altered).await?;
    }
    Ok(())
}

async fn establish(tx: &impl ConnectionTrait, by: &By, body: &str) -> Result<(), AppError> {
    let key = (ELECTION, body);
    match establish_result(tx, by, key, (day(ESTABLISHED_ON)?, "")).await? {
        Establishment::Established(version) => {
            make_minutes(tx, by, key, version).await?;
            let since = entry_day(REGULATION, day(ESTABLISHED_ON)?)?.outcome;
            admit_elected(tx, by, key, since).await?;
        }
        Establishment::LotRequired(_) => {}
    }
    Ok(())
}

fn election() -> Result<Election, AppError> {
    Ok(Election {
        id: ELECTION.to_owned(),
        title: "Wijkraadsverkiezing 18 maart 2026".to_owned(),
        regulation: REGULATION.to_owned(),
        held_on: day(HELD_ON)?,
        standing: Standing::NotOfficial,
        source: "Stemcijfers van de officiële uitslagpagina's van 18 maart 2026, door derden overgenomen; \
                 niet officieel, zonder lijstverband. Namen en stembureaus zijn verzonnen."
            .to_owned(),
    })
}

fn day((year, month, day): (i32, u32, u32)) -> Result<NaiveDate, AppError> {
    NaiveDate::from_ymd_opt(year, month, day)
        .ok_or_else(|| AppError::unreadable("day", format!("{year}-{month}-{day}")))
}

#[cfg(test)]
mod tests;
