//! The papers that come with an acceptance.

use crate::rules::AcceptanceRules;
use election::result::Decision;
use serde::{Deserialize, Serialize};

/// A paper that comes with an acceptance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// The statement of all public offices held.
    StatementOfOffices,
    /// The extract of the population register.
    RegisterExtract,
}

/// Which papers came in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Papers {
    /// The statement of all public offices held.
    pub statement_of_offices: bool,
    /// The extract of the population register.
    pub register_extract: bool,
}

/// What was found about a paper that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperFinding {
    /// It came in.
    Received(Paper),
    /// It is missing.
    Missing(Paper),
}

/// Whether all papers that are asked for came in, with a ground for each.
///
/// Applies Kieswet hoofdstuk V.
#[must_use]
pub fn assess_papers(papers: Papers, rules: &AcceptanceRules) -> Decision<bool, PaperFinding> {
    let asked = [
        (
            &rules.statement_of_offices,
            Paper::StatementOfOffices,
            papers.statement_of_offices,
        ),
        (
            &rules.register_extract,
            Paper::RegisterExtract,
            papers.register_extract,
        ),
    ];
    let asked = asked.into_iter().filter(|(rule, _, _)| rule.value);
    let finding = |paper, received| {
        if received {
            PaperFinding::Received(paper)
        } else {
            PaperFinding::Missing(paper)
        }
    };
    let grounds: Vec<_> = asked
        .map(|(rule, paper, received)| rule.ground(finding(paper, received)))
        .collect();
    let complete = grounds
        .iter()
        .all(|ground| matches!(ground.finding, PaperFinding::Received(_)));
    Decision {
        outcome: complete,
        grounds,
    }
}
