//! Those tied in an allocation, as entrants of a draw.

use crate::allocation::{CandidateNumber, ListNumber, Tied};
use serde::{Deserialize, Serialize};

/// One of those tied. Unlike a position among the options, it stays the same when others drop out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entrant {
    /// A list.
    List(ListNumber),
    /// A candidate of a list.
    Candidate(ListNumber, CandidateNumber),
}

impl Entrant {
    /// An id for the pool that says who it is without a name: `list-3`, `list-3-candidate-2`.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::List(list) => format!("list-{list}"),
            Self::Candidate(list, candidate) => format!("list-{list}-candidate-{candidate}"),
        }
    }
}

/// Those tied, each with the number that says so in a drawn lot, in the order of the options.
#[must_use]
pub fn entrants_of(tied: &Tied) -> Vec<(Entrant, u32)> {
    let entrants: Vec<Entrant> = match tied {
        Tied::Lists { options } => options.iter().copied().map(Entrant::List).collect(),
        Tied::Candidates { list, options } => options
            .iter()
            .map(|candidate| Entrant::Candidate(*list, *candidate))
            .collect(),
        Tied::Persons { options } => options
            .iter()
            .map(|(list, candidate)| Entrant::Candidate(*list, *candidate))
            .collect(),
    };
    entrants.into_iter().zip(tied.numbers()).collect()
}
