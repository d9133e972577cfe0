//! When the results of an election become public: every change of the rule; the last one holds.

use crate::error::AppError;
use crate::store::entity::release_setting::{Column, Entity, Model};
use crate::store::values::{moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// When results become public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Release {
    /// Each result when it is established.
    Established,
    /// All of them from this moment on, as far as they are established.
    Moment(DateTime<Utc>),
    /// Not before an official says so.
    ByHand,
    /// An official said so.
    Now,
}

impl Release {
    /// Whether established results are public at that moment.
    #[must_use]
    pub fn is_open(self, at: DateTime<Utc>) -> bool {
        match self {
            Self::Established | Self::Now => true,
            Self::Moment(opens) => opens <= at,
            Self::ByHand => false,
        }
    }

    /// The word as it is stored and logged.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Established => "established",
            Self::Moment(_) => "moment",
            Self::ByHand => "by_hand",
            Self::Now => "now",
        }
    }

    fn read(word: &str, opens_at: Option<&str>) -> Result<Self, AppError> {
        let opens_at = opens_at
            .map(|at| moment("release_setting.opens_at", at))
            .transpose()?;
        match (word, opens_at) {
            ("established", None) => Ok(Self::Established),
            ("moment", Some(at)) => Ok(Self::Moment(at)),
            ("by_hand", None) => Ok(Self::ByHand),
            ("now", None) => Ok(Self::Now),
            _ => Err(AppError::unreadable("release_setting.release", word)),
        }
    }
}

/// One change of the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseChange {
    /// Which change, from 1.
    pub version: u32,
    /// When results become public.
    pub release: Release,
    /// Whether counts of stations are public before, as soon as they are final.
    pub interim: bool,
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
pub async fn save_release_change(
    tx: &impl ConnectionTrait,
    election: &str,
    change: &ReleaseChange,
) -> Result<(), AppError> {
    let opens_at = match change.release {
        Release::Moment(at) => Some(moment_text(at)),
        Release::Established | Release::ByHand | Release::Now => None,
    };
    let row = Model {
        election: election.to_owned(),
        version: change.version.into(),
        release: change.release.word().to_owned(),
        opens_at,
        interim: change.interim,
        reason: change.reason.clone(),
        changed_by: change.changed_by.clone(),
        changed_at: moment_text(change.changed_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every change of an election, oldest first.
///
/// # Errors
/// When the database refuses, or a stored change cannot be read.
pub async fn list_release_changes(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<ReleaseChange>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Version)
        .all(db)
        .await?;
    let changes = rows.into_iter().map(|row| {
        Ok(ReleaseChange {
            version: number("release_setting.version", row.version)?,
            release: Release::read(&row.release, row.opens_at.as_deref())?,
            interim: row.interim,
            reason: row.reason,
            changed_by: row.changed_by,
            changed_at: moment("release_setting.changed_at", &row.changed_at)?,
        })
    });
    changes.collect()
}
