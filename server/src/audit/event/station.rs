//! What can be done with a polling station by hand. A digest of what it was and of what it is.

use serde::Serialize;

/// A thing that was done with a polling station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum StationEvent {
    /// A station was added.
    StationAdded {
        /// The election.
        election: String,
        /// The body it counts for.
        body: String,
        /// Its number.
        station: u32,
        /// SHA-256 of what it is.
        sha256: String,
    },
    /// A station was changed.
    StationChanged {
        /// The election.
        election: String,
        /// The body it counts for since.
        body: String,
        /// Its number.
        station: u32,
        /// SHA-256 of what it was.
        before_sha256: String,
        /// SHA-256 of what it is.
        sha256: String,
    },
    /// A station was removed.
    StationRemoved {
        /// The election.
        election: String,
        /// The body it counted for.
        body: String,
        /// Its number.
        station: u32,
        /// SHA-256 of what it was.
        sha256: String,
    },
}

impl StationEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::StationAdded { .. } => "station_added",
            Self::StationChanged { .. } => "station_changed",
            Self::StationRemoved { .. } => "station_removed",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::StationAdded {
                election, station, ..
            }
            | Self::StationChanged {
                election, station, ..
            }
            | Self::StationRemoved {
                election, station, ..
            } => format!("{election}/stembureau/{station}"),
        }
    }
}
