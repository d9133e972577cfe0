//! What every application of an election says now, in one reading.

use super::content::Content;
use super::version::opened;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::entity::{application, application_version, joint_list};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use std::collections::BTreeMap;

/// The last version of every application that was signed, by application.
///
/// # Errors
/// When the database refuses; [`AppError::Sealed`].
pub async fn list_contents(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<BTreeMap<String, Content>, AppError> {
    let of_election = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::Column::Election.eq(key.election()))
        .into_query();
    let rows = application_version::Entity::find()
        .filter(application_version::Column::Application.in_subquery(of_election))
        .order_by_asc(application_version::Column::Version)
        .all(db)
        .await?;
    let last: BTreeMap<String, application_version::Model> = rows
        .into_iter()
        .map(|row| (row.application.clone(), row))
        .collect();
    let opened = last.into_iter().map(|(id, row)| Ok((id, opened(key, &row)?)));
    opened.collect()
}

/// The names of the joint lists of an election, by key.
///
/// # Errors
/// When the database refuses.
pub async fn list_joint_names(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, String>, AppError> {
    let rows = joint_list::Entity::find()
        .filter(joint_list::Column::Election.eq(election))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
