//! The question that is open now, and whether it is still the one that was shown.

use crate::actions::allocation::calculate;
use crate::actions::successor::SuccessionFile;
use crate::actions::vacancy::propose;
use crate::audit::Event;
use crate::error::AppError;
use crate::store::lots::LotFor;
use chrono::NaiveDate;
use election::allocation::{AllocationError, Ask, ListsCompared, Outcome};
use sea_orm::ConnectionTrait;
use succession::successor::Outcome as Filled;
use succession::vacancy::State;

/// What a lot is asked for in a body, at this moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// What the lot decides.
    pub lot_for: LotFor,
    /// The question; none when no lot is asked.
    pub ask: Option<Ask>,
    /// The lists that a seat is compared between, when the question is among lists.
    pub compared: Option<ListsCompared>,
}

impl Question {
    /// The question that is open on that day. While the count is not complete nothing is asked.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such election or body; what the calculation refuses.
    pub async fn load(
        db: &impl ConnectionTrait,
        (election, body): (&str, &str),
        (lot_for, on): (LotFor, NaiveDate),
    ) -> Result<Self, AppError> {
        let (ask, compared) = match lot_for {
            LotFor::Allocation => (asked_by_allocation(db, (election, body)).await?, None),
            LotFor::Vacancy(number) => asked_by_vacancy(db, (election, body), (number, on)).await?,
        };
        Ok(Self {
            election: election.to_owned(),
            body: body.to_owned(),
            lot_for,
            ask,
            compared,
        })
    }

    /// The body it is about.
    #[must_use]
    pub fn key(&self) -> (&str, &str) {
        (&self.election, &self.body)
    }

    /// The digest by which a page says which question it showed.
    ///
    /// # Errors
    /// [`AppError::LotNotAsked`] when nothing is asked.
    pub fn digest(&self) -> Result<String, AppError> {
        Event::digest(self.ask.as_ref().ok_or(AppError::LotNotAsked)?)
    }

    /// The question, when it is still the one that was shown.
    ///
    /// # Errors
    /// [`AppError::LotNotAsked`] when nothing is asked now; [`AppError::AnswerChanged`] when it is another
    /// question.
    pub fn still(&self, shown: &str) -> Result<&Ask, AppError> {
        let ask = self.ask.as_ref().ok_or(AppError::LotNotAsked)?;
        if Event::digest(ask)? == shown {
            Ok(ask)
        } else {
            Err(AppError::AnswerChanged)
        }
    }
}

/// Only a vacancy that waits for an appointment asks.
async fn asked_by_vacancy(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    (number, on): (u64, NaiveDate),
) -> Result<(Option<Ask>, Option<ListsCompared>), AppError> {
    let number = u32::try_from(number).map_err(|cause| AppError::unreadable("vacancy", cause))?;
    let file = SuccessionFile::load(db, key).await?;
    if file.vacancy(number)?.state() != State::Established {
        return Ok((None, None));
    }
    Ok(match propose(db, key, &file, (number, on)).await? {
        Filled::LotRequired { ask, compared, .. } => (Some(ask), compared),
        Filled::Proposed(_) => (None, None),
    })
}

async fn asked_by_allocation(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Option<Ask>, AppError> {
    match calculate(db, election, body).await {
        Ok(calculation) => Ok(match calculation.outcome {
            Outcome::LotRequired { ask, .. } => Some(ask),
            Outcome::Completed(_) => None,
        }),
        Err(AppError::NotCounted { .. } | AppError::Allocation(AllocationError::NoVotes)) => {
            Ok(None)
        }
        Err(cause) => Err(cause),
    }
}
