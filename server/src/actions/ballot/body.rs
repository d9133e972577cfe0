//! The ballot of one body as it is now: who takes part, what was drawn, and what is to be done.

use super::corrections::list_corrections;
use super::entrants::load_entrants;
use super::standing::{Anew, BallotState, is_between, state_of};
use crate::actions::registration::load_regulation;
use crate::audit::Event;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::ballot::{BallotDraw, has_figures, list_ballot_draws};
use crate::store::registration::application::Entrant;
use crate::store::registration::{List, list_lists, load_election, load_planned_seats};
use election::ballot::BallotRules;
use sea_orm::ConnectionTrait;

/// The ballot of one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyBallot {
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// What the regulation says about the order.
    pub rules: BallotRules,
    /// Who takes part now, by key.
    pub entrants: Vec<Entrant>,
    /// Every draw, oldest first.
    pub draws: Vec<BallotDraw>,
    /// How far it is.
    pub state: BallotState,
    /// The lists as they are numbered now.
    pub lists: Vec<List>,
    /// Whether a count, a lot or a result rests on those numbers.
    pub in_use: bool,
}

/// The ballot of one body.
///
/// # Errors
/// [`AppError::Missing`] when the election is not for that body, or its regulation says nothing about a ballot.
pub async fn ballot_of(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: (&str, &str),
) -> Result<BodyBallot, AppError> {
    load(db, Some(key), body).await
}

/// The ballot of a body of an election without a key: nobody applied there.
///
/// # Errors
/// As [`ballot_of`].
pub async fn ballot_as_stored(
    db: &impl ConnectionTrait,
    body: (&str, &str),
) -> Result<BodyBallot, AppError> {
    load(db, None, body).await
}

async fn load(
    db: &impl ConnectionTrait,
    key: Option<&ElectionKey>,
    (election, body): (&str, &str),
) -> Result<BodyBallot, AppError> {
    let regulation = load_election(db, election).await?.regulation;
    let rules = load_regulation(&regulation)?.ballot;
    let rules = rules.ok_or_else(|| AppError::Missing {
        what: "ballot",
        key: regulation,
    })?;
    load_planned_seats(db, election, body).await?;
    let entrants = match key {
        Some(key) => load_entrants(db, key, (election, body), &rules).await?,
        None => Vec::new(),
    };
    let draws = list_ballot_draws(db, (election, body)).await?;
    let corrections = list_corrections(db, election).await?;
    let ids: Vec<String> = entrants.iter().map(|one| one.id.clone()).collect();
    Ok(BodyBallot {
        state: state_of(body, (&ids, &draws), &corrections),
        lists: list_lists(db, election, body).await?,
        in_use: has_figures(db, (election, body)).await?,
        election: election.to_owned(),
        body: body.to_owned(),
        rules,
        entrants,
        draws,
    })
}

/// The draw of a body that holds.
pub(super) fn standing_draw(draws: &[BallotDraw]) -> Option<&BallotDraw> {
    let last = draws.iter().rev().find(|draw| draw.outcome.is_some());
    last.filter(|draw| draw.annulled.is_none())
}

impl BodyBallot {
    /// The election and the body.
    #[must_use]
    pub fn key(&self) -> (&str, &str) {
        (&self.election, &self.body)
    }

    /// The keys of those who take part, in alphabetical order.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        self.entrants.iter().map(|one| one.id.clone()).collect()
    }

    /// Why it is drawn anew, when it is.
    #[must_use]
    pub fn anew(&self) -> Option<&Anew> {
        match &self.state {
            BallotState::Anew(why) => Some(why),
            BallotState::Nobody | BallotState::First | BallotState::Dice | BallotState::Drawn => {
                None
            }
        }
    }

    /// The draw whose dice are awaited.
    #[must_use]
    pub fn awaited(&self) -> Option<&BallotDraw> {
        let mut open = self.draws.iter().filter(|draw| draw.is_awaited());
        open.find(|draw| {
            self.state == BallotState::Dice && is_between(&draw.opened.pool, &self.ids())
        })
    }

    /// The draw that holds.
    #[must_use]
    pub fn standing(&self) -> Option<&BallotDraw> {
        standing_draw(&self.draws)
    }

    /// The digest by which a page says what it showed: between whom, after which draws, and why.
    ///
    /// # Errors
    /// Never in practice: it can be written as JSON.
    pub fn shown(&self) -> Result<String, AppError> {
        let draws: Vec<(u64, bool)> = self
            .draws
            .iter()
            .map(|draw| (draw.number, draw.is_awaited()))
            .collect();
        Event::digest(&(self.ids(), draws, &self.state))
    }

    /// Refuses what was confirmed when it is no longer what was shown.
    ///
    /// # Errors
    /// [`AppError::AnswerChanged`] then.
    pub fn check_shown(&self, shown: &str) -> Result<(), AppError> {
        match self.shown()? == shown {
            true => Ok(()),
            false => Err(AppError::AnswerChanged),
        }
    }

    /// Refuses a draw that cannot be held now.
    ///
    /// # Errors
    /// [`AppError::BallotNotAsked`] when nobody stands or the order is there, [`AppError::LotUnderway`] while
    /// dice are awaited, and what [`Self::check_numbers`] refuses.
    pub fn check_open(&self) -> Result<(), AppError> {
        match self.state {
            BallotState::Nobody | BallotState::Drawn => return Err(AppError::BallotNotAsked),
            BallotState::Dice => return Err(AppError::LotUnderway),
            BallotState::First | BallotState::Anew(_) => {}
        }
        if self.entrants.is_empty() {
            return Err(AppError::BallotNotAsked);
        }
        self.check_numbers()
    }

    /// Refuses other numbers while something rests on those that are there, or while a file gave them.
    ///
    /// # Errors
    /// [`AppError::BallotInUse`]; [`AppError::BallotImported`].
    pub fn check_numbers(&self) -> Result<(), AppError> {
        if self.in_use {
            return Err(AppError::BallotInUse);
        }
        if !self.lists.is_empty() && self.standing().is_none() {
            return Err(AppError::BallotImported);
        }
        Ok(())
    }

    /// The reason for a new draw: the one that was given, or else the one that is known; empty for a first draw.
    #[must_use]
    pub fn reason<'r>(&'r self, given: &'r str) -> &'r str {
        let known = self.anew().map_or("", Anew::reason);
        match given.trim() {
            "" => known,
            given => given,
        }
    }
}
