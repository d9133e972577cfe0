//! The count of a station as it is typed: where it stands, and every step with the state before it.

use crate::error::AppError;
use crate::store::entity::{station, station_count, station_count_step};
use crate::store::values::{column, from_json, from_word, json, moment, moment_text, number, word};
use chrono::{DateTime, Utc};
use election::counting::{Act, CountRecord, CountState, OfficialId, Past, PastStep, StateName};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::BTreeMap;

/// A station of an election.
pub type StationKey<'k> = (&'k str, u32);

/// Where the count of a station stands; what a board shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountHead {
    /// The station.
    pub station: u32,
    /// The body.
    pub body: String,
    /// The state.
    pub state: StateName,
    /// Since when it is in this state; none while nothing was ever entered.
    pub since: Option<DateTime<Utc>>,
    /// When anything was last saved.
    pub saved_at: Option<DateTime<Utc>>,
    /// The account of the first entry.
    pub first_by: Option<u64>,
    /// The account of the second entry.
    pub second_by: Option<u64>,
    /// How many findings nobody answered for.
    pub open_findings: u64,
    /// How many findings somebody answered for.
    pub answered_findings: u64,
    /// How many times fields were asked again.
    pub corrections: u64,
}

/// The count of a station, without its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCount {
    /// Where it stands; the history is empty, and holds what is new after a step.
    pub record: CountRecord,
    /// Which saving this is; 0 while there is none.
    pub version: u64,
    /// How many steps were taken.
    pub steps: u64,
    /// How many times fields were asked again.
    pub corrections: u64,
    /// Since when it is in this state.
    pub since: Option<DateTime<Utc>>,
}

/// Where the count of a station stands; an empty one when nothing was entered.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_count(
    db: &impl ConnectionTrait,
    (election, station): StationKey<'_>,
) -> Result<StoredCount, AppError> {
    let row = station_count::Entity::find_by_id((election.to_owned(), station.into()))
        .one(db)
        .await?;
    let Some(row) = row else {
        return Ok(StoredCount {
            record: CountRecord::default(),
            version: 0,
            steps: 0,
            corrections: 0,
            since: None,
        });
    };
    Ok(StoredCount {
        record: CountRecord {
            state: from_json("station_count.record", &row.record)?,
            history: Vec::new(),
        },
        version: number("station_count.version", row.version)?,
        steps: number("station_count.steps", row.steps)?,
        corrections: number("station_count.corrections", row.corrections)?,
        since: Some(moment("station_count.since", &row.since)?),
    })
}

/// Saves what followed from a stored count. The history of `after` holds the new steps alone.
///
/// # Errors
/// When the database refuses.
pub async fn save_count(
    tx: &impl ConnectionTrait,
    (election, station): StationKey<'_>,
    before: &StoredCount,
    after: &CountRecord,
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let asked = after.history.iter().filter(|past| asks(&past.step)).count();
    let steps: i64 = column("station_count.steps", before.steps)?;
    let taken: i64 = column("station_count.steps", after.history.len())?;
    let asked: i64 = column("station_count.corrections", asked)?;
    let same_state = before.record.state.name() == after.state.name();
    let since = before.since.filter(|_| same_state).unwrap_or(at);
    let (first, second) = after.state.entries();
    let findings = after.state.findings();
    let answered = findings
        .iter()
        .filter(|one| one.confirmation.is_some())
        .count();
    let row = station_count::Model {
        election: election.to_owned(),
        station: station.into(),
        state: word("station_count.state", after.state.name())?,
        since: moment_text(since),
        saved_at: moment_text(at),
        first_by: first.map(|entry| entry.act.by.0),
        second_by: second.map(|entry| entry.act.by.0),
        open_findings: column("open findings", findings.len() - answered)?,
        answered_findings: column("answered findings", answered)?,
        corrections: column("corrections", before.corrections)?.saturating_add(asked),
        steps: steps.saturating_add(taken),
        version: column("version", before.version)?.saturating_add(1),
        record: json("station_count.record", &after.state)?,
    };
    let row = row.into_active_model();
    if before.version == 0 {
        row.insert(tx).await?;
    } else {
        row.reset_all().update(tx).await?;
    }
    for (past, number) in after.history.iter().zip(steps.saturating_add(1)..) {
        let row = station_count_step::Model {
            election: election.to_owned(),
            station: station.into(),
            number,
            step: json("station_count_step.step", &past.step)?,
            before: json("station_count_step.before", &past.before)?,
            account: past.act.by.0,
            at: moment_text(past.act.at),
        };
        row.into_active_model().insert(tx).await?;
    }
    Ok(())
}

