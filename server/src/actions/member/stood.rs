//! Who stood for a body with an application that got a number on the ballot: the one answer to that question, for
//! whoever holds members against a register.

use super::who::is_named;
use crate::actions::ballot::{load_all_entrants, load_entrants, places_on_ballot};
use crate::actions::registration::load_regulation;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::ballot::{BallotDraw, list_all_ballot_draws, list_ballot_draws};
use crate::store::registration::application::{Details, Entrant};
use crate::store::registration::{List, list_all_lists, list_lists, load_election};
use election::ballot::BallotRules;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// The application of somebody who stood.
#[derive(Debug, Clone)]
pub struct Stood {
    /// Its id.
    pub application: String,
    /// What was signed.
    pub details: Details,
}

/// Those who stood for a body, by list and number.
pub type AllStood = BTreeMap<(u32, u32), Stood>;

/// Everybody who applied here and stood, by list and number. The name on the ballot must be that of the application, so
/// that a number that changed hands names nobody else. Nobody, when no ballot was made here.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn list_stood(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (election, body): (&str, &str),
) -> Result<AllStood, AppError> {
    let Some(rules) = load_rules(db, election).await? else {
        return Ok(AllStood::new());
    };
    let entrants = load_entrants(db, key, (election, body), &rules).await?;
    let draws = list_ballot_draws(db, (election, body)).await?;
    let lists = list_lists(db, election, body).await?;
    Ok(among((&draws, entrants), &rules, &lists))
}

/// The same for every body of an election, by code, in a few queries.
///
/// # Errors
/// As [`list_stood`].
pub async fn list_all_stood(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    election: &str,
) -> Result<BTreeMap<String, AllStood>, AppError> {
    let Some(rules) = load_rules(db, election).await? else {
        return Ok(BTreeMap::new());
    };
    let draws = list_all_ballot_draws(db, election).await?;
    let lists = list_all_lists(db, election).await?;
    let all = load_all_entrants(db, key, election, &rules).await?;
    let stood = all.into_iter().map(|(body, entrants)| {
        let draws = draws.get(&body).map_or(&[][..], Vec::as_slice);
        let lists = lists.get(&body).map_or(&[][..], Vec::as_slice);
        let stood = among((draws, entrants), &rules, lists);
        (body, stood)
    });
    Ok(stood.collect())
}

/// What the regulation says about the ballot; nothing for an election without one.
async fn load_rules(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Option<BallotRules>, AppError> {
    match load_election(db, election).await {
        Err(AppError::Missing { .. }) => Ok(None),
        row => Ok(load_regulation(&row?.regulation)?.ballot),
    }
}

fn among(
    (draws, entrants): (&[BallotDraw], Vec<Entrant>),
    rules: &BallotRules,
    lists: &[List],
) -> AllStood {
    let places = places_on_ballot((draws, &entrants), rules);
    let applied = entrants.into_iter().flat_map(|one| one.members);
    let stood = applied.filter_map(|(application, content)| {
        let place = *places.get(&application)?;
        let stood = Stood {
            application,
            details: content.details,
        };
        is_named(lists, place, &stood.details).then_some((place, stood))
    });
    stood.collect()
}
