//! Seats to fill: what was reported, and every step since. Rows only grow.

use crate::error::AppError;
use crate::store::entity::{vacancy, vacancy_event};
use crate::store::person::{person_columns, person_of};
use crate::store::values::{column, day, from_json, json, moment, moment_text, number, word};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use succession::roster::{Person, SeatNumber};
use succession::successor::Proposal;
use succession::vacancy::{Report, Step, VacancyId};

/// A vacancy as it was reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedVacancy {
    /// A number within the body, from 1.
    pub number: VacancyId,
    /// The seat.
    pub seat: SeatNumber,
    /// The one who leaves; nobody for a new seat.
    pub left_by: Option<Person>,
    /// Why, with dates and evidence.
    pub report: Report,
}

/// What happened to a vacancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CourseStep {
    /// It was reported.
    Reported,
    /// Everything after that.
    Taken(Step),
}

/// One thing that happened to one of the vacancies of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedStep {
    /// Which vacancy.
    pub vacancy: VacancyId,
    /// The order within the body, from 1.
    pub position: u32,
    /// What.
    pub what: CourseStep,
    /// The day.
    pub on: NaiveDate,
    /// What the official wrote.
    pub note: String,
    /// What was proposed, whole, with its SHA-256 as it was shown.
    pub proposal: Option<(Proposal, String)>,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
}

