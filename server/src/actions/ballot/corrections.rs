//! Sessions after the first that corrected what was decided: the bodies they touched are drawn anew.
//!
//! This is the one place that knows where corrections come from: the steps of the applications say in which body
//! somebody stood before a session, and in which after it.

use crate::clock;
use crate::error::AppError;
use crate::store::registration::application::{list_all_steps, list_applications};
use crate::store::registration::validity::{affected_bodies, list_sessions};
use chrono::{DateTime, Utc};
use election::registration::course::{Course, State, Step, Taken, Verdict};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// A session that corrected an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The number of the session.
    pub session: u64,
    /// Why it was held; empty when that is not known here.
    pub reason: String,
    /// When its last decision was recorded.
    pub at: DateTime<Utc>,
    /// The bodies that are drawn anew.
    pub bodies: BTreeSet<String>,
}

/// The corrections of an election, oldest first.
///
/// # Errors
/// When the database refuses, or holds steps that do not fit.
pub async fn list_corrections(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Correction>, AppError> {
    let mut steps = list_all_steps(db, election).await?;
    let mut found: BTreeMap<u32, Correction> = BTreeMap::new();
    for application in list_applications(db, election).await? {
        let taken = steps.remove(&application.id).unwrap_or_default();
        let own = application.body.as_deref().unwrap_or_default();
        let mut course = Course::default();
        for step in taken {
            let (before, at) = (stands_in(&course, own), step.at);
            let session = later_session(&step);
            course = course.take(step)?;
            let after = stands_in(&course, own);
            let Some(session) = session.filter(|_| before != after) else {
                continue;
            };
            let at = clock::moment_of(at).unwrap_or_else(|| at.and_utc());
            let correction = found.entry(session).or_insert_with(|| Correction {
                session: session.into(),
                reason: String::new(),
                at,
                bodies: BTreeSet::new(),
            });
            correction.at = correction.at.max(at);
            correction.bodies.extend(before.into_iter().chain(after));
        }
    }
    // The session itself knows why it was held, and whose entrants are no longer the same.
    for session in list_sessions(db, election).await? {
        if let Some(correction) = found.get_mut(&session.number) {
            let bodies = affected_bodies(db, election, session.number).await?;
            correction.bodies = bodies.into_iter().collect();
            correction.reason = session.reason;
        }
    }
    Ok(found.into_values().collect())
}

/// The session that took this step, when it was not the first.
fn later_session(taken: &Taken) -> Option<u32> {
    match &taken.step {
        Step::Decided { session, .. } | Step::Moved { session, .. } => {
            Some(*session).filter(|session| 1 < *session)
        }
        _ => None,
    }
}

/// The body in which somebody stands after these steps; none when the candidacy is not valid.
fn stands_in(course: &Course, own: &str) -> Option<String> {
    let valid = course.state() == State::Decided(Verdict::Valid);
    valid.then(|| course.moved_to().unwrap_or(own).to_owned())
}
