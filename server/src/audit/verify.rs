//! Walks the whole chain and says where it breaks. A chain cut off at its end needs a checkpoint to show.

use super::chain::{FIRST_PREV_HASH, hash_of};
use crate::error::AppError;
use crate::store::entity::event::{Column, Entity, Model};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const AT_A_TIME: u64 = 1000;

/// What is wrong with an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// Its place does not follow on that of the event before it.
    Gap,
    /// It does not carry the hash of the event before it.
    Unlinked,
    /// Its own hash is not that of what it says.
    Altered,
}

/// The answer of [`verify`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verification {
    /// Every event follows on the one before it.
    Whole {
        /// How many events.
        events: i64,
        /// The hash of the last one.
        head: String,
    },
    /// The first event that does not.
    Broken {
        /// Its place.
        seq: i64,
        /// What is wrong with it.
        flaw: Flaw,
    },
}

/// Recomputes the chain from the first event.
///
/// # Errors
/// When the database refuses.
pub async fn verify(db: &impl ConnectionTrait) -> Result<Verification, AppError> {
    let (mut events, mut head) = (0, FIRST_PREV_HASH.to_owned());
    loop {
        let rows = after(db, events).await?;
        if rows.is_empty() {
            return Ok(Verification::Whole { events, head });
        }
        for row in rows {
            if let Some(flaw) = flaw_of(&row, events, &head) {
                return Ok(Verification::Broken { seq: row.seq, flaw });
            }
            (events, head) = (row.seq, row.hash);
        }
    }
}

async fn after(db: &impl ConnectionTrait, seq: i64) -> Result<Vec<Model>, AppError> {
    let rows = Entity::find()
        .filter(Column::Seq.gt(seq))
        .order_by_asc(Column::Seq)
        .limit(AT_A_TIME)
        .all(db)
        .await?;
    Ok(rows)
}

fn flaw_of(row: &Model, before: i64, head: &str) -> Option<Flaw> {
    if row.seq != before + 1 {
        Some(Flaw::Gap)
    } else if row.prev_hash != head {
        Some(Flaw::Unlinked)
    } else if row.hash != hash_of(row) {
        Some(Flaw::Altered)
    } else {
        None
    }
}
