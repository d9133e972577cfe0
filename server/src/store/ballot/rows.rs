//! The draws of one body, or of all, put together from their rows.

use super::{BallotAnnulment, BallotDraw, BallotOutcome, OpenedBallotDraw};
use crate::error::AppError;
use crate::store::entity::{
    BallotMethod, ballot_annulment, ballot_draw, ballot_outcome, ballot_typing,
};
use crate::store::lots::{Session, StoredTyping};
use crate::store::values::{from_json, moment, number};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};

/// The draws of a body, in the order in which they were opened.
///
/// # Errors
/// When the database refuses, or a stored draw cannot be read.
pub async fn list_ballot_draws(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<BallotDraw>, AppError> {
    let mut all = list(db, election, Some(body)).await?;
    Ok(all.remove(body).unwrap_or_default())
}

/// The draws of every body that has one, by code, in the order in which they were opened.
///
/// # Errors
/// When the database refuses, or a stored draw cannot be read.
pub async fn list_all_ballot_draws(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<BallotDraw>>, AppError> {
    list(db, election, None).await
}

/// The elections in which a ballot is drawn with dice.
///
/// # Errors
/// When the database refuses.
pub async fn list_elections_with_dice(db: &impl ConnectionTrait) -> Result<Vec<String>, AppError> {
    let found = ballot_draw::Entity::find()
        .select_only()
        .column(ballot_draw::Column::Election)
        .distinct()
        .filter(ballot_draw::Column::Method.eq(BallotMethod::Lot1))
        .order_by_asc(ballot_draw::Column::Election);
    Ok(found.into_tuple().all(db).await?)
}

/// The bodies of an election with a draw that gave the order and was not annulled.
///
/// # Errors
/// When the database refuses, or a stored draw cannot be read.
pub async fn list_drawn(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<String>, AppError> {
    let all = list_all_ballot_draws(db, election).await?.into_iter();
    let last_holds = |draws: &[BallotDraw]| {
        let last = draws.iter().rev().find(|draw| draw.outcome.is_some());
        last.is_some_and(|draw| draw.annulled.is_none())
    };
    let drawn = all.filter(|(_, draws)| last_holds(draws));
    Ok(drawn.map(|(body, _)| body).collect())
}

type ByBody = BTreeMap<String, Vec<BallotDraw>>;

/// The rows of one table for an election, or for one body of it.
macro_rules! rows_of {
    ($table:ident, $db:expr, $election:expr, $body:expr) => {{
        let mut query = $table::Entity::find().filter($table::Column::Election.eq($election));
        if let Some(body) = $body {
            query = query.filter($table::Column::Body.eq(body));
        }
        query.order_by_asc($table::Column::Number).all($db).await?
    }};
}

async fn list(
    db: &impl ConnectionTrait,
    election: &str,
    body: Option<&str>,
) -> Result<ByBody, AppError> {
    let mut all = ByBody::new();
    for row in rows_of!(ballot_draw, db, election, body) {
        let draws = all.entry(row.body.clone()).or_default();
        draws.push(BallotDraw {
            number: number("ballot_draw.number", row.number)?,
            opened: opened(row)?,
            typings: Vec::new(),
            outcome: None,
            annulled: None,
        });
    }
    if all.is_empty() {
        return Ok(all);
    }
    add_typings(db, (election, body), &mut all).await?;
    for row in rows_of!(ballot_outcome, db, election, body) {
        if let Some(draw) = find(&mut all, (&row.body, row.number))? {
            draw.outcome = Some(BallotOutcome {
                held: from_json("ballot_outcome.held", &row.held)?,
                at: moment("ballot_outcome.recorded_at", &row.recorded_at)?,
                by: row.recorded_by,
            });
        }
    }
    for row in rows_of!(ballot_annulment, db, election, body) {
        if let Some(draw) = find(&mut all, (&row.body, row.number))? {
            draw.annulled = Some(BallotAnnulment {
                reason: row.reason,
                at: moment("ballot_annulment.annulled_at", &row.annulled_at)?,
                by: row.annulled_by,
            });
        }
    }
    Ok(all)
}

async fn add_typings(
    db: &impl ConnectionTrait,
    (election, body): (&str, Option<&str>),
    all: &mut ByBody,
) -> Result<(), AppError> {
    let mut rows = rows_of!(ballot_typing, db, election, body);
    rows.sort_by(|a, b| {
        let key = |row: &ballot_typing::Model| (row.attempt, row.typed_at.clone(), row.account);
        key(a).cmp(&key(b))
    });
    for row in rows {
        if let Some(draw) = find(all, (&row.body, row.number))? {
            draw.typings.push(StoredTyping {
                attempt: number("ballot_typing.attempt", row.attempt)?,
                account: number("ballot_typing.account", row.account)?,
                digits: row.digits,
                at: moment("ballot_typing.typed_at", &row.typed_at)?,
            });
        }
    }
    Ok(())
}

/// The draw that a row belongs to; none when it was opened after the draws were read, which only a page sees
/// that reads outside a transaction.
fn find<'a>(
    all: &'a mut ByBody,
    (body, stored): (&str, i64),
) -> Result<Option<&'a mut BallotDraw>, AppError> {
    let wanted: u64 = number("ballot_draw.number", stored)?;
    let draws = all.get_mut(body);
    Ok(draws.and_then(|draws| draws.iter_mut().find(|draw| draw.number == wanted)))
}

fn opened(row: ballot_draw::Model) -> Result<OpenedBallotDraw, AppError> {
    let session = row.session;
    let session = session.map(|session| number("ballot_draw.session", session));
    Ok(OpenedBallotDraw {
        context: row.context,
        method: row.method,
        pool: from_json("ballot_draw.pool", &row.pool)?,
        pool_sha256: row.pool_sha256,
        reason: row.reason,
        after_session: session.transpose()?,
        session: Session {
            place: row.place,
            drawn_by: row.drawn_by,
            witnesses: from_json("ballot_draw.witnesses", &row.witnesses)?,
        },
        at: moment("ballot_draw.opened_at", &row.opened_at)?,
        by: row.opened_by,
    })
}
