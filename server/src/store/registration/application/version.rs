//! What was signed, and what officials corrected in it; the older versions stay readable.

use super::content::Content;
use crate::audit::By;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::application;
use crate::store::entity::application_version::{Column, Entity, Model};
use crate::store::values::{moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait,
};
use std::collections::BTreeMap;

/// Both databases take so many values in one question.
const AT_A_TIME: usize = 10_000;

/// One version of an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Which one, from 1.
    pub number: u32,
    /// What it says.
    pub content: Content,
    /// SHA-256 of what it says.
    pub sha256: String,
    /// Who made it: the applicant, or an account for a correction or for one on paper.
    pub made_by: String,
    /// Why, for a correction; empty for what was signed.
    pub reason: String,
    /// When.
    pub made_at: DateTime<Utc>,
}

/// Where the content of a version stands.
fn content_of(row: &str) -> Place<'_> {
    Place {
        table: "application_version",
        column: "content",
        row,
    }
}

fn row_key(application: &str, version: impl std::fmt::Display) -> String {
    format!("{application}/{version}")
}

/// Saves a version; it is never changed afterwards. Answers its SHA-256.
///
/// # Errors
/// When the database refuses, also because there is that version.
pub async fn save_version(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (application, version): (&str, u32),
    (content, by, reason): (&Content, &By, &str),
) -> Result<String, AppError> {
    let sha256 = content.sha256()?;
    let row_key = row_key(application, version);
    let row = Model {
        application: application.to_owned(),
        version: version.into(),
        content: key.seal_json(&content_of(&row_key), content)?,
        sha256: sha256.clone(),
        made_by: by.actor.clone(),
        reason: reason.to_owned(),
        made_at: moment_text(by.at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(sha256)
}

/// A version of an application.
///
/// # Errors
/// [`AppError::Missing`] when there is none with that number; when the database refuses; [`AppError::Sealed`].
pub async fn load_version(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (application, version): (&str, u32),
) -> Result<Version, AppError> {
    let found = Entity::find_by_id((application.to_owned(), i64::from(version)))
        .one(db)
        .await?;
    let row = found.ok_or_else(|| AppError::Missing {
        what: "version of an application",
        key: row_key(application, version),
    })?;
    from_row(key, row)
}

/// All versions of an application, the first one first.
///
/// # Errors
/// When the database refuses; [`AppError::Sealed`].
pub async fn list_versions(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    application: &str,
) -> Result<Vec<Version>, AppError> {
    let rows = Entity::find()
        .filter(Column::Application.eq(application))
        .order_by_asc(Column::Version)
        .all(db)
        .await?;
    rows.into_iter().map(|row| from_row(key, row)).collect()
}

/// All versions of all applications for an election, by application and the first one first.
///
/// # Errors
/// As [`list_versions`].
pub async fn list_all_versions(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    election: &str,
) -> Result<BTreeMap<String, Vec<Version>>, AppError> {
    let of_election = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::Column::Election.eq(election))
        .into_query();
    let rows = Entity::find()
        .filter(Column::Application.in_subquery(of_election))
        .order_by_asc(Column::Application)
        .order_by_asc(Column::Version)
        .all(db)
        .await?;
    let mut all: BTreeMap<String, Vec<Version>> = BTreeMap::new();
    for row in rows {
        let application = row.application.clone();
        all.entry(application)
            .or_default()
            .push(from_row(key, row)?);
    }
    Ok(all)
}

/// One version of each of these applications, by application; nothing else is opened.
///
/// # Errors
/// As [`load_version`].
pub async fn list_these_versions(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    wanted: &BTreeMap<String, u32>,
) -> Result<BTreeMap<String, Version>, AppError> {
    let ids: Vec<&String> = wanted.keys().collect();
    let mut found = BTreeMap::new();
    for some in ids.chunks(AT_A_TIME) {
        let of_these = Column::Application.is_in(some.iter().copied());
        for row in Entity::find().filter(of_these).all(db).await? {
            let is_wanted = |version: &u32| i64::from(*version) == row.version;
            if wanted.get(&row.application).is_some_and(is_wanted) {
                found.insert(row.application.clone(), from_row(key, row)?);
            }
        }
    }
    let missing = wanted.iter().find(|(id, _)| !found.contains_key(*id));
    match missing {
        None => Ok(found),
        Some((id, version)) => Err(AppError::Missing {
            what: "version of an application",
            key: row_key(id, version),
        }),
    }
}

fn from_row(key: &ElectionKey, row: Model) -> Result<Version, AppError> {
    let row_key = row_key(&row.application, row.version);
    Ok(Version {
        number: number("application_version.version", row.version)?,
        content: key.open_json(&content_of(&row_key), &row.content)?,
        sha256: row.sha256,
        made_by: row.made_by,
        reason: row.reason,
        made_at: moment("application_version.made_at", &row.made_at)?,
    })
}
