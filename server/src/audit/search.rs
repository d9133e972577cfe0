//! Finds events in the log, newest first, a page at a time from a place in the chain.
//!
//! No page counts the whole log: a page begins at a place in the chain, which is the key of the table.

use super::{Recorded, head};
use crate::error::AppError;
use crate::store::entity::event::{Column, Entity};
use crate::store::moment_text;
use chrono::{Days, NaiveDate, NaiveTime};
use sea_orm::sea_query::{Expr, ExprTrait, Func, LikeExpr};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder,
    QuerySelect,
};

/// How far from where it begins a page is first looked for by the key.
const NEAR: i64 = 4000;

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
    // One more than asked for says whether the page is the last.
    let limit = at_most.saturating_add(1);
    let mut events = near(db, filter, (place, limit)).await?;
    let is_full = |events: &Vec<Recorded>| u64::try_from(events.len()).is_ok_and(|n| n == limit);
    if !is_full(&events) {
        events = anywhere(db, filter, (place, limit)).await?;
    }
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

/// The first events after a place that the filter lets through, the oldest first; for who reads on to the end.
///
/// # Errors
/// When the database refuses.
pub async fn read_on(
    db: &impl ConnectionTrait,
    filter: &Filter,
    (after, at_most): (i64, u64),
) -> Result<Vec<Recorded>, AppError> {
    let events = Entity::find()
        .filter(filter.condition())
        .filter(Column::Seq.gt(after))
        .order_by_asc(Column::Seq)
        .limit(at_most);
    Ok(events.all(db).await?)
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

/// The events of a page by the key, but no further than a few thousand places away. Most pages are full by then.
async fn near(
    db: &impl ConnectionTrait,
    filter: &Filter,
    (place, limit): (Place, u64),
) -> Result<Vec<Recorded>, AppError> {
    let begin = match place {
        Place::Newest => head(db).await?.0.saturating_add(1),
        Place::Before(seq) | Place::After(seq) => seq,
    };
    let query = Entity::find().filter(filter.condition());
    let query = match place {
        Place::Newest | Place::Before(_) => query
            .filter(Column::Seq.lt(begin))
            .filter(Column::Seq.gt(begin.saturating_sub(NEAR)))
            .order_by_desc(Column::Seq),
        Place::After(_) => query
            .filter(Column::Seq.gt(begin))
            .filter(Column::Seq.lt(begin.saturating_add(NEAR)))
            .order_by_asc(Column::Seq),
    };
    Ok(query.limit(limit).all(db).await?)
}

/// The events of a page, however far away they are.
///
/// The key would lead to all events in between one by one, which takes ten times as long as reading the table
/// as it lies. A sum has no index.
async fn anywhere(
    db: &impl ConnectionTrait,
    filter: &Filter,
    (place, limit): (Place, u64),
) -> Result<Vec<Recorded>, AppError> {
    let key = || Expr::col(Column::Seq).add(0_i64);
    let query = Entity::find().filter(filter.condition());
    let query = match place {
        Place::Newest => query.order_by(key(), Order::Desc),
        Place::Before(seq) => query.filter(key().lt(seq)).order_by(key(), Order::Desc),
        Place::After(seq) => query.filter(key().gt(seq)).order_by(key(), Order::Asc),
    };
    Ok(query.limit(limit).all(db).await?)
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
