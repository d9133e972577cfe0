//! The files, with what became of each.

use crate::error::AppError;
use crate::import::{Kind, Summary};
use crate::store::entity::import::{ActiveModel, Column, Entity, Model};
use crate::store::values::{column, from_json, json, moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportState {
    /// There are errors in it.
    Refused,
    /// It is right, and waits to be confirmed.
    Checked,
    /// It was confirmed, and is being taken in.
    Running,
    /// It was taken in.
    Imported,
    /// It was taken in, and another one came in its place.
    Replaced,
    /// It was put aside, or its values were removed.
    Withdrawn,
}

const STATES: [(ImportState, &str); 6] = [
    (ImportState::Refused, "refused"),
    (ImportState::Checked, "checked"),
    (ImportState::Running, "running"),
    (ImportState::Imported, "imported"),
    (ImportState::Replaced, "replaced"),
    (ImportState::Withdrawn, "withdrawn"),
];

impl ImportState {
    fn word(self) -> &'static str {
        let found = STATES.iter().find(|(state, _)| *state == self);
        found.map_or("", |(_, word)| word)
    }
}

/// A file that was handed in, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// A number, from 1.
    pub id: u64,
    /// The election.
    pub election: String,
    /// What it holds.
    pub kind: Kind,
    /// What became of it.
    pub state: ImportState,
    /// What the user calls it.
    pub file_name: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// What goes into the digest in the audit log where the file holds names; empty otherwise.
    pub salt: String,
    /// Its number of bytes.
    pub size: u64,
    /// How many lines it has below its header.
    pub lines: u64,
    /// How many errors were found.
    pub problems: u64,
    /// What it holds; nothing when it was refused.
    pub summary: Option<Summary>,
    /// SHA-256 of what it was checked against.
    pub against: String,
    /// What an official said about what the checks found.
    pub explanation: String,
    /// Why it replaced what was there.
    pub reason: String,
    /// Why it was withdrawn; empty when it was not.
    pub withdrawn_reason: String,
    /// Who handed it in, and when.
    pub uploaded: (String, DateTime<Utc>),
    /// Who confirmed it, and when.
    pub confirmed: Option<(String, DateTime<Utc>)>,
}

/// A file that is handed in, with its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewImport<'c> {
    /// The election.
    pub election: &'c str,
    /// What it holds.
    pub kind: Kind,
    /// What the user calls it.
    pub file_name: &'c str,
    /// SHA-256 of its bytes, and what goes with it into the audit log.
    pub digest: (String, String),
    /// Its bytes.
    pub content: &'c [u8],
    /// What it holds, or how many errors were found.
    pub found: Result<Summary, u64>,
    /// SHA-256 of what it was checked against.
    pub against: String,
    /// Who hands it in, and when.
    pub uploaded: (&'c str, DateTime<Utc>),
}

/// Saves a file; the content of one with errors is not kept.
///
/// # Errors
/// When the database refuses.
pub async fn save_new_import(
    tx: &impl ConnectionTrait,
    new: &NewImport<'_>,
) -> Result<u64, AppError> {
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::Id)
        .into_tuple()
        .one(tx)
        .await?;
    let (summary, problems) = match &new.found {
        Ok(summary) => (Some(summary), 0),
        Err(problems) => (None, *problems),
    };
    let state = summary.map_or(ImportState::Refused, |_| ImportState::Checked);
    let row = Model {
        id: last.unwrap_or(0) + 1,
        election: new.election.to_owned(),
        kind: new.kind.word().to_owned(),
        state: state.word().to_owned(),
        file_name: new.file_name.to_owned(),
        sha256: new.digest.0.clone(),
        salt: new.digest.1.clone(),
        size: column("import.size", new.content.len())?,
        content: summary.map(|_| new.content.to_vec()),
        lines: column("import.lines", summary.map_or(0, |summary| summary.rows))?,
        problems: column("import.problems", problems)?,
        summary: summary.map_or(Ok(String::new()), |summary| json("import.summary", summary))?,
        against: new.against.clone(),
        explanation: String::new(),
        reason: String::new(),
        withdrawn_reason: String::new(),
        uploaded_by: new.uploaded.0.to_owned(),
        uploaded_at: moment_text(new.uploaded.1),
        confirmed_by: None,
        confirmed_at: None,
    };
    let id = number("import.id", row.id)?;
    Entity::insert(row.into_active_model())
        .exec_without_returning(tx)
        .await?;
    Ok(id)
}

/// Puts aside the files of a kind that wait to be confirmed; their content is not kept.
///
/// # Errors
/// When the database refuses.
pub async fn put_aside(
    tx: &impl ConnectionTrait,
    election: &str,
    kind: Kind,
) -> Result<(), AppError> {
    let change = ActiveModel {
        state: Set(ImportState::Withdrawn.word().to_owned()),
        content: Set(None),
        ..Default::default()
    };
    Entity::update_many()
        .set(change)
        .filter(Column::Election.eq(election))
        .filter(Column::Kind.eq(kind.word()))
        .filter(Column::State.eq(ImportState::Checked.word()))
        .exec(tx)
        .await?;
    Ok(())
}

