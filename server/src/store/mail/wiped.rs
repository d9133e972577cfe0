//! Mail of which nothing is kept any more: the address and what it said are written over.

use super::place;
use crate::error::AppError;
use crate::outbox::{State, pack};
use crate::privacy::ElectionKey;
use crate::store::entity::mail::{ActiveModel, Column, Entity};
use crate::store::values::{column, word};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

/// Writes over to whom a mail went and what it said; one that still waits is not sent. `instead` is what stands there
/// from now on.
///
/// # Errors
/// When the database refuses, or the machine gives no chance for sealing.
pub async fn save_wiped(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (id, instead): (u64, &str),
) -> Result<(), AppError> {
    let row = id.to_string();
    let change = ActiveModel {
        recipient: Set(key.seal_text(&place("recipient", &row), "")?),
        subject: Set(key.seal_text(&place("subject", &row), instead)?),
        body: Set(Some(key.seal(&place("body", &row), &pack(instead, &[])?)?)),
        ..Default::default()
    };
    let id: i64 = column("mail.id", id)?;
    let of_mail = || Entity::update_many().filter(Column::Id.eq(id));
    of_mail().set(change).exec(tx).await?;
    let stopped = ActiveModel {
        state: Set(word("mail.state", State::Stopped)?),
        next_try_at: Set(None),
        ..Default::default()
    };
    let waiting = word("mail.state", State::Waiting)?;
    of_mail()
        .filter(Column::State.eq(waiting))
        .set(stopped)
        .exec(tx)
        .await?;
    Ok(())
}
