//! The ballots of all bodies in one election, with every drawing that ever held for each of them.

use super::order::{BallotFinding, Place, find_repeated, number_by_lot};
use super::problem::BallotError;
use super::rules::BallotRules;
use crate::decision::Decision;
use std::collections::{BTreeMap, BTreeSet};

/// One drawing for one body. A later one takes its place and never changes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Who took part, by id.
    pub entrants: BTreeSet<String>,
    /// The places on the ballot, with the grounds.
    pub places: Decision<Vec<Place>, BallotFinding>,
    /// Why the body was drawn anew; `None` for its first drawing.
    pub reason: Option<String>,
}

/// One body: who takes part in its first drawing, and its drawings, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Body {
    entrants: BTreeSet<String>,
    drawings: Vec<Drawing>,
}

/// The ballots of a set of bodies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    rules: BallotRules,
    bodies: BTreeMap<String, Body>,
}

impl Ballot {
    /// Ballots that wait for a drawing, for bodies by code with the ids of those who take part, in any order.
    ///
    /// # Errors
    /// When an id takes part twice in one body.
    pub fn open(
        entrants: BTreeMap<String, Vec<String>>,
        rules: BallotRules,
    ) -> Result<Self, BallotError> {
        let mut bodies = BTreeMap::new();
        for (code, ids) in entrants {
            let entrants = unique(&code, &ids)?;
            let drawings = Vec::new();
            bodies.insert(code, Body { entrants, drawings });
        }
        Ok(Self { rules, bodies })
    }

    /// The first drawing of a body: `order` holds the ids as they were drawn.
    ///
    /// # Errors
    /// When the body is unknown or was drawn before, or when the order is not one of its entrants.
    pub fn draw(&mut self, body: &str, order: &[String]) -> Result<&Drawing, BallotError> {
        let found = self.body(body)?;
        if !found.drawings.is_empty() {
            return Err(BallotError::AlreadyDrawn(body.to_owned()));
        }
        let entrants = found.entrants.clone();
        self.add(body, entrants, order, None)
    }

    /// A new drawing of one body, perhaps among others than before; all other bodies keep theirs.
    ///
    /// # Errors
    /// When the body is unknown or was not drawn before, when there is no reason, when an id takes part
    /// twice, or when the order is not one of the entrants.
    pub fn redraw(
        &mut self,
        body: &str,
        entrants: &[String],
        order: &[String],
        reason: &str,
    ) -> Result<&Drawing, BallotError> {
        if self.body(body)?.drawings.is_empty() {
            return Err(BallotError::NotYetDrawn(body.to_owned()));
        }
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(BallotError::NoReason(body.to_owned()));
        }
        let entrants = unique(body, entrants)?;
        self.add(body, entrants, order, Some(reason.to_owned()))
    }

    /// The drawing that holds for a body; `None` while it was not drawn.
    ///
    /// # Errors
    /// When the body is unknown.
    pub fn current(&self, body: &str) -> Result<Option<&Drawing>, BallotError> {
        Ok(self.body(body)?.drawings.last())
    }

    /// Every drawing of a body, oldest first; the last one holds.
    ///
    /// # Errors
    /// When the body is unknown.
    pub fn history(&self, body: &str) -> Result<&[Drawing], BallotError> {
        Ok(&self.body(body)?.drawings)
    }

    /// The codes of all bodies, in alphabetical order.
    pub fn bodies(&self) -> impl Iterator<Item = &str> {
        self.bodies.keys().map(String::as_str)
    }

    /// The codes of the bodies that wait for their first drawing.
    pub fn waiting(&self) -> impl Iterator<Item = &str> {
        self.bodies
            .iter()
            .filter(|(_, body)| body.drawings.is_empty())
            .map(|(code, _)| code.as_str())
    }

    fn body(&self, body: &str) -> Result<&Body, BallotError> {
        self.bodies
            .get(body)
            .ok_or_else(|| BallotError::UnknownBody(body.to_owned()))
    }

    fn add(
        &mut self,
        code: &str,
        entrants: BTreeSet<String>,
        order: &[String],
        reason: Option<String>,
    ) -> Result<&Drawing, BallotError> {
        let places = number_by_lot(&entrants, order, &self.rules).map_err(|mismatch| {
            BallotError::WrongOrder {
                body: code.to_owned(),
                mismatch,
            }
        })?;
        let body = self
            .bodies
            .get_mut(code)
            .ok_or_else(|| BallotError::UnknownBody(code.to_owned()))?;
        let drawing = Drawing {
            entrants,
            places,
            reason,
        };
        Ok(body.drawings.push_mut(drawing))
    }
}

fn unique(body: &str, ids: &[String]) -> Result<BTreeSet<String>, BallotError> {
    let repeated = find_repeated(ids);
    if repeated.is_empty() {
        Ok(ids.iter().cloned().collect())
    } else {
        Err(BallotError::EntrantsTwice {
            body: body.to_owned(),
            entrants: repeated,
        })
    }
}
