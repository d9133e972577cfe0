//! What a count is held against: which lists the ballot of a body has, with how many candidates.

use crate::allocation::{CandidateNumber, ListNumber};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The shape of the ballot of one wijkraad; it knows no names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotShape {
    /// The code of the wijkraad.
    pub wijkraad: String,
    /// The number of candidates of each list.
    pub lists: BTreeMap<ListNumber, CandidateNumber>,
}
