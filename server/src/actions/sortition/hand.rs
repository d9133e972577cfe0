//! The draw by hand. Nobody draws thousands of slips: numbers of the list are drawn, at least enough for a batch, and
//! more when those are through.

use super::dice::{context_for, hold, open_list};
use super::{SortitionCourse, SortitionRefusal, SortitionStage};
use crate::audit::By;
use crate::clock;
use crate::error::AppError;
use crate::store::LotMethod;
use crate::store::lots::Session;
use crate::store::sortition::{SortitionDraw, SortitionOutcome, save_draw};
use election::lots::{LotRefusal, check_session};
use election::sortition::DrawnOrder;
use sea_orm::ConnectionTrait;

/// Numbers of the list that were drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumbersDrawn {
    /// In the order drawn; the first on the list has number 1.
    pub numbers: Vec<u64>,
    /// Who was there.
    pub session: Session,
    /// The digest of the list that was shown.
    pub shown: String,
}

/// Records the numbers that were drawn by hand.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is not the list that was shown; [`AppError::Sortition`] when it is over, drawn, or
/// fewer were drawn than a batch holds; [`AppError::Lot`] for a number that is not on the list or was drawn before, and
/// when somebody is not named.
pub async fn record_numbers(
    tx: &impl ConnectionTrait,
    by: &By,
    at: (&str, &str, u32),
    drawn: &NumbersDrawn,
) -> Result<(), AppError> {
    let course = SortitionCourse::load(tx, at).await?;
    course.check_goes_on()?;
    let stage = course.stage(clock::day_of(by.at))?;
    let list = match stage {
        SortitionStage::DrawMore(_) => course.list()?.ok_or(AppError::AnswerChanged)?,
        _ => open_list(&course)?,
    };
    if list.pool().sha256() != drawn.shown {
        return Err(AppError::AnswerChanged);
    }
    let session = &drawn.session;
    check_session(&session.drawn_by, &session.witnesses, &session.place).map_err(AppError::Lot)?;
    let order = DrawnOrder::by_numbers(&list, &drawn.numbers).map_err(AppError::Lot)?;
    let before = course.drawn();
    let again = (drawn.numbers.iter().zip(order.residents())).find(|(_, id)| before.contains(id));
    if let Some((number, _)) = again {
        return Err(AppError::Lot(LotRefusal::TwiceInOrder(number.to_string())));
    }
    let left = u64::try_from(course.undrawn()).unwrap_or(u64::MAX);
    let least = course.rules.batch_size.value.min(left);
    if u64::try_from(drawn.numbers.len()).unwrap_or(u64::MAX) < least {
        return Err(AppError::Sortition(SortitionRefusal::TooFewDrawn { least }));
    }
    let draw = SortitionDraw {
        number: course
            .sortition
            .draws
            .last()
            .map_or(1, |last| last.number + 1),
        method: LotMethod::Physical,
        context: context_for(at),
        session: session.clone(),
        at: by.at,
        by: by.actor.clone(),
        typings: Vec::new(),
        outcome: None,
    };
    save_draw(tx, at, &draw).await?;
    let outcome = SortitionOutcome {
        seed: None,
        drawn: order.residents().to_vec(),
        at: by.at,
        by: by.actor.clone(),
    };
    hold(tx, by, (at, &draw), outcome).await
}
