//! What can be done with a request for leave. Not why somebody asks: that is nobody's business.

use chrono::NaiveDate;
use serde::Serialize;
use succession::vacancy::VacancyId;

/// A thing that was done with a request for leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum LeaveEvent {
    /// A member asked for leave.
    LeaveRequested {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which request, from 1.
        number: u32,
        /// The number of the member.
        member: u64,
    },
    /// It was decided on.
    LeaveDecided {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which request.
        number: u32,
        /// Whether it was granted.
        granted: bool,
        /// The day of the decision.
        on: NaiveDate,
        /// The vacancy for the time of the leave.
        vacancy: Option<VacancyId>,
    },
}

impl LeaveEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::LeaveRequested { .. } => "leave_requested",
            Self::LeaveDecided { .. } => "leave_decided",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::LeaveRequested {
                election,
                body,
                number,
                ..
            }
            | Self::LeaveDecided {
                election,
                body,
                number,
                ..
            } => format!("{election}/{body}/verlof/{number}"),
        }
    }
}
