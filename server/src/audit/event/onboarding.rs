//! What can be done with what is arranged for new members.

use chrono::NaiveDate;
use serde::Serialize;

/// A thing that was done with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum OnboardingEvent {
    /// The list of a body was changed.
    ListChanged {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which version of the list, from 1.
        version: u64,
        /// SHA-256 of its items.
        items_sha256: String,
    },
    /// The texts that welcome new members were changed.
    WelcomeChanged {
        /// The election.
        election: String,
        /// The body; empty for the whole election.
        body: String,
        /// The language.
        locale: &'static str,
        /// Which version, from 1.
        version: u64,
        /// SHA-256 of the texts.
        texts_sha256: String,
    },
    /// The list of a new member began.
    Started {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the member.
        member: u64,
        /// How many tasks.
        tasks: usize,
        /// The first day of the member.
        since: NaiveDate,
    },
    /// A task was done, or is open again.
    TaskChanged {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the member.
        member: u64,
        /// Which task.
        task: u64,
        /// Whether it is done.
        done: bool,
        /// The day.
        on: NaiveDate,
    },
}

impl OnboardingEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::ListChanged { .. } => "onboarding_changed",
            Self::WelcomeChanged { .. } => "welcome_changed",
            Self::Started { .. } => "onboarding_started",
            Self::TaskChanged { .. } => "onboarding_task_changed",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::WelcomeChanged { election, body, .. } if body.is_empty() => election.clone(),
            Self::ListChanged { election, body, .. }
            | Self::WelcomeChanged { election, body, .. }
            | Self::Started { election, body, .. }
            | Self::TaskChanged { election, body, .. } => format!("{election}/{body}"),
        }
    }
}