/// One file.
///
/// # Errors
/// [`AppError::Missing`] when the election has none with that number.
pub async fn load_import(
    db: &impl ConnectionTrait,
    election: &str,
    id: u64,
) -> Result<Import, AppError> {
    let found = list_imports(db, election).await?;
    let found = found.into_iter().find(|import| import.id == id);
    found.ok_or_else(|| AppError::Missing {
        what: "import",
        key: id.to_string(),
    })
}

/// The content of a file, while it is kept.
///
/// # Errors
/// [`AppError::Missing`] when it is not kept.
pub async fn load_content(db: &impl ConnectionTrait, id: u64) -> Result<Vec<u8>, AppError> {
    let content: Option<Option<Vec<u8>>> = Entity::find_by_id(column("import.id", id)?)
        .select_only()
        .column(Column::Content)
        .into_tuple()
        .one(db)
        .await?;
    content.flatten().ok_or_else(|| AppError::Missing {
        what: "content of import",
        key: id.to_string(),
    })
}

/// All files of an election, the latest first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_imports(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Import>, AppError> {
    // Not the content: that can be large.
    let without = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_desc(Column::Id)
        .select_only()
        .columns([
            Column::Id,
            Column::Election,
            Column::Kind,
            Column::State,
            Column::FileName,
            Column::Sha256,
            Column::Salt,
            Column::Size,
            Column::Lines,
            Column::Problems,
            Column::Summary,
            Column::Against,
            Column::Explanation,
            Column::Reason,
            Column::WithdrawnReason,
            Column::UploadedBy,
            Column::UploadedAt,
            Column::ConfirmedBy,
            Column::ConfirmedAt,
        ])
        .column_as(sea_orm::sea_query::Expr::cust("NULL"), "content");
    let rows = without.into_model::<Model>().all(db).await?;
    rows.into_iter().map(from_row).collect()
}

fn from_row(row: Model) -> Result<Import, AppError> {
    let state = STATES.iter().find(|(_, word)| *word == row.state);
    let (state, _) = state.ok_or_else(|| AppError::unreadable("import.state", &row.state))?;
    let kind = Kind::from_word(&row.kind);
    let summary = Some(&row.summary).filter(|text| !text.is_empty());
    let confirmed = row.confirmed_by.zip(row.confirmed_at);
    Ok(Import {
        id: number("import.id", row.id)?,
        election: row.election,
        kind: kind.ok_or_else(|| AppError::unreadable("import.kind", &row.kind))?,
        state: *state,
        file_name: row.file_name,
        sha256: row.sha256,
        salt: row.salt,
        size: number("import.size", row.size)?,
        lines: number("import.lines", row.lines)?,
        problems: number("import.problems", row.problems)?,
        summary: summary
            .map(|text| from_json("import.summary", text))
            .transpose()?,
        against: row.against,
        explanation: row.explanation,
        reason: row.reason,
        withdrawn_reason: row.withdrawn_reason,
        uploaded: (
            row.uploaded_by,
            moment("import.uploaded_at", &row.uploaded_at)?,
        ),
        confirmed: confirmed
            .map(|(by, at)| Ok::<_, AppError>((by, moment("import.confirmed_at", &at)?)))
            .transpose()?,
    })
}

/// Saves that a file was confirmed and is being taken in.
///
/// # Errors
/// When the database refuses.
pub async fn save_confirmed(
    tx: &impl ConnectionTrait,
    id: u64,
    (by, at): (&str, DateTime<Utc>),
    (explanation, reason): (&str, &str),
) -> Result<(), AppError> {
    let change = ActiveModel {
        id: Set(column("import.id", id)?),
        state: Set(ImportState::Running.word().to_owned()),
        explanation: Set(explanation.to_owned()),
        reason: Set(reason.to_owned()),
        confirmed_by: Set(Some(by.to_owned())),
        confirmed_at: Set(Some(moment_text(at))),
        ..Default::default()
    };
    update(tx, change).await
}

/// Saves what became of a file.
///
/// # Errors
/// When the database refuses.
pub async fn save_state(
    tx: &impl ConnectionTrait,
    id: u64,
    state: ImportState,
) -> Result<(), AppError> {
    let change = ActiveModel {
        id: Set(column("import.id", id)?),
        state: Set(state.word().to_owned()),
        ..Default::default()
    };
    update(tx, change).await
}

/// Records that a file was withdrawn, and why.
///
/// # Errors
/// When the database refuses.
pub async fn save_withdrawn(
    tx: &impl ConnectionTrait,
    id: u64,
    reason: &str,
) -> Result<(), AppError> {
    let change = ActiveModel {
        id: Set(column("import.id", id)?),
        state: Set(ImportState::Withdrawn.word().to_owned()),
        withdrawn_reason: Set(reason.to_owned()),
        ..Default::default()
    };
    update(tx, change).await
}

/// Not `ActiveModelTrait::update`: that reads the row back, with its content.
async fn update(tx: &impl ConnectionTrait, change: ActiveModel) -> Result<(), AppError> {
    let id = change.id.clone();
    let change = ActiveModel {
        id: sea_orm::NotSet,
        ..change
    };
    Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(id.unwrap()))
        .exec(tx)
        .await?;
    Ok(())
}
