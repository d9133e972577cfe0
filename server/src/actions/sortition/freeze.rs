//! Freezing the list: who was counted and shown is on it, under ids that mean nothing.

use super::{DrawnFor, SortitionRefusal, Survey, list_waiting, load_survey};
use crate::audit::{self, By, Event, SortitionEvent};
use crate::auth::chance;
use crate::clock;
use crate::error::AppError;
use crate::privacy::Keys;
use crate::store::registration::population::Person;
use crate::store::sortition::{Frozen, list_sortitions, save_residents, save_sortition};
use chrono::NaiveDate;
use election::decision::Decision;
use election::sortition::{Freeze, SortitionFinding};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::vacancy::VacancyId;

/// Signs of an id: three groups of four, enough to tell the residents of a wijk apart.
const ID_SIGNS: usize = 14;

/// A sortition as an official starts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Starting {
    /// For which vacancies; none for the places that lack candidates.
    pub vacancies: Vec<VacancyId>,
    /// The day on which residents have to meet the requirements.
    pub on: NaiveDate,
    /// The [`starting_digest`] of what was shown.
    pub shown: String,
}

/// What a page that shows these counts of a survey sends back.
///
/// # Errors
/// Never in practice: it can be written as JSON.
pub fn starting_digest(
    (survey, counts): (&Survey, &Decision<Freeze, SortitionFinding>),
    waiting: &DrawnFor,
) -> Result<String, AppError> {
    Event::digest(&(
        (&survey.extract.commitment, survey.on),
        &counts.grounds,
        waiting,
    ))
}

/// Freezes the list; answers the number of the sortition. A list with nobody on it is kept with its grounds.
///
/// # Errors
/// [`AppError::AnswerChanged`] when the extract, the registers or the vacancies are no longer those that were shown;
/// [`AppError::Sortition`] when there is no extract, nothing waits, or the day is to come.
pub async fn freeze_list(
    tx: &impl ConnectionTrait,
    by: &By,
    keys: &Keys,
    (key, starting): ((&str, &str), &Starting),
) -> Result<u32, AppError> {
    let today = clock::day_of(by.at);
    if starting.on > today {
        return Err(AppError::SessionDay);
    }
    let (election, body) = key;
    let waiting = list_waiting(tx, key, today).await?;
    let survey = load_survey(tx, keys, key, starting.on).await?;
    if starting_digest((&survey, &survey.counts()?), &waiting)? != starting.shown {
        return Err(AppError::AnswerChanged);
    }
    let places = places(&waiting, starting)?;
    let ids = ids(&survey.residents)?;
    let decided = survey.frozen(&ids)?;
    let pool = match &decided.outcome {
        Freeze::Frozen(list) => list.pool().ids().to_vec(),
        Freeze::Nobody => Vec::new(),
    };
    let number = list_sortitions(tx, key).await?.len() + 1;
    let number = u32::try_from(number).map_err(|_| AppError::unreadable("sortition", number))?;
    let frozen = Frozen {
        vacancies: starting.vacancies.clone(),
        places,
        on: starting.on,
        extract: survey.extract.commitment.clone(),
        grounds: decided.grounds,
        pool_sha256: match &decided.outcome {
            Freeze::Frozen(list) => Some(list.pool().sha256().to_owned()),
            Freeze::Nobody => None,
        },
        pool,
        at: by.at,
        by: by.actor.clone(),
    };
    save_sortition(tx, (election, body, number), &frozen).await?;
    let on_list: BTreeSet<&String> = frozen.pool.iter().collect();
    let residents = survey.residents.iter().filter_map(|person| {
        let id = ids.get(&person.id)?;
        on_list.contains(id).then(|| (id.clone(), person.clone()))
    });
    let residents: Vec<(String, Person)> = residents.collect();
    let key = keys.of_election(tx, election).await?;
    save_residents(tx, &key, (election, body, number), &residents).await?;
    let event = SortitionEvent::SortitionFrozen {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: number,
        vacancies: frozen.vacancies,
        places,
        on: frozen.on,
        residents: frozen.pool.len(),
        pool_sha256: frozen.pool_sha256,
        extract: frozen.extract,
        grounds_sha256: Event::digest(&frozen.grounds)?,
    };
    audit::record(tx, by, &Event::Sortition(event)).await?;
    Ok(number)
}

/// How many places these are; refused when one of them does not wait.
fn places(waiting: &DrawnFor, starting: &Starting) -> Result<u64, AppError> {
    let chosen = &starting.vacancies;
    let unknown = chosen.iter().any(|one| !waiting.vacancies.contains(one));
    let places = match chosen.len() {
        0 => waiting.lacking,
        vacancies => u64::try_from(vacancies).unwrap_or(u64::MAX),
    };
    match places == 0 || unknown {
        true => Err(AppError::Sortition(SortitionRefusal::NothingWaits)),
        false => Ok(places),
    }
}

/// An id for each resident: chance, so that it tells nothing.
fn ids(residents: &[Person]) -> Result<BTreeMap<String, String>, AppError> {
    let mut given = BTreeSet::new();
    let mut ids = BTreeMap::new();
    for person in residents {
        let id = loop {
            let id: String = chance::first_password()?.chars().take(ID_SIGNS).collect();
            if given.insert(id.clone()) {
                break id;
            }
        };
        ids.insert(person.id.clone(), id);
    }
    Ok(ids)
}
