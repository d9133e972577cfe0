//! Finds events in the log, newest first, a page at a time from a place in the chain.
//!
//! No page counts the whole log: the place in the chain is the key of the table, so a page reads on from there.

use super::Recorded;
use crate::error::AppError;
use crate::store::entity::event::{Column, Entity};
use crate::store::moment_text;
use chrono::{Days, NaiveDate, NaiveTime};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// Which events; a field that is empty leaves nothing out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// What was done.
    pub kind: Option<String>,
    /// Who did it, as the log writes it.
    pub actor: Option<String>,
    /// What it was done to: the whole subject, or one or more of its parts in a row.
    pub subject: Option<String>,
    /// From this day on, in UTC.
    pub from: Option<NaiveDate>,
    /// Up to and including this day, in UTC.
    pub until: Option<NaiveDate>,
}

/// Where a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// At the newest event.
    #[default]
    Newest,
    /// At the newest event before this one.
    Before(i64),
    /// It ends at the oldest event after this one.
    After(i64),
}

/// A page of events, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The events.
    pub events: Vec<Recorded>,
    /// Whether there are older ones.
    pub older: bool,
    /// Whether there are newer ones.
    pub newer: bool,
}

/// A page of the events that the filter lets through.
///
/// # Errors
/// When the database refuses.
pub async fn search(
    db: &impl ConnectionTrait,
    filter: &Filter,
    (place, at_most): (Place, u64),
) -> Result<Found, AppError> {
    let query = Entity::find().filter(filter.condition());
    let query = match place {
        Place::Newest => query.order_by_desc(Column::Seq),
        Place::Before(seq) => query.filter(Column::Seq.lt(seq)).order_by_desc(Column::Seq),
        Place::After(seq) => query.filter(Column::Seq.gt(seq)).order_by_asc(Column::Seq),
    };
    // One more than asked for says whether the page is the last.
    let mut events = query.limit(at_most.saturating_add(1)).all(db).await?;
    let fits = usize::try_from(at_most).unwrap_or(usize::MAX);
    let more = events.len() > fits;
    events.truncate(fits);
    let (older, newer) = match place {
        Place::Newest => (more, false),
        Place::Before(_) => (more, true),
        Place::After(_) => (true, more),
    };
    if matches!(place, Place::After(_)) {
        events.reverse();
    }
    Ok(Found {
        events,
        older,
        newer,
    })
}

/// The event at a place in the chain.
///
/// # Errors
/// When the database refuses.
pub async fn load(db: &impl ConnectionTrait, seq: i64) -> Result<Option<Recorded>, AppError> {
    Ok(Entity::find_by_id(seq).one(db).await?)
}

/// Whether somebody or something of that name ever did anything.
///
/// # Errors
/// When the database refuses.
pub async fn actor_is_known(db: &impl ConnectionTrait, actor: &str) -> Result<bool, AppError> {
    let found = Entity::find().filter(Column::Actor.eq(actor));
    Ok(found.one(db).await?.is_some())
}

impl Filter {
    fn condition(&self) -> Condition {
        let moment = |day: NaiveDate| moment_text(day.and_time(NaiveTime::MIN).and_utc());
        let kind = self.kind.as_ref().map(|kind| Column::Kind.eq(kind));
        let actor = self.actor.as_ref().map(|actor| Column::Actor.eq(actor));
        let from = self.from.map(|day| Column::At.gte(moment(day)));
        let until = self
            .until
            .and_then(|day| day.checked_add_days(Days::new(1)));
        let until = until.map(|day| Column::At.lt(moment(day)));
        Condition::all()
            .add_option(kind)
            .add_option(actor)
            .add_option(self.subject.as_deref().map(about))
            .add_option(from)
            .add_option(until)
    }
}

/// Whether the subject has these parts: `wr2026`, `pernis` and `wr2026/pernis` all fit `wr2026/pernis`.
fn about(parts: &str) -> Condition {
    let parts = parts.to_lowercase();
    let escaped = parts.replace('\\', "\\\\");
    let escaped = escaped.replace('%', "\\%").replace('_', "\\_");
    let subject = || Expr::expr(Func::lower(Expr::col(Column::Subject)));
    let like = |pattern: String| subject().like(LikeExpr::new(pattern).escape('\\'));
    Condition::any()
        .add(subject().eq(parts))
        .add(like(format!("{escaped}/%")))
        .add(like(format!("%/{escaped}")))
        .add(like(format!("%/{escaped}/%")))
}
