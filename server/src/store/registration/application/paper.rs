//! Papers of the registration, as they went out: sealed, because most of them hold addresses.

use crate::audit::sha256;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::registration_document::{Column, Entity, Model};
use crate::store::values::{column, from_word, moment, moment_text, number, word};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde::{Deserialize, Serialize};

/// What kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// What the applicant signed.
    Confirmation,
    /// An omission, and until when it can be repaired.
    Omission,
    /// What the session decided about one candidacy.
    Decision,
    /// The findings of the examination (I 1).
    Findings,
    /// The validity of the lists and their numbers (I 4).
    Validity,
    /// The ballot.
    Ballot,
    /// Another one.
    Other,
}

/// A paper that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// A number, from 1.
    pub id: u64,
    /// The body; empty for one about all.
    pub body: String,
    /// What kind.
    pub kind: PaperKind,
    /// What tells papers of one kind apart: the application, or empty.
    pub about: String,
    /// Which version, from 1.
    pub version: u32,
    /// SHA-256 of the file.
    pub sha256: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
}

fn bytes_of(row: &str) -> Place<'_> {
    Place {
        table: "registration_document",
        column: "bytes",
        row,
    }
}

/// Saves a paper as the next version of its kind about this; answers it.
///
/// # Errors
/// When the database refuses.
pub async fn save_paper(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (body, kind, about): (&str, PaperKind, &str),
    (bytes, at): (&[u8], DateTime<Utc>),
) -> Result<Paper, AppError> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::Id)
        .into_tuple()
        .one(tx)
        .await?;
    let id = last.unwrap_or(0) + 1;
    let before = list_papers(tx, key.election(), (Some(kind), Some(about))).await?;
    let before = before.iter().filter(|paper| paper.body == body);
    let version = before.map(|paper| paper.version).max().unwrap_or(0) + 1;
    let row = Model {
        id,
        election: key.election().to_owned(),
        body: body.to_owned(),
        kind: word("registration_document.kind", kind)?,
        about: about.to_owned(),
        version: version.into(),
        sha256: sha256(bytes),
        bytes: key.seal(&bytes_of(&id.to_string()), bytes)?,
        made_at: moment_text(at),
    };
    let paper = Paper {
        id: number("registration_document.id", id)?,
        body: row.body.clone(),
        kind,
        about: row.about.clone(),
        version,
        sha256: row.sha256.clone(),
        made_at: at,
    };
    row.into_active_model().insert(tx).await?;
    Ok(paper)
}

/// The papers of an election, oldest first: all, of one kind, or about one thing. Without their files.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_papers(
    db: &impl ConnectionTrait,
    election: &str,
    (kind, about): (Option<PaperKind>, Option<&str>),
) -> Result<Vec<Paper>, AppError> {
    let mut query = Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::Body,
            Column::Kind,
            Column::About,
            Column::Version,
            Column::Sha256,
            Column::MadeAt,
        ])
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Id);
    if let Some(kind) = kind {
        query = query.filter(Column::Kind.eq(word("registration_document.kind", kind)?));
    }
    if let Some(about) = about {
        query = query.filter(Column::About.eq(about));
    }
    let rows: Vec<(i64, String, String, String, i64, String, String)> =
        query.into_tuple().all(db).await?;
    rows.into_iter()
        .map(|(id, body, kind, about, version, sha256, made_at)| {
            Ok(Paper {
                id: number("registration_document.id", id)?,
                body,
                kind: from_word("registration_document.kind", &kind)?,
                about,
                version: number("registration_document.version", version)?,
                sha256,
                made_at: moment("registration_document.made_at", &made_at)?,
            })
        })
        .collect()
}

/// The file of a paper.
///
/// # Errors
/// [`AppError::Missing`] when the election has no such paper; [`AppError::Sealed`].
pub async fn load_paper(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    id: u64,
) -> Result<Vec<u8>, AppError> {
    let found = Entity::find_by_id(column("registration_document.id", id)?)
        .filter(Column::Election.eq(key.election()))
        .one(db)
        .await?;
    let row = found.ok_or_else(|| AppError::Missing {
        what: "paper",
        key: id.to_string(),
    })?;
    key.open(&bytes_of(&id.to_string()), &row.bytes)
}
