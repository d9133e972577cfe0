//! An entry sheet by sheet: begun, saved, and typed again where the coordinator asked.

use super::stance_of;
use crate::actions::counting::entry::{begin_entry, correct_entry, mend_entry, save_sheet};
use crate::audit::By;
use crate::error::AppError;
use crate::store::counting::StationKey;
use crate::store::counting::kept_sheet::remove_kept_sheet;
use crate::store::counting::saved_sheet::{remove_sheet_places, save_sheet_place};
use election::counting::{Field, Stance, Value, Whose};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// Begins the entry that this account can begin. One that was begun already goes on, so that a second press of
/// the button does no harm.
///
/// # Errors
/// When the step is refused, or the database refuses.
pub async fn start_entry(
    tx: &impl ConnectionTrait,
    by: &By,
    account: u64,
    key: StationKey<'_>,
) -> Result<Stance, AppError> {
    let stance = stance_of(tx, key, account).await?;
    if let Stance::Begin(whose) = stance {
        begin_entry(tx, by, key, whose).await?;
        remove_sheet_places(tx, key, whose).await?;
        return Ok(Stance::GoOn(whose));
    }
    Ok(stance)
}

/// Saves a sheet of the own entry, or mends it when the entry has findings. What was kept of its page goes.
///
/// # Errors
/// When the step is refused, or the database refuses.
pub async fn fill_sheet(
    tx: &impl ConnectionTrait,
    by: &By,
    account: u64,
    key: StationKey<'_>,
    (place, page, values): (u32, &str, &BTreeMap<Field, Value>),
) -> Result<(), AppError> {
    let whose = match stance_of(tx, key, account).await? {
        Stance::Answer => {
            mend_entry(tx, by, key, values).await?;
            Whose::First
        }
        Stance::GoOn(whose) => {
            save_sheet(tx, by, key, whose, values).await?;
            whose
        }
        // The step itself says why not.
        _ => {
            save_sheet(tx, by, key, Whose::First, values).await?;
            return Ok(());
        }
    };
    save_sheet_place(tx, key, (whose, place), by.at).await?;
    remove_kept_sheet(tx, (account, page)).await
}

/// Answers what the coordinator asked. What was kept of its page goes.
///
/// # Errors
/// When the step is refused, or the database refuses.
pub async fn type_again(
    tx: &impl ConnectionTrait,
    by: &By,
    account: u64,
    key: StationKey<'_>,
    (whose, page, values): (Whose, &str, &BTreeMap<Field, Value>),
) -> Result<(), AppError> {
    correct_entry(tx, by, key, whose, values).await?;
    remove_kept_sheet(tx, (account, page)).await
}
