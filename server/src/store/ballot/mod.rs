//! Draws of the order on the ballot as they are stored. A draw is opened between those in its pool; what was
//! typed, the outcome and the annulment are rows of their own, and nothing is ever changed.

mod entrants;
mod numbered;
mod rows;

pub use entrants::list_entrant_keys;
pub use numbered::{clear_ballot, has_figures};
pub use rows::{list_all_ballot_draws, list_ballot_draws, list_drawn, list_elections_with_dice};

use super::lots::{DrawKey, Session, StoredTyping};
use crate::error::AppError;
use crate::store::entity::{
    BallotMethod, ballot_annulment, ballot_draw, ballot_outcome, ballot_typing,
};
use crate::store::values::{column, json, moment_text};
use chrono::{DateTime, Utc};
use election::lots::{Draw, Transcript};
use sea_orm::{ActiveModelTrait, ConnectionTrait, IntoActiveModel};
use serde::{Deserialize, Serialize};

/// A draw with everything that was recorded about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotDraw {
    /// Which draw of the body, from 1.
    pub number: u64,
    /// Between whom and why it was opened.
    pub opened: OpenedBallotDraw,
    /// What was typed from the dice, by attempt.
    pub typings: Vec<StoredTyping>,
    /// The order; none as long as it is not known.
    pub outcome: Option<BallotOutcome>,
    /// Why it no longer counts; none while it was not annulled.
    pub annulled: Option<BallotAnnulment>,
}

impl BallotDraw {
    /// The attempt in which the dice are typed now: one more for each two who differed.
    #[must_use]
    pub fn attempt(&self) -> u64 {
        let last = self.typings.last().map_or(1, |last| last.attempt);
        let of_last = self.typings.iter().filter(|one| one.attempt == last);
        if of_last.count() < 2 { last } else { last + 1 }
    }

    /// Whether its dice are awaited.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.outcome.is_none() && self.annulled.is_none()
    }

    /// The ids in the order that was drawn; none while it is not known, or no longer counts.
    #[must_use]
    pub fn order(&self) -> Option<&[String]> {
        let outcome = self.outcome.as_ref().filter(|_| self.annulled.is_none())?;
        Some(outcome.held.order())
    }

    /// Everything that is needed to repeat it, when it was held with dice.
    #[must_use]
    pub fn transcript(&self) -> Option<&Transcript> {
        match &self.outcome.as_ref()?.held {
            Held::Drawn(Draw::Lot1(transcript)) => Some(transcript),
            Held::Drawn(Draw::Physical(_)) | Held::Alone { .. } => None,
        }
    }
}

/// A draw as it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedBallotDraw {
    /// What it is for, in a word that stands in every ticket.
    pub context: String,
    /// How it is drawn.
    pub method: BallotMethod,
    /// The ids of those who take part.
    pub pool: Vec<String>,
    /// The digest that was published before the dice; none otherwise.
    pub pool_sha256: Option<String>,
    /// Why the body is drawn anew; empty for its first draw.
    pub reason: String,
    /// The validity session that asked for it.
    pub after_session: Option<u64>,
    /// Who was there; nobody where nothing was drawn.
    pub session: Session,
    /// When the pool was published, or the draw by hand recorded.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub by: String,
}

/// What was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly all are drawn, and a box would hide the draw from a match"
)]
pub enum Held {
    /// A lot was drawn.
    Drawn(Draw),
    /// Nothing was drawn: one takes part.
    Alone {
        /// Who.
        entrant: String,
    },
}

impl Held {
    /// The ids in the order of the ballot.
    #[must_use]
    pub fn order(&self) -> &[String] {
        match self {
            Self::Drawn(draw) => draw.drawn(),
            Self::Alone { entrant } => std::slice::from_ref(entrant),
        }
    }
}

/// The order that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotOutcome {
    /// What was held.
    pub held: Held,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub by: String,
}

/// Why a draw no longer counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotAnnulment {
    /// The reason.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who annulled it.
    pub by: String,
}

/// Saves a draw that is opened.
///
/// # Errors
/// When the database refuses, also because that number is taken.
pub async fn save_ballot_draw(
    tx: &impl ConnectionTrait,
    (election, body, number): DrawKey<'_>,
    opened: &OpenedBallotDraw,
) -> Result<(), AppError> {
    let session = opened.after_session;
    let session = session.map(|session| column("ballot_draw.session", session));
    let row = ballot_draw::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("ballot_draw.number", number)?,
        context: opened.context.clone(),
        method: opened.method,
        pool: json("ballot_draw.pool", &opened.pool)?,
        pool_sha256: opened.pool_sha256.clone(),
        reason: opened.reason.clone(),
        session: session.transpose()?,
        place: opened.session.place.clone(),
        drawn_by: opened.session.drawn_by.clone(),
        witnesses: json("ballot_draw.witnesses", &opened.session.witnesses)?,
        opened_at: moment_text(opened.at),
        opened_by: opened.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what an account typed.
///
/// # Errors
/// When the database refuses, also because this account typed in this attempt.
pub async fn save_ballot_typing(
    tx: &impl ConnectionTrait,
    (election, body, number): DrawKey<'_>,
    typing: &StoredTyping,
) -> Result<(), AppError> {
    let row = ballot_typing::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("ballot_typing.number", number)?,
        attempt: column("ballot_typing.attempt", typing.attempt)?,
        account: column("ballot_typing.account", typing.account)?,
        digits: typing.digits.clone(),
        typed_at: moment_text(typing.at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves the order that was drawn.
///
/// # Errors
/// When the database refuses, also because this draw has an outcome.
pub async fn save_ballot_outcome(
    tx: &impl ConnectionTrait,
    (election, body, number): DrawKey<'_>,
    outcome: &BallotOutcome,
) -> Result<(), AppError> {
    let row = ballot_outcome::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("ballot_outcome.number", number)?,
        held: json("ballot_outcome.held", &outcome.held)?,
        recorded_at: moment_text(outcome.at),
        recorded_by: outcome.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves that a draw no longer counts.
///
/// # Errors
/// When the database refuses, also because this draw was annulled before.
pub async fn save_ballot_annulment(
    tx: &impl ConnectionTrait,
    (election, body, number): DrawKey<'_>,
    annulment: &BallotAnnulment,
) -> Result<(), AppError> {
    let row = ballot_annulment::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("ballot_annulment.number", number)?,
        reason: annulment.reason.clone(),
        annulled_at: moment_text(annulment.at),
        annulled_by: annulment.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}
