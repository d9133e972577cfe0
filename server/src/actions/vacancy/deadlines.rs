//! What is due in every body, until when, and how that day was found.

use crate::actions::roster::{entry_day, notice_deadline};
use crate::actions::successor::SuccessionFile;
use crate::error::AppError;
use crate::store::allocation::list_latest_versions;
use crate::store::appointment::{Appointment, AppointmentState};
use crate::store::registration::list_elections;
use crate::store::settled::list_settled;
use chrono::NaiveDate;
use election::decision::{Decision, Ground};
use election::terms::TermFinding;
use sea_orm::ConnectionTrait;
use succession::deadlines::{InstallationFinding, decide_by};
use succession::vacancy::{State, Step, Vacancy, VacancyId, Verdict, assess_report};

/// Something that is to be done for a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// What.
    pub due: Due,
    /// The last day; none where no rule sets one.
    pub until: Option<NaiveDate>,
    /// How that day was found.
    pub how: How,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Those elected are to get their notice.
    NotifyElected,
    /// The result was corrected, and somebody holds or misses a seat by the version before.
    Correction,
    /// Somebody who is appointed is to answer.
    Answer {
        /// The appointment.
        appointment: u32,
        /// The vacancy that it fills.
        vacancy: Option<VacancyId>,
    },
    /// No answer came: that is to be recorded.
    Lapse {
        /// The appointment.
        appointment: u32,
        /// The vacancy that it fills.
        vacancy: Option<VacancyId>,
    },
    /// The credentials of somebody who accepted are to be decided on.
    Admission {
        /// The appointment.
        appointment: u32,
        /// The vacancy that it fills.
        vacancy: Option<VacancyId>,
    },
    /// The admission is to be made known, or those elected are to enter.
    Entry {
        /// The appointment.
        appointment: u32,
        /// The vacancy that it fills.
        vacancy: Option<VacancyId>,
    },
    /// It is to be decided whether there is a vacancy.
    Establish {
        /// The vacancy.
        vacancy: VacancyId,
    },
    /// It is to be decided who is appointed.
    Decide {
        /// The vacancy.
        vacancy: VacancyId,
    },
}

/// How a last day was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// No rule sets a last day.
    Free,
    /// As the end of a term.
    Term(Vec<Ground<TermFinding>>),
    /// As the day on which members enter.
    Entry(Vec<Ground<InstallationFinding>>),
}

/// What is due in every body that has a result, the earliest first.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn list_deadlines(
    db: &impl ConnectionTrait,
    today: NaiveDate,
) -> Result<Vec<Deadline>, AppError> {
    let mut all = Vec::new();
    for election in list_elections(db).await? {
        let settled = list_settled(db, &election.id).await?;
        for body in list_latest_versions(db, &election.id).await?.into_keys() {
            if settled.contains(&body) {
                continue;
            }
            let file = SuccessionFile::load(db, (&election.id, &body)).await?;
            all.extend(file_deadlines(&file, (&election.id, &body), today)?);
        }
    }
    all.sort_by_key(|one| (one.until.is_none(), one.until));
    Ok(all)
}

/// What is due in one body.
///
/// # Errors
/// [`AppError::Term`] when a term lies outside the calendar.
pub fn file_deadlines(
    file: &SuccessionFile,
    (election, body): (&str, &str),
    today: NaiveDate,
) -> Result<Vec<Deadline>, AppError> {
    let mut due = Vec::new();
    if file.appointments.is_empty() && file.members.is_empty() {
        due.push((Due::NotifyElected, Some(notice_deadline(file)?)));
    }
    if !file.corrected().is_empty() {
        due.push((Due::Correction, None));
    }
    for appointment in &file.appointments {
        due.extend(of_appointment(appointment, today).map(|what| {
            let waits = matches!(what, Due::Answer { .. } | Due::Lapse { .. });
            (what, waits.then(|| appointment.answer_by.clone()))
        }));
    }
    for (number, vacancy) in file.docket.iter() {
        if let Some(what) = of_vacancy(number, vacancy) {
            due.push((what, Some(decision_deadline(file, vacancy)?)));
        }
    }
    let deadlines = due.into_iter().map(|(due, decision)| Deadline {
        election: election.to_owned(),
        body: body.to_owned(),
        due,
        until: decision.as_ref().map(|found| found.outcome),
        how: decision.map_or(How::Free, |found| How::Term(found.grounds)),
    });
    deadlines.map(|one| with_entry(one, file)).collect()
}

/// Those elected enter on the day of the regulation.
fn with_entry(deadline: Deadline, file: &SuccessionFile) -> Result<Deadline, AppError> {
    if !matches!(deadline.due, Due::Entry { vacancy: None, .. }) {
        return Ok(deadline);
    }
    let result = &file.result;
    let enters = entry_day(&result.reglement, result.established_on)?;
    Ok(Deadline {
        until: Some(enters.outcome),
        how: How::Entry(enters.grounds),
        ..deadline
    })
}

fn of_appointment(one: &Appointment, today: NaiveDate) -> Option<Due> {
    let (appointment, vacancy) = (one.number, one.vacancy);
    match one.state() {
        AppointmentState::Awaited if one.answer_by.outcome < today => Some(Due::Lapse {
            appointment,
            vacancy,
        }),
        AppointmentState::Awaited => Some(Due::Answer {
            appointment,
            vacancy,
        }),
        AppointmentState::Accepted => Some(Due::Admission {
            appointment,
            vacancy,
        }),
        AppointmentState::Admitted => Some(Due::Entry {
            appointment,
            vacancy,
        }),
        AppointmentState::Declined
        | AppointmentState::Lapsed
        | AppointmentState::Refused
        | AppointmentState::Entered => None,
    }
}

fn of_vacancy(vacancy: VacancyId, one: &Vacancy) -> Option<Due> {
    match one.state() {
        State::Reported => Some(Due::Establish { vacancy }),
        State::Established => Some(Due::Decide { vacancy }),
        _ => None,
    }
}

/// The last day on which it can be decided who is appointed: counted from the day on which the seat was known
/// to be vacant, or on which the one who was appointed fell out.
///
/// # Errors
/// [`AppError::Term`] when the term lies outside the calendar.
pub fn decision_deadline(
    file: &SuccessionFile,
    vacancy: &Vacancy,
) -> Result<Decision<NaiveDate, TermFinding>, AppError> {
    let report = vacancy.report();
    let known = match assess_report(report, &file.rules.causes).outcome {
        Verdict::Established { decide_from, .. } => decide_from,
        Verdict::NotEstablished => report.reported_on,
    };
    let reopened = vacancy.events().iter().rev();
    let reopened = reopened
        .into_iter()
        .find(|event| event.step == Step::Reopen);
    let from = reopened.map_or(known, |event| event.on.max(known));
    Ok(decide_by(from, &file.rules.appointment, &file.terms)?)
}
