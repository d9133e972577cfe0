//! Published results, 520: who is elected on which list.
//!
//! The number of a candidate in a 520 is the order of election and not the place on the list, so persons are found by
//! their names.

use super::lists::{BallotList, above_zero, value};
use super::problem::{EmlProblem, Wrong};
use crate::store::registration::Candidate;
use election::allocation::{CandidateNumber, ListNumber};
use eml_nl::common::PersonNameStructure;
use eml_nl::documents::election_result::{ElectionResult, ElectionResultSelectionType};
use std::collections::BTreeMap;

/// Somebody who is elected, by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Elected {
    /// Initials.
    pub initials: String,
    /// What stands before the last name.
    pub prefix: String,
    /// Last name.
    pub last_name: String,
}

/// Who is elected on each list, in the order of the file. A list without anybody elected is not there.
pub type PublishedResult = BTreeMap<ListNumber, Vec<Elected>>;

/// The result of a document with all that is wrong with it.
pub(super) fn published(
    file: &str,
    document: &ElectionResult,
    problems: &mut Vec<EmlProblem>,
) -> PublishedResult {
    let mut result = PublishedResult::new();
    let contests = &document.result.election.contests;
    let [contest] = contests.as_slice() else {
        let found = contests.len();
        problems.push(Wrong::Contests { found }.in_file(file));
        return result;
    };
    let mut current = None;
    for selection in &contest.selections {
        match &selection.selection_type {
            ElectionResultSelectionType::Affiliation(affiliation) => {
                let raw = affiliation.id.raw();
                current = above_zero(&raw);
                if current.is_none() {
                    problems.push(value("AffiliationIdentifier", &raw).in_file(file));
                }
            }
            ElectionResultSelectionType::Candidate(candidate) => match current {
                Some(list) => {
                    let elected: &mut Vec<Elected> = result.entry(list).or_default();
                    elected.push(Elected::named(&candidate.name));
                }
                None => {
                    let unit = None;
                    problems.push(Wrong::CandidateBeforeList { unit }.in_file(file));
                }
            },
        }
    }
    result
}

impl Elected {
    fn named(name: &PersonNameStructure) -> Self {
        let name = &name.person_name;
        let text = |part: Option<&str>| part.unwrap_or_default().trim().to_owned();
        Self {
            initials: text(name.get_initials()),
            prefix: text(name.get_name_prefix()),
            last_name: text(Some(name.get_last_name())),
        }
    }

    /// The name as a candidate has it.
    #[must_use]
    pub fn of(candidate: &Candidate) -> Self {
        Self {
            initials: candidate.initials.clone(),
            prefix: candidate.prefix.clone(),
            last_name: candidate.last_name.clone(),
        }
    }

    /// The numbers of the candidates of a list with this name; more than one when they share it.
    #[must_use]
    pub fn on(&self, list: &BallotList) -> Vec<CandidateNumber> {
        let candidates = list.candidates.values();
        let same = candidates.filter(|one| Self::of(one) == *self);
        same.map(|one| one.number).collect()
    }
}
