//! Whether somebody who accepted is admitted, and the day on which that person becomes a member.

use super::answer::{happened, log, save};
use super::{AppointmentRefusal, save_seats};
use crate::actions::onboarding::start_onboarding;
use crate::actions::successor::SuccessionFile;
use crate::actions::vacancy::{advance, report_fallen};
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::appointment::{Appointment, AppointmentState, AppointmentStep};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use succession::acceptance::{Occasion, assess_papers};
use succession::roster::{Admission, Basis, Person, Roster, RosterRefusal};
use succession::vacancy::{
    Cause, Evidence, State, Step, assess_own_seat, leave_is_over, settle_entry,
};

/// What is written down with a replacement that does not go on.
const OWN_SEAT: &str = "Heeft een eigen zetel gekregen.";

/// What is decided on the credentials of somebody who accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdmissionDecision {
    /// Whether the person is admitted.
    pub admitted: bool,
    /// The day of the decision.
    pub on: NaiveDate,
    /// Why not; may be empty for somebody who is admitted.
    pub reason: String,
}

/// Records the decision on the credentials. Somebody who is not admitted makes room for the next.
///
/// # Errors
/// [`AppError::Appointment`] when the person has not accepted, papers are missing, or there is no reason;
/// [`AppError::Vacancy`] when the seat is not vacant yet; [`AppError::Roster`] when the leave is over.
pub async fn decide_admission(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    number: u32,
    decision: &AdmissionDecision,
) -> Result<(), AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let appointment = file.appointment(number)?.clone();
    check_decision(&file, &appointment, decision)?;
    check_leave(&file, &appointment, decision)?;
    let on = decision.on;
    let (what, step) = if decision.admitted {
        (AppointmentStep::Admitted, Step::Admit)
    } else {
        (AppointmentStep::Refused, Step::Refuse)
    };
    let decided = happened(by, what, on, &decision.reason);
    save(tx, key, &mut file, number, &decided).await?;
    log(tx, by, key, number, &decided).await?;
    match appointment.vacancy {
        Some(vacancy) => advance(tx, by, key, &mut file, (vacancy, step, on)).await,
        None if decision.admitted => Ok(()),
        None => {
            let cause = Cause::NotAdmitted { decided_on: on };
            let proof = (cause, Evidence::ExaminationDecision, on);
            report_fallen(tx, by, key, &mut file, (&appointment, proof)).await
        }
    }
}

fn check_decision(
    file: &SuccessionFile,
    appointment: &Appointment,
    decision: &AdmissionDecision,
) -> Result<(), AppError> {
    let (on, last) = (decision.on, appointment.last_day());
    let complete = assess_papers(appointment.papers(), &file.rules.acceptance).outcome;
    let refusal = match appointment.state() {
        AppointmentState::Awaited => AppointmentRefusal::NotAccepted,
        AppointmentState::Accepted if on < last => AppointmentRefusal::BeforeLast { on, last },
        AppointmentState::Accepted if decision.admitted && !complete => {
            AppointmentRefusal::PapersMissing
        }
        AppointmentState::Accepted if !decision.admitted && decision.reason.trim().is_empty() => {
            AppointmentRefusal::NoReason
        }
        AppointmentState::Accepted => return Ok(()),
        AppointmentState::Admitted => AppointmentRefusal::Admitted,
        _ => AppointmentRefusal::Ended,
    };
    Err(refusal.into())
}

/// Nobody is admitted to replace a member who is back.
fn check_leave(
    file: &SuccessionFile,
    appointment: &Appointment,
    decision: &AdmissionDecision,
) -> Result<(), AppError> {
    let (seat, on) = (appointment.seat, decision.on);
    let Some(vacancy) = appointment.vacancy.filter(|_| decision.admitted) else {
        return Ok(());
    };
    if leave_is_over(&file.roster, file.vacancy(vacancy)?, on) {
        return Err(RosterRefusal::NotOnLeave { seat, on }.into());
    }
    Ok(())
}

