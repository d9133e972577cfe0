//! Reads what the public may see from the store, in one go.

use super::{Altered, Body, Candidate, Member, Minutes, Next, Person, Publication, Stage};
use crate::actions::allocation::{Calculation, calculate};
use crate::actions::registration::load_regulation;
use crate::actions::successor::{SuccessionFile, Vacated};
use crate::error::AppError;
use crate::store::allocation::load_latest_result;
use crate::store::counting::list_altered_figures;
use crate::store::documents::load_document;
use crate::store::lots::{StoredDraw, list_draws};
use crate::store::registration::{self, List, list_bodies, list_elections, list_lists, list_seats};
use crate::store::{DocumentKind, Standing};
use chrono::NaiveDate;
use election::allocation::{AllocationError, Outcome, Votes};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// What the public may see of the latest election, with the members of `today`; nothing when
/// there is no election.
///
/// # Errors
/// What cannot be read or calculated.
pub async fn load(
    db: &impl ConnectionTrait,
    today: NaiveDate,
) -> Result<Option<Publication>, AppError> {
    let Some(election) = list_elections(db).await?.into_iter().next() else {
        return Ok(None);
    };
    let reglement = load_regulation(&election.regulation)?;
    let seats: BTreeMap<String, u64> = list_seats(db, &election.id).await?.into_iter().collect();
    let mut bodies = Vec::new();
    for body in list_bodies(db).await? {
        if let Some(seats) = seats.get(&body.code) {
            let key = (election.id.as_str(), body);
            bodies.push(load_body(db, key, *seats, today).await?);
        }
    }
    Ok(Some(Publication {
        day: election.held_on,
        reglement: reglement.title,
        rules: reglement.allocation,
        official: election.standing == Standing::Official,
        bodies,
    }))
}

async fn load_body(
    db: &impl ConnectionTrait,
    (election, body): (&str, registration::Body),
    seats: u64,
    today: NaiveDate,
) -> Result<Body, AppError> {
    let code = body.code.as_str();
    let altered_figures = altered(db, (election, code)).await?;
    let lists = list_lists(db, election, code).await?;
    // An established result is shown with the votes it rests on, also when counts were corrected since.
    let (votes, stage, file, minutes) = match load_latest_result(db, election, code).await? {
        Some(result) => {
            let minutes = minutes(db, (election, code), result.version).await?;
            let file = SuccessionFile::load(db, (election, code)).await?;
            (
                result.votes,
                Stage::Established(result.allocation),
                Some(file),
                minutes,
            )
        }
        None => {
            let (votes, stage) = open_stage(calculate(db, election, code).await, seats)?;
            (votes, stage, None, None)
        }
    };
    let (members, next) = match &file {
        Some(file) => (sitting(file, today), next_for_members(file, today)?),
        None => (Vec::new(), Vec::new()),
    };
    Ok(Body {
        altered: altered_figures,
        candidates: candidates(&lists, &votes),
        stage,
        minutes,
        members,
        next,
        draws: public_draws(db, (election, code)).await?,
        seats,
        code: body.code,
        name: body.name,
        gebied: body.gebied,
        kind: body.kind,
    })
}

/// The figures of a body that were replaced for a demonstration.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn altered(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<Altered>, AppError> {
    let altered = list_altered_figures(db, election, body).await?;
    let figures = altered.iter().map(|altered| Altered {
        person: (altered.list, altered.candidate),
        published: altered.published_votes,
    });
    Ok(figures.collect())
}

/// The draws of a body. What one person read from the dice is nobody's business until another did.
async fn public_draws(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<Vec<StoredDraw>, AppError> {
    let mut draws = list_draws(db, election, body).await?;
    for draw in &mut draws {
        draw.typings.clear();
    }
    Ok(draws)
}

/// Minutes of a version that was replaced are not those of the result that is shown.
async fn minutes(
    db: &impl ConnectionTrait,
    body: (&str, &str),
    version: u32,
) -> Result<Option<Minutes>, AppError> {
    let stored = load_document(db, body, (DocumentKind::Minutes, version, "")).await?;
    Ok(stored.map(|document| Minutes {
        sha256: document.sha256,
        bytes: document.bytes.into(),
    }))
}

/// A finished calculation is no result yet: somebody must establish it. While the count is not complete
/// there is nothing to calculate, and no figure is shown.
fn open_stage(
    calculated: Result<Calculation, AppError>,
    seats: u64,
) -> Result<(Votes, Stage), AppError> {
    let calculation = match calculated {
        Ok(calculation) => calculation,
        Err(AppError::NotCounted { .. } | AppError::Allocation(AllocationError::NoVotes)) => {
            let votes = Votes {
                seats,
                lists: Vec::new(),
                deceased: BTreeSet::new(),
            };
            return Ok((votes, Stage::NotCounted));
        }
        Err(cause) => return Err(cause),
    };
    let stage = match calculation.outcome {
        Outcome::Completed(_) => Stage::Ready,
        Outcome::LotRequired { ask, steps } => Stage::LotRequired { ask, steps },
    };
    Ok((calculation.votes, stage))
}

fn sitting(file: &SuccessionFile, today: NaiveDate) -> Vec<Member> {
    let sitting = file.members.iter().filter(|member| member.sits_on(today));
    let members = sitting.map(|member| Member {
        person: member.stood_as,
        basis: member.basis,
        since: member.since,
    });
    members.collect()
}

/// Who would follow each member who stood as a candidate; each seat by itself, as if all others stay.
fn next_for_members(file: &SuccessionFile, today: NaiveDate) -> Result<Vec<Next>, AppError> {
    let sitting = file.members.iter().filter(|member| member.sits_on(today));
    let persons = sitting.filter_map(|member| Some((member.number, member.stood_as?)));
    persons
        .map(|(number, member)| {
            let vacated = Vacated {
                member: number,
                on: today,
                bars: &BTreeMap::new(),
                lots: &[],
            };
            let outcome = file.propose(&vacated)?;
            Ok(Next { member, outcome })
        })
        .collect()
}

/// The candidates of these lists with these votes.
pub(crate) fn candidates(lists: &[List], votes: &Votes) -> Vec<Candidate> {
    let all = lists.iter().flat_map(|list| {
        let number = list.number;
        list.candidates.iter().map(move |one| (number, one))
    });
    let counted = all.map(|(list, candidate)| {
        let person = (list, candidate.number);
        Candidate {
            person,
            name: candidate.full_name(),
            votes: votes_of(votes, person),
            deceased: votes.deceased.contains(&person),
        }
    });
    counted.collect()
}

fn votes_of(votes: &Votes, (list, candidate): Person) -> u64 {
    let counted = votes.lists.iter().find(|counted| counted.number == list);
    let of_list = counted.map_or(&[][..], |counted| &counted.candidates);
    let numbered = (1..).zip(of_list);
    let found = numbered
        .into_iter()
        .find(|(number, _)| *number == candidate);
    found.map_or(0, |(_, votes)| *votes)
}
