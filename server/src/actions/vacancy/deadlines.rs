//! What is due in every body, until when, and how that day was found.

use crate::actions::letters::notice_name;
use crate::actions::roster::{entry_day, notice_deadline};
use crate::actions::successor::SuccessionFile;
use crate::error::AppError;
use crate::store::appointment::{Appointment, AppointmentState};
use crate::store::registration::list_elections;
use chrono::NaiveDate;
use election::decision::{Decision, Ground};
use election::terms::TermFinding;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use succession::acceptance::{Paper, PaperFinding, assess_papers};
use succession::deadlines::{
    InstallationFinding, decide_by, decide_leave_by, leave_ends_on, notify_by,
};
use succession::roster::{Person, SeatNumber};
use succession::vacancy::{Cause, State, Step, Vacancy, VacancyId, Verdict, assess_report};

mod asked;
// Empty seats.
mod empty;
mod invited;
mod kind;
mod onboarding;
// Signals.
mod signals;

pub use invited::Invitee;
pub use kind::{DueKind, DueWhen};

/// Something that is to be done for a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// What.
    pub due: Due,
    /// Who is appointed, or on leave.
    pub person: Option<Person>,
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
    /// Somebody who is appointed is to get the notice.
    Notify {
        /// The appointment.
        appointment: u32,
        /// The vacancy that it fills.
        vacancy: Option<VacancyId>,
    },
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
    /// Papers of somebody who accepted are missing.
    Papers {
        /// The appointment.
        appointment: u32,
        /// The vacancy that it fills.
        vacancy: Option<VacancyId>,
        /// Whether the statement of public offices is missing.
        offices: bool,
        /// Whether the extract of the population register is.
        extract: bool,
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
    /// A member asked for leave: it is to be decided whether it is granted.
    AnswerLeave {
        /// The request.
        request: u32,
    },
    /// A member told of a move: it is to be held against the population register.
    Move {
        /// The report.
        report: u64,
    },
    // Signals.
    /// The population register says something of who sits or may succeed: it is to be decided what it means.
    Signals {
        /// How many signals wait.
        waiting: u64,
    },
    /// It is to be decided whether a member gets leave.
    DecideLeave {
        /// The vacancy that the leave would give.
        vacancy: VacancyId,
    },
    /// A leave ends by law: the member is back, and the replacement leaves.
    LeaveEnds {
        /// The vacancy that the leave gave.
        vacancy: VacancyId,
    },
    /// Things are to be arranged for a new member.
    Onboarding {
        /// The number of the member.
        member: u64,
        /// How many things are open.
        tasks: u64,
    },
    // Empty seats.
    /// Nobody sits in a seat, and no case is open for it.
    EmptySeat {
        /// The seat.
        seat: SeatNumber,
        /// The vacancy in which it was decided that nobody can be appointed; none for a seat that was empty from the
        /// start.
        decided: Option<VacancyId>,
    },
    // Sortition.
    /// A resident who was drawn is to answer the invitation.
    Invited(Invitee),
    /// That answer did not come, and the next residents are to be invited.
    Silent(Invitee),
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
        all.extend(list_election_deadlines(db, &election.id, today).await?);
    }
    all.sort_by_key(|one| (one.until.is_none(), one.until));
    Ok(all)
}

/// What is due in the bodies of one election, the earliest first.
///
/// # Errors
/// As for [`list_deadlines`].
pub async fn list_election_deadlines(
    db: &impl ConnectionTrait,
    election: &str,
    today: NaiveDate,
) -> Result<Vec<Deadline>, AppError> {
    let mut all = Vec::new();
    let files = SuccessionFile::load_city(db, election).await?;
    for (body, (file, letters)) in &files {
        all.extend(file_deadlines((file, letters), (election, body), today)?);
    }
    all.extend(asked::list_asked(db, election, &files).await?);
    // Signals.
    all.extend(signals::list_signalled(db, election, (&files, today)).await?);
    all.extend(onboarding::list_onboarding(db, election, (&files, today)).await?);
    all.extend(invited::list_invited(db, election, today).await?);
    all.sort_by_key(|one| (one.until.is_none(), one.until));
    Ok(all)
}

