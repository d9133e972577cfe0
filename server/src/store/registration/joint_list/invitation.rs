//! Invitations: an address that is sealed, and the digest of what the link carries.

use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::invitation::{ActiveModel, Column, Entity, Model};
use crate::store::values::{from_word, moment, moment_text, number, word};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, Set,
};
use serde::{Deserialize, Serialize};

/// How an invitation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Who was invited takes part.
    Consented,
    /// Who was invited does not.
    Declined,
    /// Who keeps the list took it back.
    Recalled,
}

/// An invitation, without the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The key.
    pub id: String,
    /// The list.
    pub joint_list: String,
    /// The place that is offered.
    pub position: u32,
    /// The blind index of the address.
    pub email_index: String,
    /// The moment it was sent.
    pub sent_at: DateTime<Utc>,
    /// How it ended; none while it is open.
    pub answer: Option<Answer>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
    /// The application that came of it.
    pub application: Option<String>,
}

fn email_of(row: &str) -> Place<'_> {
    Place {
        table: "invitation",
        column: "email",
        row,
    }
}

/// Saves an invitation to an address, with the digest of its token.
///
/// # Errors
/// When the database refuses.
pub async fn save_invitation(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    new: &Invitation,
    (email, token_sha256): (&str, &str),
) -> Result<(), AppError> {
    let row = Model {
        id: new.id.clone(),
        joint_list: new.joint_list.clone(),
        position: new.position.into(),
        email: key.seal_text(&email_of(&new.id), email)?,
        email_index: new.email_index.clone(),
        token_sha256: token_sha256.to_owned(),
        sent_at: moment_text(new.sent_at),
        answer: None,
        answered_at: None,
        application: None,
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves how an invitation ended.
///
/// # Errors
/// When the database refuses.
pub async fn save_answer(
    tx: &impl ConnectionTrait,
    id: &str,
    (answer, application): (Answer, Option<&str>),
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let change = ActiveModel {
        answer: Set(Some(word("invitation.answer", answer)?)),
        answered_at: Set(Some(moment_text(at))),
        application: Set(application.map(str::to_owned)),
        ..Default::default()
    };
    let filtered = Entity::update_many().set(change).filter(Column::Id.eq(id));
    filtered.exec(tx).await?;
    Ok(())
}

/// Saves which place is offered now.
///
/// # Errors
/// When the database refuses.
pub async fn save_invitation_position(
    tx: &impl ConnectionTrait,
    id: &str,
    position: u32,
) -> Result<(), AppError> {
    let change = ActiveModel {
        position: Set(position.into()),
        ..Default::default()
    };
    let filtered = Entity::update_many().set(change).filter(Column::Id.eq(id));
    filtered.exec(tx).await?;
    Ok(())
}

/// Every invitation for a list, in the order in which they were sent.
///
/// # Errors
/// When the database refuses.
pub async fn list_invitations(
    db: &impl ConnectionTrait,
    joint_list: &str,
) -> Result<Vec<Invitation>, AppError> {
    let rows = Entity::find()
        .filter(Column::JointList.eq(joint_list))
        .order_by_asc(Column::SentAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// The invitation whose token has this digest.
///
/// # Errors
/// When the database refuses.
pub async fn find_invitation(
    db: &impl ConnectionTrait,
    token_sha256: &str,
) -> Result<Option<Invitation>, AppError> {
    let found = Entity::find().filter(Column::TokenSha256.eq(token_sha256));
    let found = found.one(db).await?;
    found.map(from_row).transpose()
}

/// The address that was invited.
///
/// # Errors
/// [`AppError::Missing`] when there is no such invitation; [`AppError::Sealed`].
pub async fn load_invited_email(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    id: &str,
) -> Result<String, AppError> {
    let found = Entity::find_by_id(id).one(db).await?;
    let row = found.ok_or_else(|| AppError::Missing {
        what: "invitation",
        key: id.to_owned(),
    })?;
    key.open_text(&email_of(id), &row.email)
}

fn from_row(row: Model) -> Result<Invitation, AppError> {
    let answer = row.answer.as_deref();
    let answered_at = row.answered_at.as_deref();
    Ok(Invitation {
        position: number("invitation.position", row.position)?,
        sent_at: moment("invitation.sent_at", &row.sent_at)?,
        answer: answer
            .map(|stored| from_word("invitation.answer", stored))
            .transpose()?,
        answered_at: answered_at
            .map(|stored| moment("invitation.answered_at", stored))
            .transpose()?,
        id: row.id,
        joint_list: row.joint_list,
        email_index: row.email_index,
        application: row.application,
    })
}
