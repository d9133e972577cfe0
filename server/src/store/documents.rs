//! Documents as bytes: stored once, and read back only when they are still what their digest says.

use crate::error::AppError;
use crate::store::entity::DocumentKind;
use crate::store::entity::document::{Column, Entity, Model};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use ring::digest::{SHA256, digest};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::fmt::Write;

/// Which document of a body: its kind, the version of the result, and what tells letters of one kind apart
/// (empty for the minutes).
pub type DocumentKey<'k> = (DocumentKind, u32, &'k str);

/// A stored document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDocument {
    /// Its number, from 1.
    pub id: u64,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// The moment at which it was made.
    pub made_at: DateTime<Utc>,
}

/// What is known about a stored document without reading its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its number, from 1.
    pub id: u64,
    /// What kind of document.
    pub kind: DocumentKind,
    /// What tells it apart from others of its kind.
    pub about: String,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// The documents of a body, oldest first, without their bytes.
///
/// # Errors
/// When the database refuses.
pub async fn list_documents(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<Listed>, AppError> {
    let rows: Vec<(i64, DocumentKind, String, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Kind, Column::About, Column::Sha256])
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let listed = rows.into_iter().map(|(id, kind, about, sha256)| {
        Ok(Listed {
            id: number("document.id", id)?,
            kind,
            about,
            sha256,
        })
    });
    listed.collect()
}

/// The document of the body with that number.
///
/// # Errors
/// [`AppError::Unreadable`] when its bytes are no longer those of its digest.
pub async fn find_document(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    id: u64,
) -> Result<Option<(DocumentKind, String, StoredDocument)>, AppError> {
    let row = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .filter(Column::Id.eq(column("document.id", id)?))
        .one(db)
        .await?;
    row.map(|row| Ok((row.kind, row.about.clone(), from_row(row)?)))
        .transpose()
}

/// Saves a new document; it is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because there is one under that key.
pub async fn save_document(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    (kind, version, about): DocumentKey<'_>,
    (bytes, made_at): (Vec<u8>, DateTime<Utc>),
) -> Result<StoredDocument, AppError> {
    let id = last_id(tx).await?.checked_add(1);
    let row = Model {
        id: id.ok_or_else(|| AppError::unreadable("document.id", i64::MAX))?,
        election: election.to_owned(),
        body: body.to_owned(),
        kind,
        version: version.into(),
        about: about.to_owned(),
        sha256: digest_of(&bytes),
        bytes,
        made_at: moment_text(made_at),
    };
    let stored = from_row(row.clone())?;
    row.into_active_model().insert(tx).await?;
    Ok(stored)
}

/// The document under that key, when it was made.
///
/// # Errors
/// [`AppError::Unreadable`] when its bytes are no longer those of its digest.
pub async fn load_document(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    (kind, version, about): DocumentKey<'_>,
) -> Result<Option<StoredDocument>, AppError> {
    let row = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .filter(Column::Kind.eq(kind))
        .filter(Column::Version.eq(i64::from(version)))
        .filter(Column::About.eq(about))
        .one(db)
        .await?;
    row.map(from_row).transpose()
}

async fn last_id(tx: &impl ConnectionTrait) -> Result<i64, AppError> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::Id)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(last.unwrap_or_default())
}

fn from_row(row: Model) -> Result<StoredDocument, AppError> {
    let sha256 = digest_of(&row.bytes);
    if sha256 != row.sha256 {
        return Err(AppError::unreadable("document.bytes", sha256));
    }
    Ok(StoredDocument {
        id: number("document.id", row.id)?,
        sha256,
        bytes: row.bytes,
        made_at: moment("document.made_at", &row.made_at)?,
    })
}

pub(crate) fn digest_of(bytes: &[u8]) -> String {
    let digest = digest(&SHA256, bytes);
    digest
        .as_ref()
        .iter()
        .fold(String::new(), |mut text, byte| {
            // Writing to a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
