//! The screens of an election: their numbers and names. An address is computed, and never stored.

use crate::error::AppError;
use crate::store::entity::{screen, screen_withdrawal};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// A screen in the hall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// Which screen of the election, from 1.
    pub number: u64,
    /// What it is called.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Who made it.
    pub made_by: String,
    /// When and by whom it was withdrawn.
    pub withdrawn: Option<Withdrawal>,
}

/// The end of a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// Saves a new screen.
///
/// # Errors
/// When the database refuses, also because there is that number.
pub async fn save_screen(
    tx: &impl ConnectionTrait,
    election: &str,
    made: &Screen,
) -> Result<(), AppError> {
    let row = screen::Model {
        election: election.to_owned(),
        number: column("screen.number", made.number)?,
        name: made.name.clone(),
        made_at: moment_text(made.made_at),
        made_by: made.made_by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves that a screen shows nothing any more.
///
/// # Errors
/// When the database refuses, also because it was withdrawn before.
pub async fn save_withdrawal(
    tx: &impl ConnectionTrait,
    (election, number): (&str, u64),
    withdrawal: &Withdrawal,
) -> Result<(), AppError> {
    let row = screen_withdrawal::Model {
        election: election.to_owned(),
        number: column("screen.number", number)?,
        withdrawn_at: moment_text(withdrawal.at),
        withdrawn_by: withdrawal.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every screen of an election, the oldest first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_screens(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Screen>, AppError> {
    let withdrawn = screen_withdrawal::Entity::find()
        .filter(screen_withdrawal::Column::Election.eq(election))
        .all(db)
        .await?;
    let rows = screen::Entity::find()
        .filter(screen::Column::Election.eq(election))
        .order_by_asc(screen::Column::Number)
        .all(db)
        .await?;
    let screens = rows.into_iter().map(|row| {
        let end = withdrawn.iter().find(|one| one.number == row.number);
        read(row, end)
    });
    screens.collect()
}

/// The screen with that number.
///
/// # Errors
/// [`AppError::Missing`] when there is none; when the database refuses.
pub async fn load_screen(
    db: &impl ConnectionTrait,
    (election, number): (&str, u64),
) -> Result<Screen, AppError> {
    let key = (election.to_owned(), column("screen.number", number)?);
    let row = screen::Entity::find_by_id(key.clone()).one(db).await?;
    let row = row.ok_or_else(|| AppError::Missing {
        what: "screen",
        key: format!("{election}/{number}"),
    })?;
    let end = screen_withdrawal::Entity::find_by_id(key).one(db).await?;
    read(row, end.as_ref())
}

fn read(row: screen::Model, end: Option<&screen_withdrawal::Model>) -> Result<Screen, AppError> {
    let withdrawn = end.map(|end| {
        Ok::<_, AppError>(Withdrawal {
            at: moment("screen_withdrawal.withdrawn_at", &end.withdrawn_at)?,
            by: end.withdrawn_by.clone(),
        })
    });
    Ok(Screen {
        number: number("screen.number", row.number)?,
        name: row.name,
        made_at: moment("screen.made_at", &row.made_at)?,
        made_by: row.made_by,
        withdrawn: withdrawn.transpose()?,
    })
}
