//! From a resident who was found able to take a place to the seat: who is behind the number that a vacancy is offered to.

use super::lacking::{file_of, list_with_vacancies};
use super::{SortitionCourse, SortitionRefusal, SortitionStage};
use crate::audit::{self, By, Event, SortitionEvent};
use crate::clock;
use crate::error::AppError;
use crate::privacy::Keys;
use crate::store::appointment::load_appointment;
use crate::store::registration::population::{Person, load_population_file};
use crate::store::sortition::{
    DrawnResident, list_drawn_names, load_residents, save_drawn_member, save_drawn_resident,
};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::roster;
use succession::vacancy::VacancyId;

/// Who the seat of a vacancy goes to when residents are drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behind {
    /// No list was frozen for it; a lot can have been drawn on paper.
    Paper,
    /// This sortition goes on, and nobody can take the seat yet.
    Underway(u32),
    /// This resident of this sortition.
    Resident(u32, String),
}

/// Who is behind the seat of a vacancy.
///
/// # Errors
/// When the database refuses, or what is stored contradicts itself.
pub async fn behind_seat(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    (vacancy, today): (VacancyId, NaiveDate),
) -> Result<Behind, AppError> {
    let mut behind = Behind::Paper;
    let file = file_of(db, key).await?;
    for (sortition, vacancies) in list_with_vacancies(db, key, file.as_ref()).await? {
        if !vacancies.contains(&vacancy) {
            continue;
        }
        let number = sortition.number;
        let course = SortitionCourse::of(db, key, sortition).await?;
        let stage = course.stage(today)?;
        if matches!(stage, SortitionStage::Nobody | SortitionStage::BrokenOff) {
            continue;
        }
        match course.admitted(today).first() {
            Some(first) => return Ok(Behind::Resident(number, (*first).to_owned())),
            // Everybody had a turn, so this list gives nobody any more.
            None if matches!(stage, SortitionStage::Exhausted(_)) => {}
            None => behind = Behind::Underway(number),
        }
    }
    Ok(behind)
}

/// Keeps who is behind the number that was appointed: the resident who is next in the sortition, or the name of who was
/// drawn on paper.
///
/// # Errors
/// [`SortitionRefusal::NameNeeded`] when a lot was drawn on paper although there is an extract, and no name is given;
/// [`AppError::Missing`] when there is no such appointment.
pub async fn name_appointed(
    tx: &impl ConnectionTrait,
    by: &By,
    keys: &Keys,
    (key, appointment, on_paper): ((&str, &str), u32, &str),
) -> Result<(), AppError> {
    let (election, body) = key;
    let appointed = load_appointment(tx, key, appointment).await?;
    let (roster::Person::Drawn { number }, Some(vacancy)) = (appointed.person, appointed.vacancy)
    else {
        return Ok(());
    };
    let today = clock::day_of(by.at);
    let (source, name) = match behind_seat(tx, key, (vacancy, today)).await? {
        Behind::Underway(_) => return Err(AppError::Sortition(SortitionRefusal::NobodyYet)),
        Behind::Resident(sortition, id) => {
            let election_key = keys.of_election(tx, election).await?;
            let ids = [id];
            let at = (election, body, sortition);
            let mut people = load_residents(tx, &election_key, at, &ids).await?;
            let [id] = ids;
            let person = people.remove(&id).ok_or_else(|| AppError::Missing {
                what: "resident",
                key: id.clone(),
            })?;
            (Some((sortition, id)), name_of(&person))
        }
        Behind::Paper => (None, on_paper.trim().to_owned()),
    };
    if name.is_empty() {
        return match load_population_file(tx, election).await? {
            Some(_) => Err(AppError::Sortition(SortitionRefusal::NameNeeded)),
            None => Ok(()),
        };
    }
    let election_key = keys.of_election(tx, election).await?;
    let drawn = DrawnResident { number, source };
    save_drawn_resident(tx, (&election_key, by), key, (&drawn, &name)).await?;
    let event = SortitionEvent::DrawnResidentAppointed {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: drawn.source.as_ref().map(|(sortition, _)| *sortition),
        resident: drawn.source.map(|(_, resident)| resident),
        drawn: number,
        appointment,
    };
    audit::record(tx, by, &Event::Sortition(event)).await?;
    Ok(())
}

/// Makes the name of a drawn resident public who became a member by that appointment; nothing for anybody else, and for
/// whom no name is kept.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn make_name_public(
    tx: &impl ConnectionTrait,
    by: &By,
    keys: &Keys,
    (key, appointment): ((&str, &str), u32),
) -> Result<(), AppError> {
    let (election, body) = key;
    let appointed = load_appointment(tx, key, appointment).await?;
    let roster::Person::Drawn { number } = appointed.person else {
        return Ok(());
    };
    let names = drawn_names(tx, keys, key).await?;
    match names.get(&number) {
        Some(name) => save_drawn_member(tx, by, (election, body), (number, name)).await,
        None => Ok(()),
    }
}

/// The names of drawn residents of a body, as far as they are kept and can be opened here.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn drawn_names(
    db: &impl ConnectionTrait,
    keys: &Keys,
    (election, body): (&str, &str),
) -> Result<BTreeMap<u32, String>, AppError> {
    // Without a key there are no names to show; the numbers stay.
    match keys.at_hand(db, election).await? {
        Some(key) => list_drawn_names(db, &key, (election, body)).await,
        None => Ok(BTreeMap::new()),
    }
}

/// The name of a resident as it is written.
#[must_use]
pub fn name_of(person: &Person) -> String {
    let first = match person.first_name.trim() {
        "" => &person.initials,
        _ => &person.first_name,
    };
    let parts = [first, &person.prefix, &person.last_name];
    let parts = parts.map(|part| part.trim());
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}
