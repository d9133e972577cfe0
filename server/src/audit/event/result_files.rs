//! What can be done with the files of a result.

use election::counting::Whose;
use serde::Serialize;

/// A thing that was done with the files of a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ResultFilesEvent {
    /// The files of a version were made.
    FilesMade {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The version of the result.
        version: u32,
        /// SHA-256 of the count, EML_NL 510d; none when its stations do not add up to the result.
        count_sha256: Option<String>,
        /// SHA-256 of the result, EML_NL 520; none when nobody is elected.
        result_sha256: Option<String>,
    },
    /// A file was held against the stored result.
    FileHeldAgainst {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The version of the result.
        version: u32,
        /// SHA-256 of the file that was handed in.
        sha256: String,
        /// Whether it is the stored file to the byte.
        equal: bool,
    },
    /// A file that comes in the place of typing was checked and waits.
    EntryFileChecked {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Its number.
        file: u64,
        /// In the place of which entry.
        entry: Whose,
        /// How many stations it holds.
        stations: usize,
        /// SHA-256 of the file.
        sha256: String,
    },
    /// Such a file was taken in.
    EntryFileTaken {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Its number.
        file: u64,
        /// In the place of which entry.
        entry: Whose,
        /// How many stations it held.
        stations: usize,
    },
}

impl ResultFilesEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::FilesMade { .. } => "result_files_made",
            Self::FileHeldAgainst { .. } => "result_file_held_against",
            Self::EntryFileChecked { .. } => "entry_file_checked",
            Self::EntryFileTaken { .. } => "entry_file_taken",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::FilesMade { election, body, .. }
            | Self::FileHeldAgainst { election, body, .. }
            | Self::EntryFileChecked { election, body, .. }
            | Self::EntryFileTaken { election, body, .. } => format!("{election}/{body}"),
        }
    }
}
