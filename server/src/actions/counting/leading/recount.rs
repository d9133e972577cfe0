//! Requests to count again: recorded with who, what and why, and later what was decided.

use crate::audit::{self, By, Event, LeadingEvent};
use crate::error::AppError;
use crate::store::counting::leading::{
    RecountDecision, RecountRequest, list_recount_requests, load_recount_request,
    save_recount_decision, save_recount_request,
};
use crate::store::counting::list_stations;
use crate::store::registration::load_planned_seats;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

/// A request as an official records it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requesting {
    /// The body it is about.
    pub body: String,
    /// The stations it is about; all of the body when there are none.
    pub stations: Vec<u32>,
    /// Who asks.
    pub requested_by: String,
    /// The day.
    pub requested_on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// A decision as an official records it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deciding {
    /// Whether there is a recount.
    pub granted: bool,
    /// The day.
    pub decided_on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Records a request; answers its number.
///
/// # Errors
/// [`AppError::Missing`] when the body takes no part, or a station is not one of it.
pub async fn request_recount(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    requesting: &Requesting,
) -> Result<u64, AppError> {
    load_planned_seats(tx, election, &requesting.body).await?;
    let known = list_stations(tx, election, &requesting.body).await?;
    let mut asked = requesting.stations.iter();
    if let Some(strange) = asked.find(|number| known.iter().all(|one| one.number != **number)) {
        return Err(AppError::Missing {
            what: "station of the body",
            key: strange.to_string(),
        });
    }
    let before = list_recount_requests(tx, election).await?;
    let number = before.last().map_or(1, |last| last.number + 1);
    let request = RecountRequest {
        number,
        body: requesting.body.clone(),
        stations: requesting.stations.clone(),
        requested_by: requesting.requested_by.clone(),
        requested_on: requesting.requested_on,
        reason: requesting.reason.clone(),
        recorded_at: by.at,
        recorded_by: by.actor.clone(),
        decision: None,
    };
    save_recount_request(tx, election, &request).await?;
    let event = LeadingEvent::RecountRequested {
        election: election.to_owned(),
        body: request.body,
        number,
        stations: request.stations,
        on: request.requested_on,
        reason_sha256: Event::digest(&(&request.requested_by, &request.reason))?,
    };
    audit::record(tx, by, &Event::Leading(event)).await?;
    Ok(number)
}

/// Records what was decided on a request.
///
/// # Errors
/// [`AppError::Missing`] when there is none; [`AppError::AnswerChanged`] when it was decided on already.
pub async fn decide_on_recount(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, number): (&str, u64),
    deciding: &Deciding,
) -> Result<(), AppError> {
    let request = load_recount_request(tx, (election, number)).await?;
    if request.decision.is_some() {
        return Err(AppError::AnswerChanged);
    }
    let decision = RecountDecision {
        granted: deciding.granted,
        decided_on: deciding.decided_on,
        reason: deciding.reason.clone(),
        recorded_at: by.at,
        recorded_by: by.actor.clone(),
    };
    save_recount_decision(tx, (election, number), &decision).await?;
    let event = LeadingEvent::RecountDecided {
        election: election.to_owned(),
        body: request.body,
        number,
        granted: decision.granted,
        on: decision.decided_on,
        reason_sha256: Event::digest(&decision.reason)?,
    };
    audit::record(tx, by, &Event::Leading(event)).await?;
    Ok(())
}
