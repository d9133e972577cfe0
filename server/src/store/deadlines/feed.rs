//! The addresses at which a calendar program reads what is due. An address is computed, and never stored.

use crate::error::AppError;
use crate::store::counting::leading::Withdrawal;
use crate::store::entity::{feed, feed_withdrawal};
use crate::store::values::{column, from_word, moment, moment_text, number, word};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::{Deserialize, Serialize};

/// What a calendar tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedKind {
    /// Everything that is due.
    Griffie,
    /// The calendar of the election.
    Bureau,
}

/// An address at which a calendar program reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Which address of the election, from 1.
    pub number: u64,
    /// What it tells.
    pub kind: FeedKind,
    /// What it is called.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Who made it.
    pub made_by: String,
    /// When and by whom it was withdrawn.
    pub withdrawn: Option<Withdrawal>,
}

/// Saves a new address.
///
/// # Errors
/// When the database refuses, also because there is that number.
pub async fn save_feed(
    tx: &impl ConnectionTrait,
    election: &str,
    made: &Feed,
) -> Result<(), AppError> {
    let row = feed::Model {
        election: election.to_owned(),
        number: column("feed.number", made.number)?,
        kind: word("feed.kind", made.kind)?,
        name: made.name.clone(),
        made_at: moment_text(made.made_at),
        made_by: made.made_by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves that an address shows nothing any more.
///
/// # Errors
/// When the database refuses, also because it was withdrawn before.
pub async fn save_feed_withdrawal(
    tx: &impl ConnectionTrait,
    (election, number): (&str, u64),
    withdrawal: &Withdrawal,
) -> Result<(), AppError> {
    let row = feed_withdrawal::Model {
        election: election.to_owned(),
        number: column("feed.number", number)?,
        withdrawn_at: moment_text(withdrawal.at),
        withdrawn_by: withdrawal.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every address of an election, the oldest first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_feeds(db: &impl ConnectionTrait, election: &str) -> Result<Vec<Feed>, AppError> {
    let withdrawn = feed_withdrawal::Entity::find()
        .filter(feed_withdrawal::Column::Election.eq(election))
        .all(db)
        .await?;
    let rows = feed::Entity::find()
        .filter(feed::Column::Election.eq(election))
        .order_by_asc(feed::Column::Number)
        .all(db)
        .await?;
    let feeds = rows.into_iter().map(|row| {
        let end = withdrawn.iter().find(|one| one.number == row.number);
        read(row, end)
    });
    feeds.collect()
}

/// The address with that number.
///
/// # Errors
/// [`AppError::Missing`] when there is none; when the database refuses.
pub async fn load_feed(
    db: &impl ConnectionTrait,
    (election, number): (&str, u64),
) -> Result<Feed, AppError> {
    let key = (election.to_owned(), column("feed.number", number)?);
    let row = feed::Entity::find_by_id(key.clone()).one(db).await?;
    let row = row.ok_or_else(|| AppError::Missing {
        what: "feed",
        key: format!("{election}/{number}"),
    })?;
    let end = feed_withdrawal::Entity::find_by_id(key).one(db).await?;
    read(row, end.as_ref())
}

fn read(row: feed::Model, end: Option<&feed_withdrawal::Model>) -> Result<Feed, AppError> {
    let withdrawn = end.map(|end| {
        Ok::<_, AppError>(Withdrawal {
            at: moment("feed_withdrawal.withdrawn_at", &end.withdrawn_at)?,
            by: end.withdrawn_by.clone(),
        })
    });
    Ok(Feed {
        number: number("feed.number", row.number)?,
        kind: from_word("feed.kind", &row.kind)?,
        name: row.name,
        made_at: moment("feed.made_at", &row.made_at)?,
        made_by: row.made_by,
        withdrawn: withdrawn.transpose()?,
    })
}
