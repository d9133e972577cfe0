//! What can be done by who leads the count. No names of people and no reasons: digests of them.

use chrono::NaiveDate;
use serde::Serialize;

/// A thing that was done by who leads the count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum LeadingEvent {
    /// A screen in the hall got an address.
    ScreenMade {
        /// The election.
        election: String,
        /// Which screen, from 1.
        number: u64,
    },
    /// A screen shows nothing any more.
    ScreenWithdrawn {
        /// The election.
        election: String,
        /// Which screen.
        number: u64,
    },
    /// A finding that was answered for was ticked off.
    FindingTicked {
        /// The election.
        election: String,
        /// The station.
        station: u32,
        /// The code of the check.
        code: String,
        /// SHA-256 of the finding with its answer.
        finding_sha256: String,
        /// SHA-256 of the note.
        note_sha256: String,
    },
    /// The count of a station was put under investigation.
    InvestigationOpened {
        /// The election.
        election: String,
        /// Which investigation, from 1.
        number: u64,
        /// The station.
        station: u32,
        /// SHA-256 of who asked for it, and why.
        reason_sha256: String,
    },
    /// An investigation was closed.
    InvestigationClosed {
        /// The election.
        election: String,
        /// Which investigation.
        number: u64,
        /// The station.
        station: u32,
        /// Whether ballots were counted again.
        recounted: bool,
        /// SHA-256 of what was found.
        findings_sha256: String,
    },
    /// A request to count again was recorded.
    RecountRequested {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which request, from 1.
        number: u64,
        /// The stations; all of the body when there are none.
        stations: Vec<u32>,
        /// The day of the request.
        on: NaiveDate,
        /// SHA-256 of who asks, and why.
        reason_sha256: String,
    },
    /// It was decided whether there is a recount.
    RecountDecided {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which request.
        number: u64,
        /// Whether there is one.
        granted: bool,
        /// The day of the decision.
        on: NaiveDate,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
}

impl LeadingEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::ScreenMade { .. } => "screen_made",
            Self::ScreenWithdrawn { .. } => "screen_withdrawn",
            Self::FindingTicked { .. } => "finding_ticked",
            Self::InvestigationOpened { .. } => "investigation_opened",
            Self::InvestigationClosed { .. } => "investigation_closed",
            Self::RecountRequested { .. } => "recount_requested",
            Self::RecountDecided { .. } => "recount_decided",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::ScreenMade { election, number } | Self::ScreenWithdrawn { election, number } => {
                format!("{election}/scherm/{number}")
            }
            Self::FindingTicked {
                election, station, ..
            }
            | Self::InvestigationOpened {
                election, station, ..
            }
            | Self::InvestigationClosed {
                election, station, ..
            } => format!("{election}/stembureau/{station}"),
            Self::RecountRequested { election, body, .. }
            | Self::RecountDecided { election, body, .. } => format!("{election}/{body}"),
        }
    }
}
