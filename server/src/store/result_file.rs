//! The files of a result as bytes: stored once, and read back only when they are still what their digest says.

use crate::audit::sha256;
use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::ResultFileKind;
use crate::store::entity::result_file::{ActiveModel, Column, Entity, Model};
use crate::store::values::{moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A file of a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultFile {
    /// What kind of file.
    pub kind: ResultFileKind,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl ResultFile {
    /// A new file.
    #[must_use]
    pub fn of(kind: ResultFileKind, bytes: Vec<u8>) -> Self {
        Self {
            kind,
            sha256: sha256(&bytes),
            bytes,
        }
    }
}

/// What is known about a stored file without reading its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultFileHead {
    /// The body.
    pub body: String,
    /// The version of the result.
    pub version: u32,
    /// What kind of file.
    pub kind: ResultFileKind,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// Saves the files of a version; they are never changed afterwards.
///
/// # Errors
/// When the database refuses, also because there is one of that kind.
pub async fn save_result_files(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    version: u32,
    (files, made_at): (&[ResultFile], DateTime<Utc>),
) -> Result<(), AppError> {
    let rows = files.iter().map(|file| Model {
        election: election.to_owned(),
        body: body.to_owned(),
        version: version.into(),
        kind: file.kind,
        sha256: file.sha256.clone(),
        bytes: file.bytes.clone(),
        made_at: moment_text(made_at),
    });
    insert_all::<ActiveModel>(tx, rows.collect()).await
}

/// The files of a version, by kind.
///
/// # Errors
/// [`AppError::Unreadable`] when the bytes of one are no longer those of its digest.
pub async fn load_result_files(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    version: u32,
) -> Result<Vec<ResultFile>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .filter(Column::Version.eq(i64::from(version)))
        .order_by_asc(Column::Kind)
        .all(db)
        .await?;
    let mut files = Vec::new();
    for row in rows {
        let file = ResultFile::of(row.kind, row.bytes);
        if file.sha256 != row.sha256 {
            return Err(AppError::unreadable("result_file.bytes", file.sha256));
        }
        files.push(file);
    }
    files.sort_by_key(|file| file.kind);
    Ok(files)
}

/// All files of an election, without their bytes: by body, version and kind.
///
/// # Errors
/// When the database refuses.
pub async fn list_result_files(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<ResultFileHead>, AppError> {
    let rows: Vec<(String, i64, ResultFileKind, String)> = Entity::find()
        .select_only()
        .columns([Column::Body, Column::Version, Column::Kind, Column::Sha256])
        .filter(Column::Election.eq(election))
        .into_tuple()
        .all(db)
        .await?;
    let heads = rows.into_iter().map(|(body, version, kind, sha256)| {
        Ok(ResultFileHead {
            body,
            version: number("result_file.version", version)?,
            kind,
            sha256,
        })
    });
    let mut heads = heads.collect::<Result<Vec<_>, AppError>>()?;
    // Not in the query: the databases order letters differently.
    heads.sort_by(|a, b| (&a.body, a.version, a.kind).cmp(&(&b.body, b.version, b.kind)));
    Ok(heads)
}
