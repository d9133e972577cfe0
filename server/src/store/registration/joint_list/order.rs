//! The orders that a list had: each choice of who keeps it is a version of its own.

use crate::audit::By;
use crate::error::AppError;
use crate::store::entity::joint_list_order::{Column, Entity, Model};
use crate::store::values::{from_json, json, moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};

/// One order of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListOrder {
    /// Which order, from 1.
    pub version: u32,
    /// The keys of applications and open invitations, in order.
    pub places: Vec<String>,
    /// Who chose it.
    pub made_by: String,
    /// When.
    pub made_at: DateTime<Utc>,
}

/// Saves an order as the next version; it is never changed afterwards. Answers its number.
///
/// # Errors
/// When the database refuses.
pub async fn save_order(
    tx: &impl ConnectionTrait,
    by: &By,
    (joint_list, places): (&str, &[String]),
) -> Result<u32, AppError> {
    let last = Entity::find()
        .filter(Column::JointList.eq(joint_list))
        .order_by_desc(Column::Version)
        .one(tx)
        .await?;
    let version = last.map_or(0, |row| row.version) + 1;
    let row = Model {
        joint_list: joint_list.to_owned(),
        version,
        places: json("joint_list_order.places", &places)?,
        made_by: by.actor.clone(),
        made_at: moment_text(by.at),
    };
    row.into_active_model().insert(tx).await?;
    number("joint_list_order.version", version)
}

/// Every order of a list, oldest first.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_orders(
    db: &impl ConnectionTrait,
    joint_list: &str,
) -> Result<Vec<ListOrder>, AppError> {
    let rows = Entity::find()
        .filter(Column::JointList.eq(joint_list))
        .order_by_asc(Column::Version)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(ListOrder {
                version: number("joint_list_order.version", row.version)?,
                places: from_json("joint_list_order.places", &row.places)?,
                made_by: row.made_by,
                made_at: moment("joint_list_order.made_at", &row.made_at)?,
            })
        })
        .collect()
}
