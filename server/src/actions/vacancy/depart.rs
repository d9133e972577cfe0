//! Who replaces a member on leave leaves before the leave ends: the place is free again, and the next is looked for.

use super::steps::advance;
use crate::actions::roster::save_seats;
use crate::actions::successor::SuccessionFile;
use crate::audit::By;
use crate::error::AppError;
use sea_orm::ConnectionTrait;
use succession::roster::{End, RosterRefusal};
use succession::vacancy::{
    DocketRefusal, Report, Step, TransitionRefusal, VacancyId, Verdict, assess_early_end,
};

/// A replacement who leaves, as an official reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departing {
    /// The vacancy that the leave gave.
    pub vacancy: VacancyId,
    /// Why, with dates and evidence.
    pub report: Report,
}

/// Ends the place of a replacement, and opens the vacancy of the leave again for the rest of it. The leave ends when it
/// would.
///
/// # Errors
/// [`AppError::Vacancy`] when nobody replaces the member, or the report does not establish it; [`AppError::Roster`] when
/// the day does not lie after the first day of the replacement and before the end of the leave.
pub async fn record_departure(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    departing: &Departing,
) -> Result<(), AppError> {
    let Departing { vacancy, report } = departing;
    let mut file = SuccessionFile::load(tx, key).await?;
    let end = early_end(&file, departing)?;
    let step = (*vacancy, Step::Depart, report.reported_on);
    let replacement = file.replacement(*vacancy);
    let mut roster = file.roster.clone();
    if let Some(replacement) = replacement {
        roster.end_replacement(replacement.seat, replacement.person, end)?;
    }
    advance(tx, by, key, &mut file, step).await?;
    save_seats(tx, by, key, &mut file, roster).await?;
    Ok(())
}

/// How the place of the replacement ends, or why it does not; nothing is changed.
///
/// # Errors
/// As for [`record_departure`].
pub fn early_end(file: &SuccessionFile, departing: &Departing) -> Result<End, AppError> {
    let Departing { vacancy, report } = departing;
    let replacement = file.replacement(*vacancy);
    let Some(replacement) = replacement else {
        let state = file.vacancy(*vacancy)?.state();
        let step = Step::Depart;
        let refused = TransitionRefusal::NotPossible { state, step };
        return Err(DocketRefusal::Transition(refused).into());
    };
    let verdict = assess_early_end(report, &file.rules.causes).outcome;
    let established = verdict != Verdict::NotEstablished;
    let why = report.cause.ends_membership().filter(|_| established);
    let why = why.ok_or(DocketRefusal::Transition(
        TransitionRefusal::AgainstVerdict { established: false },
    ))?;
    let end = End {
        on: report.cause.vacant_on(),
        why,
    };
    let (seat, on) = (replacement.seat, end.on);
    if on <= replacement.leave.from || replacement.leave.back_on <= on {
        return Err(RosterRefusal::NotReplacing { seat, on }.into());
    }
    let mut roster = file.roster.clone();
    roster.end_replacement(seat, replacement.person, end)?;
    Ok(end)
}