/// Saves what was reported.
///
/// # Errors
/// When the database refuses, also because that number is taken.
pub async fn save_vacancy(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    vacancy: &ReportedVacancy,
) -> Result<(), AppError> {
    let (list, candidate, drawn) = person_columns(vacancy.left_by);
    let row = vacancy::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: vacancy.number.into(),
        seat: vacancy.seat.into(),
        list,
        candidate,
        drawn,
        cause: word("vacancy.cause", vacancy.report.cause.kind())?,
        report: json("vacancy.report", &vacancy.report)?,
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what happened.
///
/// # Errors
/// When the database refuses, also because that position is taken.
pub async fn save_step(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    step: &RecordedStep,
) -> Result<(), AppError> {
    let appointed = match step.what {
        CourseStep::Taken(Step::Offer(person)) => Some(person),
        _ => None,
    };
    let (list, candidate, drawn) = person_columns(appointed);
    let proposal = step.proposal.as_ref();
    let row = vacancy_event::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        position: column("vacancy_event.position", step.position)?,
        vacancy: step.vacancy.into(),
        step: step_word(step.what).to_owned(),
        on_day: step.on.to_string(),
        list,
        candidate,
        drawn,
        note: step.note.clone(),
        proposal: proposal
            .map(|(proposal, _)| json("vacancy_event.proposal", proposal))
            .transpose()?,
        proposal_sha256: proposal.map(|(_, sha256)| sha256.clone()),
        at: moment_text(step.at),
        actor: step.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// All vacancies of a body, by number.
///
/// # Errors
/// When the database refuses, or a stored vacancy cannot be read.
pub async fn list_vacancies(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<ReportedVacancy>, AppError> {
    let rows = vacancy::Entity::find()
        .filter(vacancy::Column::Election.eq(election))
        .filter(vacancy::Column::Body.eq(body))
        .order_by_asc(vacancy::Column::Number)
        .all(db)
        .await?;
    rows.into_iter().map(vacancy_from_row).collect()
}

/// The vacancies of every body of an election, by body and number.
///
/// # Errors
/// As [`list_vacancies`].
pub async fn list_all_vacancies(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<ReportedVacancy>>, AppError> {
    let rows = vacancy::Entity::find()
        .filter(vacancy::Column::Election.eq(election))
        .order_by_asc(vacancy::Column::Number)
        .all(db)
        .await?;
    let mut found: BTreeMap<String, Vec<ReportedVacancy>> = BTreeMap::new();
    for row in rows {
        let body = row.body.clone();
        found.entry(body).or_default().push(vacancy_from_row(row)?);
    }
    Ok(found)
}

/// Everything that happened to the vacancies of every body of an election, by body and in order.
///
/// # Errors
/// As [`list_course`].
pub async fn list_all_courses(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<RecordedStep>>, AppError> {
    let rows = vacancy_event::Entity::find()
        .filter(vacancy_event::Column::Election.eq(election))
        .order_by_asc(vacancy_event::Column::Position)
        .all(db)
        .await?;
    let mut found: BTreeMap<String, Vec<RecordedStep>> = BTreeMap::new();
    for row in rows {
        let body = row.body.clone();
        found.entry(body).or_default().push(step_from_row(row)?);
    }
    Ok(found)
}

fn vacancy_from_row(row: vacancy::Model) -> Result<ReportedVacancy, AppError> {
    let left_by = (row.list, row.candidate, row.drawn);
    Ok(ReportedVacancy {
        number: number("vacancy.number", row.number)?,
        seat: number("vacancy.seat", row.seat)?,
        left_by: person_of("vacancy.left_by", left_by)?,
        report: from_json("vacancy.report", &row.report)?,
    })
}

/// Everything that happened to the vacancies of a body, in order.
///
/// # Errors
/// When the database refuses, or a stored step cannot be read.
pub async fn list_course(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<RecordedStep>, AppError> {
    let rows = vacancy_event::Entity::find()
        .filter(vacancy_event::Column::Election.eq(election))
        .filter(vacancy_event::Column::Body.eq(body))
        .order_by_asc(vacancy_event::Column::Position)
        .all(db)
        .await?;
    rows.into_iter().map(step_from_row).collect()
}

fn step_from_row(row: vacancy_event::Model) -> Result<RecordedStep, AppError> {
    let appointed = (row.list, row.candidate, row.drawn);
    let appointed = person_of("vacancy_event.person", appointed)?;
    let proposal = match (row.proposal, row.proposal_sha256) {
        (Some(proposal), Some(sha256)) => {
            Some((from_json("vacancy_event.proposal", &proposal)?, sha256))
        }
        _ => None,
    };
    let what = step_of(&row.step, appointed)
        .ok_or_else(|| AppError::unreadable("vacancy_event.step", &row.step))?;
    Ok(RecordedStep {
        vacancy: number("vacancy_event.vacancy", row.vacancy)?,
        position: number("vacancy_event.position", row.position)?,
        what,
        on: day("vacancy_event.on_day", &row.on_day)?,
        note: row.note,
        proposal,
        at: moment("vacancy_event.at", &row.at)?,
        actor: row.actor,
    })
}

/// The word for a step, in the table and in the log.
#[must_use]
pub fn step_word(what: CourseStep) -> &'static str {
    match what {
        CourseStep::Reported => "report",
        CourseStep::Taken(Step::Establish) => "establish",
        CourseStep::Taken(Step::Dismiss) => "dismiss",
        CourseStep::Taken(Step::Offer(_)) => "offer",
        CourseStep::Taken(Step::Accept) => "accept",
        CourseStep::Taken(Step::Decline) => "decline",
        CourseStep::Taken(Step::Lapse) => "lapse",
        CourseStep::Taken(Step::Admit) => "admit",
        CourseStep::Taken(Step::Refuse) => "refuse",
        CourseStep::Taken(Step::Fill) => "fill",
        CourseStep::Taken(Step::LeaveUnfilled) => "leave_unfilled",
        CourseStep::Taken(Step::Reopen) => "reopen",
        CourseStep::Taken(Step::Depart) => "depart",
    }
}

fn step_of(word: &str, appointed: Option<Person>) -> Option<CourseStep> {
    let step = match word {
        "report" => return Some(CourseStep::Reported),
        "establish" => Step::Establish,
        "dismiss" => Step::Dismiss,
        "offer" => Step::Offer(appointed?),
        "accept" => Step::Accept,
        "decline" => Step::Decline,
        "lapse" => Step::Lapse,
        "admit" => Step::Admit,
        "refuse" => Step::Refuse,
        "fill" => Step::Fill,
        "leave_unfilled" => Step::LeaveUnfilled,
        "reopen" => Step::Reopen,
        "depart" => Step::Depart,
        _ => return None,
    };
    Some(CourseStep::Taken(step))
}
