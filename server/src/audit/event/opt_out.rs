//! What can be done with the opt-out register. Nothing here says whom it is about, nor which way the wish went.

use serde::Serialize;

/// A thing that was done with the opt-out register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum OptOutEvent {
    /// Somebody asked to be entered or removed; a link went out.
    Asked {},
    /// A link was confirmed.
    Confirmed {},
    /// Requests ended unconfirmed, and were removed.
    Ended {
        /// How many.
        requests: u64,
    },
    /// A clerk asked whether one person is in it.
    Questioned {},
}

impl OptOutEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Asked {} => "opt_out_asked",
            Self::Confirmed {} => "opt_out_confirmed",
            Self::Ended { .. } => "opt_out_ended",
            Self::Questioned {} => "opt_out_questioned",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        "loot-me-niet".to_owned()
    }
}
