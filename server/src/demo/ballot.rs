//! The ballot of the demonstration: one list per candidate, in an order that says nothing about votes.

use super::figures::Figure;
use super::names::names;
use super::spread::number_for;
use crate::error::AppError;
use crate::store::ListKind;
use crate::store::counting::AlteredFigure;
use crate::store::registration::{BodyList, Candidate, List};
use election::allocation::ListNumber;
use std::collections::BTreeMap;

/// The lists of all bodies, and what each is to get.
#[derive(Debug)]
pub(super) struct Ballot {
    /// All lists, by body and number.
    pub(super) lists: Vec<BodyList>,
    /// The votes of each list, by body.
    pub(super) votes: BTreeMap<String, Vec<(ListNumber, u64)>>,
    /// The figures that are not the published ones.
    pub(super) altered: Vec<AlteredFigure>,
}

impl Ballot {
    /// Gives everybody a name and a number on the ballot.
    ///
    /// # Errors
    /// When there are too few names.
    pub(super) fn draw(figures: &[Figure]) -> Result<Self, AppError> {
        let mut by_body: BTreeMap<&str, Vec<(&Figure, Candidate)>> = BTreeMap::new();
        for (figure, name) in named(figures)? {
            by_body
                .entry(&figure.body)
                .or_default()
                .push((figure, name));
        }
        let mut ballot = Self {
            lists: Vec::with_capacity(figures.len()),
            votes: BTreeMap::new(),
            altered: Vec::new(),
        };
        for standing in by_body.into_values() {
            ballot.number(standing);
        }
        Ok(ballot)
    }

    fn number(&mut self, mut standing: Vec<(&Figure, Candidate)>) {
        standing.sort_by_key(|(figure, _)| number_for(&format!("ballot/{}", figure.id())));
        for (number, (figure, name)) in (1..).zip(standing) {
            let votes = self.votes.entry(figure.body.clone()).or_default();
            votes.push((number, figure.used));
            if figure.used != figure.published {
                self.altered.push(altered(figure, number));
            }
            self.lists.push(one_person(figure, number, name));
        }
    }
}

/// Every figure with a name, given out in an order of its own.
fn named(figures: &[Figure]) -> Result<Vec<(&Figure, Candidate)>, AppError> {
    let mut order: Vec<&Figure> = figures.iter().collect();
    order.sort_by_key(|figure| number_for(&format!("name/{}", figure.id())));
    Ok(order.into_iter().zip(names(figures.len())?).collect())
}

fn one_person(figure: &Figure, number: ListNumber, name: Candidate) -> BodyList {
    BodyList {
        body: figure.body.clone(),
        list: List {
            number,
            name: String::new(),
            kind: ListKind::Persoonlijk,
            candidates: vec![name],
        },
    }
}

fn altered(figure: &Figure, number: ListNumber) -> AlteredFigure {
    AlteredFigure {
        body: figure.body.clone(),
        list: number,
        candidate: 1,
        published_votes: figure.published,
        used_votes: figure.used,
    }
}
