//! Recording a draw with slips, as it was held in the public session.

use super::body::{BodyBallot, ballot_of};
use super::history::{context_for, next_drawing};
use super::numbering::hold;
use crate::audit::By;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::BallotMethod;
use crate::store::ballot::{Held, OpenedBallotDraw, save_ballot_draw};
use crate::store::lots::Session;
use chrono::NaiveDate;
use election::lots::{Draw, PhysicalDraw, PhysicalOutcome};
use sea_orm::ConnectionTrait;

/// A draw by hand as it is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotByHand {
    /// The keys of those who take part, in the order in which their slips were drawn.
    pub order: Vec<String>,
    /// Who was there.
    pub session: Session,
    /// On which day.
    pub on: NaiveDate,
    /// Why the body is drawn anew; may stay empty where a session or an annulment says it.
    pub reason: String,
    /// The digest of what the page showed; none when no page asked.
    pub shown: Option<String>,
}

impl BallotByHand {
    /// The draw as it stands in the minutes.
    #[must_use]
    pub fn draw(&self, ballot: &BodyBallot) -> PhysicalDraw {
        PhysicalDraw {
            context: context_for(&ballot.draws, ballot.key()),
            tied: ballot.ids(),
            outcome: PhysicalOutcome::Order(self.order.clone()),
            drawn_by: self.session.drawn_by.clone(),
            witnesses: self.session.witnesses.clone(),
            on: self.on,
            place: self.session.place.clone(),
        }
    }
}

/// Records a draw by hand and puts the numbered lists of the body in place; answers which draw of the body it
/// is, from 1.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is no longer what was shown; what [`BodyBallot::check_open`] refuses;
/// [`AppError::Ballot`] with everything that is wrong with the order; [`AppError::Lot`] when somebody or the
/// place is not named.
pub async fn record_ballot_draw_by_hand(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    body: (&str, &str),
    entry: &BallotByHand,
) -> Result<u64, AppError> {
    let ballot = ballot_of(tx, key, body).await?;
    if let Some(shown) = &entry.shown {
        ballot.check_shown(shown)?;
    }
    ballot.check_open()?;
    let reason = ballot.reason(&entry.reason).to_owned();
    next_drawing(&ballot, &entry.order, &reason)?;
    let draw = entry.draw(&ballot);
    draw.check().map_err(AppError::Lot)?;
    let number = ballot.draws.last().map_or(1, |last| last.number + 1);
    let opened = OpenedBallotDraw {
        context: draw.context.clone(),
        method: BallotMethod::Physical,
        pool: draw.tied.clone(),
        pool_sha256: None,
        after_session: ballot.anew().and_then(super::Anew::session),
        reason,
        session: entry.session.clone(),
        at: by.at,
        by: by.actor.clone(),
    };
    let (election, body) = ballot.key();
    save_ballot_draw(tx, (election, body, number), &opened).await?;
    let held = Held::Drawn(Draw::Physical(draw));
    hold(tx, by, key, (&ballot, number, &opened, held)).await?;
    Ok(number)
}
