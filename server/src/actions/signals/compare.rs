//! Holding the extract that an election has against everybody who sits, is appointed or may succeed.

use super::everybody::{Everybody, list_everybody};
use super::known::{Known, KnownOf, known_of, list_known};
use crate::actions::successor::SuccessionFile;
use crate::audit::{self, By, Event, SignalEvent};
use crate::clock;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::population::{
    Person as Resident, Sought, list_found, load_population_file,
};
use crate::store::registration::residence::{Buurt, list_buurten};
use crate::store::signals::{Gave, Said, Source, save_compared, save_run, save_signals};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::roster::Person;
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
    let Some(comparing) = Comparing::open(tx, by, key).await? else {
        return Ok(None);
    };
    let bodies = list_everybody(tx, election, clock::day_of(by.at)).await?;
    // Before there are members nobody can be compared, and nothing was.
    if bodies.values().all(|one| one.subjects.is_empty()) {
        return Ok(Some(0));
    }
    let known = list_known(tx, key).await?;
    let (signals, compared) = comparing.compare(tx, (&bodies, &known)).await?;
    save_run(tx, election, (&comparing.source, by.at), compared).await?;
    let event = SignalEvent::Compared {
        election: election.to_owned(),
        commitment: comparing.source.0,
        signals,
    };
    audit::record(tx, by, &Event::Signal(event)).await?;
    Ok(Some(signals))
}

/// Compares one body once more. Nothing when the election has no extract.
///
/// # Errors
/// As [`compare_with_roster`].
pub(super) async fn compare_body(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    body: &str,
) -> Result<(), AppError> {
    if let Some(comparing) = Comparing::open(tx, by, key).await? {
        let file = SuccessionFile::load(tx, (key.election(), body)).await?;
        let everybody = Everybody::of(&file, clock::day_of(by.at));
        let bodies = BTreeMap::from([(body.to_owned(), everybody)]);
        let known = known_of(tx, key, body).await?;
        let known = BTreeMap::from([(body.to_owned(), known)]);
        comparing.compare(tx, (&bodies, &known)).await?;
    }
    Ok(())
}

/// What all bodies of an election are compared with.
struct Comparing<'c> {
    key: &'c ElectionKey,
    by: &'c By,
    source: Source,
    buurten: BTreeMap<String, Buurt>,
}

impl<'c> Comparing<'c> {
    async fn open(
        db: &impl ConnectionTrait,
        by: &'c By,
        key: &'c ElectionKey,
    ) -> Result<Option<Self>, AppError> {
        let Some(file) = load_population_file(db, key.election()).await? else {
            return Ok(None);
        };
        Ok(Some(Self {
            key,
            by,
            source: (file.commitment, file.imported.1),
            buurten: list_buurten(db).await?,
        }))
    }

    /// Compares these bodies and keeps what is new; answers how many signals are, and how many persons were compared.
    async fn compare(
        &self,
        tx: &impl ConnectionTrait,
        (bodies, known): (&BTreeMap<String, Everybody>, &BTreeMap<String, KnownOf>),
    ) -> Result<(u64, u64), AppError> {
        let election = self.key.election();
        let mut gave: BTreeMap<String, Gave> = BTreeMap::new();
        let mut persons = Vec::new();
        for (body, everybody) in bodies {
            let known = known.get(body);
            let gave = gave.entry(body.clone()).or_default();
            for subject in &everybody.subjects {
                match known.and_then(|known| known.get(&subject.person)) {
                    Some(known) => persons.push((body, subject.person, known)),
                    None => {
                        gave.unlinked.insert(subject.person);
                    }
                }
            }
        }
        let compared = u64::try_from(persons.len()).unwrap_or(u64::MAX);
        let found = self.found(tx, persons).await?;
        let found = bodies.keys().map(|body| {
            let all = found.get(body);
            (body.clone(), all.map(compare).unwrap_or_default())
        });
        let found: Said = found.collect();
        let (new, numbers) = save_signals(tx, election, &found, (&self.source, self.by.at)).await?;
        for (body, numbers) in numbers {
            gave.entry(body).or_default().signals = numbers;
        }
        save_compared(tx, election, &gave).await?;
        Ok((new, compared))
    }

    /// Everybody in the extract who can be one of these persons, by body and person.
    async fn found(
        &self,
        db: &impl ConnectionTrait,
        persons: Vec<(&String, Person, &Known)>,
    ) -> Result<BTreeMap<String, BTreeMap<Person, Compared>>, AppError> {
        let sought = persons.iter().filter_map(|(_, _, known)| {
            Some(Sought {
                bsn: known.bsn.as_deref(),
                last_name: &known.last_name,
                birth_date: known.birth_date?,
            })
        });
        let sought: Vec<Sought<'_>> = sought.collect();
        let mut found = list_found(db, self.key, &sought).await?.into_iter();
        let mut all: BTreeMap<String, BTreeMap<Person, Compared>> = BTreeMap::new();
        for (body, person, known) in persons {
            // Nobody is sought without a date of birth.
            let residents = match known.birth_date {
                Some(_) => found.next().unwrap_or_default(),
                None => Vec::new(),
            };
            let entries = residents.iter().map(|resident| self.entry(known, resident));
            let one = Compared {
                body: body.clone(),
                entries: entries.collect(),
            };
            all.entry(body.clone()).or_default().insert(person, one);
        }
        Ok(all)
    }

    /// What the extract says of somebody who can be this person.
    fn entry(&self, known: &Known, resident: &Resident) -> Entry {
        Entry {
            is_same: known.is(resident),
            lives: self.lives(resident.buurt.as_deref()),
            since: resident.resident_since,
            left_on: resident.left_on,
            deceased_on: resident.deceased_on,
        }
    }

    fn lives(&self, buurt: Option<&str>) -> Lives {
        let Some(buurt) = buurt else {
            return Lives::Nowhere;
        };
        let body = self.buurten.get(buurt).and_then(|one| one.body.clone());
        body.map_or(Lives::Elsewhere, Lives::In)
    }
}
