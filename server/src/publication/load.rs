//! Reads what the public may see from the store: every body with the election whose figures are its own.

use super::ballot::reload_ballots;
// Sortition.
use super::choice::{self, choose, list_candidates};
use super::interim::load_interim;
use super::registering::load_registering;
use super::sortition::reload_sortitions;
use super::{
    Altered, Body, Candidate, Edition, Member, Minutes, Next, Person, PublicFile, Publication,
    Published, Stage, Version,
};
use crate::actions::allocation::{Calculation, calculate};
use crate::actions::successor::{SuccessionFile, Vacated};
use crate::clock;
use crate::error::AppError;
use crate::store::DocumentKind;
use crate::store::counting::list_altered_figures;
use crate::store::documents::load_document;
use crate::store::lots::{StoredDraw, list_draws};
// Sortition.
use crate::store::registration::{self, List, list_bodies, list_lists};
use crate::store::release::Release;
use crate::store::result_file::load_result_files;
use crate::store::sortition::list_drawn_members;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use election::allocation::{AllocationError, Outcome, Votes};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that the public may see in the middle of a day, with the members of that day.
///
/// # Errors
/// What cannot be read or calculated.
pub async fn load(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Published, AppError> {
    let noon = today.and_time(NaiveTime::MIN) + TimeDelta::hours(12);
    let noon = clock::moment_of(noon).ok_or_else(|| AppError::unreadable("day", today))?;
    load_at(db, noon).await
}

/// Everything that the public may see at a moment.
///
/// # Errors
/// What cannot be read or calculated.
pub async fn load_at(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Published, AppError> {
    let nothing = Published::default();
    reload(db, now, (&nothing, &BTreeSet::new())).await
}

/// The same, when only these bodies were touched since it was read before: the others are taken over.
///
/// # Errors
/// What cannot be read or calculated.
pub async fn reload(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    (before, touched): (&Published, &BTreeSet<String>),
) -> Result<Published, AppError> {
    let today = clock::day_of(now);
    let candidates = list_candidates(db, now).await?;
    let mut bodies: BTreeMap<usize, Vec<Body>> = BTreeMap::new();
    for body in list_bodies(db).await? {
        let Some(place) = choose(&candidates, today, &body.code) else {
            continue;
        };
        let Some(candidate) = candidates.get(place) else {
            continue;
        };
        let kept = before.kept(&candidate.election.id, &body.code);
        let body = match kept.filter(|_| !touched.contains(&body.code)) {
            Some(kept) => kept.clone(),
            None => load_body(db, (candidate, body), today).await?,
        };
        bodies.entry(place).or_default().push(body);
    }
    let mut published = Published {
        ballots: reload_ballots(db, (before, touched)).await?,
        // Sortition.
        sortitions: reload_sortitions(db, (before, touched)).await?,
        registering: load_registering(db, today).await?,
        interim: load_interim(db, &candidates, (before, touched)).await?,
        opens_at: next_opening(&candidates, now),
        editions: Vec::new(),
    };
    for (place, candidate) in candidates.into_iter().enumerate() {
        let Some(bodies) = bodies.remove(&place) else {
            continue;
        };
        let publication = Publication {
            bodies,
            ..candidate.empty()?
        };
        published.editions.push(Edition {
            id: candidate.election.id,
            title: candidate.election.title,
            publication,
        });
    }
    Ok(published)
}

/// The next moment at which results become public.
fn next_opening(candidates: &[choice::Candidate], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let moments = candidates.iter().filter_map(|one| match one.rule.release {
        Release::Moment(at) => Some(at),
        Release::Established | Release::ByHand | Release::Now => None,
    });
    moments.filter(|at| now < *at).min()
}

async fn load_body(
    db: &impl ConnectionTrait,
    (candidate, body): (&choice::Candidate, registration::Body),
    today: NaiveDate,
) -> Result<Body, AppError> {
    let (election, code) = (candidate.election.id.as_str(), body.code.as_str());
    let seats = candidate.seats.get(code).copied().unwrap_or_default();
    let lists = list_lists(db, election, code).await?;
    let is_established = candidate.established.contains(code);
    // Figures of an official election stay closed until its result is established, and all figures until they
    // may be seen: also their size.
    let is_closed = (candidate.is_official() && !is_established) || !candidate.is_open;
    // An established result is shown with the votes it rests on, also when counts were corrected since.
    let (votes, stage, file, minutes, version) = if is_established {
        let file = SuccessionFile::load(db, (election, code)).await?;
        let minutes = minutes(db, (election, code), file.result.version).await?;
        let stage = Stage::Established(file.result.allocation.clone());
        let version = Version::of(&file.result);
        (
            file.result.votes.clone(),
            stage,
            Some(file),
            minutes,
            Some(version),
        )
    } else if is_closed {
        (no_votes(seats), Stage::NotCounted, None, None, None)
    } else {
        let (votes, stage) = open_stage(calculate(db, election, code).await, seats)?;
        (votes, stage, None, None, None)
    };
    // Result files.
    let files = match &version {
        Some(version) => files(db, (election, code), version.number).await?,
        None => Vec::new(),
    };
    let (members, next) = match &file {
        Some(file) => {
            let names = list_drawn_members(db, election).await?;
            (
                sitting(file, today, (code, &names)),
                next_for_members(file, today)?,
            )
        }
        None => (Vec::new(), Vec::new()),
    };
    Ok(Body {
        altered: match is_closed {
            true => Vec::new(),
            false => altered(db, (election, code)).await?,
        },
        candidates: candidates(&lists, &votes),
        stage,
        version,
        minutes,
        files,
        members,
        next,
        // Between whom a lot is drawn says much of a result that nobody may see yet.
        draws: match candidate.is_open {
            true => public_draws(db, (election, code)).await?,
            false => Vec::new(),
        },
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

/// The files of the version that is shown.
async fn files(
    db: &impl ConnectionTrait,
    body: (&str, &str),
    version: u32,
) -> Result<Vec<PublicFile>, AppError> {
    let stored = load_result_files(db, body, version).await?;
    let files = stored.into_iter().map(|file| PublicFile {
        kind: file.kind,
        sha256: file.sha256,
        bytes: file.bytes.into(),
    });
    Ok(files.collect())
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
            return Ok((no_votes(seats), Stage::NotCounted));
        }
        Err(cause) => return Err(cause),
    };
    let stage = match calculation.outcome {
        Outcome::Completed(_) => Stage::Ready,
        Outcome::LotRequired { ask, steps } => Stage::LotRequired { ask, steps },
    };
    Ok((calculation.votes, stage))
}

fn no_votes(seats: u64) -> Votes {
    Votes {
        seats,
        lists: Vec::new(),
        deceased: BTreeSet::new(),
    }
}

/// The members of that day; who is on leave is not one, and the replacement is.
fn sitting(
    file: &SuccessionFile,
    today: NaiveDate,
    (body, names): (&str, &BTreeMap<(String, u32), String>),
) -> Vec<Member> {
    let name = |drawn: Option<u32>| names.get(&(body.to_owned(), drawn?)).cloned();
    let away = file.roster.on_leave_on(today).into_iter();
    let away: Vec<_> = away.map(|(_, one)| one.person).collect();
    let sitting = file.members.iter().filter(|member| {
        let stays =
            member.basis == crate::store::Basis::Temporary || !away.contains(&member.person());
        stays && member.sits_on(today)
    });
    let members = sitting.map(|member| Member {
        person: member.stood_as,
        name: name(member.drawn),
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
