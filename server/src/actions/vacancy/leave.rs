//! A member asks for leave, and it is decided whether it can be granted.

use super::report::{NewReport, Reported, establish_vacancy, report_vacancy};
use crate::actions::successor::SuccessionFile;
use crate::audit::{self, By, Event, LeaveEvent};
use crate::error::AppError;
use crate::store::Basis;
use crate::store::leave::{
    DecidedLeave, RequestedLeave, list_leave_requests, save_leave_decision, save_leave_request,
};
use crate::store::roster::Member;
use chrono::NaiveDate;
use election::decision::Decision;
use election::terms::TermFinding;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use succession::deadlines::decide_leave_by;
use succession::temporary::{
    Leave, LeaveFinding, LeaveKind, LeaveRequest, LeaveVerdict, assess_leave,
};
use succession::vacancy::{Cause, Evidence, Report, State, TransitionRefusal, VacancyId};

/// A request for leave as it came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewLeave {
    /// The number of the member.
    pub member: u64,
    /// Why, with the dates of the statement.
    pub kind: LeaveKind,
    /// The day on which the leave is to start.
    pub from: NaiveDate,
    /// The day of the statement.
    pub stated_on: NaiveDate,
    /// The day on which the request came in.
    pub received_on: NaiveDate,
}

/// Writes a request for leave down; answers its number. Nothing is decided by it.
///
/// # Errors
/// [`AppError::Missing`] when there is no such member with a seat.
pub async fn request_leave(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    new: NewLeave,
) -> Result<u32, AppError> {
    let file = SuccessionFile::load(tx, key).await?;
    member_of(&file, new.member)?;
    let before = list_leave_requests(tx, key).await?;
    let request = RequestedLeave {
        number: before.last().map_or(1, |last| last.number + 1),
        member: new.member,
        kind: new.kind,
        from: new.from,
        stated_on: new.stated_on,
        received_on: new.received_on,
        at: by.at,
        actor: by.actor.clone(),
        decided: None,
    };
    save_leave_request(tx, key, &request).await?;
    let event = LeaveEvent::LeaveRequested {
        election: key.0.to_owned(),
        body: key.1.to_owned(),
        number: request.number,
        member: new.member,
    };
    audit::record(tx, by, &Event::Leave(event)).await?;
    Ok(request.number)
}

/// The request with that number.
///
/// # Errors
/// [`AppError::Missing`] when there is none.
pub async fn load_leave(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    number: u32,
) -> Result<RequestedLeave, AppError> {
    let all = list_leave_requests(db, key).await?;
    let found = all.into_iter().find(|one| one.number == number);
    found.ok_or_else(|| AppError::Missing {
        what: "leave",
        key: number.to_string(),
    })
}

/// The member of a request, who holds a seat; somebody who replaces another cannot ask.
///
/// # Errors
/// [`AppError::Missing`] when there is no such member.
pub fn member_of(file: &SuccessionFile, number: u64) -> Result<&Member, AppError> {
    let holds = |one: &&Member| one.number == number && one.basis != Basis::Temporary;
    let found = file.members.iter().find(holds);
    found.ok_or_else(|| AppError::Missing {
        what: "member",
        key: number.to_string(),
    })
}

/// Whether a request can be granted, with every test.
///
/// # Errors
/// [`AppError::Missing`] when there is no such member; [`AppError::Term`] when the leave lies outside the
/// calendar.
pub fn leave_verdict(
    file: &SuccessionFile,
    request: &RequestedLeave,
) -> Result<Decision<LeaveVerdict, LeaveFinding>, AppError> {
    let member = member_of(file, request.member)?;
    let asked = LeaveRequest {
        kind: request.kind,
        from: request.from,
        earlier: earlier(file, member),
    };
    Ok(assess_leave(&asked, &file.rules.temporary, &file.terms)?)
}

/// The leaves of this member that were granted in this term.
fn earlier(file: &SuccessionFile, member: &Member) -> Vec<Leave> {
    let granted = |state| !matches!(state, State::Reported | State::Dismissed);
    let vacancies = file.docket.iter().map(|(_, one)| one);
    let own =
        vacancies.filter(|one| one.left_by() == Some(member.person()) && granted(one.state()));
    own.filter_map(|one| match one.report().cause {
        Cause::Leave(leave) => Some(leave),
        _ => None,
    })
    .collect()
}

/// The last day on which a request can be decided on, and how it was found.
///
/// # Errors
/// [`AppError::Term`] when the term lies outside the calendar.
pub fn leave_deadline(
    file: &SuccessionFile,
    request: &RequestedLeave,
) -> Result<Decision<NaiveDate, TermFinding>, AppError> {
    let rules = &file.rules.temporary;
    Ok(decide_leave_by(request.received_on, rules, &file.terms)?)
}

/// Grants or refuses a leave as was shown; when it is granted, the search for a replacement begins. Answers the
/// number of that vacancy.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is no longer what was shown, or was decided already;
/// [`AppError::Vacancy`] when the day lies before the request, or there is a leave of that seat to fill.
pub async fn decide_leave(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (number, on, shown): (u32, NaiveDate, &str),
) -> Result<Option<VacancyId>, AppError> {
    let file = SuccessionFile::load(tx, key).await?;
    let request = load_leave(tx, key, number).await?;
    let verdict = leave_verdict(&file, &request)?;
    if request.decided.is_some() || Event::digest(&verdict)? != shown {
        return Err(AppError::AnswerChanged);
    }
    let last = request.received_on;
    if on < last {
        let refusal = TransitionRefusal::BeforeLast { on, last };
        return Err(AppError::Vacancy(refusal.into()));
    }
    let vacancy = match verdict.outcome {
        LeaveVerdict::Granted(leave) => {
            Some(grant(tx, by, key, (request.member, leave, on)).await?)
        }
        LeaveVerdict::Refused => None,
    };
    let decided = DecidedLeave {
        on,
        grounds: verdict.grounds,
        vacancy,
        at: by.at,
        actor: by.actor.clone(),
    };
    save_leave_decision(tx, (key.0, key.1, number), &decided).await?;
    let event = LeaveEvent::LeaveDecided {
        election: key.0.to_owned(),
        body: key.1.to_owned(),
        number,
        granted: vacancy.is_some(),
        on,
        vacancy,
    };
    audit::record(tx, by, &Event::Leave(event)).await?;
    Ok(vacancy)
}

async fn grant(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (member, leave, on): (u64, Leave, NaiveDate),
) -> Result<VacancyId, AppError> {
    let report = NewReport {
        seat: Reported::Member(member),
        report: Report {
            cause: Cause::Leave(leave),
            reported_on: on,
            evidence: BTreeSet::from([Evidence::LeaveDecision]),
        },
    };
    let vacancy = report_vacancy(tx, by, key, &report).await?;
    establish_vacancy(tx, by, key, (vacancy, on)).await?;
    Ok(vacancy)
}
