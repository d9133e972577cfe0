//! What can be done around the members. Neither a name nor an address nor an office: digests with salt.

use chrono::NaiveDate;
use serde::Serialize;
use succession::roster::SeatNumber;
use succession::vacancy::VacancyId;

/// A thing that was done around the members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum MemberEvent {
    /// A chair without a seat was recorded.
    ChairRecorded {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which chair, from 1.
        chair: u64,
        /// The first day.
        since: NaiveDate,
        /// The day of the decision.
        decided_on: NaiveDate,
        /// A salted digest of the name.
        name_sha256: String,
    },
    /// A chair without a seat leaves.
    ChairEnded {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which chair.
        chair: u64,
        /// The last day.
        until: NaiveDate,
    },
    /// An address to sign in with was kept.
    AddressKept {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Whose: list and candidate number, or the number in the drawing.
        person: String,
        /// A salted digest of the address.
        email_sha256: String,
    },
    /// An address to sign in with was removed.
    AddressRemoved {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Whose.
        person: String,
    },
    /// Public offices were stated.
    OfficesStated {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// By whom.
        person: String,
        /// The day.
        on: NaiveDate,
        /// A salted digest of the offices.
        offices_sha256: String,
    },
    /// A member told of a move.
    MoveReported {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which report, from 1.
        report: u64,
        /// The number of the member.
        member: u64,
        /// The day of moving.
        moved_on: NaiveDate,
    },
    /// Something was done with such a report.
    MoveSettled {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which report.
        report: u64,
        /// The vacancy that was reported; none when it was laid aside.
        vacancy: Option<VacancyId>,
        /// SHA-256 of the reason, when it was laid aside.
        reason_sha256: Option<String>,
    },
    /// A decision of the council on the number of seats was carried out.
    SizeDecided {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which decision, from 1.
        number: u64,
        /// How many seats the body gets.
        seats: u32,
        /// The first day with so many.
        from: NaiveDate,
        /// The day of the decision.
        decided_on: NaiveDate,
        /// SHA-256 of what the decision is known by, as it was typed.
        name_sha256: String,
    },
    /// The council gave a body fewer seats.
    SeatsAbolished {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The numbers of the seats that go.
        gone: Vec<SeatNumber>,
        /// The first day without them.
        since: NaiveDate,
        /// The day of the decision.
        decided_on: NaiveDate,
    },
}

impl MemberEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::ChairRecorded { .. } => "chair_recorded",
            Self::ChairEnded { .. } => "chair_ended",
            Self::AddressKept { .. } => "address_kept",
            Self::AddressRemoved { .. } => "address_removed",
            Self::OfficesStated { .. } => "offices_stated",
            Self::MoveReported { .. } => "move_reported",
            Self::MoveSettled { .. } => "move_settled",
            Self::SizeDecided { .. } => "size_decided",
            Self::SeatsAbolished { .. } => "seats_abolished",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::ChairRecorded { election, body, .. }
            | Self::ChairEnded { election, body, .. }
            | Self::AddressKept { election, body, .. }
            | Self::AddressRemoved { election, body, .. }
            | Self::OfficesStated { election, body, .. }
            | Self::MoveReported { election, body, .. }
            | Self::MoveSettled { election, body, .. }
            | Self::SizeDecided { election, body, .. }
            | Self::SeatsAbolished { election, body, .. } => format!("{election}/{body}"),
        }
    }
}
