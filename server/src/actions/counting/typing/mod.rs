//! What a typist does with the count of a station, on top of the steps of an entry: which sheets were saved, all
//! answers in one go, and which stations can be chosen.

mod choose;
mod finish;
mod sheet;

pub use choose::{Choosable, list_choosable};
pub use finish::{Answered, finish_with_answers};
pub use sheet::{fill_sheet, start_entry, type_again};

use crate::error::AppError;
use crate::store::counting::{StationKey, load_count};
use election::counting::{OfficialId, Stance};
use sea_orm::ConnectionTrait;

/// An account as the rules of counting know it.
///
/// # Errors
/// When its number is out of range.
pub fn official(account: u64) -> Result<OfficialId, AppError> {
    let number = i64::try_from(account);
    let number = number.map_err(|_| AppError::unreadable("account", account))?;
    Ok(OfficialId(number))
}

/// What this account can do with a count now.
async fn stance_of(
    db: &impl ConnectionTrait,
    key: StationKey<'_>,
    account: u64,
) -> Result<Stance, AppError> {
    let stored = load_count(db, key).await?;
    Ok(stored.record.state.stance(official(account)?))
}
