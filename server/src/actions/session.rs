//! The session in which a result is established: what would be established now, and establishing exactly that.

use super::allocation::{Calculation, Establishment, calculate, establish_result};
use super::documents::make_minutes;
use crate::audit::{self, By, Event};
use crate::clock;
use crate::error::AppError;
use crate::store::allocation::load_latest_result;
use crate::store::committee::{CommitteeSession, save_session};
use election::allocation::{Ask, CandidateNumber, Completed, ListNumber, Outcome};
use election::result::ElectionResult;
use sea_orm::ConnectionTrait;

type Person = (ListNumber, CandidateNumber);

/// What would be established now.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The votes, the lots and the rules.
    pub calculation: Calculation,
    /// The allocation.
    pub completed: Completed,
    /// The version that it would replace.
    pub before: Option<ElectionResult>,
}

/// How far a body is.
#[derive(Debug, Clone)]
pub enum Prospect {
    /// This can be established.
    Proposal(Box<Proposal>),
    /// A lot must be drawn first.
    LotRequired(Box<Ask>, Box<Calculation>),
}

impl Proposal {
    /// The version that it would be.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.before.as_ref().map_or(1, |before| before.version + 1)
    }

    /// The digest of everything that is established; another version is another answer.
    ///
    /// # Errors
    /// When a figure cannot be written as JSON.
    pub fn digest(&self) -> Result<String, AppError> {
        let calculation = &self.calculation;
        Event::digest(&(
            self.version(),
            &calculation.votes,
            &calculation.lots,
            &self.completed,
        ))
    }

    /// Who is elected now and was not in the version before; nobody for the first version.
    #[must_use]
    pub fn newly_elected(&self) -> Vec<Person> {
        match &self.before {
            None => Vec::new(),
            Some(before) => missing_in(&self.completed.elected, &before.allocation.elected),
        }
    }

    /// Who was elected in the version before and is not now.
    #[must_use]
    pub fn no_longer_elected(&self) -> Vec<Person> {
        match &self.before {
            None => Vec::new(),
            Some(before) => missing_in(&before.allocation.elected, &self.completed.elected),
        }
    }
}

fn missing_in(these: &[Person], those: &[Person]) -> Vec<Person> {
    let missing = these.iter().filter(|one| !those.contains(one));
    missing.copied().collect()
}

/// What would be established now; changes nothing.
///
/// # Errors
/// What [`calculate`] refuses.
pub async fn prospect(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Prospect, AppError> {
    let calculation = calculate(db, election, body).await?;
    let before = load_latest_result(db, election, body).await?;
    Ok(match calculation.outcome.clone() {
        Outcome::LotRequired { ask, .. } => {
            Prospect::LotRequired(Box::new(ask), Box::new(calculation))
        }
        Outcome::Completed(completed) => Prospect::Proposal(Box::new(Proposal {
            calculation,
            completed,
            before,
        })),
    })
}

/// What an official confirms.
#[derive(Debug, Clone)]
pub struct Confirmation<'c> {
    /// The session.
    pub session: &'c CommitteeSession,
    /// Why there is a new version; not used for the first.
    pub reason: &'c str,
    /// The digest of what was shown.
    pub shown: &'c str,
}

/// Establishes what was shown, records the session and makes the minutes; answers the version.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is no longer what was shown, also because somebody else established it;
/// [`AppError::SessionDay`] when the session cannot have been on that day; what [`establish_result`] refuses.
pub async fn establish_in_session(
    tx: &impl ConnectionTrait,
    by: &By,
    body: (&str, &str),
    confirmed: &Confirmation<'_>,
) -> Result<u32, AppError> {
    let Prospect::Proposal(proposal) = prospect(tx, body).await? else {
        return Err(AppError::AnswerChanged);
    };
    if proposal.digest()? != confirmed.shown {
        return Err(AppError::AnswerChanged);
    }
    let held_on = confirmed.session.held_on;
    if held_on < proposal.calculation.held_on || clock::day_of(by.at) < held_on {
        return Err(AppError::SessionDay);
    }
    let established = establish_result(tx, by, body, (held_on, confirmed.reason)).await?;
    let Establishment::Established(version) = established else {
        return Err(AppError::AnswerChanged);
    };
    save_session(tx, body, version, confirmed.session).await?;
    let event = Event::SessionRecorded {
        election: body.0.to_owned(),
        body: body.1.to_owned(),
        version,
        held_on,
        members: confirmed.session.members.len(),
        objections: confirmed.session.objections.len(),
    };
    audit::record(tx, by, &event).await?;
    make_minutes(tx, by, body, version).await?;
    Ok(version)
}
