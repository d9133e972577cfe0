//! Candidate lists, 230b: the ballot.

use super::problem::{EmlProblem, Wrong};
use crate::store::ListKind;
use crate::store::registration::{Candidate, List};
use election::allocation::{CandidateNumber, ListNumber};
use eml_nl::documents::candidate_lists::{
    CandidateLists, CandidateListsAffiliation, CandidateListsCandidate,
};
use std::collections::BTreeMap;

/// A list on a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotList {
    /// Its name; empty for a list without one.
    pub name: String,
    /// The candidates by number; numbers can be skipped.
    pub candidates: BTreeMap<CandidateNumber, Candidate>,
}

/// The lists of a ballot by number; numbers can be skipped.
pub type Ballot = BTreeMap<ListNumber, BallotList>;

/// The ballot of a document with all that is wrong with it.
pub(super) fn ballot(
    file: &str,
    document: &CandidateLists,
    problems: &mut Vec<EmlProblem>,
) -> Ballot {
    let contests = &document.candidate_list.election.contests;
    let [contest] = contests.as_slice() else {
        let found = contests.len();
        problems.push(Wrong::Contests { found }.in_file(file));
        return Ballot::new();
    };
    let mut ballot = Ballot::new();
    for affiliation in &contest.affiliations {
        let Some(number) = above_zero(&affiliation.identifier.id.raw()) else {
            let value = value("AffiliationIdentifier", &affiliation.identifier.id.raw());
            problems.push(value.in_file(file));
            continue;
        };
        let list = list(number, affiliation, &mut |wrong: Wrong| {
            problems.push(wrong.in_file(file));
        });
        if ballot.insert(number, list).is_some() {
            let (unit, list) = (None, number);
            problems.push(Wrong::DoubleList { unit, list }.in_file(file));
        }
    }
    ballot
}

fn list(
    number: ListNumber,
    affiliation: &CandidateListsAffiliation,
    report: &mut impl FnMut(Wrong),
) -> BallotList {
    let mut candidates = BTreeMap::new();
    for one in &affiliation.candidates {
        let raw = one.identifier.id.raw();
        let Some(place) = above_zero(&raw) else {
            report(value("CandidateIdentifier", &raw));
            continue;
        };
        if candidates.insert(place, candidate(place, one)).is_some() {
            report(Wrong::DoubleCandidate {
                unit: None,
                list: number,
                candidate: place,
            });
        }
    }
    let name = affiliation.identifier.registered_name.as_deref();
    BallotList {
        name: name.unwrap_or_default().trim().to_owned(),
        candidates,
    }
}

fn candidate(number: CandidateNumber, one: &CandidateListsCandidate) -> Candidate {
    let name = &one.full_name.person_name;
    let text = |part: Option<&str>| part.unwrap_or_default().trim().to_owned();
    let locality = one.qualifying_address.as_ref();
    Candidate {
        number,
        initials: text(name.get_initials()),
        first_name: text(name.get_first_name()),
        prefix: text(name.get_name_prefix()),
        last_name: text(Some(name.get_last_name())),
        aanduiding: String::new(),
        locality: text(locality.map(|address| address.locality().locality_name())),
    }
}

impl BallotList {
    /// As a list of the store.
    pub(super) fn stored(&self, number: ListNumber) -> List {
        List {
            number,
            name: self.name.clone(),
            kind: match self.candidates.len() {
                1 => ListKind::Persoonlijk,
                _ => ListKind::Collectief,
            },
            candidates: self.candidates.values().cloned().collect(),
        }
    }
}

/// A number on a ballot.
pub(super) fn above_zero(raw: &str) -> Option<u32> {
    let digits = raw.bytes().all(|byte| byte.is_ascii_digit());
    let number = raw.parse().ok().filter(|_| digits);
    number.filter(|number| *number != 0)
}

pub(super) fn value(element: &str, found: &str) -> Wrong {
    Wrong::Value {
        element: element.to_owned(),
        found: found.to_owned(),
    }
}
