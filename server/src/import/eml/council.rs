//! The files of one council together: the definition, the lists and the count of the same election in the same
//! municipality, in any order.

use super::count::Figures;
use super::file::{Content, Definition, EmlFile, read_file};
use super::held_against::hold_against;
use super::lists::Ballot;
use super::problem::{EmlProblem, Missing, Wrong};
use super::result::PublishedResult;
use crate::store::registration::List;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Which election in which municipality.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CouncilKey {
    /// The key of the election: `GR2022_Heemdamseburg`.
    pub election: String,
    /// The code of the municipality: `9999`.
    pub municipality: String,
}

/// An election of one council with all its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Council {
    /// Which one.
    pub key: CouncilKey,
    /// The name of the election.
    pub name: String,
    /// The name of the municipality.
    pub municipality: String,
    /// The day of the vote.
    pub held_on: NaiveDate,
    /// The seats to fill.
    pub seats: u64,
    /// The ballot.
    pub ballot: Ballot,
    /// The figures of all stations together.
    pub total: Figures,
    /// The figures of each station.
    pub units: Vec<Figures>,
    /// The result as it was published, with the name of the file.
    pub published: Option<(String, PublishedResult)>,
}

impl Council {
    /// The ballot as lists of the store.
    #[must_use]
    pub fn lists(&self) -> Vec<List> {
        let lists = self.ballot.iter();
        lists.map(|(number, list)| list.stored(*number)).collect()
    }
}

/// Reads files of one council or more, and puts together what belongs together.
///
/// # Errors
/// All that is wrong with any of the files.
pub fn gather(files: &[(String, Vec<u8>)]) -> Result<Vec<Council>, Vec<EmlProblem>> {
    let mut problems = Vec::new();
    let mut read = Vec::new();
    for (name, bytes) in files {
        match read_file(name, bytes) {
            Ok(file) => read.push(file),
            Err(found) => problems.extend(found),
        }
    }
    let all_read = problems.is_empty();
    let mut groups: BTreeMap<CouncilKey, Group> = BTreeMap::new();
    for file in read {
        let group = groups.entry(file.key.clone()).or_default();
        group.take(file, &mut problems);
    }
    let keys: BTreeSet<CouncilKey> = groups.keys().cloned().collect();
    let mut councils = Vec::new();
    for (key, group) in groups {
        // Which file is missing is known only when all of them could be read.
        if all_read || group.missing().is_empty() {
            councils.extend(group.council(key, &keys, &mut problems));
        }
    }
    match problems.is_empty() {
        true => Ok(councils),
        false => Err(problems),
    }
}

/// The files of one key.
#[derive(Default)]
struct Group {
    names: Vec<(String, NaiveDate)>,
    definition: Option<(String, NaiveDate, Definition)>,
    lists: Option<(String, Ballot)>,
    count: Option<(String, Option<Figures>, Vec<Figures>)>,
    published: Option<(String, PublishedResult)>,
}

impl Group {
    fn take(&mut self, file: EmlFile, problems: &mut Vec<EmlProblem>) {
        let name = file.name;
        let other = match file.content {
            Content::Definition(definition) => {
                let new = (name.clone(), file.held_on, definition);
                self.definition.replace(new).map(|(other, ..)| other)
            }
            Content::Lists(ballot) => {
                let before = self.lists.replace((name.clone(), ballot));
                before.map(|(other, _)| other)
            }
            Content::Count((total, units)) => {
                let before = self.count.replace((name.clone(), total, units));
                before.map(|(other, ..)| other)
            }
            Content::Result(result) => {
                let before = self.published.replace((name.clone(), result));
                before.map(|(other, _)| other)
            }
        };
        if let Some(other) = other {
            problems.push(Wrong::Double { other }.in_file(&name));
        }
        self.names.push((name, file.held_on));
    }

    fn missing(&self) -> Vec<Missing> {
        let there = [
            (Missing::Definition, self.definition.is_some()),
            (Missing::Lists, self.lists.is_some()),
            (Missing::Count, self.count.is_some()),
        ];
        let missing = there.into_iter().filter(|(_, there)| !there);
        missing.map(|(kind, _)| kind).collect()
    }

    fn council(
        self,
        key: CouncilKey,
        keys: &BTreeSet<CouncilKey>,
        problems: &mut Vec<EmlProblem>,
    ) -> Option<Council> {
        let missing = self.missing();
        let (Some((_, held_on, definition)), Some((_, ballot)), Some((file, total, units))) =
            (self.definition, self.lists, self.count)
        else {
            let others = keys.iter().filter(|other| **other != key);
            let others = others.map(|other| (other.election.clone(), other.municipality.clone()));
            let wrong = Wrong::Lonely {
                missing,
                others: others.collect(),
                election: key.election,
                municipality: key.municipality,
            };
            let names = self.names.iter();
            problems.extend(names.map(|(name, _)| wrong.clone().in_file(name)));
            return None;
        };
        for (name, day) in self.names.iter().filter(|(_, day)| *day != held_on) {
            let wrong = Wrong::OtherDay {
                found: day.to_string(),
                expected: held_on.to_string(),
            };
            problems.push(wrong.in_file(name));
        }
        let total = hold_against(&file, &ballot, (total, &units), problems);
        Some(Council {
            key,
            name: definition.name,
            municipality: definition.municipality,
            held_on,
            seats: definition.seats,
            ballot,
            total,
            units,
            published: self.published,
        })
    }
}
