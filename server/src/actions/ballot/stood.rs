//! Who stood for a body with an application that got a number on the ballot, by that number.

use super::{ballot_of, place_on_ballot};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::Content;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::successor::Person;

/// Each with the id of the application and what it says; nobody for a body that has no ballot here.
///
/// The name on the ballot must be that of the application, so that a number that changed hands names nobody else.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn list_stood(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
) -> Result<BTreeMap<Person, (String, Content)>, AppError> {
    let ballot = match ballot_of(db, key, (key.election(), body)).await {
        Err(AppError::Missing { .. }) => return Ok(BTreeMap::new()),
        ballot => ballot?,
    };
    let mut stood = BTreeMap::new();
    for (id, content) in ballot.entrants.iter().flat_map(|one| &one.members) {
        let Some(place) = place_on_ballot(&ballot, id) else {
            continue;
        };
        let numbered = ballot.lists.iter().find(|one| one.number == place.0);
        let mut candidates = numbered.into_iter().flat_map(|one| &one.candidates);
        let is_same = candidates.any(|one| {
            one.number == place.1
                && one.last_name == content.details.last_name
                && one.first_name == content.details.first_name
        });
        if is_same {
            stood.insert(place, (id.clone(), content.clone()));
        }
    }
    Ok(stood)
}
