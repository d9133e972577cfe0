//! The lists and candidates of one body: taken away for another order, and whether anything rests on them.

use crate::error::AppError;
use crate::store::entity::{candidate, count, death, draw, list, result};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// Removes the lists and candidates of a body.
///
/// # Errors
/// When the database refuses, as when a figure rests on them.
pub async fn clear_ballot(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<(), AppError> {
    candidate::Entity::delete_many()
        .filter(candidate::Column::Election.eq(election))
        .filter(candidate::Column::Body.eq(body))
        .exec(tx)
        .await?;
    list::Entity::delete_many()
        .filter(list::Column::Election.eq(election))
        .filter(list::Column::Body.eq(body))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether a count, a death, a lot or a result rests on the numbers of a body.
///
/// # Errors
/// When the database refuses.
pub async fn has_figures(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<bool, AppError> {
    macro_rules! there {
        ($table:ident) => {
            $table::Entity::find()
                .filter($table::Column::Election.eq(election))
                .filter($table::Column::Body.eq(body))
                .count(db)
                .await?
                != 0
        };
    }
    Ok(there!(count) || there!(death) || there!(draw) || there!(result))
}
