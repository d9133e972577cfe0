//! A rehearsal of the count a week before the vote: some bodies are counted, in some every kind of work waits, and
//! in the others nothing was entered. The figures are those of the demonstration.

use super::{ACTOR, day, spread::number_for, votes};
use crate::actions::counting::entry::{
    ask_correction, begin_entry, confirm_finding, finish_entry, load_work, save_sheet,
};
use crate::actions::counting::{Counts, import_stations};
use crate::actions::registration::{import_lists, set_up_election};
use crate::audit::By;
use crate::error::AppError;
use crate::rotterdam::bodies;
use crate::store::account::list_accounts;
use crate::store::counting::{Station, StationTotal, TOTAL_LETTERS};
use crate::store::registration::{Election, list_elections};
use crate::store::{Role, Standing, write_tx};
use chrono::{DateTime, TimeDelta, Utc};
use election::counting::{Answer, CountRecord, CountState, Field, StationCount, Value, Whose};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use std::collections::{BTreeMap, BTreeSet};

/// The election of the rehearsal.
pub const REHEARSAL: &str = "wr-proef";

const HELD_ON: (i32, u32, u32) = (2026, 3, 11);
/// The bodies that are counted, and those where work waits, by their place in the overview.
const COUNTED: usize = 2;
const AT_WORK: usize = 8;
/// Between one step and the next.
const PACE: TimeDelta = TimeDelta::seconds(40);

/// How far the count of a station is in the rehearsal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Empty,
    FirstBegun,
    Findings,
    FirstDone,
    SecondBegun,
    Differs,
    Asked,
    Final,
}

const STAGES: [Stage; 8] = [
    Stage::Final,
    Stage::FirstDone,
    Stage::Differs,
    Stage::Empty,
    Stage::Findings,
    Stage::Asked,
    Stage::SecondBegun,
    Stage::FirstBegun,
];

/// Who counts: two typists and a coordinator, as they stand in the log, and the moment of the next step.
struct Team {
    typists: [String; 2],
    coordinator: String,
    at: DateTime<Utc>,
}

impl Team {
    fn by(&mut self, actor: &str) -> By {
        self.at += PACE;
        By {
            actor: actor.to_owned(),
            at: self.at,
        }
    }

    fn typist(&mut self, which: usize) -> By {
        let actor = self.typists.get(which).cloned().unwrap_or_default();
        self.by(&actor)
    }
}

/// Sets up the rehearsal, in one transaction, unless it is there or there are not two typists and a coordinator.
///
/// # Errors
/// When the database refuses; then nothing was set up.
pub async fn set_up_counting(db: &DatabaseConnection, now: DateTime<Utc>) -> Result<(), AppError> {
    write_tx(db, async move |tx| {
        if list_elections(tx)
            .await?
            .iter()
            .any(|one| one.id == REHEARSAL)
        {
            return Ok(());
        }
        let Some(mut team) = team(tx, now).await? else {
            return Ok(());
        };
        let office = By {
            actor: ACTOR.to_owned(),
            at: team.at,
        };
        let votes = votes()?;
        set_up_election(tx, &office, &election()?, &bodies()?).await?;
        import_lists(tx, &office, REHEARSAL, &votes.lists).await?;
        import_stations(tx, &office, REHEARSAL, &votes.stations).await?;
        for (station, stage) in stages(&votes.stations) {
            let paper = Paper::of(tx, (station, &votes.counts)).await?;
            enter(tx, &mut team, (&paper, stage)).await?;
        }
        Ok(())
    })
    .await
}

