//! Who stood for a body with an application that got a number on the ballot: the one answer to that question, for
//! whoever holds members against a register.

use super::who::is_named;
use crate::actions::ballot::{ballot_of, place_on_ballot};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::Details;
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

/// Everybody who applied here and stood, by list and number. The name on the ballot must be that of the application, so
/// that a number that changed hands names nobody else. Nobody, when no ballot was made here.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn list_stood(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: (&str, &str),
) -> Result<BTreeMap<(u32, u32), Stood>, AppError> {
    let ballot = match ballot_of(db, key, body).await {
        Err(AppError::Missing { .. }) => return Ok(BTreeMap::new()),
        ballot => ballot?,
    };
    let applied = ballot.entrants.iter().flat_map(|one| &one.members);
    let stood = applied.filter_map(|(id, content)| {
        let place = place_on_ballot(&ballot, id)?;
        let stood = Stood {
            application: id.clone(),
            details: content.details.clone(),
        };
        is_named(&ballot.lists, place, &stood.details).then_some((place, stood))
    });
    Ok(stood.collect())
}
