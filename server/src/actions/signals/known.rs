//! Who is held against an extract: those who sit and those who are appointed and not yet admitted, each with what the
//! own application, or the sortition, says about who that is.

use crate::actions::ballot::{ballot_of, place_on_ballot};
use crate::actions::successor::SuccessionFile;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{load_application, load_bsn};
use crate::store::sortition::list_drawn_persons;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::roster::Person;
use succession::rules::CauseKind;
use succession::vacancy::State;

/// Somebody who sits, or is appointed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Who.
    pub person: Person,
    /// The number as a member; none before the admission.
    pub member: Option<u64>,
    /// The number of the appointment, while it is open.
    pub appointment: Option<u32>,
}

/// Who is held against an extract: a departure that is known already is no news.
pub(super) fn subjects(file: &SuccessionFile, today: NaiveDate) -> Vec<Subject> {
    let leaves = |person: Person| {
        file.docket.iter().any(|(_, vacancy)| {
            let is_over = matches!(vacancy.state(), State::Dismissed | State::Filled(_));
            let is_leave = vacancy.report().cause.kind() == CauseKind::Leave;
            vacancy.left_by() == Some(person) && !is_over && !is_leave
        })
    };
    let members = file
        .members
        .iter()
        .filter(|one| one.ended_by.is_none() && one.until.is_none_or(|last| today <= last));
    let members = members.map(|one| Subject {
        person: one.person(),
        member: Some(one.number),
        appointment: None,
    });
    let mut found: Vec<Subject> = members.filter(|one| !leaves(one.person)).collect();
    for one in file.appointments.iter().filter(|one| one.state().is_open()) {
        let known = found.iter_mut().find(|known| known.person == one.person);
        match known {
            Some(known) => known.appointment = Some(one.number),
            None => found.push(Subject {
                person: one.person,
                member: None,
                appointment: Some(one.number),
            }),
        }
    }
    found
}

/// Who somebody is: as an application says it, or the extract from which a resident was drawn.
pub(super) struct Known {
    pub(super) initials: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) birth_date: Option<NaiveDate>,
    pub(super) bsn: Option<String>,
}

/// Everybody of a body of whom it is known who that is.
pub(super) async fn known_of(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
) -> Result<BTreeMap<Person, Known>, AppError> {
    let mut known = candidates_of(db, key, body).await?;
    let drawn = list_drawn_persons(db, key, (key.election(), body)).await?;
    known.extend(drawn.into_iter().map(|(number, resident)| {
        let who = Known {
            initials: resident.initials,
            first_name: resident.first_name,
            last_name: resident.last_name,
            birth_date: Some(resident.birth_date),
            bsn: resident.bsn,
        };
        (Person::Drawn { number }, who)
    }));
    Ok(known)
}

/// Who stood for a body with an application that got a number on the ballot, by that number.
///
/// The name on the ballot must be that of the application, so that a number that changed hands names nobody else.
async fn candidates_of(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
) -> Result<BTreeMap<Person, Known>, AppError> {
    let ballot = match ballot_of(db, key, (key.election(), body)).await {
        Err(AppError::Missing { .. }) => return Ok(BTreeMap::new()),
        ballot => ballot?,
    };
    let mut known = BTreeMap::new();
    for (id, content) in ballot.entrants.iter().flat_map(|one| &one.members) {
        let Some((list, candidate)) = place_on_ballot(&ballot, id) else {
            continue;
        };
        let details = &content.details;
        let numbered = ballot.lists.iter().find(|one| one.number == list);
        let mut candidates = numbered.into_iter().flat_map(|one| &one.candidates);
        let is_same = candidates.any(|one| {
            one.number == candidate
                && one.last_name == details.last_name
                && one.first_name == details.first_name
        });
        if !is_same {
            continue;
        }
        let application = load_application(db, (key.election(), id)).await?;
        let bsn = match &application.applicant {
            Some(applicant) => load_bsn(db, key, applicant).await?,
            None => None,
        };
        let who = Known {
            initials: details.initials.clone(),
            first_name: details.first_name.clone(),
            last_name: details.last_name.clone(),
            birth_date: details.birth_date,
            bsn,
        };
        known.insert(Person::Candidate { list, candidate }, who);
    }
    Ok(known)
}

/// The bodies with members, each with who can be held against an extract.
pub(super) async fn list_subjects(
    db: &impl ConnectionTrait,
    election: &str,
    today: NaiveDate,
) -> Result<BTreeMap<String, Vec<Subject>>, AppError> {
    let city = SuccessionFile::load_city(db, election).await?.into_iter();
    let found = city.map(|(body, (file, _))| (body, subjects(&file, today)));
    Ok(found.collect())
}

/// Who sits and cannot be held against an extract, because nothing here says who that is: by body.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn list_unlinked(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    today: NaiveDate,
) -> Result<BTreeMap<String, Vec<Person>>, AppError> {
    let mut unlinked = BTreeMap::new();
    for (body, subjects) in list_subjects(db, key.election(), today).await? {
        let known = known_of(db, key, &body).await?;
        let missing = subjects.iter().map(|one| one.person);
        let missing: Vec<Person> = missing.filter(|one| !known.contains_key(one)).collect();
        if !missing.is_empty() {
            unlinked.insert(body, missing);
        }
    }
    Ok(unlinked)
}
