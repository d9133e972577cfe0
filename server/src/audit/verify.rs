//! Walks the whole chain and says where it breaks. A chain cut off at its end needs a checkpoint to show.

use super::chain::{FIRST_PREV_HASH, hash_of};
use crate::error::AppError;
use crate::store::entity::event::{Column, Entity, Model};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QueryResult, QuerySelect, QueryTrait,
};

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
    /// It holds what is no text.
    Unreadable,
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
    // From below the first place, so that nothing can hide before it.
    let mut seen = i64::MIN;
    loop {
        let rows = after(db, seen).await?;
        if rows.is_empty() {
            return Ok(Verification::Whole { events, head });
        }
        for row in rows {
            let seq = row.try_get("", "seq")?;
            match read(&row, events, &head) {
                Ok(event) => (seen, events, head) = (seq, seq, event.hash),
                Err(flaw) => return Ok(Verification::Broken { seq, flaw }),
            }
        }
    }
}

async fn after(db: &impl ConnectionTrait, seq: i64) -> Result<Vec<QueryResult>, AppError> {
    let query = Entity::find()
        .filter(Column::Seq.gt(seq))
        .order_by_asc(Column::Seq)
        .limit(AT_A_TIME);
    Ok(db
        .query_all_raw(query.build(db.get_database_backend()))
        .await?)
}

/// The event when it follows on the one before it.
fn read(row: &QueryResult, before: i64, head: &str) -> Result<Model, Flaw> {
    let event = Model::from_query_result(row, "").map_err(|_| Flaw::Unreadable)?;
    if event.seq != before + 1 {
        Err(Flaw::Gap)
    } else if event.prev_hash != head {
        Err(Flaw::Unlinked)
    } else if event.hash != hash_of(&event) {
        Err(Flaw::Altered)
    } else {
        Ok(event)
    }
}
