//! Published figures that a demonstration replaced, so that its pages can say so.

use crate::error::AppError;
use crate::store::entity::altered_figure::{Column, Entity, Model};
use crate::store::values::{column, number};
use election::allocation::{CandidateNumber, ListNumber};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::Serialize;

/// A figure that is not the published one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlteredFigure {
    /// The code of the body.
    pub body: String,
    /// The list.
    pub list: ListNumber,
    /// The place on the list.
    pub candidate: CandidateNumber,
    /// The figure that was published.
    pub published_votes: u64,
    /// The figure that is used instead.
    pub used_votes: u64,
}

/// Saves which figure was replaced.
///
/// # Errors
/// When the database refuses.
pub async fn save_altered_figure(
    tx: &impl ConnectionTrait,
    election: &str,
    altered: &AlteredFigure,
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        body: altered.body.clone(),
        list: altered.list.into(),
        candidate: altered.candidate.into(),
        published_votes: column("published votes", altered.published_votes)?,
        used_votes: column("used votes", altered.used_votes)?,
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The figures of a body that were replaced, by list and candidate.
///
/// # Errors
/// When the database refuses.
pub async fn list_altered_figures(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<AlteredFigure>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::List)
        .order_by_asc(Column::Candidate)
        .all(db)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(AlteredFigure {
                body: row.body,
                list: number("altered list", row.list)?,
                candidate: number("altered candidate", row.candidate)?,
                published_votes: number("published votes", row.published_votes)?,
                used_votes: number("used votes", row.used_votes)?,
            })
        })
        .collect()
}
