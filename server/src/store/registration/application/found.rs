//! Applications as they stand: whose they are, where, and what was filled in so far.

use super::content::Details;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::application::{ActiveModel, Column, Entity, Model};
use crate::store::values::{moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, Set,
};

/// An application, without what is personal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// The key, which is also the reference.
    pub id: String,
    /// The election.
    pub election: String,
    /// Who signed in; none when the bureau entered it from paper.
    pub applicant: Option<String>,
    /// The body, once it is known.
    pub body: Option<String>,
    /// The joint list.
    pub joint_list: Option<String>,
    /// The place on it, from 1.
    pub position: Option<u32>,
    /// The moment it was begun.
    pub begun_at: DateTime<Utc>,
    /// The moment it was last saved.
    pub saved_at: DateTime<Utc>,
}

fn draft_of(row: &str) -> Place<'_> {
    Place {
        table: "application",
        column: "draft",
        row,
    }
}

/// Saves a new application.
///
/// # Errors
/// When the database refuses.
pub async fn save_new_application(
    tx: &impl ConnectionTrait,
    new: &Application,
) -> Result<(), AppError> {
    let row = Model {
        id: new.id.clone(),
        election: new.election.clone(),
        applicant: new.applicant.clone(),
        body: new.body.clone(),
        joint_list: new.joint_list.clone(),
        position: new.position.map(i64::from),
        draft: None,
        begun_at: moment_text(new.begun_at),
        saved_at: moment_text(new.saved_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what was filled in so far.
///
/// # Errors
/// When the database refuses.
pub async fn save_draft(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (id, details): (&str, &Details),
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let change = ActiveModel {
        draft: Set(Some(key.seal_json(&draft_of(id), details)?)),
        saved_at: Set(moment_text(at)),
        ..Default::default()
    };
    update(tx, id, change).await
}

/// Saves to which body an application belongs; none when that is not known.
///
/// # Errors
/// When the database refuses.
pub async fn save_body(
    tx: &impl ConnectionTrait,
    id: &str,
    body: Option<&str>,
) -> Result<(), AppError> {
    let change = ActiveModel {
        body: Set(body.map(str::to_owned)),
        ..Default::default()
    };
    update(tx, id, change).await
}

/// Saves on which joint list it stands, and where; none when it stands alone.
///
/// # Errors
/// When the database refuses.
pub async fn save_place(
    tx: &impl ConnectionTrait,
    id: &str,
    place: Option<(&str, u32)>,
) -> Result<(), AppError> {
    let change = ActiveModel {
        joint_list: Set(place.map(|(list, _)| list.to_owned())),
        position: Set(place.map(|(_, position)| position.into())),
        ..Default::default()
    };
    update(tx, id, change).await
}

async fn update(tx: &impl ConnectionTrait, id: &str, change: ActiveModel) -> Result<(), AppError> {
    let done = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    match done.rows_affected {
        0 => Err(missing(id)),
        _ => Ok(()),
    }
}

/// What was filled in so far; nothing when nothing was.
///
/// # Errors
/// When the database refuses; [`AppError::Sealed`].
pub async fn load_draft(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    id: &str,
) -> Result<Option<Details>, AppError> {
    let found = Entity::find_by_id(id).one(db).await?;
    let sealed = found.ok_or_else(|| missing(id))?.draft;
    let opened = sealed.map(|sealed| key.open_json(&draft_of(id), &sealed));
    opened.transpose()
}

/// An application.
///
/// # Errors
/// [`AppError::Missing`] when the election has none with that key; when the database refuses.
pub async fn load_application(
    db: &impl ConnectionTrait,
    (election, id): (&str, &str),
) -> Result<Application, AppError> {
    let found = Entity::find_by_id(id)
        .filter(Column::Election.eq(election))
        .one(db)
        .await?;
    from_row(found.ok_or_else(|| missing(id))?)
}

/// All applications for an election, in the order in which they were begun.
///
/// # Errors
/// When the database refuses.
pub async fn list_applications(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Application>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::BegunAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// The applications of one applicant, in the order in which they were begun.
///
/// # Errors
/// When the database refuses.
pub async fn list_of_applicant(
    db: &impl ConnectionTrait,
    applicant: &str,
) -> Result<Vec<Application>, AppError> {
    let rows = Entity::find()
        .filter(Column::Applicant.eq(applicant))
        .order_by_asc(Column::BegunAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

fn missing(id: &str) -> AppError {
    AppError::Missing {
        what: "application",
        key: id.to_owned(),
    }
}

fn from_row(row: Model) -> Result<Application, AppError> {
    let position = row.position;
    Ok(Application {
        position: position
            .map(|position| number("application.position", position))
            .transpose()?,
        begun_at: moment("application.begun_at", &row.begun_at)?,
        saved_at: moment("application.saved_at", &row.saved_at)?,
        id: row.id,
        election: row.election,
        applicant: row.applicant,
        body: row.body,
        joint_list: row.joint_list,
    })
}
