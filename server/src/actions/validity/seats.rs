//! What a session means for the seats of each body, and deciding on them where there are too few candidates.

use crate::actions::shortage::{Shortage, record_seats};
use crate::audit::By;
use crate::error::AppError;
use crate::store::registration::{Body, list_bodies, list_planned_seats, list_shortage_decisions};
use chrono::NaiveDate;
use election::decision::Decision;
use election::registration::course::Verdict;
use election::registration::{SeatsToFill, ShortageFinding};
use election::reglement::Reglement;
use sea_orm::ConnectionTrait;

/// A body with what the number of valid candidacies leads to.
#[derive(Debug, Clone)]
pub struct BodySeats {
    /// The body.
    pub body: Body,
    /// How many candidacies are valid.
    pub valid: u64,
    /// How many are not.
    pub invalid: u64,
    /// What that leads to, beside what was decided before.
    pub shortage: Shortage,
}

impl BodySeats {
    /// What the regulation leads to, with its grounds.
    #[must_use]
    pub fn found(&self) -> &Decision<SeatsToFill, ShortageFinding> {
        &self.shortage.found
    }
}

/// What these verdicts, each with its body, lead to for every body of an election.
///
/// # Errors
/// [`AppError::Missing`] when the regulation has no rules for it; when the database refuses.
pub(super) async fn seats_of<'v>(
    db: &impl ConnectionTrait,
    (election, reglement): (&str, &Reglement),
    verdicts: impl IntoIterator<Item = (&'v str, Verdict)>,
) -> Result<Vec<BodySeats>, AppError> {
    let verdicts: Vec<(&str, Verdict)> = verdicts.into_iter().collect();
    let planned = list_planned_seats(db, election).await?;
    let mut decided = list_shortage_decisions(db, election).await?;
    let mut all = Vec::with_capacity(planned.len());
    for body in list_bodies(db).await? {
        let Some((_, planned)) = planned.iter().find(|(code, _)| *code == body.code) else {
            continue;
        };
        let count = |wanted| {
            let of_body = verdicts
                .iter()
                .filter(|one| **one == (body.code.as_str(), wanted));
            of_body.count() as u64
        };
        let (valid, invalid) = (count(Verdict::Valid), count(Verdict::Invalid));
        let before = decided.remove(&body.code);
        let shortage = Shortage::of(reglement, (*planned, valid), before);
        let shortage = shortage.ok_or_else(|| AppError::Missing {
            what: "registration of the regulation",
            key: reglement.name.clone(),
        })?;
        all.push(BodySeats {
            body,
            valid,
            invalid,
            shortage,
        });
    }
    Ok(all)
}

/// Decides on the seats of a body as the regulation leads to it, when that is not what holds.
pub(super) async fn decide_on_seats(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    (seats, decided_on): (&BodySeats, NaiveDate),
) -> Result<(), AppError> {
    if seats.shortage.is_open() {
        let body = (election, seats.body.code.as_str());
        record_seats(tx, by, body, (&seats.shortage, decided_on)).await?;
    }
    Ok(())
}
