//! Holding the extract that an election has against everybody who sits, is appointed or may succeed.

use super::everybody::{Everybody, list_everybody};
use super::known::{Applicants, Known, known_of, load_applicants};
use crate::actions::successor::SuccessionFile;
use crate::audit::{self, By, Event, SignalEvent};
use crate::clock;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::population::{find_persons, load_population_file};
use crate::store::registration::residence::{Buurt, list_buurten};
use crate::store::signals::{Source, save_compared, save_run, save_signals};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
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
    let (mut signals, mut compared) = (0, 0);
    for (body, everybody) in bodies {
        let (new, of_body) = comparing.compare(tx, &body, &everybody).await?;
        signals += new;
        compared += of_body;
    }
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
        comparing.compare(tx, body, &everybody).await?;
    }
    Ok(())
}

/// What all bodies of an election are compared with.
struct Comparing<'c> {
    key: &'c ElectionKey,
    by: &'c By,
    source: Source,
    buurten: BTreeMap<String, Buurt>,
    applicants: Applicants,
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
            applicants: load_applicants(db, key.election()).await?,
        }))
    }

    /// Compares a body and keeps what is new; answers how many signals are, and how many persons were compared.
    async fn compare(
        &self,
        tx: &impl ConnectionTrait,
        body: &str,
        everybody: &Everybody,
    ) -> Result<(u64, u64), AppError> {
        let key = (self.key.election(), body);
        let known = known_of(tx, (self.key, &self.applicants), body).await?;
        let mut all = BTreeMap::new();
        let mut unlinked = BTreeSet::new();
        for subject in &everybody.subjects {
            let Some(known) = known.get(&subject.person) else {
                unlinked.insert(subject.person);
                continue;
            };
            let body = body.to_owned();
            let entries = self.entries(tx, known).await?;
            all.insert(subject.person, Compared { body, entries });
        }
        let found = compare(&all);
        let (new, numbers) = save_signals(tx, key, &found, (&self.source, self.by.at)).await?;
        save_compared(tx, key, &numbers, &unlinked).await?;
        Ok((new, u64::try_from(all.len()).unwrap_or(u64::MAX)))
    }

    /// Everybody in the extract who can be this person.
    async fn entries(
        &self,
        db: &impl ConnectionTrait,
        known: &Known,
    ) -> Result<Vec<Entry>, AppError> {
        let Some(born) = known.birth_date else {
            return Ok(Vec::new());
        };
        let name = (known.last_name.as_str(), born);
        let found = find_persons(db, self.key, known.bsn.as_deref(), name).await?;
        let entries = found.iter().map(|resident| Entry {
            is_same: known.is(resident),
            lives: self.lives(resident.buurt.as_deref()),
            since: resident.resident_since,
            left_on: resident.left_on,
            deceased_on: resident.deceased_on,
        });
        Ok(entries.collect())
    }

    fn lives(&self, buurt: Option<&str>) -> Lives {
        let Some(buurt) = buurt else {
            return Lives::Nowhere;
        };
        let body = self.buurten.get(buurt).and_then(|one| one.body.clone());
        body.map_or(Lives::Elsewhere, Lives::In)
    }
}
