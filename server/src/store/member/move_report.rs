//! Moves that members reported themselves, and what the griffie did with each.

use crate::audit::By;
use crate::error::AppError;
use crate::store::entity::{move_report, move_report_end};
use crate::store::values::{column, day, moment_text, number};
use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::{BTreeMap, BTreeSet};
use succession::vacancy::VacancyId;

/// A move, as a member told it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveReport {
    /// Which one of the body, from 1.
    pub number: u64,
    /// The number of the member.
    pub member: u64,
    /// The day of moving.
    pub moved_on: NaiveDate,
    /// The day on which it was told.
    pub reported_on: NaiveDate,
    /// What came of it; none while the griffie did nothing with it.
    pub end: Option<MoveEnd>,
}

/// What came of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MoveEnd {
    /// A vacancy was reported.
    Vacancy(VacancyId),
    /// It was laid aside, for this reason.
    Aside(String),
}

/// Saves a report.
///
/// # Errors
/// When the database refuses.
pub async fn save_move_report(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    report: &MoveReport,
) -> Result<(), AppError> {
    let row = move_report::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("move_report.number", report.number)?,
        member: column("move_report.member", report.member)?,
        moved_on: report.moved_on.to_string(),
        reported_on: report.reported_on.to_string(),
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what came of a report.
///
/// # Errors
/// When the database refuses, also because something came of it already.
pub async fn save_move_report_end(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    end: &MoveEnd,
) -> Result<(), AppError> {
    let (vacancy, reason) = match end {
        MoveEnd::Vacancy(vacancy) => (Some(i64::from(*vacancy)), String::new()),
        MoveEnd::Aside(reason) => (None, reason.clone()),
    };
    let row = move_report_end::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("move_report_end.number", number)?,
        vacancy,
        reason,
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The reports of a body, by number.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn list_move_reports(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<MoveReport>, AppError> {
    let rows = move_report::Entity::find()
        .filter(move_report::Column::Election.eq(election))
        .filter(move_report::Column::Body.eq(body))
        .order_by_asc(move_report::Column::Number)
        .all(db)
        .await?;
    let ends = move_report_end::Entity::find()
        .filter(move_report_end::Column::Election.eq(election))
        .filter(move_report_end::Column::Body.eq(body))
        .all(db)
        .await?;
    let mut ends: BTreeMap<i64, move_report_end::Model> =
        ends.into_iter().map(|end| (end.number, end)).collect();
    let reports = rows.into_iter().map(|row| {
        let end = ends.remove(&row.number).map(|end| match end.vacancy {
            Some(vacancy) => number("move_report_end.vacancy", vacancy).map(MoveEnd::Vacancy),
            None => Ok(MoveEnd::Aside(end.reason)),
        });
        report(row, end.transpose()?)
    });
    reports.collect()
}

/// The reports of an election that nothing came of yet, by body and number.
///
/// # Errors
/// As [`list_move_reports`].
pub async fn list_open_moves(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<(String, MoveReport)>, AppError> {
    let rows = move_report::Entity::find()
        .filter(move_report::Column::Election.eq(election))
        .order_by_asc(move_report::Column::Body)
        .order_by_asc(move_report::Column::Number)
        .all(db)
        .await?;
    let ends = move_report_end::Entity::find()
        .filter(move_report_end::Column::Election.eq(election))
        .all(db)
        .await?;
    let ended: BTreeSet<(String, i64)> =
        ends.into_iter().map(|end| (end.body, end.number)).collect();
    let open = rows
        .into_iter()
        .filter(|row| !ended.contains(&(row.body.clone(), row.number)));
    open.map(|row| Ok((row.body.clone(), report(row, None)?)))
        .collect()
}

fn report(row: move_report::Model, end: Option<MoveEnd>) -> Result<MoveReport, AppError> {
    Ok(MoveReport {
        number: number("move_report.number", row.number)?,
        member: number("move_report.member", row.member)?,
        moved_on: day("move_report.moved_on", &row.moved_on)?,
        reported_on: day("move_report.reported_on", &row.reported_on)?,
        end,
    })
}
