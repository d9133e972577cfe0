//! Requests for leave and what was decided on them. Rows only grow, and hold dates: never what somebody has.

use crate::error::AppError;
use crate::store::entity::{leave_decision, leave_request};
use crate::store::values::{column, day, from_json, json, moment, moment_text, number};
use chrono::{DateTime, NaiveDate, Utc};
use election::decision::Ground;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeSet;
use succession::temporary::{LeaveFinding, LeaveKind};
use succession::vacancy::VacancyId;

/// A member who asks for leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestedLeave {
    /// A number within the body, from 1.
    pub number: u32,
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
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
    /// What was decided.
    pub decided: Option<DecidedLeave>,
}

/// What was decided on a request for leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedLeave {
    /// The day.
    pub on: NaiveDate,
    /// What was found.
    pub grounds: Vec<Ground<LeaveFinding>>,
    /// The vacancy for the time of the leave; none when it was refused.
    pub vacancy: Option<VacancyId>,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
}

/// Saves a request; a decision is saved by itself.
///
/// # Errors
/// When the database refuses, also because there is no such member.
pub async fn save_leave_request(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    request: &RequestedLeave,
) -> Result<(), AppError> {
    let (kind, due_on, weeks) = match request.kind {
        LeaveKind::Pregnancy { due_on } => ("pregnancy", Some(due_on.to_string()), None),
        LeaveKind::Illness { weeks } => ("illness", None, Some(i64::from(weeks))),
    };
    let row = leave_request::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: request.number.into(),
        member: column("leave_request.member", request.member)?,
        kind: kind.to_owned(),
        due_on,
        weeks,
        from_day: request.from.to_string(),
        stated_on: request.stated_on.to_string(),
        received_on: request.received_on.to_string(),
        at: moment_text(request.at),
        actor: request.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what was decided on a request.
///
/// # Errors
/// When the database refuses, also because it was decided already.
pub async fn save_leave_decision(
    tx: &impl ConnectionTrait,
    (election, body, request): (&str, &str, u32),
    decided: &DecidedLeave,
) -> Result<(), AppError> {
    let row = leave_decision::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: request.into(),
        granted: decided.vacancy.is_some(),
        on_day: decided.on.to_string(),
        grounds: json("leave_decision.grounds", &decided.grounds)?,
        vacancy: decided.vacancy.map(i64::from),
        at: moment_text(decided.at),
        actor: decided.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// All requests of a body with what was decided on them, by number.
///
/// # Errors
/// When the database refuses, or a stored request cannot be read.
pub async fn list_leave_requests(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<RequestedLeave>, AppError> {
    let requests = leave_request::Entity::find()
        .filter(leave_request::Column::Election.eq(election))
        .filter(leave_request::Column::Body.eq(body))
        .order_by_asc(leave_request::Column::Number)
        .all(db)
        .await?;
    let mut decisions = leave_decision::Entity::find()
        .filter(leave_decision::Column::Election.eq(election))
        .filter(leave_decision::Column::Body.eq(body))
        .all(db)
        .await?;
    let mut all = Vec::with_capacity(requests.len());
    for row in requests {
        let place = decisions.iter().position(|one| one.number == row.number);
        let decided = place.map(|place| decided(decisions.swap_remove(place)));
        all.push(RequestedLeave {
            decided: decided.transpose()?,
            ..requested(row)?
        });
    }
    Ok(all)
}

/// The requests of an election on which nothing was decided yet, by body and number.
///
/// # Errors
/// As [`list_leave_requests`].
pub async fn list_open_leave_requests(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<(String, RequestedLeave)>, AppError> {
    let requests = leave_request::Entity::find()
        .filter(leave_request::Column::Election.eq(election))
        .order_by_asc(leave_request::Column::Body)
        .order_by_asc(leave_request::Column::Number)
        .all(db)
        .await?;
    let decided = leave_decision::Entity::find()
        .filter(leave_decision::Column::Election.eq(election))
        .all(db)
        .await?;
    let decided: BTreeSet<(String, i64)> = decided
        .into_iter()
        .map(|row| (row.body, row.number))
        .collect();
    let open = requests
        .into_iter()
        .filter(|row| !decided.contains(&(row.body.clone(), row.number)));
    open.map(|row| Ok((row.body.clone(), requested(row)?)))
        .collect()
}

fn requested(row: leave_request::Model) -> Result<RequestedLeave, AppError> {
    let kind = match (row.due_on, row.weeks) {
        (Some(due_on), None) => LeaveKind::Pregnancy {
            due_on: day("leave_request.due_on", &due_on)?,
        },
        (None, Some(weeks)) => LeaveKind::Illness {
            weeks: number("leave_request.weeks", weeks)?,
        },
        _ => return Err(AppError::unreadable("leave_request.kind", row.kind)),
    };
    Ok(RequestedLeave {
        number: number("leave_request.number", row.number)?,
        member: number("leave_request.member", row.member)?,
        kind,
        from: day("leave_request.from_day", &row.from_day)?,
        stated_on: day("leave_request.stated_on", &row.stated_on)?,
        received_on: day("leave_request.received_on", &row.received_on)?,
        at: moment("leave_request.at", &row.at)?,
        actor: row.actor,
        decided: None,
    })
}

fn decided(row: leave_decision::Model) -> Result<DecidedLeave, AppError> {
    let vacancy = row.vacancy;
    let vacancy = vacancy.map(|of| number("leave_decision.vacancy", of));
    Ok(DecidedLeave {
        on: day("leave_decision.on_day", &row.on_day)?,
        grounds: from_json("leave_decision.grounds", &row.grounds)?,
        vacancy: vacancy.transpose()?,
        at: moment("leave_decision.at", &row.at)?,
        actor: row.actor,
    })
}
