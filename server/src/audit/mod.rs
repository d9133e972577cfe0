//! The audit log: a chain of events that only grows, written in the transaction of the change itself.
//!
//! Each event carries the hash of the one before it, so that a changed or removed event shows. It keeps
//! no personal data: only keys, numbers and digests, so that erasure does not break the chain.

mod chain;
mod event;
mod search;
mod since;
mod verify;

pub use chain::{FIRST_PREV_HASH, hash_of, sha256, shell_line};
// The order of a term.
pub use event::RuleEvent;
pub use event::{CountingEvent, Event, LeadingEvent, ResultEvent};
// Leave.
pub use event::LeaveEvent;
pub use event::LettersEvent;
// Opt-out register and signals.
pub use event::{OptOutEvent, SignalEvent};
// Members.
pub use event::{MemberEvent, OnboardingEvent};
// Sortition.
pub use event::SortitionEvent;
// Stations and people.
pub use event::StationEvent;
// Result files.
pub use event::ResultFilesEvent;
pub use search::{Filter, Found, Place, actor_is_known, load, read_on, search};
pub use since::list_subjects_since;
pub use verify::{Flaw, Verification, verify};

use crate::error::AppError;
use crate::store::entity::event as stored;
/// An event as it stands in the log.
pub use crate::store::entity::event::Model as Recorded;
use crate::store::moment_text;
use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryOrder};

/// Who does something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// The account, or the name of the program that acts by itself; never the name of a candidate.
    pub actor: String,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// Adds an event to the chain; answers its place.
///
/// Call it inside [`crate::store::write_tx`], which keeps other writers away from the head of the chain.
///
/// # Errors
/// When the database refuses.
pub async fn record(tx: &impl ConnectionTrait, by: &By, event: &Event) -> Result<i64, AppError> {
    let (last, prev_hash) = head(tx).await?;
    let mut row = stored::Model {
        seq: last + 1,
        at: moment_text(by.at),
        actor: by.actor.clone(),
        kind: event.kind().to_owned(),
        subject: event.subject(),
        payload: event.payload()?,
        prev_hash,
        hash: String::new(),
    };
    row.hash = hash_of(&row);
    let seq = row.seq;
    row.into_active_model().insert(tx).await?;
    Ok(seq)
}

/// The place and the hash of the last event; 0 and [`FIRST_PREV_HASH`] for an empty log.
///
/// # Errors
/// When the database refuses.
pub async fn head(db: &impl ConnectionTrait) -> Result<(i64, String), AppError> {
    let last = stored::Entity::find()
        .order_by_desc(stored::Column::Seq)
        .one(db)
        .await?;
    Ok(last.map_or((0, FIRST_PREV_HASH.to_owned()), |row| (row.seq, row.hash)))
}
