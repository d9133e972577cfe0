//! Days of a calendar that were moved, version after version.

use crate::error::AppError;
use crate::store::entity::calendar_change::{Column, Entity, Model};
use crate::store::values::{from_word, moment, moment_text, number, word};
use chrono::{DateTime, NaiveDateTime, Utc};
use election::registration::calendar::{Milestone, When};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// One change of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarChange {
    /// Which day.
    pub milestone: Milestone,
    /// Which change of that day, from 1.
    pub version: u32,
    /// Where it was moved to; none when the computed day holds again.
    pub moved_to: Option<When>,
    /// What the regulation made it at that moment.
    pub computed: When,
    /// What it was until that moment.
    pub held: When,
    /// Why.
    pub reason: String,
    /// The account.
    pub changed_by: String,
    /// The moment.
    pub changed_at: DateTime<Utc>,
}

/// Saves a change; it is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because there is that version.
pub async fn save_calendar_change(
    tx: &impl ConnectionTrait,
    election: &str,
    change: &CalendarChange,
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        milestone: word("calendar_change.milestone", change.milestone)?,
        version: change.version.into(),
        moved_to: change.moved_to.map(|when| when.to_string()),
        computed: change.computed.to_string(),
        held: change.held.to_string(),
        reason: change.reason.clone(),
        changed_by: change.changed_by.clone(),
        changed_at: moment_text(change.changed_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// All changes of the calendar of an election, oldest version first.
///
/// # Errors
/// When the database refuses, or a stored change cannot be read.
pub async fn list_calendar_changes(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<CalendarChange>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Version)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

fn from_row(row: Model) -> Result<CalendarChange, AppError> {
    let moved_to = row.moved_to.as_deref();
    Ok(CalendarChange {
        milestone: from_word("calendar_change.milestone", &row.milestone)?,
        version: number("calendar_change.version", row.version)?,
        moved_to: moved_to
            .map(|text| when("calendar_change.moved_to", text))
            .transpose()?,
        computed: when("calendar_change.computed", &row.computed)?,
        held: when("calendar_change.held", &row.held)?,
        reason: row.reason,
        changed_by: row.changed_by,
        changed_at: moment("calendar_change.changed_at", &row.changed_at)?,
    })
}

/// A day, or a day with a time.
fn when(what: &'static str, stored: &str) -> Result<When, AppError> {
    let unreadable = || AppError::unreadable(what, stored);
    if stored.contains('T') {
        let at: NaiveDateTime = stored.parse().map_err(|_| unreadable())?;
        Ok(When::at(at.date(), at.time()))
    } else {
        stored.parse().map(When::on).map_err(|_| unreadable())
    }
}
