//! Deciding who is appointed to a vacant seat, or that nobody can be: only what was shown.

use super::report::plain;
use super::steps::{Taken, take};
use crate::actions::lots::Answers;
use crate::actions::roster::{AppointmentRefusal, next_number, save_seats};
// Sortition.
use crate::actions::sortition::{Behind, SortitionRefusal, behind_seat};
use crate::actions::successor::SuccessionFile;
use crate::audit::By;
use crate::clock;
use crate::error::AppError;
use crate::store::appointment::{Appointment, save_appointment};
use crate::store::lots::LotFor;
use chrono::NaiveDate;
use election::decision::Decision;
use election::result::{Ask, DrawnLot};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use succession::deadlines::answer_by;
use succession::roster::{Person, RosterRefusal};
use succession::rules::{CauseKind, Policy};
use succession::successor::{Filling, Outcome, Proposal};
use succession::vacancy::{
    DocketRefusal, State, Step, Vacancy, VacancyId, leave_is_over, settle_unfilled,
};

/// An official confirms the appointment that was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirming<'c> {
    /// The [`shown_digest`] of what was shown.
    pub shown: &'c str,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// The day of the notice.
    pub notified_on: NaiveDate,
}

/// An official decides that nobody can be appointed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unfilling<'u> {
    /// The [`shown_digest`] of what was shown.
    pub shown: &'u str,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// Why nobody was drawn, when residents could have been.
    pub reason: &'u str,
}

/// Who can be appointed to this vacancy on that day, with the lots that were drawn for it.
///
/// # Errors
/// [`AppError::Missing`] when there is no such vacancy; [`AppError::Succession`] when what is stored
/// contradicts itself.
pub async fn propose(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    at: (VacancyId, NaiveDate),
) -> Result<Outcome, AppError> {
    Ok(propose_by_lots(db, key, file, at).await?.0)
}

/// The same, with the lots on which it rests, in the order in which they were asked.
///
/// # Errors
/// As for [`propose`].
pub async fn propose_by_lots(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    (number, on): (VacancyId, NaiveDate),
) -> Result<(Outcome, Vec<DrawnLot>), AppError> {
    let answers = Answers::load(db, key, LotFor::Vacancy(number.into())).await?;
    let calculate = |lots: &[DrawnLot]| file.propose_for(number, on, lots);
    answers.replay(calculate, asked_by)
}

fn asked_by(outcome: &Outcome) -> Option<&Ask> {
    match outcome {
        Outcome::LotRequired { ask, .. } => Some(ask),
        Outcome::Proposed(_) => None,
    }
}

/// What a page that shows this proposal sends back: the proposal, and the order of policies with the decision of the
/// council that made it.
///
/// # Errors
/// [`AppError::Missing`] when there is no such vacancy.
pub fn shown_digest(
    file: &SuccessionFile,
    number: VacancyId,
    outcome: &Outcome,
) -> Result<String, AppError> {
    file.rests_on(number)?.digest(outcome)
}

/// Appoints the one who was shown; answers the number of the appointment. Where the seat goes to residents,
/// the next number of the drawing is appointed.
///
/// # Errors
/// [`AppError::AnswerChanged`] when the answer is no longer the one that was shown, also because somebody
/// decided already; [`AppError::Vacancy`] when another vacancy comes first; [`AppError::Roster`] when the leave
/// is over.
pub async fn confirm_appointment(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (number, confirming): (VacancyId, Confirming<'_>),
) -> Result<u32, AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let on = confirming.decided_on;
    let proposal = unchanged(tx, key, &file, (number, on, confirming.shown)).await?;
    let person = match proposal.decision.outcome {
        Filling::Appointed { person, .. } => person.into(),
        Filling::Sortition => {
            check_sortition(tx, key, (number, clock::day_of(by.at))).await?;
            next_drawn(&file)
        }
        Filling::Vacant => return Err(AppError::AnswerChanged),
    };
    let vacancy = file.vacancy(number)?;
    if leave_is_over(&file.roster, vacancy, on) {
        let seat = vacancy.seat();
        return Err(RosterRefusal::NotOnLeave { seat, on }.into());
    }
    if confirming.notified_on < on {
        return Err(AppointmentRefusal::NoticeBefore { decided_on: on }.into());
    }
    if let Some(first) = first_in_line(tx, key, &file, (number, on)).await? {
        return Err(DocketRefusal::EarlierFirst(first).into());
    }
    let offer = Taken {
        proposal: Some((proposal, confirming.shown.to_owned())),
        ..plain(number, Step::Offer(person), on)
    };
    take(tx, by, key, &mut file, offer).await?;
    let vacancy = file.vacancy(number)?;
    let occasion = vacancy.occasion(file.term_starts_on);
    let rules = &file.rules.acceptance;
    let appointment = Appointment {
        number: next_number(&file),
        person,
        seat: vacancy.seat(),
        occasion,
        vacancy: Some(number),
        version: file.result.version,
        appointed_on: on,
        notified_on: confirming.notified_on,
        answer_by: answer_by(occasion, confirming.notified_on, rules, &file.terms)?,
        events: Vec::new(),
    };
    save_appointment(tx, key, &appointment).await?;
    Ok(appointment.number)
}

