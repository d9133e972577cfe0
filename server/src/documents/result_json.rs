//! The established result of a body as JSON: everything that its pages show, and the allocation in the shape of
//! `wijkzetel allocate`.

use crate::answer::Answer;
use crate::error::AppError;
use crate::store::registration::{Body, Election, List};
use election::allocation::{CandidateNumber, ListNumber};
use election::result::ElectionResult;
use serde::Serialize;

#[derive(Serialize)]
struct ResultJson<'r> {
    election: &'r str,
    election_name: &'r str,
    held_on: String,
    wijkraad: &'r str,
    wijkraad_name: &'r str,
    regulation: &'r str,
    version: u32,
    replaces: Option<u32>,
    established_on: String,
    seats: u64,
    lists: Vec<ListJson<'r>>,
    allocation: Answer<'r, Option<u64>>,
}

#[derive(Serialize)]
struct ListJson<'r> {
    number: ListNumber,
    name: &'r str,
    votes: u64,
    seats: u64,
    candidates: Vec<CandidateJson>,
}

#[derive(Serialize)]
struct CandidateJson {
    number: CandidateNumber,
    name: String,
    votes: u64,
    elected: bool,
    deceased: bool,
}

/// Writes a result as JSON.
///
/// # Errors
/// Never in practice: all of it can be said in JSON.
pub fn write_result_json(
    (election, body): (&Election, &Body),
    lists: &[List],
    result: &ElectionResult,
) -> Result<Vec<u8>, AppError> {
    let correction = result.correction.as_ref();
    let json = ResultJson {
        election: &election.id,
        election_name: &election.title,
        held_on: election.held_on.to_string(),
        wijkraad: &body.code,
        wijkraad_name: &body.name,
        regulation: &result.reglement,
        version: result.version,
        replaces: correction.map(|correction| correction.replaces),
        established_on: result.established_on.to_string(),
        seats: result.votes.seats,
        lists: lists.iter().map(|list| list_json(list, result)).collect(),
        allocation: Answer::completed(None, &result.allocation),
    };
    serde_json::to_vec_pretty(&json).map_err(|cause| AppError::unreadable("result as JSON", cause))
}

fn list_json<'r>(list: &'r List, result: &ElectionResult) -> ListJson<'r> {
    let mut counted = result.votes.lists.iter();
    let counted = counted.find(|counted| counted.number == list.number);
    let seats = result.allocation.seats.iter();
    let seats = seats.filter(|(number, _)| *number == list.number);
    let votes = counted.map_or(&[][..], |counted| &counted.candidates);
    let candidates = list.candidates.iter().map(|one| {
        let person = (list.number, one.number);
        let mut numbered = (1..).zip(votes);
        let found = numbered.find(|(number, _)| *number == one.number);
        CandidateJson {
            number: one.number,
            name: one.ballot_name(),
            votes: found.map_or(0, |(_, votes)| *votes),
            elected: result.allocation.elected.contains(&person),
            deceased: result.votes.deceased.contains(&person),
        }
    });
    ListJson {
        number: list.number,
        name: &list.name,
        votes: counted.map_or(0, election::allocation::ListVotes::total),
        seats: seats.map(|(_, seats)| *seats).sum(),
        candidates: candidates.collect(),
    }
}
