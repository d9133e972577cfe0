//! Until when one can register, by the calendar of the election, and the rules that go with it.

use super::calendar::load_calendar;
use super::load_regulation;
use crate::clock;
use crate::error::AppError;
use crate::store::registration::{Election, load_election};
use chrono::{DateTime, NaiveDateTime, NaiveTime, Utc};
use election::registration::calendar::Milestone;
use election::registration::{RegistrationRules, is_in_time};
use sea_orm::ConnectionTrait;

/// An election that one can register for.
#[derive(Debug, Clone)]
pub struct Registration {
    /// The election.
    pub election: Election,
    /// The last second that is in time, by the clock of the Netherlands.
    pub closes_at: NaiveDateTime,
    /// The rules of its regulation, with that closing.
    pub rules: RegistrationRules,
}

impl Registration {
    /// Whether something that is received at that moment is in time.
    #[must_use]
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        is_in_time(clock::local(at), self.closes_at)
    }
}

/// The registration for an election.
///
/// # Errors
/// [`AppError::Missing`] when there is no such election, or its regulation has no calendar; when the database
/// refuses.
pub async fn load_registration(
    db: &impl ConnectionTrait,
    id: &str,
) -> Result<Registration, AppError> {
    let election = load_election(db, id).await?;
    let calendar = load_calendar(db, id).await?.calendar;
    let closing = calendar.holds(Milestone::Closing);
    let closing = closing.ok_or_else(|| AppError::Missing {
        what: "closing of the calendar",
        key: id.to_owned(),
    })?;
    let last = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
    let closes_at = closing.day.and_time(closing.time.unwrap_or(last));
    let rules = load_regulation(&election.regulation)?.registration;
    let rules = rules.ok_or_else(|| AppError::Missing {
        what: "registration of the regulation",
        key: election.regulation.clone(),
    })?;
    Ok(Registration {
        rules: rules.closing_at(closes_at),
        closes_at,
        election,
    })
}
