//! Elections that one can still stand in, as the public sees them.

use crate::actions::registration::calendar::load_calendar;
use crate::actions::registration::{Registration, load_registration};
use crate::demo::Example;
use crate::error::AppError;
use crate::store::registration::residence::load_residence_file;
use crate::store::registration::{Body, list_bodies, list_elections, list_seats};
use crate::{clock, demo};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use election::registration::calendar::Calendar;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// An election whose day of the vote is still to come.
#[derive(Debug, Clone)]
pub struct Registering {
    /// The election, its closing and the rules that go with it.
    pub registration: Registration,
    /// Its days.
    pub calendar: Calendar,
    /// Its bodies, by gebied and name, with the seats of each.
    pub bodies: Vec<(Body, u64)>,
    /// The year of the table of addresses; none before the first.
    pub addresses_of: Option<u32>,
    /// Made-up addresses to try, in the demonstration.
    pub examples: Vec<Example>,
}

impl Registering {
    /// How long one can still register at that moment; nothing when it closed.
    #[must_use]
    pub fn left(&self, at: DateTime<Utc>) -> Option<TimeDelta> {
        if !self.registration.is_open(at) {
            return None;
        }
        let closes = clock::moment_of(self.registration.closes_at)?;
        Some(closes.signed_duration_since(at).max(TimeDelta::zero()))
    }

    /// The body with that code.
    #[must_use]
    pub fn body(&self, code: &str) -> Option<&Body> {
        let mut bodies = self.bodies.iter();
        bodies.find_map(|(body, _)| (body.code == code).then_some(body))
    }
}

/// The elections to come, the first to be held first.
pub(super) async fn load_registering(
    db: &impl ConnectionTrait,
    today: NaiveDate,
) -> Result<Vec<Registering>, AppError> {
    let mut registering = Vec::new();
    let elections = list_elections(db).await?.into_iter().rev();
    for election in elections.filter(|election| today <= election.held_on) {
        let registration = match load_registration(db, &election.id).await {
            Ok(registration) => registration,
            // A regulation without a calendar knows no registration.
            Err(AppError::Missing { .. }) => continue,
            Err(cause) => return Err(cause),
        };
        let seats = list_seats(db, &election.id).await?;
        let seats: BTreeMap<String, u64> = seats.into_iter().collect();
        let bodies = list_bodies(db).await?.into_iter();
        let bodies = bodies.filter_map(|body| {
            let seats = *seats.get(&body.code)?;
            Some((body, seats))
        });
        let table = load_residence_file(db).await?;
        let is_made_up = table.as_ref().is_some_and(demo::is_made_up);
        registering.push(Registering {
            calendar: load_calendar(db, &election.id).await?.calendar,
            bodies: bodies.collect(),
            addresses_of: table.map(|table| table.year),
            examples: match is_made_up && election.id == demo::REGISTERING {
                true => demo::examples()?,
                false => Vec::new(),
            },
            registration,
        });
    }
    Ok(registering)
}
