//! What the griffie does with a move that a member told of: report a vacancy by the register, or lay it aside.

use super::MemberRefusal;
use crate::actions::successor::SuccessionFile;
use crate::actions::vacancy::{Departing, NewReport, Reported, record_departure, report_vacancy};
use crate::audit::{self, By, Event, MemberEvent};
use crate::error::AppError;
use crate::store::member::{MoveEnd, MoveReport, list_move_reports, save_move_report_end};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use succession::vacancy::{Cause, Evidence, Report, VacancyId};

/// Reports a vacancy, now that the register says on which day the member moved; answers its number.
///
/// # Errors
/// [`AppError::Missing`]; [`AppError::Member`] when something was done with the report, or the day is to come; those
/// of [`report_vacancy`].
pub async fn report_moved(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    (moved_on, today): (NaiveDate, NaiveDate),
) -> Result<VacancyId, AppError> {
    let report = open_report(tx, (election, body, number)).await?;
    if today < moved_on {
        return Err(MemberRefusal::NotMovedYet { on: moved_on }.into());
    }
    let moved = Report {
        cause: Cause::MovedOut { moved_on },
        reported_on: today,
        evidence: BTreeSet::from([Evidence::PopulationRegister]),
    };
    let file = SuccessionFile::load(tx, (election, body)).await?;
    let vacancy = match file.replacement_by(report.member, today) {
        // Who replaces a member on leave has no seat that falls vacant: that place is free again.
        Some(replacement) => {
            let departing = Departing {
                vacancy: replacement.vacancy,
                report: moved,
            };
            record_departure(tx, by, (election, body), &departing).await?;
            replacement.vacancy
        }
        None => {
            let new = NewReport {
                seat: Reported::Member(report.member),
                report: moved,
            };
            report_vacancy(tx, by, (election, body), &new).await?
        }
    };
    let end = MoveEnd::Vacancy(vacancy);
    settle(tx, by, (election, body, number), &end).await?;
    Ok(vacancy)
}

/// Lays a report aside, for a reason.
///
/// # Errors
/// As [`report_moved`]; [`AppError::NoReason`].
pub async fn lay_move_aside(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    reason: &str,
) -> Result<(), AppError> {
    open_report(tx, (election, body, number)).await?;
    if reason.trim().is_empty() {
        return Err(AppError::NoReason);
    }
    let end = MoveEnd::Aside(reason.trim().to_owned());
    settle(tx, by, (election, body, number), &end).await
}

async fn open_report(
    tx: &impl ConnectionTrait,
    (election, body, number): (&str, &str, u64),
) -> Result<MoveReport, AppError> {
    let reports = list_move_reports(tx, (election, body)).await?;
    let found = reports.into_iter().find(|one| one.number == number);
    let report = found.ok_or_else(|| AppError::Missing {
        what: "report of a move",
        key: number.to_string(),
    })?;
    match report.end {
        None => Ok(report),
        Some(_) => Err(MemberRefusal::MoveSettled.into()),
    }
}

async fn settle(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, number): (&str, &str, u64),
    end: &MoveEnd,
) -> Result<(), AppError> {
    save_move_report_end(tx, by, (election, body, number), end).await?;
    let (vacancy, reason) = match end {
        MoveEnd::Vacancy(vacancy) => (Some(*vacancy), None),
        MoveEnd::Aside(reason) => (None, Some(Event::digest(reason)?)),
    };
    let settled = MemberEvent::MoveSettled {
        election: election.to_owned(),
        body: body.to_owned(),
        report: number,
        vacancy,
        reason_sha256: reason,
    };
    audit::record(tx, by, &Event::Member(settled)).await?;
    Ok(())
}
