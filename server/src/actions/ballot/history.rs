//! The drawings of a body as the domain keeps them; its rules say what may be added.

use super::body::BodyBallot;
use crate::error::AppError;
use crate::store::ballot::BallotDraw;
use election::ballot::{Ballot, BallotError, Drawing};
use std::collections::BTreeMap;

/// The drawings that were not annulled, oldest first, with the places and grounds of each.
///
/// # Errors
/// [`AppError::Ballot`] when what is stored breaks the rules of a drawing.
pub fn drawings(ballot: &BodyBallot) -> Result<Vec<Drawing>, AppError> {
    let all = replay(ballot)?;
    let history = all.history(&ballot.body).map_err(AppError::Ballot)?;
    Ok(history.to_vec())
}

/// The drawing that this order gives, when it may be added to those there are.
///
/// # Errors
/// [`AppError::Ballot`] with everything that is wrong with the order, or because a reason is missing.
pub(super) fn next_drawing(
    ballot: &BodyBallot,
    order: &[String],
    reason: &str,
) -> Result<Drawing, AppError> {
    let mut all = replay(ballot)?;
    let body = ballot.body.as_str();
    let is_first = all.current(body).map_err(AppError::Ballot)?.is_none();
    let drawn = if is_first {
        all.draw(body, order)
    } else {
        all.redraw(body, &ballot.ids(), order, reason)
    };
    drawn.cloned().map_err(AppError::Ballot)
}

fn replay(ballot: &BodyBallot) -> Result<Ballot, AppError> {
    let held: Vec<(&BallotDraw, &[String])> = ballot
        .draws
        .iter()
        .filter_map(|draw| Some((draw, draw.order()?)))
        .collect();
    let first = held
        .first()
        .map_or_else(|| ballot.ids(), |(draw, _)| draw.opened.pool.clone());
    let bodies = BTreeMap::from([(ballot.body.clone(), first)]);
    let mut all = Ballot::open(bodies, ballot.rules.clone()).map_err(AppError::Ballot)?;
    for (place, (draw, order)) in held.into_iter().enumerate() {
        let body = ballot.body.as_str();
        let drawn = match place {
            0 => all.draw(body, order),
            _ => all.redraw(body, &draw.opened.pool, order, &draw.opened.reason),
        };
        drawn.map_err(AppError::Ballot)?;
    }
    Ok(all)
}

/// What a draw is called: the election, the body, and `stembiljet`; a later one that is not in the place of an
/// annulled one gets a number behind it.
#[must_use]
pub fn context_for(draws: &[BallotDraw], (election, body): (&str, &str)) -> String {
    let before = draws.iter().filter(|draw| draw.order().is_some()).count();
    match before {
        0 => format!("{election}/{body}/stembiljet"),
        before => format!("{election}/{body}/stembiljet-{}", before + 1),
    }
}

/// Refuses a reason that is missing for a new draw, before anything is published.
pub(super) fn check_reason(ballot: &BodyBallot, given: &str) -> Result<(), AppError> {
    let drawn_before = ballot.draws.iter().any(|draw| draw.order().is_some());
    if drawn_before && ballot.reason(given).is_empty() {
        let none = BallotError::NoReason(ballot.body.clone());
        return Err(AppError::Ballot(none));
    }
    Ok(())
}
