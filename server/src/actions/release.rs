//! When the results of an election become public. What was public stays public.

use crate::audit::{self, By, Event, ResultEvent};
use crate::error::AppError;
use crate::store::allocation::list_latest_versions;
use crate::store::registration::load_election;
use crate::store::release::{Release, ReleaseChange, list_release_changes, save_release_change};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// The rule of an election, with every change of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseRule {
    /// When results become public.
    pub release: Release,
    /// Whether counts of stations are public before.
    pub interim: bool,
    /// Every change, oldest first.
    pub changes: Vec<ReleaseChange>,
}

impl ReleaseRule {
    /// What a page showed to whoever changes it.
    #[must_use]
    pub fn shown(&self) -> String {
        self.changes.len().to_string()
    }
}

/// A change as an official sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseChanged {
    /// When results become public from now on.
    pub release: Release,
    /// Whether counts of stations are public before.
    pub interim: bool,
    /// Why.
    pub reason: String,
    /// What the page showed.
    pub shown: String,
}

/// The rule that holds.
///
/// # Errors
/// When the database refuses.
pub async fn load_release(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<ReleaseRule, AppError> {
    let changes = list_release_changes(db, election).await?;
    let last = changes.last();
    Ok(ReleaseRule {
        release: last.map_or(Release::Established, |last| last.release),
        interim: last.is_some_and(|last| last.interim),
        changes,
    })
}

/// Whether any result of the election is public at that moment.
///
/// # Errors
/// When the database refuses.
pub async fn has_public_results(
    db: &impl ConnectionTrait,
    (election, rule): (&str, &ReleaseRule),
    at: DateTime<Utc>,
) -> Result<bool, AppError> {
    Ok(rule.release.is_open(at) && !list_latest_versions(db, election).await?.is_empty())
}

/// Changes the rule.
///
/// # Errors
/// [`AppError::NoReason`] without a reason; [`AppError::AnswerChanged`] when it was changed since it was shown;
/// [`AppError::MomentOver`] when the moment is not later than now; [`AppError::ResultsPublic`] when it would hide a
/// result that is public.
pub async fn change_release(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    change: &ReleaseChanged,
) -> Result<(), AppError> {
    let reason = change.reason.trim();
    if reason.is_empty() {
        return Err(AppError::NoReason);
    }
    load_election(tx, election).await?;
    let before = load_release(tx, election).await?;
    if before.shown() != change.shown {
        return Err(AppError::AnswerChanged);
    }
    if let Release::Moment(at) = change.release
        && at <= by.at
    {
        return Err(AppError::MomentOver);
    }
    if !change.release.is_open(by.at) && has_public_results(tx, (election, &before), by.at).await? {
        return Err(AppError::ResultsPublic);
    }
    let last = before.changes.last();
    let saved = ReleaseChange {
        version: last.map_or(1, |last| last.version.saturating_add(1)),
        release: change.release,
        interim: change.interim,
        reason: reason.to_owned(),
        changed_by: by.actor.clone(),
        changed_at: by.at,
    };
    save_release_change(tx, election, &saved).await?;
    let event = ResultEvent::ReleaseChanged {
        election: election.to_owned(),
        version: saved.version,
        release: saved.release.word(),
        opens_at: match saved.release {
            Release::Moment(at) => Some(at),
            Release::Established | Release::ByHand | Release::Now => None,
        },
        interim: saved.interim,
        reason_sha256: Event::digest(reason)?,
    };
    audit::record(tx, by, &Event::Result(event)).await?;
    Ok(())
}
