//! The draws of a body, put together from their rows.

use super::{
    LotFor, OpenedDraw, Session, StoredAnnulment, StoredDraw, StoredOutcome, StoredTyping,
};
use crate::error::AppError;
use crate::store::entity::{LotMethod, draw, draw_annulment, draw_outcome, draw_typing};
use crate::store::values::{from_json, moment, number};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// All draws of a body, for its allocation and its vacancies, in the order in which they were opened.
///
/// # Errors
/// When the database refuses, or a stored draw cannot be read.
pub async fn list_draws(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<StoredDraw>, AppError> {
    let opened = draw::Entity::find()
        .filter(draw::Column::Election.eq(election))
        .filter(draw::Column::Body.eq(body))
        .order_by_asc(draw::Column::Number)
        .all(db)
        .await?;
    // Most bodies never have one.
    if opened.is_empty() {
        return Ok(Vec::new());
    }
    let mut draws = Vec::with_capacity(opened.len());
    for row in opened {
        draws.push(StoredDraw {
            number: number("draw.number", row.number)?,
            opened: opened_draw(row)?,
            typings: Vec::new(),
            outcome: None,
            annulled: None,
        });
    }
    add_typings(db, (election, body), &mut draws).await?;
    add_outcomes(db, (election, body), &mut draws).await?;
    add_annulments(db, (election, body), &mut draws).await?;
    Ok(draws)
}

/// The election and the body of each draw with dice, once.
///
/// # Errors
/// When the database refuses.
pub async fn list_bodies_with_dice(
    db: &impl ConnectionTrait,
) -> Result<Vec<(String, String)>, AppError> {
    let found = draw::Entity::find()
        .select_only()
        .column(draw::Column::Election)
        .column(draw::Column::Body)
        .distinct()
        .filter(draw::Column::Method.eq(LotMethod::Lot1))
        .order_by_asc(draw::Column::Election)
        .order_by_asc(draw::Column::Body);
    Ok(found.into_tuple().all(db).await?)
}

fn opened_draw(row: draw::Model) -> Result<OpenedDraw, AppError> {
    let vacancy = row.vacancy.map(|vacancy| number("draw.vacancy", vacancy));
    Ok(OpenedDraw {
        lot_for: vacancy
            .transpose()?
            .map_or(LotFor::Allocation, LotFor::Vacancy),
        context: row.context,
        method: row.method,
        asked: from_json("draw.asked", &row.asked)?,
        pool: from_json("draw.pool", &row.pool)?,
        pool_sha256: row.pool_sha256,
        session: Session {
            place: row.place,
            drawn_by: row.drawn_by,
            witnesses: from_json("draw.witnesses", &row.witnesses)?,
        },
        at: moment("draw.opened_at", &row.opened_at)?,
        by: row.opened_by,
    })
}

async fn add_typings(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    draws: &mut [StoredDraw],
) -> Result<(), AppError> {
    let rows = draw_typing::Entity::find()
        .filter(draw_typing::Column::Election.eq(election))
        .filter(draw_typing::Column::Body.eq(body))
        .order_by_asc(draw_typing::Column::Attempt)
        .order_by_asc(draw_typing::Column::TypedAt)
        .order_by_asc(draw_typing::Column::Account)
        .all(db)
        .await?;
    for row in rows {
        let Some(draw) = of_number(draws, row.number)? else {
            continue;
        };
        draw.typings.push(StoredTyping {
            attempt: number("draw_typing.attempt", row.attempt)?,
            account: number("draw_typing.account", row.account)?,
            digits: row.digits,
            at: moment("draw_typing.typed_at", &row.typed_at)?,
        });
    }
    Ok(())
}

async fn add_outcomes(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    draws: &mut [StoredDraw],
) -> Result<(), AppError> {
    let rows = draw_outcome::Entity::find()
        .filter(draw_outcome::Column::Election.eq(election))
        .filter(draw_outcome::Column::Body.eq(body))
        .all(db)
        .await?;
    for row in rows {
        let Some(draw) = of_number(draws, row.number)? else {
            continue;
        };
        draw.outcome = Some(StoredOutcome {
            draw: from_json("draw_outcome.draw", &row.draw)?,
            at: moment("draw_outcome.recorded_at", &row.recorded_at)?,
            by: row.recorded_by,
        });
    }
    Ok(())
}

async fn add_annulments(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    draws: &mut [StoredDraw],
) -> Result<(), AppError> {
    let rows = draw_annulment::Entity::find()
        .filter(draw_annulment::Column::Election.eq(election))
        .filter(draw_annulment::Column::Body.eq(body))
        .all(db)
        .await?;
    for row in rows {
        let corrects = row.corrects.map(|version| {
            let what = "draw_annulment.corrects";
            number::<u32>(what, version)
        });
        let Some(draw) = of_number(draws, row.number)? else {
            continue;
        };
        draw.annulled = Some(StoredAnnulment {
            reason: row.reason,
            corrects: corrects.transpose()?,
            at: moment("draw_annulment.annulled_at", &row.annulled_at)?,
            by: row.annulled_by,
        });
    }
    Ok(())
}

/// The draw that a row belongs to; none when it was opened after the draws were read, which only a page sees
/// that reads outside a transaction.
fn of_number(draws: &mut [StoredDraw], stored: i64) -> Result<Option<&mut StoredDraw>, AppError> {
    let wanted: u64 = number("draw.number", stored)?;
    Ok(draws.iter_mut().find(|draw| draw.number == wanted))
}
