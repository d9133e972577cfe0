//! What a sortition finds. The sentences for it are wording, not here.

use super::Unmet;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a resident is left out of the list, or dropped out after it was frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Stands in the opt-out register (loot-me-niet).
    OptedOut,
    /// Is a member already.
    SittingMember,
    /// Moved out of the wijk.
    MovedOut,
    /// Died.
    Deceased,
    /// No longer meets another requirement.
    Ineligible,
}

/// Why a resident in the drawn order does not get a place, or not yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassedOver {
    /// Dropped out after the list was frozen.
    DroppedOut(LeftOut),
    /// Declined.
    Declined,
    /// Did not answer in time.
    NoAnswer,
    /// Was refused after the examination.
    Refused,
    /// Accepted, but those earlier in the order fill the places.
    NoPlaceLeft,
}

/// One finding of a sortition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum SortitionFinding {
    /// How many residents have an address in the wijk in the extract.
    Considered {
        /// How many.
        residents: u64,
        /// The day on which they have to meet the requirements.
        on: NaiveDate,
    },
    /// How many residents do not meet a requirement; each is counted once.
    Unmet {
        /// Which.
        reason: Unmet,
        /// How many.
        residents: u64,
    },
    /// How many sitting members could not be told apart in the extract: they are looked at when somebody is invited.
    MembersNotFound {
        /// How many.
        members: u64,
    },
    /// How many residents were left out of the list, and why.
    LeftOut {
        /// Why.
        reason: LeftOut,
        /// How many; each resident is counted once.
        residents: u64,
    },
    /// The list is frozen.
    Frozen {
        /// How many residents are on it.
        residents: u64,
        /// The hash that is published before the draw.
        sha256: String,
    },
    /// Nobody is left to draw from.
    NobodyToDraw,
    /// A resident in the drawn order who was passed over.
    PassedOver {
        /// The id of the resident.
        resident: String,
        /// Why.
        reason: PassedOver,
    },
    /// The next residents in the order are invited.
    Invited {
        /// How many places nobody has been admitted to.
        open: u64,
        /// How many residents are invited now.
        residents: u64,
    },
    /// Enough invited residents can still take a place.
    Waiting {
        /// How many places nobody has been admitted to.
        open: u64,
    },
    /// All places are filled.
    Filled,
    /// Everybody in the order had a turn.
    Exhausted {
        /// How many places stay empty.
        open: u64,
    },
}
