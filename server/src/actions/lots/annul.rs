//! Annulling a draw: it stays, with the reason why it no longer counts.

use super::answers::draw_behind;
use super::register::annulment;
use super::register_of;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::allocation::load_latest_result;
use crate::store::lots::{LotFor, StoredAnnulment, StoredDraw, list_draws, save_annulment};
use crate::store::vacancy::{CourseStep, list_course};
use election::lots::LotRefusal;
use sea_orm::ConnectionTrait;
use succession::vacancy::Step;

/// What is annulled, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annulling {
    /// What the lot decides.
    pub lot_for: LotFor,
    /// The number of the draw.
    pub number: u64,
    /// The reason.
    pub reason: String,
    /// The version of the result that rests on the draw, when it will be corrected.
    pub corrects: Option<u32>,
}

/// Annuls a draw, or a pool that was published and will not be drawn from.
///
/// # Errors
/// [`AppError::LotInResult`] when an established result rests on the draw and is not named as the one to be
/// corrected; [`AppError::LotInAppointment`] when somebody was appointed on it; [`AppError::Lot`] when there is no such draw that stands, or no reason.
pub async fn annul_draw(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    annulling: &Annulling,
) -> Result<(), AppError> {
    let draws = list_draws(tx, election, body).await?;
    let draw = draws
        .iter()
        .find(|draw| draw.number == annulling.number && draw.opened.lot_for == annulling.lot_for);
    let draw = draw.ok_or_else(|| AppError::Missing {
        what: "draw",
        key: format!("{election}/{body}/{}", annulling.number),
    })?;
    may_be_annulled(tx, (election, body), draw).await?;
    let rests = rests_on(tx, (election, body), &draws, draw).await?;
    if let Some(version) = rests
        && annulling.corrects != rests
    {
        return Err(AppError::LotInResult { version });
    }
    let stored = StoredAnnulment {
        reason: annulling.reason.trim().to_owned(),
        corrects: rests,
        at: by.at,
        by: by.actor.clone(),
    };
    check(&draws, draw, &stored)?;
    save_annulment(tx, (election, body, draw.number), &stored).await?;
    let event = Event::LotAnnulled {
        election: election.to_owned(),
        body: body.to_owned(),
        number: draw.number,
        vacancy: draw.opened.lot_for.vacancy(),
        corrects: stored.corrects,
        reason_sha256: Event::digest(&stored.reason)?,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// The register decides about a draw; a pool that was never drawn from is not in it.
fn check(
    draws: &[StoredDraw],
    draw: &StoredDraw,
    annulled: &StoredAnnulment,
) -> Result<(), AppError> {
    let context = &draw.opened.context;
    if draw.annulled.is_some() {
        let refusal = LotRefusal::NothingToAnnul(context.clone());
        return Err(AppError::Lot(refusal));
    }
    if draw.outcome.is_some() {
        let register = register_of(draws)?;
        let annulment = annulment(annulled);
        register.annul(context, annulment).map_err(AppError::Lot)?;
    } else if annulled.reason.is_empty() {
        return Err(AppError::Lot(LotRefusal::AnnulledWithoutReason));
    }
    Ok(())
}

/// Refuses a draw of a vacancy on which somebody was appointed.
///
/// # Errors
/// [`AppError::LotInAppointment`] then.
pub async fn may_be_annulled(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    draw: &StoredDraw,
) -> Result<(), AppError> {
    let vacancy = draw.opened.lot_for.vacancy();
    let (Some(vacancy), Some(outcome), None) = (vacancy, &draw.outcome, &draw.annulled) else {
        return Ok(());
    };
    let course = list_course(db, (election, body)).await?;
    let rests = course.iter().any(|step| {
        let offered = matches!(step.what, CourseStep::Taken(Step::Offer(_)));
        offered && u64::from(step.vacancy) == vacancy && step.at >= outcome.at
    });
    if rests {
        return Err(AppError::LotInAppointment { vacancy });
    }
    Ok(())
}

/// The version of the established result that rests on this draw, if one does.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn rests_on(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    draws: &[StoredDraw],
    draw: &StoredDraw,
) -> Result<Option<u32>, AppError> {
    if draw.opened.lot_for != LotFor::Allocation || draw.annulled.is_some() {
        return Ok(None);
    }
    let Some(result) = load_latest_result(db, election, body).await? else {
        return Ok(None);
    };
    for lot in &result.lots {
        if draw_behind(draws, lot)?.is_some_and(|behind| behind.number == draw.number) {
            return Ok(Some(result.version));
        }
    }
    Ok(None)
}