/// Makes a member of somebody who is admitted, now that it is made known: from that day, and not before the
/// members of the term enter. A member who resigned and stayed leaves on the same day.
///
/// Answers the number of the member.
///
/// # Errors
/// [`AppError::Appointment`] when the person is not admitted, [`AppError::Roster`] when the seat is not free.
pub async fn make_known(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    number: u32,
    on: NaiveDate,
) -> Result<u64, AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let (member, since) = enter(tx, by, key, &mut file, (number, on)).await?;
    let replaces = file.members.iter().find(|one| one.number == member);
    let admitted = Event::SuccessorAdmitted {
        election: key.0.to_owned(),
        body: key.1.to_owned(),
        member,
        replaces: replaces.and_then(|one| one.replaces),
        since,
        appointment: number,
    };
    audit::record(tx, by, &admitted).await?;
    Ok(member)
}

/// Lets somebody enter; answers the number of the member and the first day.
pub(super) async fn enter(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    file: &mut SuccessionFile,
    (number, on): (u32, NaiveDate),
) -> Result<(u64, NaiveDate), AppError> {
    let appointment = file.appointment(number)?.clone();
    let last = appointment.last_day();
    match appointment.state() {
        AppointmentState::Admitted if on < last => {
            return Err(AppointmentRefusal::BeforeLast { on, last }.into());
        }
        AppointmentState::Admitted => {}
        AppointmentState::Awaited | AppointmentState::Accepted => {
            return Err(AppointmentRefusal::NotAdmitted.into());
        }
        _ => return Err(AppointmentRefusal::Ended.into()),
    }
    let since = on.max(file.term_starts_on);
    if let Some(vacancy) = appointment.vacancy {
        advance(tx, by, key, file, (vacancy, Step::Fill, on)).await?;
    }
    let mut roster = file.roster.clone();
    seat(&mut roster, file, &appointment, since)?;
    let entered = happened(by, AppointmentStep::Entered, since, "");
    save(tx, key, file, number, &entered).await?;
    log(tx, by, key, number, &entered).await?;
    let members = save_seats(tx, by, key, file, roster).await?;
    end_replacing(tx, by, key, file, (&appointment, on)).await?;
    let member = members.first().copied();
    let member = member.ok_or_else(|| AppError::unreadable("member", "nobody entered"))?;
    start_onboarding(tx, by, key, (member, since)).await?;
    Ok((member, since))
}

/// Who gets a seat of their own is no longer asked to replace a member on leave, and does not do so any more; the search
/// there goes on.
async fn end_replacing(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    file: &mut SuccessionFile,
    (entered, on): (&Appointment, NaiveDate),
) -> Result<(), AppError> {
    if entered.occasion == Occasion::Temporary {
        return Ok(());
    }
    let replaces = |one: &&Appointment| {
        let temporary = one.occasion == Occasion::Temporary;
        temporary && one.person == entered.person && one.state().is_open()
    };
    let open = file.appointments.iter().filter(replaces);
    let open: Vec<_> = open
        .filter_map(|one| Some((one.number, one.vacancy?, one.last_day())))
        .collect();
    for (number, vacancy, last) in open {
        let on = on.max(last);
        let fell = happened(by, AppointmentStep::Refused, on, OWN_SEAT);
        save(tx, key, file, number, &fell).await?;
        log(tx, by, key, number, &fell).await?;
        advance(tx, by, key, file, (vacancy, Step::Refuse, on)).await?;
    }
    // Who replaced a member until now: the rest of that leave is to be filled.
    let (person, rules) = (entered.person, &file.rules.passed_over);
    let filled = file.docket.iter();
    let filled = filled.filter(|(_, one)| one.state() == State::Filled(person));
    let stopped = filled.filter_map(|(number, vacancy)| {
        let found = assess_own_seat(&file.roster, (vacancy, person), rules)?;
        Some((number, found.outcome))
    });
    for (number, on) in stopped.collect::<Vec<_>>() {
        advance(tx, by, key, file, (number, Step::Depart, on)).await?;
    }
    Ok(())
}

fn seat(
    roster: &mut Roster,
    file: &SuccessionFile,
    appointment: &Appointment,
    since: NaiveDate,
) -> Result<(), AppError> {
    let basis = match (appointment.vacancy, appointment.person) {
        (None, _) => Basis::Elected,
        (Some(_), Person::Candidate { .. }) => Basis::Succeeded,
        (Some(_), Person::Drawn { .. }) => Basis::Drawn,
    };
    match appointment.vacancy {
        Some(vacancy) => settle_entry(roster, file.vacancy(vacancy)?, basis, since)?,
        None => roster.admit(Admission {
            seat: appointment.seat,
            person: appointment.person,
            basis,
            list: appointment.person.list(),
            from: since,
        })?,
    }
    Ok(())
}
