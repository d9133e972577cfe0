//! The sheets of the paper, in the order in which they are typed.

use super::ballot_shape::BallotShape;
use super::field::Field;
use crate::allocation::{CandidateNumber, ListNumber};
use serde::{Deserialize, Serialize};

/// How many lists with one candidate stand on one sheet.
const LISTS_ON_A_SHEET: usize = 25;

/// One sheet of a station's paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    /// Extra investigation, and differences with the polling station.
    Investigation,
    /// Voters and votes: A to H.
    Totals,
    /// Voters and votes compared: I and J.
    Differences,
    /// The votes on the candidates of these lists, at least one, ascending.
    Lists(Vec<ListNumber>),
}

/// The sheets of a ballot. A list with several candidates has a sheet of its own; neighbouring lists with
/// one candidate share sheets.
#[must_use]
pub fn sheets(ballot: &BallotShape) -> Vec<Sheet> {
    let mut sheets = vec![Sheet::Investigation, Sheet::Totals, Sheet::Differences];
    let mut shared: Vec<ListNumber> = Vec::new();
    for (&list, &size) in &ballot.lists {
        if size > 1 || shared.len() == LISTS_ON_A_SHEET {
            sheets.extend(full(&mut shared));
        }
        if size > 1 {
            sheets.push(Sheet::Lists(vec![list]));
        } else {
            shared.push(list);
        }
    }
    sheets.extend(full(&mut shared));
    sheets
}

fn full(shared: &mut Vec<ListNumber>) -> Option<Sheet> {
    let lists = std::mem::take(shared);
    (!lists.is_empty()).then_some(Sheet::Lists(lists))
}

impl Sheet {
    /// The fields on the sheet, in the order of the paper.
    #[must_use]
    pub fn fields(&self, ballot: &BallotShape) -> Vec<Field> {
        match self {
            Self::Investigation => vec![
                Field::InvestigatedForOtherReason,
                Field::RecountedAfterInvestigation,
                Field::UnexplainedByStation,
                Field::OtherBallotsOnList,
            ],
            Self::Totals => {
                let mut fields = vec![Field::PollCards, Field::Proxies, Field::Admitted];
                fields.extend(ballot.lists.keys().map(|&list| Field::VotesOfList(list)));
                fields.extend([
                    Field::VotesOnCandidates,
                    Field::Blank,
                    Field::Invalid,
                    Field::Cast,
                ]);
                fields
            }
            Self::Differences => vec![
                Field::TickedEqual,
                Field::TickedAbove,
                Field::TickedBelow,
                Field::MoreBallots,
                Field::FewerBallots,
                Field::FullyExplained,
            ],
            Self::Lists(lists) => {
                let on_list = |&list: &ListNumber| {
                    let size = ballot.lists.get(&list).copied().unwrap_or_default();
                    let candidates =
                        (1..=size).map(move |one: CandidateNumber| Field::candidate(list, one));
                    candidates.chain([Field::list_total(list)])
                };
                lists.iter().flat_map(on_list).collect()
            }
        }
    }
}

#[cfg(test)]
mod tests;
