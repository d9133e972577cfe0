//! Reporting that a seat is to be filled, and deciding whether it is.

use super::steps::{Taken, next_position, take};
use crate::actions::roster::save_seats;
use crate::actions::successor::SuccessionFile;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::Basis;
use crate::store::appointment::Appointment;
use crate::store::roster::Member;
use crate::store::vacancy::{CourseStep, RecordedStep, ReportedVacancy, save_step, save_vacancy};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use succession::roster::{RosterRefusal, SeatNumber};
use succession::rules::CauseKind;
use succession::vacancy::{
    Cause, Evidence, Report, State, Step, Vacancy, VacancyId, settle_departure,
};

/// Whose seat is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    /// That of the member with this number.
    Member(u64),
    /// A seat that the body gets more.
    NewSeat,
    /// The seat with this number, which was empty from the start.
    EmptySeat(SeatNumber),
}

/// A seat to fill, as an official reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReport {
    /// Whose seat.
    pub seat: Reported,
    /// Why, with dates and evidence.
    pub report: Report,
}

/// Writes a report down; answers the number of the vacancy. Nothing is decided by it.
///
/// # Errors
/// [`AppError::Vacancy`] when the seat has an open vacancy; [`AppError::Roster`] when the member has left, or
/// would leave before the first day, or a seat was not empty from the start, from that day; [`AppError::Missing`] when there is no such member.
pub async fn report_vacancy(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    new: &NewReport,
) -> Result<VacancyId, AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let cause = new.report.cause;
    let (seat, left_by) = match new.seat {
        Reported::EmptySeat(seat) => (empty_seat(&file, seat, &cause)?, None),
        _ if cause.kind() == CauseKind::NeverFilled => {
            return Err(RosterRefusal::NotNeverHeld { seat: 0 }.into());
        }
        Reported::Member(number) => {
            let member = leaving(&file, number, &new.report)?;
            (member.seat, Some(member.person()))
        }
        Reported::NewSeat => (new_seat(&file)?, None),
    };
    let reported = ReportedVacancy {
        number: next_number(&file),
        seat,
        left_by,
        report: new.report.clone(),
    };
    save_report(tx, by, key, &mut file, reported).await
}

fn leaving<'f>(
    file: &'f SuccessionFile,
    number: u64,
    report: &Report,
) -> Result<&'f Member, AppError> {
    let mut members = file.members.iter();
    // Who replaces a member on leave holds no seat that could fall vacant.
    let holds = |one: &&Member| one.number == number && one.basis != Basis::Temporary;
    let member = members.find(holds);
    let member = member.ok_or_else(|| AppError::Missing {
        what: "member",
        key: number.to_string(),
    })?;
    let seat = member.seat;
    let on = report.cause.vacant_on();
    if member.until.is_some_and(|last| last < on) || member.ended_by.is_some() {
        return Err(RosterRefusal::NoHolder { seat, on }.into());
    }
    if on <= member.since {
        return Err(RosterRefusal::CannotEnd { seat, on }.into());
    }
    Ok(member)
}

/// A seat that nobody sat in since the members entered, and that was empty from that day.
fn empty_seat(
    file: &SuccessionFile,
    seat: SeatNumber,
    cause: &Cause,
) -> Result<SeatNumber, AppError> {
    let mut empty = file.never_filled().into_iter();
    let found = empty.find(|(number, _)| *number == seat);
    let of_cause = found.filter(|_| cause.kind() == CauseKind::NeverFilled);
    let (_, from) = of_cause.ok_or(RosterRefusal::NotNeverHeld { seat })?;
    if cause.vacant_on() == from {
        Ok(seat)
    } else {
        Err(RosterRefusal::NotFirstDay { seat, from }.into())
    }
}

/// The number of a seat more; one at a time, so that the numbers go on without a gap.
fn new_seat(file: &SuccessionFile) -> Result<u32, AppError> {
    let undecided = file.docket.iter().find(|(_, one)| {
        let kind = one.report().cause.kind();
        kind == CauseKind::Enlargement && one.state() == State::Reported
    });
    if let Some((other, _)) = undecided {
        return Err(succession::vacancy::DocketRefusal::SeatOnDocket(other).into());
    }
    let last = file.roster.seats().last().map_or(0, |(number, _)| number);
    last.checked_add(1)
        .ok_or_else(|| RosterRefusal::TooManySeats.into())
}

async fn save_report(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    file: &mut SuccessionFile,
    reported: ReportedVacancy,
) -> Result<VacancyId, AppError> {
    let number = reported.number;
    let report = reported.report.clone();
    let on = report.reported_on;
    let report_sha256 = Event::digest(&report)?;
    let vacancy = Vacancy::reported(reported.seat, reported.left_by, report);
    file.docket.add(number, vacancy)?;
    save_vacancy(tx, (election, body), &reported).await?;
    let step = RecordedStep {
        vacancy: number,
        position: next_position(file),
        what: CourseStep::Reported,
        on,
        note: String::new(),
        proposal: None,
        at: by.at,
        actor: by.actor.clone(),
    };
    save_step(tx, (election, body), &step).await?;
    file.course.push(step);
    let event = Event::VacancyReported {
        election: election.to_owned(),
        body: body.to_owned(),
        vacancy: number,
        seat: reported.seat,
        report_sha256,
    };
    file.vacancies.push(reported);
    audit::record(tx, by, &event).await?;
    Ok(number)
}

/// Reports the seat of somebody elected who did not accept, or was not admitted.
pub(crate) async fn report_fallen(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    file: &mut SuccessionFile,
    (appointment, (cause, evidence, on)): (&Appointment, (Cause, Evidence, NaiveDate)),
) -> Result<(), AppError> {
    let reported = ReportedVacancy {
        number: next_number(file),
        seat: appointment.seat,
        left_by: Some(appointment.person),
        report: Report {
            cause,
            reported_on: on,
            evidence: BTreeSet::from([evidence]),
        },
    };
    save_report(tx, by, key, file, reported).await?;
    Ok(())
}

fn next_number(file: &SuccessionFile) -> VacancyId {
    file.vacancies.last().map_or(1, |last| last.number + 1)
}

/// Decides that there is a seat to fill; a member who does not stay until the successor enters leaves.
///
/// # Errors
/// [`AppError::Vacancy`] when the report does not establish it, or the step does not follow on what happened.
pub async fn establish_vacancy(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (number, on): (VacancyId, NaiveDate),
) -> Result<(), AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let establish = plain(number, Step::Establish, on);
    take(tx, by, key, &mut file, establish).await?;
    let mut roster = file.roster.clone();
    settle_departure(&mut roster, file.vacancy(number)?, &file.rules.causes)?;
    save_seats(tx, by, key, &mut file, roster).await?;
    Ok(())
}

/// Decides that there is no vacancy.
///
/// # Errors
/// [`AppError::Vacancy`] when the report establishes one, or the step does not follow on what happened.
pub async fn dismiss_vacancy(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (number, on, note): (VacancyId, NaiveDate, &str),
) -> Result<(), AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let dismiss = Taken {
        note: note.to_owned(),
        ..plain(number, Step::Dismiss, on)
    };
    take(tx, by, key, &mut file, dismiss).await
}

pub(super) fn plain(vacancy: VacancyId, step: Step, on: NaiveDate) -> Taken {
    Taken {
        vacancy,
        step,
        on,
        note: String::new(),
        proposal: None,
    }
}
