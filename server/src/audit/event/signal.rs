//! What can be done with signals from the population register. Who and why stay out: a number, and a commitment.

use serde::Serialize;

/// A thing that was done with signals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum SignalEvent {
    /// An extract was held against who sits.
    Compared {
        /// The election.
        election: String,
        /// The commitment of the extract.
        commitment: String,
        /// How many signals were new.
        signals: u64,
    },
    /// A vacancy was reported for a signal.
    Settled {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which signal.
        signal: u64,
        /// The vacancy.
        vacancy: u32,
    },
    /// A signal about a candidate was confirmed: the candidate cannot be considered.
    Confirmed {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which signal.
        signal: u64,
        /// Which statement of the body says so.
        position: u32,
    },
    /// Somebody was linked to the register by hand.
    Linked {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// What proves later by what the person was known.
        identity_commitment: String,
    },
    /// Somebody was looked up in the register, and not linked.
    LookedUp {
        /// The election.
        election: String,
        /// The body.
        body: String,
    },
    /// A link that was made by hand was ended.
    LinkEnded {
        /// The election.
        election: String,
        /// The body.
        body: String,
    },
    /// A signal was dismissed.
    Dismissed {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which signal.
        signal: u64,
        /// What proves later which reason was given.
        reason_commitment: String,
    },
}

impl SignalEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Compared { .. } => "signals_compared",
            Self::Settled { .. } => "signal_settled",
            Self::Confirmed { .. } => "signal_confirmed",
            Self::Linked { .. } => "signal_linked",
            Self::LookedUp { .. } => "signal_looked_up",
            Self::LinkEnded { .. } => "signal_link_ended",
            Self::Dismissed { .. } => "signal_dismissed",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::Compared { election, .. } => election.clone(),
            Self::Settled { election, body, .. }
            | Self::Confirmed { election, body, .. }
            | Self::Linked { election, body, .. }
            | Self::LookedUp { election, body }
            | Self::LinkEnded { election, body }
            | Self::Dismissed { election, body, .. } => {
                format!("{election}/{body}")
            }
        }
    }
}
