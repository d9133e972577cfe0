//! Joint lists: their names, who is invited, who stands on them, and every order they had.

mod invitation;
mod order;

pub use invitation::{
    Answer, Invitation, find_invitation, list_invitations, load_invited_email, save_answer,
    save_invitation, save_invitation_position,
};
pub use order::{ListOrder, list_orders, save_order};

use super::application::Application;
use crate::error::AppError;
use crate::store::entity::joint_list::{ActiveModel, Column, Entity, Model};
use crate::store::registration::application::list_applications;
use crate::store::values::{moment, moment_text};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, Set,
};

/// A joint list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredList {
    /// The key.
    pub id: String,
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// Its name.
    pub name: String,
    /// The applicant who keeps it.
    pub founder: String,
    /// The moment it was made.
    pub begun_at: DateTime<Utc>,
}

/// Saves a new list.
///
/// # Errors
/// When the database refuses.
pub async fn save_new_joint_list(
    tx: &impl ConnectionTrait,
    new: &StoredList,
) -> Result<(), AppError> {
    let row = Model {
        id: new.id.clone(),
        election: new.election.clone(),
        body: new.body.clone(),
        name: new.name.clone(),
        founder: new.founder.clone(),
        begun_at: moment_text(new.begun_at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves who keeps a list from now on.
///
/// # Errors
/// When the database refuses.
pub async fn save_founder(
    tx: &impl ConnectionTrait,
    id: &str,
    founder: &str,
) -> Result<(), AppError> {
    let change = ActiveModel {
        founder: Set(founder.to_owned()),
        ..Default::default()
    };
    let filtered = Entity::update_many().set(change).filter(Column::Id.eq(id));
    filtered.exec(tx).await?;
    Ok(())
}

/// A list of an election.
///
/// # Errors
/// [`AppError::Missing`] when the election has none with that key.
pub async fn load_joint_list(
    db: &impl ConnectionTrait,
    (election, id): (&str, &str),
) -> Result<StoredList, AppError> {
    let found = Entity::find_by_id(id)
        .filter(Column::Election.eq(election))
        .one(db)
        .await?;
    let row = found.ok_or_else(|| AppError::Missing {
        what: "joint list",
        key: id.to_owned(),
    })?;
    from_row(row)
}

/// Every list of an election, in the order in which they were begun.
///
/// # Errors
/// When the database refuses.
pub async fn list_joint_lists(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<StoredList>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::BegunAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// The applications on a list, in order.
///
/// # Errors
/// When the database refuses.
pub async fn list_members(
    db: &impl ConnectionTrait,
    (election, id): (&str, &str),
) -> Result<Vec<Application>, AppError> {
    let mut members = list_applications(db, election).await?;
    members.retain(|one| one.joint_list.as_deref() == Some(id));
    members.sort_by_key(|one| one.position);
    Ok(members)
}

fn from_row(row: Model) -> Result<StoredList, AppError> {
    Ok(StoredList {
        begun_at: moment("joint_list.begun_at", &row.begun_at)?,
        id: row.id,
        election: row.election,
        body: row.body,
        name: row.name,
        founder: row.founder,
    })
}
