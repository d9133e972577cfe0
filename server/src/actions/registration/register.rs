//! Taking in what registers say, where addresses lie and who lives there, and holding an application against it.

use super::Registration;
// Signals.
use crate::actions::signals::compare_with_roster;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::import::register::{Extract, Found, Municipality, Population, Unread};
use crate::privacy::{ElectionKey, Keys};
use crate::rotterdam;
use crate::store::registration::application::Content;
use crate::store::registration::load_election;
use crate::store::registration::population::{
    Person, PopulationFile, clear_population, comparable, find_persons, load_population_file,
    save_persons, save_population_file,
};
use crate::store::registration::residence::{
    ResidenceFile, list_buurten, load_home, load_residence_file, replace_residences, save_buurten,
};
use election::registration::{ReferenceDay, RegisterEntry, RegisterFinding, compare_with_register};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use std::io::Read;

/// What came of taking in a table of addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn {
    /// How many addresses there were before.
    pub before: u64,
    /// The buurten with addresses of which it is not known to which wijkraad they belong.
    pub unknown: BTreeSet<String>,
}

/// Takes in all addresses of a municipality, in the place of those that were there, with the buurten that come
/// with the program.
///
/// # Errors
/// When the database refuses; then nothing was taken in.
pub async fn take_in_residences(
    tx: &impl ConnectionTrait,
    by: &By,
    municipality: Municipality,
    found: &Found,
) -> Result<TakenIn, AppError> {
    let before = load_residence_file(tx).await?;
    let before = before.map_or(0, |file| file.addresses);
    save_buurten(tx, &rotterdam::buurten()?).await?;
    let file = ResidenceFile {
        municipality: municipality.to_string(),
        year: found.year,
        addresses: found.addresses,
        sha256: found.sha256.clone(),
        imported: (by.actor.clone(), by.at),
    };
    replace_residences(tx, &file, &found.residences).await?;
    let event = Event::ResidencesImported {
        municipality: file.municipality,
        year: file.year.to_string(),
        rows: file.addresses,
        sha256: file.sha256,
        before,
    };
    audit::record(tx, by, &event).await?;
    let known = list_buurten(tx).await?;
    let buurten = found.residences.iter().map(|one| &one.buurt);
    Ok(TakenIn {
        before,
        unknown: buurten
            .filter(|buurt| !known.contains_key(*buurt))
            .cloned()
            .collect(),
    })
}

/// Takes in the extract of the population register of an election, in the place of the one before; answers how many
/// persons there were before. `population` is read once more, from its beginning; `told` hears how far it is.
///
/// # Errors
/// [`AppError::Missing`] when there is no such election; [`AppError::File`] when the file is not the one that was
/// checked; when the database refuses. Then nothing was taken in.
pub async fn take_in_population<R: Read>(
    tx: &impl ConnectionTrait,
    by: &By,
    (keys, election): (&Keys, &str),
    (checked, mut population): (&Extract, Population<R>),
    told: impl Fn(u64),
) -> Result<u64, AppError> {
    load_election(tx, election).await?;
    let key = keys.of_election(tx, election).await?;
    let before = load_population_file(tx, election).await?;
    let before = before.map_or(0, |file| file.persons);
    save_buurten(tx, &rotterdam::buurten()?).await?;
    clear_population(tx, election).await?;
    let file = PopulationFile {
        persons: checked.persons,
        commitment: key.commitment("population", checked.sha256.as_bytes()),
        imported: (by.actor.clone(), by.at),
    };
    save_population_file(tx, election, &file).await?;
    let mut first = 1;
    while let Some(persons) = population.next_persons().map_err(changed)? {
        save_persons(tx, &key, first, &persons).await?;
        first += persons.len() as u64;
        told(population.bytes());
    }
    let read = population.finish().map_err(|cause| changed(cause.into()))?;
    if read != *checked {
        return Err(changed(Unread::Io(std::io::ErrorKind::InvalidData.into())));
    }
    let event = Event::PopulationImported {
        election: election.to_owned(),
        rows: file.persons,
        commitment: file.commitment,
        before,
    };
    audit::record(tx, by, &event).await?;
    // Signals.
    compare_with_roster(tx, by, &key).await?;
    Ok(before)
}

/// The file is read twice, and was another one the second time. What stands in it is not repeated.
fn changed(_: Unread) -> AppError {
    AppError::File {
        name: "population",
        problem: "it was changed while it was read; nothing was imported, start again".to_owned(),
    }
}

/// What the register says about somebody who stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InRegister {
    /// Who was found; nobody when several fit.
    pub person: Option<Person>,
    /// What holding the application against it shows.
    pub findings: Vec<RegisterFinding>,
}

/// Holds what an application says against the extract of the population register; nothing when the election has no
/// extract. A difference is a finding, and refuses nobody.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn find_in_register(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    registration: &Registration,
    (content, bsn): (&Content, Option<&str>),
) -> Result<Option<InRegister>, AppError> {
    let election = &registration.election;
    if load_population_file(db, &election.id).await?.is_none() {
        return Ok(None);
    }
    let details = &content.details;
    let persons = match details.birth_date {
        Some(born) => find_persons(db, key, bsn, (&details.last_name, born)).await?,
        None => Vec::new(),
    };
    let mut entries = Vec::with_capacity(persons.len());
    for person in &persons {
        let home = match &person.buurt {
            Some(buurt) => load_home(db, buurt).await?,
            None => None,
        };
        entries.push(RegisterEntry {
            same_name: is_same_name(person, content),
            same_birth_date: details.birth_date == Some(person.birth_date),
            home,
            resident_since: person.resident_since,
            left_on: person.left_on,
            deceased_on: person.deceased_on,
        });
    }
    let rules = &registration.rules;
    let on = match rules.residence.value {
        ReferenceDay::NominationDay => rules.nomination_day.value,
        ReferenceDay::ElectionDay => election.held_on,
    };
    let mut persons = persons;
    Ok(Some(InRegister {
        findings: compare_with_register(&entries, content.body.as_deref(), on),
        person: (persons.len() == 1).then(|| persons.remove(0)),
    }))
}

/// Whether the names are the same, but for accents, capitals and hyphens. A first name that people use can be another
/// than that of the register, so the initials tell.
fn is_same_name(person: &Person, content: &Content) -> bool {
    let details = &content.details;
    let last = |prefix: &str, last: &str| comparable(&format!("{prefix}{last}"));
    let first = |initials: &str| comparable(initials);
    let alike = first(&person.initials) == first(&details.initials)
        || comparable(&person.first_name) == comparable(&details.first_name);
    alike && last(&person.prefix, &person.last_name) == last(&details.prefix, &details.last_name)
}
