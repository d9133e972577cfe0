//! What can be done with the count of a station as it is typed. No votes: a digest of them.

use election::counting::{Code, Field, StateName, Whose};
use serde::Serialize;

/// A thing that was done with the count of a station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum CountingEvent {
    /// An entry was begun.
    EntryBegun {
        /// The election.
        election: String,
        /// The body for which it counts.
        body: String,
        /// The station.
        station: u32,
        /// Which entry.
        entry: Whose,
    },
    /// Fields of an unfinished entry were saved.
    SheetSaved {
        /// The election.
        election: String,
        /// The body for which it counts.
        body: String,
        /// The station.
        station: u32,
        /// Which entry.
        entry: Whose,
        /// SHA-256 of what was entered so far.
        sha256: String,
    },
    /// An entry was finished.
    EntryFinished {
        /// The election.
        election: String,
        /// The body for which it counts.
        body: String,
        /// The station.
        station: u32,
        /// Which entry.
        entry: Whose,
        /// Where the count stands since.
        count_state: StateName,
        /// SHA-256 of the values.
        sha256: String,
    },
    /// A finding was answered for: checked against the paper.
    FindingConfirmed {
        /// The election.
        election: String,
        /// The body for which it counts.
        body: String,
        /// The station.
        station: u32,
        /// The code of the check.
        code: Code,
        /// SHA-256 of the explanation.
        explanation_sha256: String,
        /// Where the count stands since.
        count_state: StateName,
    },
    /// Values of a first entry with findings were mended.
    EntryMended {
        /// The election.
        election: String,
        /// The body for which it counts.
        body: String,
        /// The station.
        station: u32,
        /// The fields that were mended.
        fields: Vec<Field>,
        /// Where the count stands since.
        count_state: StateName,
        /// SHA-256 of the values.
        sha256: String,
    },
    /// An entry was withdrawn.
    EntryWithdrawn {
        /// The election.
        election: String,
        /// The body for which it counts.
        body: String,
        /// The station.
        station: u32,
        /// Which entry.
        entry: Whose,
    },
    /// Fields that differ were asked again.
    FieldsAsked {
        /// The election.
        election: String,
        /// The body for which it counts.
        body: String,
        /// The station.
        station: u32,
        /// Of which entries.
        entries: Vec<Whose>,
        /// The fields.
        fields: Vec<Field>,
    },
    /// What was asked was answered.
    FieldsAnswered {
        /// The election.
        election: String,
        /// The body for which it counts.
        body: String,
        /// The station.
        station: u32,
        /// Of which entry.
        entry: Whose,
        /// The fields.
        fields: Vec<Field>,
        /// Where the count stands since.
        count_state: StateName,
        /// SHA-256 of the values.
        sha256: String,
    },
    /// A final count was reopened.
    CountReopened {
        /// The election.
        election: String,
        /// The body for which it counts.
        body: String,
        /// The station.
        station: u32,
        /// The fields in doubt.
        fields: Vec<Field>,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
}

impl CountingEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::EntryBegun { .. } => "count_entry_begun",
            Self::SheetSaved { .. } => "count_sheet_saved",
            Self::EntryFinished { .. } => "count_entry_finished",
            Self::FindingConfirmed { .. } => "count_finding_confirmed",
            Self::EntryMended { .. } => "count_entry_mended",
            Self::EntryWithdrawn { .. } => "count_entry_withdrawn",
            Self::FieldsAsked { .. } => "count_fields_asked",
            Self::FieldsAnswered { .. } => "count_fields_answered",
            Self::CountReopened { .. } => "count_reopened",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::EntryBegun {
                election,
                body,
                station,
                ..
            }
            | Self::SheetSaved {
                election,
                body,
                station,
                ..
            }
            | Self::EntryFinished {
                election,
                body,
                station,
                ..
            }
            | Self::FindingConfirmed {
                election,
                body,
                station,
                ..
            }
            | Self::EntryMended {
                election,
                body,
                station,
                ..
            }
            | Self::EntryWithdrawn {
                election,
                body,
                station,
                ..
            }
            | Self::FieldsAsked {
                election,
                body,
                station,
                ..
            }
            | Self::FieldsAnswered {
                election,
                body,
                station,
                ..
            }
            | Self::CountReopened {
                election,
                body,
                station,
                ..
            } => format!("{election}/{body}/stembureau/{station}"),
        }
    }
}
