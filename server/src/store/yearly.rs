//! The reports of years as they were made: the bytes, with their SHA-256. Rows only grow.

use crate::error::AppError;
use crate::store::documents::digest_of;
use crate::store::entity::yearly_report::{Column, Entity, Model};
use crate::store::values::{day, moment, moment_text, number};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// Of which election, body and year; the body is empty for the city.
pub type YearKey<'k> = (&'k str, &'k str, i32);

/// A report as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredYear {
    /// The version, from 1.
    pub version: u32,
    /// The last day it tells of.
    pub until: NaiveDate,
    /// SHA-256 of the figures it rests on.
    pub figures_sha256: String,
    /// SHA-256 of the bytes.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// By whom.
    pub made_by: String,
}

/// Saves a report; it is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because there is that version already.
pub async fn save_year(
    tx: &impl ConnectionTrait,
    (election, body, year): YearKey<'_>,
    report: &StoredYear,
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        year: year.into(),
        version: report.version.into(),
        until_day: report.until.to_string(),
        figures_sha256: report.figures_sha256.clone(),
        sha256: report.sha256.clone(),
        bytes: report.bytes.clone(),
        made_at: moment_text(report.made_at),
        made_by: report.made_by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The versions of a report, the oldest first.
///
/// # Errors
/// When the database refuses; [`AppError::Unreadable`] when bytes are no longer those of their digest.
pub async fn list_years(
    db: &impl ConnectionTrait,
    (election, body, year): YearKey<'_>,
) -> Result<Vec<StoredYear>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .filter(Column::Year.eq(i64::from(year)))
        .order_by_asc(Column::Version)
        .all(db)
        .await?;
    let reports = rows.into_iter().map(|row| {
        if digest_of(&row.bytes) != row.sha256 {
            return Err(AppError::unreadable("yearly_report.bytes", row.sha256));
        }
        Ok(StoredYear {
            version: number("yearly_report.version", row.version)?,
            until: day("yearly_report.until_day", &row.until_day)?,
            figures_sha256: row.figures_sha256,
            sha256: row.sha256,
            bytes: row.bytes,
            made_at: moment("yearly_report.made_at", &row.made_at)?,
            made_by: row.made_by,
        })
    });
    reports.collect()
}
