//! Which figures of two files of the same kind differ.

use super::count::Figures;
use super::file::{Content, EmlFile};
use super::result::{Elected, PublishedResult};
use election::allocation::{CandidateNumber, ListNumber};
use std::collections::{BTreeMap, BTreeSet};

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Which {
    /// How many may vote.
    Voters,
    /// A.
    PollCards,
    /// B.
    Proxies,
    /// D.
    Admitted,
    /// E.
    OnCandidates,
    /// F.
    Blank,
    /// G.
    Invalid,
    /// I.
    MoreBallots,
    /// J.
    FewerBallots,
    /// The total of a list.
    List(ListNumber),
    /// The votes of a candidate.
    Candidate(ListNumber, CandidateNumber),
}

/// A difference between a file and another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Differing {
    /// A figure; none where it is not there.
    Figure {
        /// In the count of which station; none for the total.
        unit: Option<String>,
        /// Which figure.
        which: Which,
        /// In the file.
        found: Option<u64>,
        /// In the other.
        expected: Option<u64>,
    },
    /// Somebody who is elected in one of them only.
    Person {
        /// The list.
        list: ListNumber,
        /// The name.
        name: String,
        /// Whether it is the file in which this person is elected.
        in_file: bool,
    },
}

/// What differs between a file and another of the same kind.
#[must_use]
pub fn differences(file: &EmlFile, other: &EmlFile) -> Vec<Differing> {
    match (&file.content, &other.content) {
        (Content::Count(found), Content::Count(expected)) => {
            let (found, expected) = (by_unit(found), by_unit(expected));
            let units: BTreeSet<&str> = found.keys().chain(expected.keys()).copied().collect();
            let each = units.into_iter();
            each.flat_map(|unit| of_unit(unit, (found.get(unit), expected.get(unit))))
                .collect()
        }
        (Content::Result(found), Content::Result(expected)) => persons(found, expected),
        _ => Vec::new(),
    }
}

type ByUnit = BTreeMap<Which, u64>;

fn by_unit((total, units): &(Option<Figures>, Vec<Figures>)) -> BTreeMap<&str, ByUnit> {
    let all = total.iter().chain(units);
    all.map(|one| (one.unit.as_str(), figures(one))).collect()
}

fn figures(of: &Figures) -> ByUnit {
    let mut figures = ByUnit::from([
        (Which::Voters, of.voters),
        (Which::PollCards, of.poll_cards),
        (Which::Proxies, of.proxies),
        (Which::Admitted, of.admitted),
        (Which::OnCandidates, of.on_candidates),
        (Which::Blank, of.blank),
        (Which::Invalid, of.invalid),
        (Which::MoreBallots, of.more_ballots),
        (Which::FewerBallots, of.fewer_ballots),
    ]);
    for (list, of_list) in &of.lists {
        figures.insert(Which::List(*list), of_list.total);
        for (candidate, votes) in &of_list.candidates {
            figures.insert(Which::Candidate(*list, *candidate), *votes);
        }
    }
    figures
}

fn of_unit(unit: &str, (found, expected): (Option<&ByUnit>, Option<&ByUnit>)) -> Vec<Differing> {
    let keys = found.into_iter().chain(expected).flat_map(ByUnit::keys);
    let keys: BTreeSet<&Which> = keys.collect();
    let pairs = keys.into_iter().map(|which| {
        let figure = |of: Option<&ByUnit>| of.and_then(|of| of.get(which)).copied();
        (*which, figure(found), figure(expected))
    });
    let differing = pairs.filter(|(_, found, expected)| found != expected);
    differing
        .map(|(which, found, expected)| Differing::Figure {
            unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()),
            which,
            found,
            expected,
        })
        .collect()
}

fn persons(found: &PublishedResult, expected: &PublishedResult) -> Vec<Differing> {
    let mut differing = Vec::new();
    for (one, other, in_file) in [(found, expected, true), (expected, found, false)] {
        for (list, elected) in one {
            let others = other.get(list).map_or(&[][..], Vec::as_slice);
            let only = elected.iter().filter(|person| !others.contains(person));
            differing.extend(only.map(|person| Differing::Person {
                list: *list,
                name: person.in_full(),
                in_file,
            }));
        }
    }
    differing
}

impl Elected {
    /// Initials, prefix and last name.
    fn in_full(&self) -> String {
        let parts = [&self.initials, &self.prefix, &self.last_name];
        let there = parts.into_iter().filter(|part| !part.is_empty());
        there.map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}
