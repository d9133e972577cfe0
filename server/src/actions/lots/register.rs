//! The register of draws, put together from what is stored; its rules say what may be added.

use crate::clock;
use crate::error::AppError;
use crate::store::lots::{LotFor, StoredAnnulment, StoredDraw};
use election::allocation::{Ask, Purpose, Tied};
use election::lots::{Annulment, DrawRegister};

/// The register of these draws, in the order in which they were opened.
///
/// # Errors
/// [`AppError::Lot`] when the stored draws break the rules of the register.
pub fn register_of(draws: &[StoredDraw]) -> Result<DrawRegister, AppError> {
    let mut register = DrawRegister::default();
    for draw in draws {
        let Some(outcome) = &draw.outcome else {
            continue;
        };
        register = register
            .record(outcome.draw.clone())
            .map_err(AppError::Lot)?;
        if let Some(annulled) = &draw.annulled {
            register = register
                .annul(&draw.opened.context, annulment(annulled))
                .map_err(AppError::Lot)?;
        }
    }
    Ok(register)
}

/// An annulment as the register takes it.
pub(super) fn annulment(stored: &StoredAnnulment) -> Annulment {
    Annulment {
        reason: stored.reason.clone(),
        by: stored.by.clone(),
        on: clock::local(stored.at).date(),
    }
}

/// What a draw for this question is called: the election, the body, and what is drawn for. The same question
/// keeps its name; another question for the same place gets a number behind it.
#[must_use]
pub fn context_for(
    draws: &[StoredDraw],
    (election, body): (&str, &str),
    lot_for: LotFor,
    ask: &Ask,
) -> String {
    let same = |draw: &&StoredDraw| draw.opened.lot_for == lot_for && draw.opened.asked == *ask;
    if let Some(before) = draws.iter().find(same) {
        return before.opened.context.clone();
    }
    let first = format!("{election}/{body}/{}", what_for(lot_for, ask));
    let taken = |context: &str| draws.iter().any(|draw| draw.opened.context == context);
    if !taken(&first) {
        return first;
    }
    let mut more = (2_u32..).map(|more| format!("{first}-{more}"));
    more.find(|context| !taken(context)).unwrap_or(first)
}

fn what_for(lot_for: LotFor, ask: &Ask) -> String {
    if let LotFor::Vacancy(number) = lot_for {
        return format!("vacature-{number}");
    }
    match (ask.purpose, &ask.tied) {
        (Purpose::ResidualSeat, _) => {
            let given: u64 = ask.standings.iter().map(|(_, _, seats)| seats).sum();
            format!("zetel-{}", given.saturating_add(1))
        }
        (Purpose::MajorityLoss, _) => "meerderheid".to_owned(),
        (Purpose::Election | Purpose::Vacancy, Tied::Candidates { list, .. }) => {
            format!("lijst-{list}")
        }
        (Purpose::Election | Purpose::Vacancy, Tied::Lists { .. } | Tied::Persons { .. }) => {
            "gekozen".to_owned()
        }
    }
}
