//! The draw by dice: the list is published and logged first, then two people type what the dice show, each on their own.

use super::proof::make_proof;
use super::{SortitionCourse, SortitionRefusal};
use crate::actions::lots::{SeedTyped, Typed};
use crate::audit::{self, By, Event, SortitionEvent};
use crate::error::AppError;
use crate::store::LotMethod;
use crate::store::lots::{Session, StoredTyping};
use crate::store::sortition::{
    SortitionDraw, SortitionOutcome, save_draw, save_outcome, save_typing,
};
use election::lots::{LotRefusal, Seed, check_session};
use election::sortition::{DrawnOrder, FrozenList, seed_digits};
use sea_orm::ConnectionTrait;

/// Publishes the frozen list before the first die is thrown.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is not the list that was shown; [`AppError::Sortition`] when it is over or drawn;
/// [`AppError::Lot`] when somebody is not named.
pub async fn open_sortition_draw(
    tx: &impl ConnectionTrait,
    by: &By,
    at: (&str, &str, u32),
    (shown, session): (&str, &Session),
) -> Result<(), AppError> {
    let course = SortitionCourse::load(tx, at).await?;
    let list = open_list(&course)?;
    if list.pool().sha256() != shown {
        return Err(AppError::AnswerChanged);
    }
    check_session(&session.drawn_by, &session.witnesses, &session.place).map_err(AppError::Lot)?;
    let draw = SortitionDraw {
        number: 1,
        method: LotMethod::Lot1,
        context: context_for(at),
        session: session.clone(),
        at: by.at,
        by: by.actor.clone(),
        typings: Vec::new(),
        outcome: None,
    };
    save_draw(tx, at, &draw).await?;
    let event = SortitionEvent::SortitionListPublished {
        election: at.0.to_owned(),
        body: at.1.to_owned(),
        sortition: at.2,
        context: draw.context,
        pool_sha256: list.pool().sha256().to_owned(),
    };
    audit::record(tx, by, &Event::Sortition(event)).await?;
    Ok(())
}

/// The list of a sortition that was not drawn yet.
pub(super) fn open_list(course: &SortitionCourse) -> Result<FrozenList, AppError> {
    course.check_goes_on()?;
    if !course.sortition.draws.is_empty() {
        return Err(AppError::Sortition(SortitionRefusal::DrawUnderway));
    }
    let list = course.list()?;
    list.ok_or(AppError::Sortition(SortitionRefusal::Over))
}

/// What a sortition is called in every ticket.
pub(super) fn context_for((election, body, number): (&str, &str, u32)) -> String {
    format!("{election}/{body}/loting-{number}")
}

/// Takes in what one person read from the dice. When a second person typed the same, the order is drawn.
///
/// # Errors
/// [`AppError::Sortition`] when no dice are awaited; [`AppError::Lot`] when the digits cannot be a seed, or the same
/// account types twice.
pub async fn type_sortition_seed(
    tx: &impl ConnectionTrait,
    by: &By,
    at: (&str, &str, u32),
    typed: &SeedTyped,
) -> Result<Typed, AppError> {
    let course = SortitionCourse::load(tx, at).await?;
    course.check_goes_on()?;
    let draw = course.awaited();
    let draw = draw.ok_or(AppError::Sortition(SortitionRefusal::DrawUnderway))?;
    let list = course.list()?;
    let list = list.ok_or(AppError::Sortition(SortitionRefusal::Over))?;
    let needed = seed_digits(&list, &course.rules);
    Seed::of_length(&typed.digits, needed).map_err(AppError::Lot)?;
    if by.at <= draw.at {
        return Err(AppError::Lot(LotRefusal::CommittedTooLate));
    }
    let attempt = draw.attempt();
    let before = draw.typings.iter().find(|one| one.attempt == attempt);
    if before.is_some_and(|before| before.account == typed.account) {
        return Err(AppError::Lot(LotRefusal::TypedByOnePerson));
    }
    let typing = StoredTyping {
        attempt,
        account: typed.account,
        digits: typed.digits.clone(),
        at: by.at,
    };
    save_typing(tx, (at, draw.number), &typing).await?;
    let event = SortitionEvent::SortitionSeedTyped {
        election: at.0.to_owned(),
        body: at.1.to_owned(),
        sortition: at.2,
        attempt,
        account: typed.account,
        digits_sha256: Event::digest(&typing.digits)?,
    };
    audit::record(tx, by, &Event::Sortition(event)).await?;
    match before {
        None => Ok(Typed::Waiting),
        Some(before) if before.digits != typing.digits => Ok(Typed::Differs),
        Some(_) => {
            let seed = (draw.context.as_str(), typing.digits.as_str());
            let order = DrawnOrder::by_seed(&list, seed, &course.rules).map_err(AppError::Lot)?;
            let outcome = SortitionOutcome {
                seed: Some(typing.digits.clone()),
                drawn: order.residents().to_vec(),
                at: by.at,
                by: by.actor.clone(),
            };
            hold(tx, by, (at, draw), outcome).await?;
            Ok(Typed::Drawn)
        }
    }
}

/// Records what was drawn, and makes the proof of it.
pub(super) async fn hold(
    tx: &impl ConnectionTrait,
    by: &By,
    (at, draw): ((&str, &str, u32), &SortitionDraw),
    outcome: SortitionOutcome,
) -> Result<(), AppError> {
    save_outcome(tx, (at, draw.number), &outcome).await?;
    let event = SortitionEvent::SortitionDrawn {
        election: at.0.to_owned(),
        body: at.1.to_owned(),
        sortition: at.2,
        number: draw.number,
        method: draw.method,
        context: draw.context.clone(),
        residents: outcome.drawn.len(),
        seed: outcome.seed.unwrap_or_default(),
        draw_sha256: Event::digest(&outcome.drawn)?,
    };
    audit::record(tx, by, &Event::Sortition(event)).await?;
    make_proof(tx, by, (at, draw.number)).await
}
