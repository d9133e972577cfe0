//! The sortitions of a body, put together from their rows.

use super::{
    Ended, Frozen, Invited, ResidentStep, ResidentStepKind, Sortition, SortitionDraw, SortitionKey,
    SortitionOutcome,
};
use crate::error::AppError;
use crate::store::entity::{
    sortition, sortition_draw, sortition_end, sortition_invitation, sortition_outcome,
    sortition_step, sortition_typing,
};
use crate::store::lots::{Session, StoredTyping};
use crate::store::values::{day, from_json, moment, number};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeSet;

/// The rows of one table for a sortition.
macro_rules! rows_of {
    ($table:ident, $db:expr, $at:expr, $($order:ident),+) => {{
        let (election, body, number) = $at;
        $table::Entity::find()
            .filter($table::Column::Election.eq(election))
            .filter($table::Column::Body.eq(body))
            .filter($table::Column::Sortition.eq(number))
            $(.order_by_asc($table::Column::$order))+
            .all($db)
            .await?
    }};
}

/// The sortitions of a body, by number.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn list_sortitions(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<Sortition>, AppError> {
    let rows = sortition::Entity::find()
        .filter(sortition::Column::Election.eq(election))
        .filter(sortition::Column::Body.eq(body))
        .order_by_asc(sortition::Column::Number)
        .all(db)
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let number = number("sortition.number", row.number)?;
        all.push(whole(db, (election, body, number), row).await?);
    }
    Ok(all)
}

/// One sortition.
///
/// # Errors
/// [`AppError::Missing`] when there is none with that number; when the database refuses, or a stored value cannot be
/// read.
pub async fn load_sortition(
    db: &impl ConnectionTrait,
    at: SortitionKey<'_>,
) -> Result<Sortition, AppError> {
    let (election, body, number) = at;
    let id = (election.to_owned(), body.to_owned(), i64::from(number));
    let row = sortition::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(|| AppError::Missing {
        what: "sortition",
        key: format!("{election}/{body}/{number}"),
    })?;
    whole(db, at, row).await
}

/// The sortitions whose lists were published for a draw: election, body and number of each.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn list_opened(
    db: &impl ConnectionTrait,
) -> Result<Vec<(String, String, u32)>, AppError> {
    let rows = sortition_draw::Entity::find()
        .filter(sortition_draw::Column::Number.eq(1))
        .order_by_asc(sortition_draw::Column::Election)
        .order_by_asc(sortition_draw::Column::Body)
        .order_by_asc(sortition_draw::Column::Sortition)
        .all(db)
        .await?;
    let opened = rows.into_iter().map(|row| {
        let number = number("sortition_draw.sortition", row.sortition)?;
        Ok((row.election, row.body, number))
    });
    opened.collect()
}

/// The bodies of an election in which residents were invited.
///
/// # Errors
/// When the database refuses.
pub async fn list_inviting_bodies(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<String>, AppError> {
    let bodies: Vec<String> = sortition_invitation::Entity::find()
        .select_only()
        .column(sortition_invitation::Column::Body)
        .filter(sortition_invitation::Column::Election.eq(election))
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    Ok(bodies.into_iter().collect())
}

async fn whole(
    db: &impl ConnectionTrait,
    at: SortitionKey<'_>,
    row: sortition::Model,
) -> Result<Sortition, AppError> {
    let invitations = rows_of!(sortition_invitation, db, at, Position);
    let steps = rows_of!(sortition_step, db, at, Number);
    let ended = rows_of!(sortition_end, db, at, Sortition).pop();
    Ok(Sortition {
        number: at.2,
        frozen: frozen(row)?,
        draws: draws(db, at).await?,
        invitations: invitations
            .into_iter()
            .map(invited)
            .collect::<Result<_, _>>()?,
        steps: steps.into_iter().map(step).collect::<Result<_, _>>()?,
        ended: ended.map(end).transpose()?,
    })
}

fn frozen(row: sortition::Model) -> Result<Frozen, AppError> {
    Ok(Frozen {
        vacancies: from_json("sortition.vacancies", &row.vacancies)?,
        places: number("sortition.places", row.places)?,
        on: day("sortition.on_day", &row.on_day)?,
        extract: row.extract,
        grounds: from_json("sortition.grounds", &row.grounds)?,
        pool: from_json("sortition.pool", &row.pool)?,
        pool_sha256: row.pool_sha256,
        at: moment("sortition.at", &row.at)?,
        by: row.actor,
    })
}

async fn draws(
    db: &impl ConnectionTrait,
    at: SortitionKey<'_>,
) -> Result<Vec<SortitionDraw>, AppError> {
    let mut draws = Vec::new();
    for row in rows_of!(sortition_draw, db, at, Number) {
        draws.push(SortitionDraw {
            number: number("sortition_draw.number", row.number)?,
            method: row.method,
            context: row.context,
            session: Session {
                place: row.place,
                drawn_by: row.drawn_by,
                witnesses: from_json("sortition_draw.witnesses", &row.witnesses)?,
            },
            at: moment("sortition_draw.at", &row.at)?,
            by: row.actor,
            typings: Vec::new(),
            outcome: None,
        });
    }
    for row in rows_of!(sortition_typing, db, at, Draw, Attempt, TypedAt, Account) {
        let of: u64 = number("sortition_typing.draw", row.draw)?;
        if let Some(draw) = draws.iter_mut().find(|draw| draw.number == of) {
            draw.typings.push(StoredTyping {
                attempt: number("sortition_typing.attempt", row.attempt)?,
                account: number("sortition_typing.account", row.account)?,
                digits: row.digits,
                at: moment("sortition_typing.typed_at", &row.typed_at)?,
            });
        }
    }
    for row in rows_of!(sortition_outcome, db, at, Draw) {
        let of: u64 = number("sortition_outcome.draw", row.draw)?;
        if let Some(draw) = draws.iter_mut().find(|draw| draw.number == of) {
            draw.outcome = Some(SortitionOutcome {
                seed: row.seed,
                drawn: from_json("sortition_outcome.drawn", &row.drawn)?,
                at: moment("sortition_outcome.at", &row.at)?,
                by: row.actor,
            });
        }
    }
    Ok(draws)
}

fn invited(row: sortition_invitation::Model) -> Result<Invited, AppError> {
    Ok(Invited {
        resident: row.resident,
        position: number("sortition_invitation.position", row.position)?,
        batch: number("sortition_invitation.batch", row.batch)?,
        invited_on: day("sortition_invitation.invited_on", &row.invited_on)?,
        answer_by: from_json("sortition_invitation.answer_by", &row.answer_by)?,
    })
}

fn step(row: sortition_step::Model) -> Result<ResidentStep, AppError> {
    let mut kinds = ResidentStepKind::ALL.into_iter();
    let kind = kinds.find(|kind| kind.word() == row.kind);
    Ok(ResidentStep {
        number: number("sortition_step.number", row.number)?,
        resident: row.resident,
        kind: kind.ok_or_else(|| AppError::unreadable("sortition_step.kind", row.kind))?,
        on: day("sortition_step.on_day", &row.on_day)?,
        at: moment("sortition_step.at", &row.at)?,
        by: row.actor,
    })
}

fn end(row: sortition_end::Model) -> Result<Ended, AppError> {
    Ok(Ended {
        reason: row.reason,
        at: moment("sortition_end.at", &row.at)?,
        by: row.actor,
    })
}
