//! Appointments as rows: one for the appointment, and one for each thing that happened. Rows only grow.

use super::{Appointment, AppointmentStep, Happened};
use crate::error::AppError;
use crate::store::entity::{appointment, appointment_event};
use crate::store::person::{person_columns, person_of};
use crate::store::values::{
    column, day, from_json, from_word, json, moment, moment_text, number, word,
};
use election::decision::Decision;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use succession::acceptance::{Paper, ReplyKind};
use succession::roster::Person;

/// Saves a new appointment, without events.
///
/// # Errors
/// When the database refuses: the number is taken, or somebody elected is appointed again.
pub async fn save_appointment(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    new: &Appointment,
) -> Result<(), AppError> {
    let (list, candidate, drawn) = person_columns(Some(new.person));
    let row = appointment::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: new.number.into(),
        seat: new.seat.into(),
        list,
        candidate,
        drawn,
        occasion: word("appointment.occasion", new.occasion)?,
        vacancy: new.vacancy.map(i64::from),
        version: new.version.into(),
        appointed_on: new.appointed_on.to_string(),
        notified_on: new.notified_on.to_string(),
        answer_by: new.answer_by.outcome.to_string(),
        grounds: json("appointment.grounds", &new.answer_by.grounds)?,
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves something that happened to an appointment, after what is there.
///
/// # Errors
/// When the database refuses, also because that position is taken.
pub async fn save_happened(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    (appointment, position): (u32, usize),
    happened: &Happened,
) -> Result<(), AppError> {
    let row = appointment_event::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        appointment: appointment.into(),
        position: column("appointment_event.position", position)?,
        step: step_word(happened.what).to_owned(),
        on_day: happened.on.to_string(),
        note: happened.note.clone(),
        at: moment_text(happened.at),
        actor: happened.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// All appointments of a body, by number.
///
/// # Errors
/// When the database refuses, or a stored appointment cannot be read.
pub async fn list_appointments(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<Appointment>, AppError> {
    let rows = appointment::Entity::find()
        .filter(appointment::Column::Election.eq(election))
        .filter(appointment::Column::Body.eq(body))
        .order_by_asc(appointment::Column::Number)
        .all(db)
        .await?;
    let mut events = list_happened(db, (election, body)).await?;
    rows.into_iter()
        .map(|row| {
            let events = events.remove(&row.number).unwrap_or_default();
            from_row(row, events)
        })
        .collect()
}

/// One appointment.
///
/// # Errors
/// [`AppError::Missing`] when there is none with that number; those of [`list_appointments`].
pub async fn load_appointment(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    number: u32,
) -> Result<Appointment, AppError> {
    let all = list_appointments(db, (election, body)).await?;
    let found = all.into_iter().find(|one| one.number == number);
    found.ok_or_else(|| AppError::Missing {
        what: "appointment",
        key: format!("{election}/{body}/{number}"),
    })
}

/// Who is appointed in an election, by body and number, in one query.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_persons(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<(String, u32), Person>, AppError> {
    let rows = appointment::Entity::find()
        .filter(appointment::Column::Election.eq(election))
        .all(db)
        .await?;
    let mut persons = BTreeMap::new();
    for row in rows {
        let number = number("appointment.number", row.number)?;
        let person = person_of("appointment.person", (row.list, row.candidate, row.drawn))?;
        if let Some(person) = person {
            persons.insert((row.body, number), person);
        }
    }
    Ok(persons)
}

/// The appointments of every body of an election, by body and number.
///
/// # Errors
/// As [`list_appointments`].
pub async fn list_all_appointments(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<Appointment>>, AppError> {
    let rows = appointment::Entity::find()
        .filter(appointment::Column::Election.eq(election))
        .order_by_asc(appointment::Column::Number)
        .all(db)
        .await?;
    let happened = appointment_event::Entity::find()
        .filter(appointment_event::Column::Election.eq(election))
        .order_by_asc(appointment_event::Column::Position)
        .all(db)
        .await?;
    let mut events: BTreeMap<(String, i64), Vec<Happened>> = BTreeMap::new();
    for row in happened {
        let key = (row.body.clone(), row.appointment);
        events.entry(key).or_default().push(happened_of(row)?);
    }
    let mut found: BTreeMap<String, Vec<Appointment>> = BTreeMap::new();
    for row in rows {
        let key = (row.body.clone(), row.number);
        let events = events.remove(&key).unwrap_or_default();
        found.entry(key.0).or_default().push(from_row(row, events)?);
    }
    Ok(found)
}

async fn list_happened(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<BTreeMap<i64, Vec<Happened>>, AppError> {
    let rows = appointment_event::Entity::find()
        .filter(appointment_event::Column::Election.eq(election))
        .filter(appointment_event::Column::Body.eq(body))
        .order_by_asc(appointment_event::Column::Appointment)
        .order_by_asc(appointment_event::Column::Position)
        .all(db)
        .await?;
    let mut events: BTreeMap<i64, Vec<Happened>> = BTreeMap::new();
    for row in rows {
        let of = row.appointment;
        events.entry(of).or_default().push(happened_of(row)?);
    }
    Ok(events)
}

fn happened_of(row: appointment_event::Model) -> Result<Happened, AppError> {
    Ok(Happened {
        what: step_of(&row.step)
            .ok_or_else(|| AppError::unreadable("appointment_event.step", &row.step))?,
        on: day("appointment_event.on_day", &row.on_day)?,
        note: row.note,
        at: moment("appointment_event.at", &row.at)?,
        actor: row.actor,
    })
}

fn from_row(row: appointment::Model, events: Vec<Happened>) -> Result<Appointment, AppError> {
    let person = person_of("appointment.person", (row.list, row.candidate, row.drawn))?;
    let vacancy = row
        .vacancy
        .map(|number_of| number("appointment.vacancy", number_of));
    Ok(Appointment {
        number: number("appointment.number", row.number)?,
        person: person.ok_or_else(|| AppError::unreadable("appointment.person", row.number))?,
        seat: number("appointment.seat", row.seat)?,
        occasion: from_word("appointment.occasion", &row.occasion)?,
        vacancy: vacancy.transpose()?,
        version: number("appointment.version", row.version)?,
        appointed_on: day("appointment.appointed_on", &row.appointed_on)?,
        notified_on: day("appointment.notified_on", &row.notified_on)?,
        answer_by: Decision {
            outcome: day("appointment.answer_by", &row.answer_by)?,
            grounds: from_json("appointment.grounds", &row.grounds)?,
        },
        events,
    })
}

/// The word for something that happened, in the table and in the log.
#[must_use]
pub fn step_word(what: AppointmentStep) -> &'static str {
    match what {
        AppointmentStep::Replied(ReplyKind::Accepts) => "accepts",
        AppointmentStep::Replied(ReplyKind::Declines) => "declines",
        AppointmentStep::Replied(ReplyKind::Withdraws) => "withdraws",
        AppointmentStep::Received(Paper::StatementOfOffices) => "statement_of_offices",
        AppointmentStep::Received(Paper::RegisterExtract) => "register_extract",
        AppointmentStep::Admitted => "admitted",
        AppointmentStep::Refused => "refused",
        AppointmentStep::Entered => "entered",
        AppointmentStep::Lapsed => "lapsed",
    }
}

fn step_of(word: &str) -> Option<AppointmentStep> {
    Some(match word {
        "accepts" => AppointmentStep::Replied(ReplyKind::Accepts),
        "declines" => AppointmentStep::Replied(ReplyKind::Declines),
        "withdraws" => AppointmentStep::Replied(ReplyKind::Withdraws),
        "statement_of_offices" => AppointmentStep::Received(Paper::StatementOfOffices),
        "register_extract" => AppointmentStep::Received(Paper::RegisterExtract),
        "admitted" => AppointmentStep::Admitted,
        "refused" => AppointmentStep::Refused,
        "entered" => AppointmentStep::Entered,
        "lapsed" => AppointmentStep::Lapsed,
        _ => return None,
    })
}
