//! From the figures of a council to votes that can be allocated. Candidate numbers can be skipped on a ballot, and an
//! allocation counts from 1: a number that is skipped is somebody without votes who cannot be elected.

use super::council::Council;
use super::problem::{EmlProblem, Wrong};
use election::allocation::{CandidateNumber, ListNumber, ListVotes, Votes};
use std::collections::BTreeSet;

impl Council {
    /// The votes as an allocation takes them.
    #[must_use]
    pub fn votes(&self) -> Votes {
        let mut deceased: BTreeSet<(ListNumber, CandidateNumber)> = BTreeSet::new();
        let mut lists = Vec::new();
        for (&number, list) in &self.ballot {
            let counted = self.total.lists.get(&number);
            let last = list.candidates.keys().last().copied().unwrap_or_default();
            let mut candidates = Vec::new();
            for candidate in 1..=last {
                if !list.candidates.contains_key(&candidate) {
                    deceased.insert((number, candidate));
                }
                let votes = counted.and_then(|of_list| of_list.candidates.get(&candidate));
                candidates.push(votes.copied().unwrap_or_default());
            }
            lists.push(ListVotes { number, candidates });
        }
        Votes {
            seats: self.seats,
            lists,
            deceased,
        }
    }

    /// Where numbers are skipped; the store counts from 1.
    #[must_use]
    pub fn gaps(&self, file: &str) -> Vec<EmlProblem> {
        let lists = self.ballot.iter();
        let skipped = lists.filter(|(_, list)| {
            let numbers = list.candidates.keys().copied();
            numbers
                .zip(1..)
                .any(|(number, expected)| number != expected)
        });
        skipped
            .map(|(list, _)| Wrong::Gap { list: *list }.in_file(file))
            .collect()
    }
}
