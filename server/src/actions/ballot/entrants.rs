//! Who takes part in the draw of a body, as the regulation has it: lists, or candidates each by themselves.

use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::ListKind;
use crate::store::registration::application::{Entrant, list_all_entrants, list_entrants};
use election::ballot::{BallotRules, Drawn};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// The entrants of a body with what they say, by key. Where the lot puts candidates in order, each candidate of
/// a joint list takes part alone.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_entrants(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (election, body): (&str, &str),
    rules: &BallotRules,
) -> Result<Vec<Entrant>, AppError> {
    let entrants = list_entrants(db, key, election, body).await?;
    Ok(drawn(entrants, rules))
}

/// The same for every body, by code.
///
/// # Errors
/// As [`load_entrants`].
pub async fn load_all_entrants(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    election: &str,
    rules: &BallotRules,
) -> Result<BTreeMap<String, Vec<Entrant>>, AppError> {
    let all = list_all_entrants(db, key, election).await?.into_iter();
    Ok(all
        .map(|(body, entrants)| (body, drawn(entrants, rules)))
        .collect())
}

fn drawn(entrants: Vec<Entrant>, rules: &BallotRules) -> Vec<Entrant> {
    match rules.drawn.value {
        Drawn::Lists => entrants,
        Drawn::Candidates => by_themselves(entrants),
    }
}

fn by_themselves(entrants: Vec<Entrant>) -> Vec<Entrant> {
    let members = entrants.into_iter().flat_map(|entrant| entrant.members);
    let mut alone: Vec<Entrant> = members
        .map(|member| Entrant {
            id: member.0.clone(),
            kind: ListKind::Persoonlijk,
            name: String::new(),
            members: vec![member],
        })
        .collect();
    alone.sort_by(|a, b| a.id.cmp(&b.id));
    alone
}
