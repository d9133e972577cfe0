//! Following the log: what was recorded since decides what is read again.

use super::{Published, load_at, reload};
use crate::audit::{self, list_subjects_since};
use crate::clock;
use crate::error::AppError;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;

/// What must be read again.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Touched {
    /// Nothing that is published.
    Nothing,
    /// These bodies.
    Bodies(BTreeSet<String>),
    /// A whole election, or more.
    Everything,
}

/// What is published, up to which event, on which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Followed {
    /// The place of the last event that is taken in.
    pub seq: i64,
    /// The day of the members.
    pub day: NaiveDate,
}

impl Followed {
    /// Everything that is published at a moment, and where the log was when it was read.
    ///
    /// # Errors
    /// What cannot be read or calculated.
    pub async fn start(
        db: &impl ConnectionTrait,
        now: DateTime<Utc>,
    ) -> Result<(Self, Published), AppError> {
        // The log first: what is recorded meanwhile is read once more, and not missed.
        let seq = audit::head(db).await?.0;
        let day = clock::day_of(now);
        Ok((Self { seq, day }, load_at(db, now).await?))
    }

    /// What is published now, when it can differ from what was published before.
    ///
    /// # Errors
    /// What cannot be read or calculated; then nothing is taken in.
    pub async fn next(
        &mut self,
        db: &impl ConnectionTrait,
        (now, before): (DateTime<Utc>, &Published),
    ) -> Result<Option<Published>, AppError> {
        let seq = audit::head(db).await?.0;
        let day = clock::day_of(now);
        // A new day brings other members, and a moment can open results.
        let is_later = day != self.day || before.opens_at.is_some_and(|opens| opens <= now);
        if !is_later && seq == self.seq {
            return Ok(None);
        }
        let touched = if !is_later {
            touched(&list_subjects_since(db, self.seq).await?)
        } else {
            Touched::Everything
        };
        let published = match touched {
            Touched::Nothing => None,
            Touched::Bodies(codes) => Some(reload(db, now, (before, &codes)).await?),
            Touched::Everything => Some(load_at(db, now).await?),
        };
        *self = Self { seq, day };
        Ok(published)
    }
}

/// Which bodies events with these subjects are about: `election/body`, or `election/body` with more behind it. Accounts and
/// mail are about none.
fn touched(subjects: &[String]) -> Touched {
    let mut codes = BTreeSet::new();
    for subject in subjects {
        let mut parts = subject.split('/');
        match (parts.next(), parts.next()) {
            (Some("account" | "applicant" | "application" | "mail" | "residences"), _) => {}
            (Some(_), Some(code)) => {
                codes.insert(code.to_owned());
            }
            _ => return Touched::Everything,
        }
    }
    if codes.is_empty() {
        Touched::Nothing
    } else {
        Touched::Bodies(codes)
    }
}

#[cfg(test)]
mod tests;
