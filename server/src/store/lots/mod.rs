//! Draws by lot as they are stored. A draw is opened for one question; what was typed, the outcome and the
//! annulment are rows of their own, and nothing is ever changed.

mod rows;

pub use rows::{list_bodies_with_dice, list_draws};

use crate::error::AppError;
use crate::store::entity::{LotMethod, draw, draw_annulment, draw_outcome, draw_typing};
use crate::store::values::{column, json, moment_text};
use chrono::{DateTime, Utc};
use election::allocation::Ask;
use election::lots::Draw;
use sea_orm::{ActiveModelTrait, ConnectionTrait, IntoActiveModel};
use serde::Serialize;

/// What a lot decides in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LotFor {
    /// A seat of the allocation.
    Allocation,
    /// The vacancy with this number.
    Vacancy(u64),
}

impl LotFor {
    /// The number of the vacancy; none for the allocation.
    #[must_use]
    pub fn vacancy(self) -> Option<u64> {
        match self {
            Self::Allocation => None,
            Self::Vacancy(number) => Some(number),
        }
    }
}

/// A draw with everything that was recorded about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDraw {
    /// Which draw of the body, from 1.
    pub number: u64,
    /// The question it was opened for.
    pub opened: OpenedDraw,
    /// What was typed from the dice, by attempt.
    pub typings: Vec<StoredTyping>,
    /// What was drawn; none as long as it is not known.
    pub outcome: Option<StoredOutcome>,
    /// Why it no longer counts; none while it stands.
    pub annulled: Option<StoredAnnulment>,
}

impl StoredDraw {
    /// The attempt in which the dice are typed now: one more for each two who differed.
    #[must_use]
    pub fn attempt(&self) -> u64 {
        let last = self.typings.last().map_or(1, |last| last.attempt);
        let of_last = self.typings.iter().filter(|one| one.attempt == last);
        if of_last.count() < 2 { last } else { last + 1 }
    }
}

/// A draw as it was opened: for which question, between whom, and who was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedDraw {
    /// What it decides.
    pub lot_for: LotFor,
    /// What it is for, in a word that stands in every ticket.
    pub context: String,
    /// How it is drawn.
    pub method: LotMethod,
    /// The question with its whole situation.
    pub asked: Ask,
    /// The ids of those tied.
    pub pool: Vec<String>,
    /// The digest that was published before the dice; none for a draw by hand.
    pub pool_sha256: Option<String>,
    /// Who was there.
    pub session: Session,
    /// When the pool was published, or the draw by hand recorded.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub by: String,
}

/// The public session in which a lot is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Session {
    /// Where.
    pub place: String,
    /// Who draws, or throws the dice.
    pub drawn_by: String,
    /// Who watches.
    pub witnesses: Vec<String>,
}

/// What one account typed in one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTyping {
    /// Which attempt, from 1.
    pub attempt: u64,
    /// The account.
    pub account: u64,
    /// The digits.
    pub digits: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOutcome {
    /// The draw.
    pub draw: Draw,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub by: String,
}

/// Why a draw no longer counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAnnulment {
    /// The reason.
    pub reason: String,
    /// The version of the result that rests on it and is to be corrected.
    pub corrects: Option<u32>,
    /// When.
    pub at: DateTime<Utc>,
    /// Who annulled it.
    pub by: String,
}

/// A draw of a body: the election, the body and the number.
pub type DrawKey<'k> = (&'k str, &'k str, u64);

/// Saves a draw that is opened.
///
/// # Errors
/// When the database refuses, also because that number is taken.
pub async fn save_opened(
    tx: &impl ConnectionTrait,
    (election, body, number): DrawKey<'_>,
    opened: &OpenedDraw,
) -> Result<(), AppError> {
    let vacancy = opened.lot_for.vacancy();
    let vacancy = vacancy.map(|vacancy| column("draw.vacancy", vacancy));
    let row = draw::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("draw.number", number)?,
        vacancy: vacancy.transpose()?,
        context: opened.context.clone(),
        method: opened.method,
        asked: json("draw.asked", &opened.asked)?,
        pool: json("draw.pool", &opened.pool)?,
        pool_sha256: opened.pool_sha256.clone(),
        place: opened.session.place.clone(),
        drawn_by: opened.session.drawn_by.clone(),
        witnesses: json("draw.witnesses", &opened.session.witnesses)?,
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
pub async fn save_typing(
    tx: &impl ConnectionTrait,
    (election, body, number): DrawKey<'_>,
    typing: &StoredTyping,
) -> Result<(), AppError> {
    let row = draw_typing::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("draw_typing.number", number)?,
        attempt: column("draw_typing.attempt", typing.attempt)?,
        account: column("draw_typing.account", typing.account)?,
        digits: typing.digits.clone(),
        typed_at: moment_text(typing.at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what was drawn.
///
/// # Errors
/// When the database refuses, also because this draw has an outcome.
pub async fn save_outcome(
    tx: &impl ConnectionTrait,
    (election, body, number): DrawKey<'_>,
    outcome: &StoredOutcome,
) -> Result<(), AppError> {
    let row = draw_outcome::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("draw_outcome.number", number)?,
        draw: json("draw_outcome.draw", &outcome.draw)?,
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
pub async fn save_annulment(
    tx: &impl ConnectionTrait,
    (election, body, number): DrawKey<'_>,
    annulment: &StoredAnnulment,
) -> Result<(), AppError> {
    let row = draw_annulment::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("draw_annulment.number", number)?,
        reason: annulment.reason.clone(),
        corrects: annulment.corrects.map(i64::from),
        annulled_at: moment_text(annulment.at),
        annulled_by: annulment.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}
