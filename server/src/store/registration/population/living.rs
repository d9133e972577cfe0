//! Everybody in the extract who lives in some buurten, by the blind index of the buurt.

use super::{Person, buurt_index, opened};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::entity::resident;
use crate::store::values::column;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeSet;

/// How many persons are opened at a time.
const AT_A_TIME: u64 = 5000;

/// Everybody in the extract with an address in one of these buurten, in its order. Nobody else is opened; of an extract
/// from before buurten had an index everybody is.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn list_living_in(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    buurten: &BTreeSet<String>,
) -> Result<Vec<Person>, AppError> {
    let lives = |person: &Person| {
        let buurt = person.buurt.as_ref();
        buurt.is_some_and(|code| buurten.contains(code))
    };
    let indexes = buurten
        .iter()
        .map(|code| Some(buurt_index(key, Some(code))));
    let mut living = Vec::new();
    for index in indexes.chain([None]) {
        let mut last = 0;
        loop {
            let some = list_after(db, key, index.as_deref(), last).await?;
            let Some((number, _)) = some.last() else {
                break;
            };
            last = *number;
            living.extend(some.into_iter().filter(|(_, person)| lives(person)));
        }
    }
    living.sort_by_key(|(number, _)| *number);
    Ok(living.into_iter().map(|(_, person)| person).collect())
}

/// Some persons after this number with this index, or with none, each with the number.
async fn list_after(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    index: Option<&str>,
    after: u64,
) -> Result<Vec<(u64, Person)>, AppError> {
    let of_buurt = match index {
        Some(index) => resident::Column::BuurtIndex.eq(index),
        None => resident::Column::BuurtIndex.is_null(),
    };
    let rows = resident::Entity::find()
        .filter(resident::Column::Election.eq(key.election()))
        .filter(of_buurt)
        .filter(resident::Column::Number.gt(column("resident.number", after)?))
        .order_by_asc(resident::Column::Number)
        .limit(AT_A_TIME)
        .all(db)
        .await?;
    rows.iter().map(|row| opened(key, row)).collect()
}
