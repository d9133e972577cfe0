//! Holding the extract that an election has against everybody who sits or is appointed.

use super::known::{Known, known_of, list_subjects};
use crate::audit::{self, By, Event, SignalEvent};
use crate::clock;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::population::{
    Person as Resident, comparable, find_persons, load_population_file,
};
use crate::store::registration::residence::load_home;
use crate::store::signals::save_signals;
use election::registration::Home;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::signals::{Compared, Entry, Lives, compare};

/// Compares, and keeps what is new; answers how many signals are. Nothing when the election has no extract.
///
/// # Errors
/// When the database refuses, or what was sealed cannot be opened.
pub async fn compare_with_roster(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
) -> Result<Option<u64>, AppError> {
    let election = key.election();
    let Some(file) = load_population_file(tx, election).await? else {
        return Ok(None);
    };
    let bodies = list_subjects(tx, election, clock::day_of(by.at)).await?;
    if bodies.is_empty() {
        return Ok(Some(0));
    }
    let source = (file.commitment.clone(), file.imported.1);
    let mut signals = 0;
    for (body, subjects) in bodies {
        let known = known_of(tx, key, &body).await?;
        let mut all = BTreeMap::new();
        for subject in subjects {
            let Some(known) = known.get(&subject.person) else {
                continue;
            };
            let entries = entries(tx, key, known).await?;
            let body = body.clone();
            all.insert(subject.person, Compared { body, entries });
        }
        let found = compare(&all);
        signals += save_signals(tx, (election, &body), &found, (&source, by.at)).await?;
    }
    let event = SignalEvent::Compared {
        election: election.to_owned(),
        commitment: file.commitment,
        signals,
    };
    audit::record(tx, by, &Event::Signal(event)).await?;
    Ok(Some(signals))
}

/// Everybody in the extract who can be this person.
async fn entries(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    known: &Known,
) -> Result<Vec<Entry>, AppError> {
    let Some(born) = known.birth_date else {
        return Ok(Vec::new());
    };
    let name = (known.last_name.as_str(), born);
    let mut entries = Vec::new();
    for resident in find_persons(db, key, known.bsn.as_deref(), name).await? {
        let lives = match &resident.buurt {
            None => Lives::Nowhere,
            Some(buurt) => match load_home(db, buurt).await? {
                Some(Home::Wijk { wijkraad }) => Lives::In(wijkraad),
                Some(Home::NoWijkraad) | None => Lives::Elsewhere,
            },
        };
        entries.push(Entry {
            is_same: is_same(&resident, known),
            lives,
            since: resident.resident_since,
            left_on: resident.left_on,
            deceased_on: resident.deceased_on,
        });
    }
    Ok(entries)
}

/// Whether a citizen service number says that it is the same person, or the first letter does. People are called by
/// another name than that of the register; initials are of the register.
fn is_same(resident: &Resident, known: &Known) -> bool {
    if let (Some(one), Some(other)) = (&resident.bsn, &known.bsn) {
        return one == other;
    }
    let first = |texts: [&str; 2]| {
        let letters = texts.map(|text| comparable(text).chars().next());
        letters.into_iter().flatten().next()
    };
    let of_register = first([&resident.initials, &resident.first_name]);
    of_register == first([&known.initials, &known.first_name])
}
