//! Preparing what a session will decide about one candidacy, and taking that back.

use super::agenda::FIRST;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::load_application;
use crate::store::registration::validity::{Point, list_sessions, remove_point, save_point};
use sea_orm::ConnectionTrait;

/// Keeps points for a session that is still to be held; each takes the place of the one before it.
///
/// # Errors
/// [`AppError::AnswerChanged`] when that session is not the next one; [`AppError::Missing`] when the election has
/// no such application.
pub async fn keep_point(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    (session, points): (u32, &[Point]),
) -> Result<(), AppError> {
    check_next(tx, key.election(), session).await?;
    for point in points {
        load_application(tx, (key.election(), &point.application)).await?;
        save_point(tx, key, (session, point), by).await?;
        let said = serde_json::to_vec(point);
        let said = said.map_err(|_| AppError::unreadable("point", "not written"))?;
        let event = Event::ValidityPrepared {
            election: key.election().to_owned(),
            session,
            application: point.application.clone(),
            withdrawn: false,
            sha256: key.commitment("validity_point", &said),
        };
        audit::record(tx, by, &event).await?;
    }
    Ok(())
}

/// Takes points back; those that are not there are passed over.
///
/// # Errors
/// [`AppError::AnswerChanged`] when that session is not the next one.
pub async fn take_point_back(
    tx: &impl ConnectionTrait,
    (election, by): (&str, &By),
    (session, applications): (u32, &[String]),
) -> Result<(), AppError> {
    check_next(tx, election, session).await?;
    for application in applications {
        if !remove_point(tx, (election, session), application).await? {
            continue;
        }
        let event = Event::ValidityPrepared {
            election: election.to_owned(),
            session,
            application: application.clone(),
            withdrawn: true,
            sha256: String::new(),
        };
        audit::record(tx, by, &event).await?;
    }
    Ok(())
}

async fn check_next(
    db: &impl ConnectionTrait,
    election: &str,
    session: u32,
) -> Result<(), AppError> {
    let held = list_sessions(db, election).await?;
    let next = held.last().map_or(FIRST, |last| last.number + 1);
    match session == next {
        true => Ok(()),
        false => Err(AppError::AnswerChanged),
    }
}
