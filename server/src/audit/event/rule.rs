//! What can be done with the order of policies of a term, and the reports of years. No names and no reasons:
//! digests of them.

use chrono::NaiveDate;
use serde::Serialize;
use succession::rules::Policy;

/// A thing that was done with the order of a term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum RuleEvent {
    /// A decision of the council on the order was recorded.
    OrderDecided {
        /// The election.
        election: String,
        /// Which decision, from 1.
        number: u32,
        /// SHA-256 of what the council calls it.
        name_sha256: String,
        /// The day of the decision.
        decided_on: NaiveDate,
        /// The day from which it holds.
        holds_from: NaiveDate,
        /// The policies, in their order.
        policies: Vec<Policy>,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
    /// A decision was recorded by mistake.
    OrderWithdrawn {
        /// The election.
        election: String,
        /// Which decision.
        number: u32,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
    /// The report of a year was made and stored.
    YearlyReportMade {
        /// The election.
        election: String,
        /// The body; empty for the city.
        body: String,
        /// The year.
        year: i32,
        /// Which version, from 1.
        version: u32,
        /// SHA-256 of its bytes.
        sha256: String,
    },
}

impl RuleEvent {
    /// What was done, in one word.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::OrderDecided { .. } => "order_decided",
            Self::OrderWithdrawn { .. } => "order_withdrawn",
            Self::YearlyReportMade { .. } => "yearly_report_made",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::OrderDecided {
                election, number, ..
            }
            | Self::OrderWithdrawn {
                election, number, ..
            } => format!("{election}/opvolgingsregel/{number}"),
            Self::YearlyReportMade {
                election,
                body,
                year,
                ..
            } if body.is_empty() => format!("{election}/verslag/{year}"),
            Self::YearlyReportMade {
                election,
                body,
                year,
                ..
            } => format!("{election}/{body}/verslag/{year}"),
        }
    }
}