/// The first accounts of their roles; the steps begin early enough to be over now.
async fn team(tx: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Option<Team>, AppError> {
    let accounts = list_accounts(tx).await?;
    let actors = |role: Role| {
        let of_role = accounts.iter().filter(move |one| one.role == role);
        of_role.map(|one| crate::auth::actor(one.id))
    };
    let mut typists = actors(Role::Typist);
    let (Some(first), Some(second), Some(coordinator)) = (
        typists.next(),
        typists.next(),
        actors(Role::Coordinator).next(),
    ) else {
        return Ok(None);
    };
    Ok(Some(Team {
        typists: [first, second],
        coordinator,
        at: now - TimeDelta::hours(3),
    }))
}

fn election() -> Result<Election, AppError> {
    Ok(Election {
        id: REHEARSAL.to_owned(),
        title: "Proeftelling wijkraden".to_owned(),
        regulation: super::REGULATION.to_owned(),
        held_on: day(HELD_ON)?,
        standing: Standing::NotOfficial,
        source: "Een oefening met de stemcijfers van de demonstratie. Namen en stembureaus zijn verzonnen."
            .to_owned(),
    })
}

/// The stations of the first bodies with how far each is.
fn stages(stations: &[Station]) -> Vec<(&Station, Stage)> {
    let mut codes: Vec<&str> = Vec::new();
    let mut staged = Vec::new();
    for station in stations {
        if codes.last() != Some(&station.body.as_str()) {
            codes.push(&station.body);
        }
        let place = codes.len();
        let chosen = usize::try_from(number_for(&format!("stage/{}", station.number))).unwrap_or(0);
        let stage = match place {
            place if place <= COUNTED => Stage::Final,
            place if place <= COUNTED + AT_WORK => STAGES
                .get(chosen % STAGES.len())
                .copied()
                .unwrap_or(Stage::Empty),
            _ => Stage::Empty,
        };
        if stage != Stage::Empty {
            staged.push((station, stage));
        }
    }
    staged
}

/// What stands on the paper of a station.
struct Paper {
    station: u32,
    values: BTreeMap<Field, Value>,
}

impl Paper {
    async fn of(
        tx: &impl ConnectionTrait,
        (station, counts): (&Station, &Counts),
    ) -> Result<Self, AppError> {
        let work = load_work(tx, (REHEARSAL, station.number)).await?;
        let mut count = StationCount::empty(station.number, &work.shape);
        let mut values: Vec<(Field, Value)> = Vec::new();
        let mut lists: BTreeMap<u32, u64> = BTreeMap::new();
        for one in counts
            .counts
            .iter()
            .filter(|one| one.station == station.number)
        {
            let field = Field::candidate(one.list, one.candidate);
            values.push((field, Value::Number(one.votes)));
            *lists.entry(one.list).or_default() += one.votes;
        }
        for (list, votes) in lists {
            values.push((Field::list_total(list), Value::Number(votes)));
            values.push((Field::VotesOfList(list), Value::Number(votes)));
        }
        let total = counts
            .totals
            .iter()
            .find(|one| one.station == station.number);
        values.extend(total.map(letters).unwrap_or_default());
        for question in [
            Field::InvestigatedForOtherReason,
            Field::UnexplainedByStation,
            Field::OtherBallotsOnList,
        ] {
            values.push((question, Value::Answer(Answer::No)));
        }
        values.push((Field::TickedEqual, Value::Tick(true)));
        for (field, value) in values {
            if !count.set(field, value) {
                return Err(AppError::unreadable("demonstration field", field));
            }
        }
        let fields = count.fields().into_iter();
        Ok(Self {
            station: station.number,
            values: fields
                .filter_map(|field| Some((field, count.value(field)?)))
                .collect(),
        })
    }

    /// The same with another number of blank votes: typed wrong.
    fn slipped(&self) -> BTreeMap<Field, Value> {
        let mut values = self.values.clone();
        if let Some(Value::Number(blank)) = values.get_mut(&Field::Blank) {
            *blank += 10;
        }
        values
    }
}

fn letters(total: &StationTotal) -> Vec<(Field, Value)> {
    let named = TOTAL_LETTERS.iter();
    named
        .filter_map(|(letter, of)| Some((letter.parse().ok()?, Value::Number(of(total)))))
        .collect()
}

/// Takes the count of a station as far as it is.
async fn enter(
    tx: &impl ConnectionTrait,
    team: &mut Team,
    (paper, stage): (&Paper, Stage),
) -> Result<(), AppError> {
    let key = (REHEARSAL, paper.station);
    // Half of the stations are begun by the one, and half by the other.
    let first = usize::from(paper.station % 2 == 0);
    begin_entry(tx, &team.typist(first), key, Whose::First).await?;
    if stage == Stage::FirstBegun {
        return Ok(());
    }
    let values = match stage {
        Stage::Findings => paper.slipped(),
        _ => paper.values.clone(),
    };
    save_sheet(tx, &team.typist(first), key, Whose::First, &values).await?;
    let mut record = finish_entry(tx, &team.typist(first), key, Whose::First).await?;
    if stage == Stage::Findings {
        return Ok(());
    }
    while let Some(finding) = open_finding(&record) {
        let told = "Nagekeken: zo staat het op het papier.";
        record = confirm_finding(tx, &team.typist(first), key, &finding, told).await?;
    }
    if stage == Stage::FirstDone {
        return Ok(());
    }
    let second = 1 - first;
    begin_entry(tx, &team.typist(second), key, Whose::Second).await?;
    if stage == Stage::SecondBegun {
        return Ok(());
    }
    let values = match stage {
        Stage::Differs | Stage::Asked => paper.slipped(),
        _ => paper.values.clone(),
    };
    save_sheet(tx, &team.typist(second), key, Whose::Second, &values).await?;
    finish_entry(tx, &team.typist(second), key, Whose::Second).await?;
    if stage == Stage::Asked {
        let coordinator = team.coordinator.clone();
        let fields = BTreeSet::from([Field::Blank]);
        let of = BTreeSet::from([Whose::Second]);
        ask_correction(tx, &team.by(&coordinator), key, &of, &fields).await?;
    }
    Ok(())
}

fn open_finding(record: &CountRecord) -> Option<election::counting::Finding> {
    let CountState::FirstEntryHasFindings { first, .. } = &record.state else {
        return None;
    };
    let open = first.findings.iter().find(|one| one.confirmation.is_none());
    open.map(|one| one.finding.clone())
}

#[cfg(test)]
mod tests;
