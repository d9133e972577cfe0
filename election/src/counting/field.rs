//! The fields of the paper, in the order in which they stand on it, with a name for each.

use super::value::{Answer, Value};
use crate::allocation::{CandidateNumber, ListNumber};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A field of a station's count. The name ([`fmt::Display`]) is the letter on the paper where it has
/// one, and is what forms, files and stored findings use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Field {
    /// Which station it is; part of no comparison.
    Station,
    /// Extra investigation: was there any, for another reason than a difference?
    InvestigatedForOtherReason,
    /// Extra investigation: were ballots counted again because of it?
    RecountedAfterInvestigation,
    /// Differences with the polling station: is there one between voters and ballots that the station left unexplained?
    UnexplainedByStation,
    /// Differences with the polling station: is there one in the ballots of a list?
    OtherBallotsOnList,
    /// A: voters with a poll card.
    PollCards,
    /// B: votes by proxy.
    Proxies,
    /// D: voters admitted.
    Admitted,
    /// E.n: the votes of list n, on the page of the station totals.
    VotesOfList(ListNumber),
    /// E: votes on candidates.
    VotesOnCandidates,
    /// F: blank votes.
    Blank,
    /// G: invalid votes.
    Invalid,
    /// H: votes cast.
    Cast,
    /// The tick that D equals H.
    TickedEqual,
    /// The tick that H is above D.
    TickedAbove,
    /// The tick that H is below D.
    TickedBelow,
    /// I: more ballots than voters.
    MoreBallots,
    /// J: fewer ballots than voters.
    FewerBallots,
    /// Whether the station explained the whole difference.
    FullyExplained,
    /// A field on the page of a list.
    OnList(ListNumber, OnList),
}

/// A field on the page of one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OnList {
    /// The votes of a candidate.
    Candidate(CandidateNumber),
    /// The total at the foot of the page.
    Total,
}

/// The fields with one letter or word, with their names.
const NAMED: [(Field, &str); 18] = [
    (Field::Station, "station"),
    (Field::InvestigatedForOtherReason, "investigated"),
    (Field::RecountedAfterInvestigation, "recounted"),
    (Field::UnexplainedByStation, "unexplained"),
    (Field::OtherBallotsOnList, "other_ballots"),
    (Field::PollCards, "A"),
    (Field::Proxies, "B"),
    (Field::Admitted, "D"),
    (Field::VotesOnCandidates, "E"),
    (Field::Blank, "F"),
    (Field::Invalid, "G"),
    (Field::Cast, "H"),
    (Field::TickedEqual, "equal"),
    (Field::TickedAbove, "above"),
    (Field::TickedBelow, "below"),
    (Field::MoreBallots, "I"),
    (Field::FewerBallots, "J"),
    (Field::FullyExplained, "explained"),
];

impl Field {
    /// What stands in the field while nothing is filled in; its kind is the kind of the field.
    #[must_use]
    pub fn empty_value(self) -> Value {
        match self {
            Self::InvestigatedForOtherReason
            | Self::RecountedAfterInvestigation
            | Self::UnexplainedByStation
            | Self::OtherBallotsOnList
            | Self::FullyExplained => Value::Answer(Answer::Unanswered),
            Self::TickedEqual | Self::TickedAbove | Self::TickedBelow => Value::Tick(false),
            Self::Station
            | Self::PollCards
            | Self::Proxies
            | Self::Admitted
            | Self::VotesOfList(_)
            | Self::VotesOnCandidates
            | Self::Blank
            | Self::Invalid
            | Self::Cast
            | Self::MoreBallots
            | Self::FewerBallots
            | Self::OnList(..) => Value::Number(0),
        }
    }

    /// The field with the votes of a candidate.
    #[must_use]
    pub fn candidate(list: ListNumber, candidate: CandidateNumber) -> Self {
        Self::OnList(list, OnList::Candidate(candidate))
    }

    /// The field with the total of a list on its own page.
    #[must_use]
    pub fn list_total(list: ListNumber) -> Self {
        Self::OnList(list, OnList::Total)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::VotesOfList(list) => write!(f, "E.{list}"),
            Self::OnList(list, OnList::Candidate(candidate)) => write!(f, "{list}.{candidate}"),
            Self::OnList(list, OnList::Total) => write!(f, "{list}.total"),
            named => {
                let name = NAMED.iter().find(|(field, _)| field == named);
                f.write_str(name.map_or("", |(_, name)| name))
            }
        }
    }
}

/// The text is not the name of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownField;

impl fmt::Display for UnknownField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field is a letter of the paper like A or E.2, or 2.1 or 2.total on a list")
    }
}

impl std::error::Error for UnknownField {}

impl FromStr for Field {
    type Err = UnknownField;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some((field, _)) = NAMED.iter().find(|(_, name)| *name == text) {
            return Ok(*field);
        }
        let number = |part: &str| part.parse::<u32>().map_err(|_| UnknownField);
        match text.split_once('.').ok_or(UnknownField)? {
            ("E", list) => Ok(Self::VotesOfList(number(list)?)),
            (list, "total") => Ok(Self::list_total(number(list)?)),
            (list, candidate) => Ok(Self::candidate(number(list)?, number(candidate)?)),
        }
    }
}

impl TryFrom<String> for Field {
    type Error = UnknownField;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.to_string()
    }
}

#[cfg(test)]
mod tests;
