//! Setting up an election as an official confirmed it, and the bodies to choose from.

use super::calendar::ElectionCalendar;
use super::set_up_election;
use crate::audit::{By, Event};
use crate::error::AppError;
use crate::rotterdam;
use crate::store::registration::{Body, Election, list_bodies, list_elections, list_seats};
use election::registration::calendar::{Milestone, When};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// An election as it would be set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The election.
    pub election: Election,
    /// Its bodies with the seats of each.
    pub bodies: Vec<(Body, u64)>,
}

impl Proposal {
    /// The calendar it would have.
    ///
    /// # Errors
    /// What [`ElectionCalendar::of`] refuses.
    pub fn calendar(&self) -> Result<ElectionCalendar, AppError> {
        ElectionCalendar::of(&self.election, Vec::new())
    }

    /// The digest of everything that a page shows of it, the calendar too.
    ///
    /// # Errors
    /// What [`ElectionCalendar::of`] refuses.
    pub fn digest(&self) -> Result<String, AppError> {
        let election = &self.election;
        let calendar = self.calendar()?.calendar;
        let days: Vec<(Milestone, When)> = calendar
            .entries
            .iter()
            .map(|entry| (entry.milestone, entry.holds))
            .collect();
        let texts = [
            &election.id,
            &election.title,
            &election.regulation,
            &election.source,
        ];
        Event::digest(&(texts, election.standing, &self.bodies, days))
    }
}

/// Sets up an election exactly as it was shown.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it would be another than the one with the digest `shown`; what
/// [`set_up_election`] refuses.
pub async fn set_up_as_shown(
    tx: &impl ConnectionTrait,
    by: &By,
    (proposal, shown): (&Proposal, &str),
) -> Result<(), AppError> {
    if proposal.digest()? != shown {
        return Err(AppError::AnswerChanged);
    }
    set_up_election(tx, by, &proposal.election, &proposal.bodies).await
}

/// All bodies that are known, by gebied and name, with the seats each had in the latest election that it took
/// part in: those of the database, and those that come with the program.
///
/// # Errors
/// When the database refuses.
pub async fn list_known_bodies(db: &impl ConnectionTrait) -> Result<Vec<(Body, u64)>, AppError> {
    let mut bodies: BTreeMap<String, (Body, u64)> = rotterdam::bodies()?
        .into_iter()
        .map(|(body, seats)| (body.code.clone(), (body, seats)))
        .collect();
    for body in list_bodies(db).await? {
        let seats = bodies.get(&body.code).map_or(0, |(_, seats)| *seats);
        bodies.insert(body.code.clone(), (body, seats));
    }
    for election in list_elections(db).await?.iter().rev() {
        for (code, seats) in list_seats(db, &election.id).await? {
            if let Some((_, latest)) = bodies.get_mut(&code) {
                *latest = seats;
            }
        }
    }
    let mut bodies: Vec<(Body, u64)> = bodies.into_values().collect();
    bodies.sort_by(|(a, _), (b, _)| (&a.gebied, &a.name).cmp(&(&b.gebied, &b.name)));
    Ok(bodies)
}
