//! Those elected: their appointment by the result, and the day on which they enter together.

use super::admission::enter;
use super::{AppointmentRefusal, next_number};
use crate::actions::successor::SuccessionFile;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::appointment::{Appointment, AppointmentState, save_appointment};
use chrono::NaiveDate;
use election::decision::Decision;
use election::terms::TermFinding;
use sea_orm::ConnectionTrait;
use succession::acceptance::Occasion;
use succession::deadlines::{answer_by, notify_by};

/// The last day on which the notices to those elected can go out, with the grounds.
///
/// # Errors
/// [`AppError::Term`] when the term lies outside the calendar.
pub fn notice_deadline(
    file: &SuccessionFile,
) -> Result<Decision<NaiveDate, TermFinding>, AppError> {
    let established_on = file.result.established_on;
    Ok(notify_by(
        established_on,
        &file.rules.acceptance,
        &file.terms,
    )?)
}

/// Appoints everybody elected in the result that counts, each with the last day to answer; answers the
/// numbers of the appointments.
///
/// # Errors
/// [`AppError::Exists`] when the body has appointments or members; [`AppError::Appointment`] when the
/// notices lie before the result.
pub async fn appoint_elected(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    notified_on: NaiveDate,
) -> Result<Vec<u32>, AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    if !(file.appointments.is_empty() && file.members.is_empty()) {
        return Err(AppError::Exists {
            what: "appointment",
            key: format!("{}/{}", key.0, key.1),
        });
    }
    let decided_on = file.result.established_on;
    if notified_on < decided_on {
        return Err(AppointmentRefusal::NoticeBefore { decided_on }.into());
    }
    let rules = &file.rules.acceptance;
    let until = answer_by(Occasion::Election, notified_on, rules, &file.terms)?;
    let elected = file.result.allocation.elected.clone();
    for (seat, person) in (1..).zip(elected) {
        let appointment = Appointment {
            number: next_number(&file),
            person: person.into(),
            seat,
            occasion: Occasion::Election,
            vacancy: None,
            version: file.result.version,
            appointed_on: decided_on,
            notified_on,
            answer_by: until.clone(),
            events: Vec::new(),
        };
        save_appointment(tx, key, &appointment).await?;
        file.appointments.push(appointment);
    }
    let appointed = Event::ElectedAppointed {
        election: key.0.to_owned(),
        body: key.1.to_owned(),
        version: file.result.version,
        appointments: file.appointments.len(),
        notified_on,
    };
    audit::record(tx, by, &appointed).await?;
    Ok(file.appointments.iter().map(|one| one.number).collect())
}

/// Makes members of all those elected who are admitted and no member yet; answers how many. Later
/// admissions can be installed by doing it again.
///
/// # Errors
/// [`AppError::Appointment`] before the day on which the members enter.
pub async fn install(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    on: NaiveDate,
) -> Result<usize, AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let from = file.term_starts_on;
    if on < from {
        return Err(AppointmentRefusal::TooEarly { from }.into());
    }
    let admitted =
        |one: &&Appointment| one.vacancy.is_none() && one.state() == AppointmentState::Admitted;
    let waiting = file.appointments.iter().filter(admitted);
    let numbers: Vec<u32> = waiting.map(|one| one.number).collect();
    for number in &numbers {
        enter(tx, by, key, &mut file, (*number, on)).await?;
    }
    if numbers.is_empty() {
        return Ok(0);
    }
    let installed = Event::MembersAdmitted {
        election: key.0.to_owned(),
        body: key.1.to_owned(),
        version: file.result.version,
        members: numbers.len(),
        since: on,
    };
    audit::record(tx, by, &installed).await?;
    Ok(numbers.len())
}
