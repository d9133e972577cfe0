//! The record of a draw with slips, balls or coins: the outcome is typed in, with who was there.

use super::ticket::context_is_writable;
use super::{LotRefusal, Pool};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What was drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhysicalOutcome {
    /// One of those tied.
    One(String),
    /// All of those tied, in the order drawn.
    Order(Vec<String>),
}

/// A physical draw as it stands in the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhysicalDraw {
    /// What the draw is for; there is one draw for each context.
    pub context: String,
    /// The ids or numbers of those tied.
    pub tied: Vec<String>,
    /// What was drawn.
    pub outcome: PhysicalOutcome,
    /// Who drew.
    pub drawn_by: String,
    /// Who watched; at least one who is not the one who drew.
    pub witnesses: Vec<String>,
    /// On which day.
    pub on: NaiveDate,
    /// Where.
    pub place: String,
}

impl PhysicalDraw {
    /// Refuses a record that is not complete, or an outcome that could not have been drawn.
    ///
    /// # Errors
    /// What is missing or wrong, the first of it.
    pub fn check(&self) -> Result<(), LotRefusal> {
        context_is_writable(&self.context)?;
        let pool = Pool::new(self.tied.iter().cloned())?;
        self.check_people()?;
        match &self.outcome {
            PhysicalOutcome::One(id) if pool.ids().contains(id) => Ok(()),
            PhysicalOutcome::One(id) => Err(LotRefusal::NotAmongTied(id.clone())),
            PhysicalOutcome::Order(order) => check_permutation(order, &pool),
        }
    }

    fn check_people(&self) -> Result<(), LotRefusal> {
        check_session(&self.drawn_by, &self.witnesses, &self.place)
    }

    /// Those drawn, in order: all of those tied, or only the one.
    #[must_use]
    pub fn drawn(&self) -> &[String] {
        match &self.outcome {
            PhysicalOutcome::One(id) => std::slice::from_ref(id),
            PhysicalOutcome::Order(order) => order,
        }
    }
}

/// Refuses a session without the name of who draws, without a witness who is somebody else, or without a
/// place. Capitals and spaces make nobody somebody else.
///
/// # Errors
/// What is missing, the first of it.
pub fn check_session(drawn_by: &str, witnesses: &[String], place: &str) -> Result<(), LotRefusal> {
    let drawer = folded(drawn_by);
    if drawer.is_empty() {
        return Err(LotRefusal::NoDrawer);
    }
    let mut names = witnesses.iter().map(|name| folded(name));
    if names.all(|name| name.is_empty() || name == drawer) {
        return Err(LotRefusal::NoWitness);
    }
    if place.trim().is_empty() {
        return Err(LotRefusal::NoPlace);
    }
    Ok(())
}

fn folded(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

fn check_permutation(order: &[String], pool: &Pool) -> Result<(), LotRefusal> {
    let mut seen = BTreeSet::new();
    for id in order {
        if pool.ids().binary_search(id).is_err() {
            return Err(LotRefusal::NotAmongTied(id.clone()));
        }
        if !seen.insert(id) {
            return Err(LotRefusal::TwiceInOrder(id.clone()));
        }
    }
    match pool.ids().iter().find(|id| !seen.contains(id)) {
        Some(missing) => Err(LotRefusal::MissingFromOrder(missing.clone())),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