/// Decides that nobody can be appointed, or that nobody is needed because the leave is over; a member who
/// resigned and stayed leaves.
///
/// # Errors
/// [`AppError::AnswerChanged`] when there is somebody after all, or it was decided already;
/// [`AppError::Appointment`] when residents could be drawn and there is no reason why nobody was.
pub async fn decide_unfilled(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (number, unfilling): (VacancyId, Unfilling<'_>),
) -> Result<(), AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let on = unfilling.decided_on;
    let proposal = nobody(tx, key, &file, (number, &unfilling)).await?;
    let unfilled = Taken {
        note: unfilling.reason.to_owned(),
        proposal: Some((proposal, unfilling.shown.to_owned())),
        ..plain(number, Step::LeaveUnfilled, on)
    };
    take(tx, by, key, &mut file, unfilled).await?;
    let mut roster = file.roster.clone();
    let vacancy = file.vacancy(number)?;
    settle_unfilled(&mut roster, vacancy, on.max(vacancy.vacant_on()))?;
    save_seats(tx, by, key, &mut file, roster).await?;
    Ok(())
}

/// The proposal by which nobody is appointed.
async fn nobody(
    tx: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    (number, unfilling): (VacancyId, &Unfilling<'_>),
) -> Result<Proposal, AppError> {
    let on = unfilling.decided_on;
    let no_reason = unfilling.reason.trim().is_empty();
    if leave_is_over(&file.roster, file.vacancy(number)?, on) {
        let outcome = propose(tx, key, file, (number, on)).await?;
        if shown_digest(file, number, &outcome)? != unfilling.shown {
            return Err(AppError::AnswerChanged);
        }
        return match no_reason {
            true => Err(AppointmentRefusal::NoReason.into()),
            false => Ok(leave_over(file)),
        };
    }
    let proposal = unchanged(tx, key, file, (number, on, unfilling.shown)).await?;
    match proposal.decision.outcome {
        Filling::Appointed { .. } => Err(AppError::AnswerChanged),
        Filling::Sortition if no_reason => Err(AppointmentRefusal::NoReason.into()),
        Filling::Sortition | Filling::Vacant => Ok(proposal),
    }
}

/// What is decided when the member is back before anybody replaced them: nobody was considered.
fn leave_over(file: &SuccessionFile) -> Proposal {
    Proposal {
        article: file.rules.temporary.weeks.article.clone(),
        decision: Decision {
            outcome: Filling::Vacant,
            grounds: Vec::new(),
        },
        steps: Vec::new(),
        compared: None,
    }
}

/// Takes up again a seat that was left empty.
///
/// # Errors
/// [`AppError::Vacancy`] when it was not decided that nobody can be appointed.
pub async fn reopen_vacancy(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (number, on): (VacancyId, NaiveDate),
) -> Result<(), AppError> {
    let mut file = SuccessionFile::load(tx, key).await?;
    let seat = file.vacancy(number)?.seat();
    if file.abolished.iter().any(|one| one.seat == seat) {
        return Err(RosterRefusal::NoSuchSeat { seat, on }.into());
    }
    take(tx, by, key, &mut file, plain(number, Step::Reopen, on)).await
}

/// The proposal, when it is still the one that was shown.
async fn unchanged(
    tx: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    (number, on, shown): (VacancyId, NaiveDate, &str),
) -> Result<Proposal, AppError> {
    if file.vacancy(number)?.state() != State::Established {
        return Err(AppError::AnswerChanged);
    }
    let outcome = propose(tx, key, file, (number, on)).await?;
    if shown_digest(file, number, &outcome)? != shown {
        return Err(AppError::AnswerChanged);
    }
    match outcome {
        Outcome::Proposed(mut proposals) if proposals.len() == 1 => Ok(proposals.remove(0)),
        Outcome::Proposed(_) | Outcome::LotRequired { .. } => Err(AppError::AnswerChanged),
    }
}

/// Refuses a seat for a resident while a sortition for it goes on and nobody can take it yet.
async fn check_sortition(
    tx: &impl ConnectionTrait,
    key: (&str, &str),
    vacancy: (VacancyId, NaiveDate),
) -> Result<(), AppError> {
    match behind_seat(tx, key, vacancy).await? {
        Behind::Paper | Behind::Resident(..) => Ok(()),
        Behind::Underway(_) => Err(SortitionRefusal::NobodyYet.into()),
    }
}

/// The number after those who were drawn before.
fn next_drawn(file: &SuccessionFile) -> Person {
    let appointed = file.appointments.iter().map(|one| one.person);
    let members = file.members.iter().map(|one| one.person());
    let drawn = appointed.chain(members).filter_map(|person| match person {
        Person::Drawn { number } => Some(number),
        Person::Candidate { .. } => None,
    });
    Person::Drawn {
        number: drawn.max().map_or(1, |last| last.saturating_add(1)),
    }
}

/// The vacancies that wait for an appointment, in the order in which they are decided.
///
/// # Errors
/// As for [`propose`].
pub async fn waiting_in_order(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    on: NaiveDate,
) -> Result<Vec<VacancyId>, AppError> {
    let same_list = fill_by_same_list(db, key, file, on).await?;
    Ok(file.docket.queue(|one| same_list.contains(&one.seat())))
}

/// The vacancy that comes first when another one than this has to be decided before it.
///
/// # Errors
/// [`AppError::Missing`] when there is no such vacancy.
pub async fn first_in_line(
    tx: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    (number, on): (VacancyId, NaiveDate),
) -> Result<Option<VacancyId>, AppError> {
    let is_leave = |one: &Vacancy| one.report().cause.kind() == CauseKind::Leave;
    let kind = is_leave(file.vacancy(number)?);
    let waits = |one: &Vacancy| one.state() == State::Established && is_leave(one) == kind;
    // Who would come in is only worked out when there is an order to be found.
    if !file
        .docket
        .iter()
        .any(|(id, one)| id != number && waits(one))
    {
        return Ok(None);
    }
    let queue = waiting_in_order(tx, key, file, on).await?;
    let alike = |id: &VacancyId| {
        file.docket
            .get(*id)
            .is_some_and(|one| is_leave(one) == kind)
    };
    Ok(queue
        .into_iter()
        .find(alike)
        .filter(|first| *first != number))
}

/// The seats that wait and that somebody of the same list can fill.
async fn fill_by_same_list(
    tx: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    on: NaiveDate,
) -> Result<BTreeSet<u32>, AppError> {
    let mut seats = BTreeSet::new();
    let waiting = (file.docket.iter()).filter(|(_, one)| one.state() == State::Established);
    for (id, vacancy) in waiting {
        let Outcome::Proposed(proposals) = propose(tx, key, file, (id, on)).await? else {
            continue;
        };
        let by_same_list = proposals.iter().any(|one| {
            let route = Policy::SameList;
            matches!(one.decision.outcome, Filling::Appointed { route: found, .. } if found == route)
        });
        if by_same_list {
            seats.insert(vacancy.seat());
        }
    }
    Ok(seats)
}