fn asks(step: &PastStep) -> bool {
    matches!(step, PastStep::CorrectionAsked | PastStep::Reopened { .. })
}

/// Everything that was done with the count of a station, oldest first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_count_steps(
    db: &impl ConnectionTrait,
    (election, station): StationKey<'_>,
) -> Result<Vec<Past>, AppError> {
    let rows = station_count_step::Entity::find()
        .filter(station_count_step::Column::Election.eq(election))
        .filter(station_count_step::Column::Station.eq(i64::from(station)))
        .order_by_asc(station_count_step::Column::Number)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Past {
                act: Act {
                    by: OfficialId(row.account),
                    at: moment("station_count_step.at", &row.at)?,
                },
                step: from_json("station_count_step.step", &row.step)?,
                before: from_json("station_count_step.before", &row.before)?,
            })
        })
        .collect()
}

/// The final counts of a body by station, each with its state: both entries, findings and answers.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_final_counts(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<BTreeMap<u32, CountState>, AppError> {
    let stations: Vec<i64> = station::Entity::find()
        .select_only()
        .column(station::Column::Number)
        .filter(station::Column::Election.eq(election))
        .filter(station::Column::Body.eq(body))
        .into_tuple()
        .all(db)
        .await?;
    let rows = station_count::Entity::find()
        .filter(station_count::Column::Election.eq(election))
        .filter(station_count::Column::Station.is_in(stations))
        .filter(station_count::Column::State.eq(word("state", StateName::Final)?))
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok((
                number("station_count.station", row.station)?,
                from_json("station_count.record", &row.record)?,
            ))
        })
        .collect()
}

/// Where the count of every station of an election stands, by station.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_count_heads(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<CountHead>, AppError> {
    let stations: Vec<(i64, String)> = station::Entity::find()
        .select_only()
        .columns([station::Column::Number, station::Column::Body])
        .filter(station::Column::Election.eq(election))
        .order_by_asc(station::Column::Number)
        .into_tuple()
        .all(db)
        .await?;
    let mut heads: BTreeMap<i64, Head> = Head::query(db, election).await?;
    stations
        .into_iter()
        .map(|(station, body)| head(number("station", station)?, body, heads.remove(&station)))
        .collect()
}

/// The columns beside the record.
#[derive(sea_orm::FromQueryResult)]
struct Head {
    station: i64,
    state: String,
    since: String,
    saved_at: String,
    first_by: Option<i64>,
    second_by: Option<i64>,
    open_findings: i64,
    answered_findings: i64,
    corrections: i64,
}

impl Head {
    async fn query(
        db: &impl ConnectionTrait,
        election: &str,
    ) -> Result<BTreeMap<i64, Self>, AppError> {
        use station_count::Column;
        let rows = station_count::Entity::find()
            .select_only()
            .columns([
                Column::Station,
                Column::State,
                Column::Since,
                Column::SavedAt,
                Column::FirstBy,
                Column::SecondBy,
                Column::OpenFindings,
                Column::AnsweredFindings,
                Column::Corrections,
            ])
            .filter(Column::Election.eq(election))
            .into_model::<Self>()
            .all(db)
            .await?;
        Ok(rows.into_iter().map(|row| (row.station, row)).collect())
    }
}

fn head(station: u32, body: String, row: Option<Head>) -> Result<CountHead, AppError> {
    let Some(row) = row else {
        return Ok(CountHead {
            station,
            body,
            state: StateName::Empty,
            since: None,
            saved_at: None,
            first_by: None,
            second_by: None,
            open_findings: 0,
            answered_findings: 0,
            corrections: 0,
        });
    };
    let account = |id: Option<i64>| id.map(|id| number("account", id)).transpose();
    Ok(CountHead {
        station,
        body,
        state: from_word("station_count.state", &row.state)?,
        since: Some(moment("station_count.since", &row.since)?),
        saved_at: Some(moment("station_count.saved_at", &row.saved_at)?),
        first_by: account(row.first_by)?,
        second_by: account(row.second_by)?,
        open_findings: number("open findings", row.open_findings)?,
        answered_findings: number("answered findings", row.answered_findings)?,
        corrections: number("corrections", row.corrections)?,
    })
}
