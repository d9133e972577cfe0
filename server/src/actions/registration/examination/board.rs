//! All wijken at a glance: who applied, for how many seats, how much work waits, and how it grew.

use super::candidacies::{body_of, list_of};
use super::work::Waits;
use crate::actions::registration::load_registration;
use crate::clock;
use crate::error::AppError;
use crate::store::registration::application::{Application, list_all_steps, list_applications};
use crate::store::registration::{Body, list_bodies, list_planned_seats};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use election::registration::Supply;
use election::registration::course::{Course, State, Step, Taken, Verdict};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// The board of an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Every body, by gebied and name.
    pub bodies: Vec<BodyInterest>,
    /// On each day with at least one: how many applications were received for the first time.
    pub days: BTreeMap<NaiveDate, u64>,
    /// The last second that is in time, by the clock of the Netherlands.
    pub closes_at: NaiveDateTime,
    /// How many were begun and not signed yet, in any body or none.
    pub drafts: u64,
    /// How many were withdrawn.
    pub withdrawn: u64,
}

/// How far one body is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyInterest {
    /// The body.
    pub body: Body,
    /// Its seats as planned.
    pub seats: u64,
    /// How many applications were received and not withdrawn.
    pub registrations: u64,
    /// How many of them are not decided to be invalid: the candidates, as it looks now.
    pub candidates: u64,
    /// How many lists they stand on.
    pub entrants: u64,
    /// How many wait for an official.
    pub waiting: u64,
}

impl BodyInterest {
    /// Candidates against seats.
    #[must_use]
    pub fn supply(&self) -> Supply {
        Supply::of(self.candidates, self.seats)
    }

    /// How many candidates are missing.
    #[must_use]
    pub fn missing(&self) -> u64 {
        self.seats.saturating_sub(self.candidates)
    }
}

/// The board as it is at a moment.
///
/// # Errors
/// [`AppError::Missing`] when there is no such election, or its regulation has no calendar; when the database
/// refuses, or holds what cannot be read.
pub async fn load_board(
    db: &impl ConnectionTrait,
    election: &str,
    at: DateTime<Utc>,
) -> Result<Board, AppError> {
    let registration = load_registration(db, election).await?;
    let mut steps = list_all_steps(db, election).await?;
    let mut tally = Tally::default();
    for application in list_applications(db, election).await? {
        let taken = steps.remove(&application.id).unwrap_or_default();
        tally.add(&application, &taken, clock::local(at))?;
    }
    let seats: BTreeMap<String, u64> = list_planned_seats(db, election)
        .await?
        .into_iter()
        .collect();
    let bodies = list_bodies(db).await?.into_iter();
    let bodies = bodies.filter_map(|body| {
        let seats = *seats.get(&body.code)?;
        let counted = tally.bodies.remove(&body.code).unwrap_or_default();
        Some(BodyInterest {
            body,
            seats,
            registrations: counted.registrations,
            candidates: counted.candidates,
            entrants: counted.lists.len() as u64,
            waiting: counted.waiting,
        })
    });
    Ok(Board {
        bodies: bodies.collect(),
        days: tally.days,
        closes_at: registration.closes_at,
        drafts: tally.drafts,
        withdrawn: tally.withdrawn,
    })
}

#[derive(Default)]
struct Tally {
    bodies: BTreeMap<String, Counted>,
    days: BTreeMap<NaiveDate, u64>,
    drafts: u64,
    withdrawn: u64,
}

#[derive(Default)]
struct Counted {
    registrations: u64,
    candidates: u64,
    lists: BTreeSet<String>,
    waiting: u64,
}

impl Tally {
    fn add(
        &mut self,
        application: &Application,
        taken: &[Taken],
        now: NaiveDateTime,
    ) -> Result<(), AppError> {
        let course = Course::replay(taken)?;
        let mut received = taken.iter();
        let first = received.find(|one| matches!(one.step, Step::Received { .. }));
        let Some(first) = first else {
            self.drafts += 1;
            return Ok(());
        };
        *self.days.entry(first.at.date()).or_default() += 1;
        let state = course.state();
        if state == State::Withdrawn {
            self.withdrawn += 1;
            return Ok(());
        }
        let Some(body) = body_of(application, &course) else {
            return Ok(());
        };
        let counted = self.bodies.entry(body).or_default();
        counted.registrations += 1;
        let waits = Waits::of(&course, now);
        counted.waiting += u64::from(waits.is_some_and(Waits::for_the_bureau));
        if state != State::Decided(Verdict::Invalid) {
            counted.candidates += 1;
            let list = match course.moved_to() {
                Some(_) => application.id.clone(),
                None => list_of(application),
            };
            counted.lists.insert(list);
        }
        Ok(())
    }
}
