//! The photo of an applicant, sealed. One that is replaced is gone.

use crate::auth::chance;
use crate::error::AppError;
use crate::photo::Photo;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::photo::{Column, Entity, Model};
use crate::store::values::{moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

/// A photo that is kept, without the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPhoto {
    /// The application.
    pub application: String,
    /// What its public address ends with.
    pub address: String,
    /// A commitment to the picture, for the log.
    pub sha256: String,
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
}

fn bytes_of(row: &str) -> Place<'_> {
    Place {
        table: "photo",
        column: "bytes",
        row,
    }
}

/// Keeps a photo, instead of the one there was.
///
/// # Errors
/// When the database refuses, or there is no chance for an address.
pub async fn save_photo(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (application, photo): (&str, &Photo),
    at: DateTime<Utc>,
) -> Result<KeptPhoto, AppError> {
    remove_photo(tx, application).await?;
    let row = Model {
        application: application.to_owned(),
        address: chance::token()?,
        bytes: key.seal(&bytes_of(application), &photo.bytes)?,
        sha256: key.commitment("photo", &photo.bytes),
        width: photo.width.into(),
        height: photo.height.into(),
        kept_at: moment_text(at),
    };
    let kept = from_row(&row)?;
    row.into_active_model().insert(tx).await?;
    Ok(kept)
}

/// Removes a photo; answers whether there was one.
///
/// # Errors
/// When the database refuses.
pub async fn remove_photo(tx: &impl ConnectionTrait, application: &str) -> Result<bool, AppError> {
    let removed = Entity::delete_by_id(application).exec(tx).await?;
    Ok(removed.rows_affected > 0)
}

/// The photo of an application, without the picture.
///
/// # Errors
/// When the database refuses.
pub async fn find_photo(
    db: &impl ConnectionTrait,
    application: &str,
) -> Result<Option<KeptPhoto>, AppError> {
    let found = Entity::find_by_id(application).one(db).await?;
    found.as_ref().map(from_row).transpose()
}

/// The photo with that public address.
///
/// # Errors
/// When the database refuses.
pub async fn find_photo_at(
    db: &impl ConnectionTrait,
    address: &str,
) -> Result<Option<KeptPhoto>, AppError> {
    let found = Entity::find().filter(Column::Address.eq(address));
    let found = found.one(db).await?;
    found.as_ref().map(from_row).transpose()
}

/// The picture itself: a JPEG.
///
/// # Errors
/// [`AppError::Missing`] when there is none; [`AppError::Sealed`].
pub async fn load_picture(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    application: &str,
) -> Result<Vec<u8>, AppError> {
    let found = Entity::find_by_id(application).one(db).await?;
    let row = found.ok_or_else(|| AppError::Missing {
        what: "photo",
        key: application.to_owned(),
    })?;
    key.open(&bytes_of(application), &row.bytes)
}

fn from_row(row: &Model) -> Result<KeptPhoto, AppError> {
    Ok(KeptPhoto {
        application: row.application.clone(),
        address: row.address.clone(),
        sha256: row.sha256.clone(),
        width: number("photo.width", row.width)?,
        height: number("photo.height", row.height)?,
    })
}