/// What is due in one body, from its file and from what its letters are about.
///
/// # Errors
/// [`AppError::Term`] when a term lies outside the calendar.
pub fn file_deadlines(
    (file, letters): (&SuccessionFile, &BTreeSet<String>),
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
        if let Some(notify) = unsent(appointment, letters) {
            let rules = &file.rules.acceptance;
            let until = notify_by(appointment.appointed_on, rules, &file.terms)?;
            due.push((notify, Some(until)));
        }
        due.extend(of_appointment(file, appointment, today).map(|what| {
            let waits = matches!(
                what,
                Due::Answer { .. } | Due::Lapse { .. } | Due::Papers { .. }
            );
            (what, waits.then(|| appointment.answer_by.clone()))
        }));
    }
    for (number, vacancy) in file.docket.iter() {
        due.extend(of_vacancy(file, (number, vacancy), today)?);
    }
    // Empty seats.
    due.extend(empty::empty_seats(file, today).map(|seat| (seat, None)));
    let deadlines = due.into_iter().map(|(due, decision)| Deadline {
        election: election.to_owned(),
        body: body.to_owned(),
        person: person_of(file, due),
        due,
        until: decision.as_ref().map(|found| found.outcome),
        how: decision.map_or(How::Free, |found| How::Term(found.grounds)),
    });
    deadlines.map(|one| with_entry(one, file)).collect()
}

fn person_of(file: &SuccessionFile, due: Due) -> Option<Person> {
    match (due.appointment(), due) {
        (Some(number), _) => Some(file.appointment(number).ok()?.person),
        (None, Due::DecideLeave { vacancy } | Due::LeaveEnds { vacancy }) => {
            file.vacancy(vacancy).ok()?.left_by()
        }
        (None, _) => None,
    }
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

/// The notice, while no answer came and no letter was made.
fn unsent(one: &Appointment, letters: &BTreeSet<String>) -> Option<Due> {
    let waits = one.state() == AppointmentState::Awaited;
    let made = letters.contains(&notice_name(one.number));
    (waits && !made).then_some(Due::Notify {
        appointment: one.number,
        vacancy: one.vacancy,
    })
}

fn of_appointment(file: &SuccessionFile, one: &Appointment, today: NaiveDate) -> Option<Due> {
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
        AppointmentState::Accepted => {
            let papers = assess_papers(one.papers(), &file.rules.acceptance);
            let is_missing = |paper| {
                let missing = PaperFinding::Missing(paper);
                papers.grounds.iter().any(|one| one.finding == missing)
            };
            Some(match papers.outcome {
                true => Due::Admission {
                    appointment,
                    vacancy,
                },
                false => Due::Papers {
                    appointment,
                    vacancy,
                    offices: is_missing(Paper::StatementOfOffices),
                    extract: is_missing(Paper::RegisterExtract),
                },
            })
        }
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

/// What is due with its last day.
type Waiting = (Due, Option<Decision<NaiveDate, TermFinding>>);

fn of_vacancy(
    file: &SuccessionFile,
    (vacancy, one): (VacancyId, &Vacancy),
    today: NaiveDate,
) -> Result<Vec<Waiting>, AppError> {
    let rules = &file.rules.temporary;
    let leave = match one.report().cause {
        Cause::Leave(leave) => Some(leave),
        _ => None,
    };
    let mut due = Vec::new();
    match (one.state(), leave) {
        (State::Reported, Some(_)) => {
            let until = decide_leave_by(one.report().reported_on, rules, &file.terms)?;
            due.push((Due::DecideLeave { vacancy }, Some(until)));
        }
        (State::Reported, None) => {
            let until = decision_deadline(file, one)?;
            due.push((Due::Establish { vacancy }, Some(until)));
        }
        (State::Established, _) => {
            let until = decision_deadline(file, one)?;
            due.push((Due::Decide { vacancy }, Some(until)));
        }
        _ => {}
    }
    let granted = !matches!(one.state(), State::Reported | State::Dismissed);
    if let Some(leave) = leave.filter(|leave| granted && today <= leave.back_on) {
        let computed = leave_ends_on(leave.from, rules, &file.terms)?;
        // A leave that was granted for another length has no computation of ours.
        let ends = match computed.outcome == leave.back_on {
            true => computed,
            false => Decision {
                outcome: leave.back_on,
                grounds: Vec::new(),
            },
        };
        due.push((Due::LeaveEnds { vacancy }, Some(ends)));
    }
    Ok(due)
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
