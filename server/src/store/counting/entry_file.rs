//! Files that come in the place of typing: kept from the moment they were checked until they are confirmed.

use crate::audit::sha256;
use crate::error::AppError;
use crate::store::entity::entry_file::{ActiveModel, Column, Entity, Model};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use election::counting::Whose;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Set,
};

/// A file that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryFile {
    /// Its number within the election.
    pub number: u64,
    /// The code of the body.
    pub body: String,
    /// In the place of which entry.
    pub entry: Whose,
    /// What the user calls it.
    pub name: String,
    /// SHA-256 of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Who handed it in.
    pub account: u64,
    /// When it was taken in; none while it waits.
    pub taken_at: Option<DateTime<Utc>>,
}

/// A file that is handed in.
#[derive(Debug, Clone, Copy)]
pub struct NewEntryFile<'f> {
    /// The code of the body.
    pub body: &'f str,
    /// In the place of which entry.
    pub entry: Whose,
    /// What the user calls it.
    pub name: &'f str,
    /// The file.
    pub bytes: &'f [u8],
}

const FIRST: &str = "first";
const SECOND: &str = "second";

/// Keeps a file that was checked; answers its number.
///
/// # Errors
/// When the database refuses.
pub async fn save_entry_file(
    tx: &impl ConnectionTrait,
    election: &str,
    new: NewEntryFile<'_>,
    (account, at): (u64, DateTime<Utc>),
) -> Result<u64, AppError> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Number)
        .filter(Column::Election.eq(election))
        .order_by_desc(Column::Number)
        .into_tuple()
        .one(tx)
        .await?;
    let next = last.unwrap_or_default().checked_add(1);
    let next = next.ok_or_else(|| AppError::unreadable("entry_file.number", i64::MAX))?;
    let row = Model {
        election: election.to_owned(),
        number: next,
        body: new.body.to_owned(),
        entry: match new.entry {
            Whose::First => FIRST,
            Whose::Second => SECOND,
        }
        .to_owned(),
        name: new.name.to_owned(),
        sha256: sha256(new.bytes),
        bytes: new.bytes.to_vec(),
        account: column("entry_file.account", account)?,
        uploaded_at: moment_text(at),
        taken_at: None,
    };
    row.into_active_model().insert(tx).await?;
    number("entry_file.number", next)
}

/// The file with that number.
///
/// # Errors
/// [`AppError::Missing`] when there is none; [`AppError::Unreadable`] when its bytes were changed.
pub async fn load_entry_file(
    db: &impl ConnectionTrait,
    (election, file): (&str, u64),
) -> Result<EntryFile, AppError> {
    let key = (election.to_owned(), column("entry_file.number", file)?);
    let row = Entity::find_by_id(key).one(db).await?;
    let row = row.ok_or_else(|| AppError::Missing {
        what: "file with counts",
        key: format!("{election}/{file}"),
    })?;
    if sha256(&row.bytes) != row.sha256 {
        return Err(AppError::unreadable("entry_file.bytes", row.sha256));
    }
    let taken_at = row.taken_at.as_deref();
    Ok(EntryFile {
        number: file,
        entry: match row.entry.as_str() {
            FIRST => Whose::First,
            SECOND => Whose::Second,
            other => return Err(AppError::unreadable("entry_file.entry", other)),
        },
        account: number("entry_file.account", row.account)?,
        taken_at: taken_at
            .map(|at| moment("entry_file.taken_at", at))
            .transpose()?,
        body: row.body,
        name: row.name,
        sha256: row.sha256,
        bytes: row.bytes,
    })
}

/// Says that a file was taken in.
///
/// # Errors
/// When the database refuses.
pub async fn save_entry_file_taken(
    tx: &impl ConnectionTrait,
    (election, file): (&str, u64),
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let row = ActiveModel {
        election: Set(election.to_owned()),
        number: Set(column("entry_file.number", file)?),
        taken_at: Set(Some(moment_text(at))),
        ..<ActiveModel as Default>::default()
    };
    row.update(tx).await?;
    Ok(())
}
