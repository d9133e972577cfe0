//! What can be done with the results of an election as a whole.

use chrono::{DateTime, Utc};
use serde::Serialize;

/// A thing that was done with the results of an election.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ResultEvent {
    /// It was decided when results become public.
    ReleaseChanged {
        /// The election.
        election: String,
        /// Which change, from 1.
        version: u32,
        /// The rule.
        release: &'static str,
        /// The moment, where the rule names one.
        opens_at: Option<DateTime<Utc>>,
        /// Whether counts of stations are public before.
        interim: bool,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
}

impl ResultEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::ReleaseChanged { .. } => "release_changed",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::ReleaseChanged { election, .. } => election.clone(),
        }
    }
}
