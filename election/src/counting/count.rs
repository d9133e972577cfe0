//! What stands on the paper of one polling station, page by page, right or wrong.

use super::ballot_shape::BallotShape;
use super::field::Field;
use super::value::Answer;
use crate::allocation::{CandidateNumber, ListNumber};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The number of a polling station within the municipality.
pub type StationNumber = u32;

/// A station's count as it was filled in. What is empty on the paper is 0, unanswered or not ticked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationCount {
    /// The code of the wijkraad that the votes are for.
    pub wijkraad: String,
    /// The station.
    pub station: StationNumber,
    /// The page on extra investigation.
    pub extra_investigation: ExtraInvestigation,
    /// The page on differences with what the polling station reported.
    pub station_differences: StationDifferences,
    /// The voters.
    pub voters: Voters,
    /// The votes.
    pub votes: VotesCast,
    /// The comparison of the two.
    pub comparison: Comparison,
    /// The page of each list.
    pub lists: BTreeMap<ListNumber, ListCount>,
}

/// The two questions on extra investigation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtraInvestigation {
    /// Whether there was any for another reason than a difference.
    pub for_other_reason: Answer,
    /// Whether ballots were counted again because of it.
    pub recounted: Answer,
}

/// The two questions on differences with the polling station.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StationDifferences {
    /// Whether voters and ballots differ and the station left that unexplained.
    pub unexplained: Answer,
    /// Whether the ballots of some list differ.
    pub other_ballots: Answer,
}

/// The voters who were admitted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voters {
    /// A.
    pub poll_cards: u64,
    /// B.
    pub proxies: u64,
    /// D.
    pub admitted: u64,
}

/// The votes in the box.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VotesCast {
    /// E.n for each list n.
    pub of_lists: BTreeMap<ListNumber, u64>,
    /// E.
    pub on_candidates: u64,
    /// F.
    pub blank: u64,
    /// G.
    pub invalid: u64,
    /// H.
    pub cast: u64,
}

/// How votes and voters compare, as the station ticked it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// The tick that D equals H.
    pub equal: bool,
    /// The tick that H is above D.
    pub above: bool,
    /// The tick that H is below D.
    pub below: bool,
    /// I.
    pub more_ballots: u64,
    /// J.
    pub fewer_ballots: u64,
    /// Whether the difference is fully explained.
    pub fully_explained: Answer,
}

/// The page of one list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListCount {
    /// The votes of candidate 1, 2, ….
    pub candidates: Vec<u64>,
    /// The total at the foot of the page.
    pub total: u64,
}

impl ListCount {
    /// The sum of the candidates.
    #[must_use]
    pub fn sum_of_candidates(&self) -> u64 {
        sum(self.candidates.iter().copied())
    }

    pub(super) fn numbered(&self) -> impl Iterator<Item = (CandidateNumber, u64)> {
        (1..).zip(self.candidates.iter().copied())
    }
}

/// The sum, which no count with numbers in range comes near to overflowing.
pub(super) fn sum(numbers: impl IntoIterator<Item = u64>) -> u64 {
    numbers.into_iter().fold(0, u64::saturating_add)
}

impl StationCount {
    /// A count with nothing filled in, with a page for each list of the ballot.
    #[must_use]
    pub fn empty(station: StationNumber, ballot: &BallotShape) -> Self {
        let page = |candidates: CandidateNumber| ListCount {
            candidates: (0..candidates).map(|_| 0).collect(),
            total: 0,
        };
        let lists = ballot.lists.iter();
        let mut count = Self {
            wijkraad: ballot.wijkraad.clone(),
            station,
            lists: lists.map(|(&list, &size)| (list, page(size))).collect(),
            ..Self::default()
        };
        count.votes.of_lists = ballot.lists.keys().map(|&list| (list, 0)).collect();
        count
    }

    /// All fields of the count but the station itself, in the order of the paper.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        let mut fields = vec![
            Field::InvestigatedForOtherReason,
            Field::RecountedAfterInvestigation,
            Field::UnexplainedByStation,
            Field::OtherBallotsOnList,
            Field::PollCards,
            Field::Proxies,
            Field::Admitted,
        ];
        fields.extend(
            self.votes
                .of_lists
                .keys()
                .map(|&list| Field::VotesOfList(list)),
        );
        fields.extend([
            Field::VotesOnCandidates,
            Field::Blank,
            Field::Invalid,
            Field::Cast,
            Field::TickedEqual,
            Field::TickedAbove,
            Field::TickedBelow,
            Field::MoreBallots,
            Field::FewerBallots,
            Field::FullyExplained,
        ]);
        for (&list, page) in &self.lists {
            let candidates = page.numbered();
            fields.extend(candidates.map(|(candidate, _)| Field::candidate(list, candidate)));
            fields.push(Field::list_total(list));
        }
        fields
    }

    /// D and H apart: how much votes and voters differ.
    #[must_use]
    pub fn difference(&self) -> u64 {
        self.votes.cast.abs_diff(self.voters.admitted)
    }
}
