//! What comes back from somebody who is appointed: an answer, papers, or nothing.

use super::AppointmentRefusal;
use crate::actions::successor::SuccessionFile;
use crate::actions::vacancy::{advance, report_fallen};
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::appointment::{
    Appointment, AppointmentState, AppointmentStep, Happened, save_happened, step_word,
};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use succession::acceptance::{Answer, Paper, Papers, Reply, ReplyKind};
use succession::vacancy::{Cause, Evidence, Step};

/// Records what somebody who is appointed let know; an answer after the last day lapses the appointment.
///
/// When the seat is not taken, the search for the next goes on: a vacancy that was reported is open again,
/// and a seat of somebody elected is reported as a vacancy.
///
/// # Errors
/// [`AppError::Missing`], [`AppError::Appointment`] when the answer does not follow on what happened,
/// [`AppError::Acceptance`] when it is dated before the notice.
pub async fn record_reply(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    number: u32,
    reply: Reply,
) -> Result<AppointmentState, AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let appointment = file.appointment(number)?.clone();
    check_reply(&appointment, reply)?;
    let replied = happened(by, AppointmentStep::Replied(reply.kind), reply.on, "");
    let mut answered = appointment.clone();
    answered.events.push(replied.clone());
    let answer = file.answer(&answered, reply.on)?.outcome;
    save(tx, key, &mut file, number, &replied).await?;
    log(tx, by, key, number, &replied).await?;
    if answer == Answer::Lapsed {
        lapse(tx, by, key, &mut file, (number, reply.on)).await?;
    } else {
        follow(tx, by, key, &mut file, (number, answer, reply.on)).await?;
    }
    Ok(file.appointment(number)?.state())
}

fn check_reply(appointment: &Appointment, reply: Reply) -> Result<(), AppError> {
    let refusal = match (appointment.state(), reply.kind) {
        (AppointmentState::Awaited, _) => return Ok(()),
        (AppointmentState::Accepted, ReplyKind::Declines | ReplyKind::Withdraws) => {
            let replies = appointment.offer().replies;
            let last = replies.iter().map(|reply| reply.on).max();
            match last.filter(|last| reply.on < *last) {
                Some(last) => AppointmentRefusal::BeforeLast { on: reply.on, last },
                None => return Ok(()),
            }
        }
        (AppointmentState::Accepted, ReplyKind::Accepts) => AppointmentRefusal::Answered,
        (AppointmentState::Admitted, _) => AppointmentRefusal::Admitted,
        _ => AppointmentRefusal::Ended,
    };
    Err(refusal.into())
}

/// Records that no answer came: the term has passed on that day.
///
/// # Errors
/// [`AppError::Appointment`] when there is still time, or the person answered.
pub async fn record_lapse(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    number: u32,
    on: NaiveDate,
) -> Result<(), AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let appointment = file.appointment(number)?;
    match appointment.state() {
        AppointmentState::Awaited => {}
        AppointmentState::Accepted => return Err(AppointmentRefusal::Answered.into()),
        _ => return Err(AppointmentRefusal::Ended.into()),
    }
    if file.answer(appointment, on)?.outcome != Answer::Lapsed {
        let until = appointment.answer_by.outcome;
        return Err(AppointmentRefusal::StillTime { until }.into());
    }
    lapse(tx, by, key, &mut file, (number, on)).await
}

/// Records the papers that came in on that day; those recorded before stay.
///
/// # Errors
/// [`AppError::Appointment`] when the appointment has ended or is decided, or the day lies before the notice.
pub async fn record_papers(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    number: u32,
    (papers, on): (Papers, NaiveDate),
) -> Result<(), AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let appointment = file.appointment(number)?;
    let last = appointment.notified_on;
    match appointment.state() {
        AppointmentState::Awaited | AppointmentState::Accepted if on < last => {
            return Err(AppointmentRefusal::BeforeLast { on, last }.into());
        }
        AppointmentState::Awaited | AppointmentState::Accepted => {}
        AppointmentState::Admitted => return Err(AppointmentRefusal::Admitted.into()),
        _ => return Err(AppointmentRefusal::Ended.into()),
    }
    let before = appointment.papers();
    let offices = papers.statement_of_offices && !before.statement_of_offices;
    let extract = papers.register_extract && !before.register_extract;
    let came = [
        offices.then_some(Paper::StatementOfOffices),
        extract.then_some(Paper::RegisterExtract),
    ];
    for paper in came.into_iter().flatten() {
        let received = happened(by, AppointmentStep::Received(paper), on, "");
        save(tx, key, &mut file, number, &received).await?;
        log(tx, by, key, number, &received).await?;
    }
    Ok(())
}

async fn lapse(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    file: &mut SuccessionFile,
    (number, on): (u32, NaiveDate),
) -> Result<(), AppError> {
    let lapsed = happened(by, AppointmentStep::Lapsed, on, "");
    save(tx, key, file, number, &lapsed).await?;
    log(tx, by, key, number, &lapsed).await?;
    follow(tx, by, key, file, (number, Answer::Lapsed, on)).await
}

/// What an answer does to the seat.
async fn follow(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    file: &mut SuccessionFile,
    (number, answer, on): (u32, Answer, NaiveDate),
) -> Result<(), AppError> {
    let appointment = file.appointment(number)?.clone();
    let until = appointment.answer_by.outcome;
    let late = AppointmentRefusal::Late { until };
    let step = Step::from_answer(answer).ok_or(AppError::Appointment(late))?;
    match appointment.vacancy {
        Some(vacancy) => advance(tx, by, key, file, (vacancy, step, on)).await,
        None if answer == Answer::Accepted => Ok(()),
        None => {
            let refused_on = match answer {
                Answer::Lapsed => until.succ_opt().unwrap_or(until),
                _ => on,
            };
            let cause = Cause::NotAccepted { refused_on };
            let proof = (cause, Evidence::AnswerToNotice, on);
            report_fallen(tx, by, key, file, (&appointment, proof)).await
        }
    }
}

pub(crate) fn happened(by: &By, what: AppointmentStep, on: NaiveDate, note: &str) -> Happened {
    Happened {
        what,
        on,
        note: note.to_owned(),
        at: by.at,
        actor: by.actor.clone(),
    }
}

pub(super) async fn save(
    tx: &impl ConnectionTrait,
    key: (&str, &str),
    file: &mut SuccessionFile,
    number: u32,
    event: &Happened,
) -> Result<(), AppError> {
    let position = file.appointment(number)?.events.len() + 1;
    save_happened(tx, key, (number, position), event).await?;
    let mut all = file.appointments.iter_mut();
    if let Some(appointment) = all.find(|one| one.number == number) {
        appointment.events.push(event.clone());
    }
    Ok(())
}

pub(super) async fn log(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    number: u32,
    event: &Happened,
) -> Result<(), AppError> {
    let changed = Event::AppointmentChanged {
        election: election.to_owned(),
        body: body.to_owned(),
        appointment: number,
        step: step_word(event.what),
        on: event.on,
    };
    audit::record(tx, by, &changed).await?;
    Ok(())
}

/// The number of the next appointment of the body.
pub(crate) fn next_number(file: &SuccessionFile) -> u32 {
    file.appointments.last().map_or(1, |last| last.number + 1)
}
