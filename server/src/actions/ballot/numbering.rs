//! From a drawn order to the numbered lists and candidates of the body, on which everything after it rests.

use super::body::{BodyBallot, standing_draw};
use super::proof::make_ballot_proof;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::ballot::{
    BallotDraw, BallotOutcome, Held, OpenedBallotDraw, clear_ballot, save_ballot_outcome,
};
use crate::store::json;
use crate::store::registration::application::{Content, Entrant};
use crate::store::registration::{BodyList, Candidate, List, save_lists};
use election::ballot::{BallotRules, number_within_list};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// The lists of a body with their numbers, in this order: names, aanduiding and place of residence as on the
/// ballot.
///
/// # Errors
/// [`AppError::Missing`] when the order names somebody who does not take part.
pub fn numbered_lists(ballot: &BodyBallot, order: &[String]) -> Result<Vec<List>, AppError> {
    let numbered = (1..).zip(order);
    numbered
        .map(|(number, id)| {
            let mut entrants = ballot.entrants.iter();
            let entrant = entrants.find(|one| one.id == *id);
            let entrant = entrant.ok_or_else(|| AppError::Missing {
                what: "entrant",
                key: id.clone(),
            })?;
            Ok(list(ballot, number, entrant))
        })
        .collect()
}

fn list(ballot: &BodyBallot, number: u32, entrant: &Entrant) -> List {
    let ids: Vec<String> = entrant.members.iter().map(|(id, _)| id.clone()).collect();
    let places = number_within_list(&ids, &ballot.rules).map(|decision| decision.outcome);
    let place_of = |position: u32, id: &String| {
        let found = places.iter().flatten().find(|place| place.entrant == *id);
        found.map_or(position, |place| place.number)
    };
    let members = (1..).zip(&entrant.members);
    List {
        number,
        name: entrant.name.clone(),
        kind: entrant.kind,
        candidates: members
            .map(|(position, (id, says))| candidate(place_of(position, id), says))
            .collect(),
    }
}

/// The list and the candidate number that an application got in the draw that holds; none when it took no part.
#[must_use]
pub fn place_on_ballot(ballot: &BodyBallot, application: &str) -> Option<(u32, u32)> {
    let of_ballot = (ballot.draws.as_slice(), ballot.entrants.as_slice());
    places_on_ballot(of_ballot, &ballot.rules).remove(application)
}

/// The list and the candidate number of every application, in the draw of a body that holds; none before there is one.
#[must_use]
pub fn places_on_ballot(
    (draws, entrants): (&[BallotDraw], &[Entrant]),
    rules: &BallotRules,
) -> BTreeMap<String, (u32, u32)> {
    let order = standing_draw(draws).and_then(BallotDraw::order);
    let entrants: BTreeMap<&String, &Entrant> = entrants.iter().map(|one| (&one.id, one)).collect();
    let mut found = BTreeMap::new();
    for (number, id) in (1..).zip(order.unwrap_or_default()) {
        let members = entrants.get(id).into_iter().flat_map(|one| &one.members);
        let ids: Vec<String> = members.map(|(id, _)| id.clone()).collect();
        let places = number_within_list(&ids, rules).map(|decision| decision.outcome);
        for (position, id) in (1..).zip(ids) {
            let place = places.iter().flatten().find(|place| place.entrant == id);
            let place = (number, place.map_or(position, |place| place.number));
            found.entry(id).or_insert(place);
        }
    }
    found
}

fn candidate(number: u32, says: &Content) -> Candidate {
    let details = &says.details;
    Candidate {
        number,
        initials: details.initials.clone(),
        first_name: details.first_name.clone(),
        prefix: details.prefix.clone(),
        last_name: details.last_name.clone(),
        aanduiding: details.aanduiding.clone(),
        locality: details.locality.clone(),
    }
}

/// Records what was held, puts the numbered lists in the place of those of an earlier draw, and makes the proof.
pub(super) async fn hold(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (ballot, number, opened, held): (&BodyBallot, u64, &OpenedBallotDraw, Held),
) -> Result<(), AppError> {
    let (election, body) = ballot.key();
    let lists = numbered_lists(ballot, held.order())?;
    let outcome = BallotOutcome {
        held,
        at: by.at,
        by: by.actor.clone(),
    };
    save_ballot_outcome(tx, (election, body, number), &outcome).await?;
    clear_ballot(tx, (election, body)).await?;
    let rows: Vec<BodyList> = lists
        .iter()
        .map(|list| BodyList {
            body: body.to_owned(),
            list: list.clone(),
        })
        .collect();
    save_lists(tx, election, &rows).await?;
    let event = Event::BallotDrawn {
        election: election.to_owned(),
        body: body.to_owned(),
        number,
        method: opened.method,
        context: opened.context.clone(),
        lists: lists.len(),
        candidates: lists.iter().map(|list| list.candidates.len()).sum(),
        draw_sha256: Event::digest(&outcome.held)?,
        sha256: key.commitment("ballot", json("ballot", &lists)?.as_bytes()),
    };
    audit::record(tx, by, &event).await?;
    make_ballot_proof(tx, by, key, (election, body)).await?;
    Ok(())
}
