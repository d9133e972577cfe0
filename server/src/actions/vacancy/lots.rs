//! The lots that were drawn for a vacancy.

use crate::error::AppError;
use election::result::DrawnLot;
use sea_orm::ConnectionTrait;
use succession::vacancy::VacancyId;

/// The lots drawn to find a successor, in the order of the drawing.
///
/// # Errors
/// When the database refuses.
pub async fn list_lots_for(
    _db: &impl ConnectionTrait,
    _key: (&str, &str),
    _vacancy: VacancyId,
) -> Result<Vec<DrawnLot>, AppError> {
    Ok(Vec::new())
}
