//! Proofs of draws of residents, as files. They hold no name, and everybody may have them.

use super::SortitionKey;
use crate::error::AppError;
use crate::store::documents::digest_of;
use crate::store::entity::sortition_proof::{Column, Entity, Model};
use crate::store::values::{column, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// The proof of a draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortitionProof {
    /// The draw.
    pub draw: u64,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Saves the proof of a draw; it is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because that draw has one.
pub async fn save_proof(
    tx: &impl ConnectionTrait,
    ((election, body, sortition), draw): (SortitionKey<'_>, u64),
    (bytes, made_at): (Vec<u8>, DateTime<Utc>),
) -> Result<SortitionProof, AppError> {
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: sortition.into(),
        draw: column("sortition_proof.draw", draw)?,
        sha256: digest_of(&bytes),
        bytes,
        made_at: moment_text(made_at),
    };
    let proof = read(row.clone())?;
    row.into_active_model().insert(tx).await?;
    Ok(proof)
}

/// The proofs of a sortition, by draw.
///
/// # Errors
/// [`AppError::Unreadable`] when the bytes of one are no longer those of its digest.
pub async fn list_proofs(
    db: &impl ConnectionTrait,
    (election, body, sortition): SortitionKey<'_>,
) -> Result<Vec<SortitionProof>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .filter(Column::Sortition.eq(sortition))
        .order_by_asc(Column::Draw)
        .all(db)
        .await?;
    rows.into_iter().map(read).collect()
}

fn read(row: Model) -> Result<SortitionProof, AppError> {
    let sha256 = digest_of(&row.bytes);
    if sha256 != row.sha256 {
        return Err(AppError::unreadable("sortition_proof.bytes", sha256));
    }
    Ok(SortitionProof {
        draw: number("sortition_proof.draw", row.draw)?,
        sha256,
        bytes: row.bytes,
    })
}
