//! Reads what the public may see from the store, in one go.

use super::{
    Altered, Body, Candidate, Footing, Member, Person, Publication, Stage, next_for_members,
};
use crate::actions::allocation::{Calculation, calculate};
use crate::error::AppError;
use crate::store::allocation::load_latest_result;
use crate::store::counting::list_altered_figures;
use crate::store::registration::{self, List, list_bodies, list_elections, list_lists, list_seats};
use crate::store::roster::list_members;
use crate::store::{Standing, roster};
use chrono::NaiveDate;
use election::allocation::{Outcome, Votes};
use election::reglement::Reglement;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::rules::SuccessionRules;

/// What the public may see of the latest election, with the members of `today`.
///
/// # Errors
/// [`AppError::Missing`] when there is no election; what cannot be read or calculated.
pub async fn load(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Publication, AppError> {
    let latest = list_elections(db).await?.into_iter().next();
    let election = latest.ok_or_else(|| missing("election", "any"))?;
    let reglement = Reglement::named(&election.regulation)?
        .ok_or_else(|| missing("regulation", &election.regulation))?;
    let rules = SuccessionRules::named(&election.regulation)?
        .ok_or_else(|| missing("regulation", &election.regulation))?;
    let seats: BTreeMap<String, u64> = list_seats(db, &election.id).await?.into_iter().collect();
    let mut bodies = Vec::new();
    for body in list_bodies(db).await? {
        if let Some(seats) = seats.get(&body.code) {
            let key = (election.id.as_str(), body);
            bodies.push(load_body(db, key, *seats, (&rules, today)).await?);
        }
    }
    Ok(Publication {
        day: election.held_on,
        reglement: reglement.title,
        rules: reglement.allocation,
        official: election.standing == Standing::Official,
        bodies,
    })
}

fn missing(what: &'static str, key: &str) -> AppError {
    AppError::Missing {
        what,
        key: key.to_owned(),
    }
}

async fn load_body(
    db: &impl ConnectionTrait,
    (election, body): (&str, registration::Body),
    seats: u64,
    (rules, today): (&SuccessionRules, NaiveDate),
) -> Result<Body, AppError> {
    let code = body.code.as_str();
    let calculation = calculate(db, election, code).await?;
    let established = load_latest_result(db, election, code).await?;
    let members = load_members(db, (election, code), today).await?;
    let altered = list_altered_figures(db, election, code).await?;
    let lists = list_lists(db, election, code).await?;
    // The page shows the figures that were established, also when counts were corrected since.
    let votes = established
        .as_ref()
        .map_or(&calculation.votes, |result| &result.votes);
    let candidates = candidates(&lists, votes);
    let mut next = Vec::new();
    if let Some(result) = &established {
        let footing = Footing {
            votes: &result.votes,
            completed: &result.completed,
            allocation: &calculation.reglement.allocation,
            succession: rules,
        };
        next = next_for_members(footing, &members, &[])
            .map_err(|cause| AppError::unreadable("roster", cause))?;
    }
    Ok(Body {
        altered: altered
            .iter()
            .map(|altered| Altered {
                person: (altered.list, altered.candidate),
                published: altered.published_votes,
            })
            .collect(),
        candidates,
        stage: match established {
            Some(result) => Stage::Established(result.completed),
            None => open_stage(calculation),
        },
        members,
        next,
        seats,
        code: body.code,
        name: body.name,
        gebied: body.gebied,
        kind: body.kind,
    })
}

/// A finished calculation is no result yet: somebody must establish it.
fn open_stage(calculation: Calculation) -> Stage {
    match calculation.outcome {
        Outcome::Completed(_) => Stage::Ready,
        Outcome::LotRequired { ask, steps } => Stage::LotRequired { ask, steps },
    }
}

async fn load_members(
    db: &impl ConnectionTrait,
    (election, code): (&str, &str),
    today: NaiveDate,
) -> Result<Vec<Member>, AppError> {
    let all = list_members(db, election, code).await?;
    let holds = |member: &roster::Member| {
        member.since <= today && member.until.is_none_or(|until| today <= until)
    };
    let seated = all.into_iter().filter(holds);
    let members = seated.map(|member| Member {
        person: member.stood_as,
        basis: member.basis,
        since: member.since,
    });
    Ok(members.collect())
}

fn candidates(lists: &[List], votes: &Votes) -> Vec<Candidate> {
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
