//! What can be found about a joint list, and how much each finding weighs.

use serde::{Deserialize, Serialize};

/// Whether a list can stand; the later variant weighs more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JointListState {
    /// Everybody consented, and nothing is against it.
    Complete,
    /// It can stand as it is, without those who have not answered or declined.
    WithoutSome,
    /// It cannot stand as it is.
    Refused,
}

/// One thing found about a list; what is in order is found too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum JointListFinding {
    /// Enough members signed.
    Enough {
        /// How many would stand.
        standing: u64,
        /// How many are asked.
        fewest: u64,
    },
    /// Too few members signed.
    TooFew {
        /// How many would stand.
        standing: u64,
        /// How many are asked.
        fewest: u64,
    },
    /// Somebody has not signed yet.
    ConsentAwaited {
        /// The place.
        place: u32,
    },
    /// Somebody does not want to be on the list.
    Declined {
        /// The place.
        place: u32,
    },
    /// Somebody lives in another wijk.
    OtherWijk {
        /// The place.
        place: u32,
        /// The code of that wijkraad.
        wijkraad: String,
    },
    /// It is not known in which wijk somebody who signed lives.
    WijkUnknown {
        /// The place.
        place: u32,
    },
    /// The same person has two places.
    Twice {
        /// The later place.
        place: u32,
        /// The earlier place, which counts.
        first: u32,
    },
}

impl JointListFinding {
    /// What this finding leads to when nothing else weighs more.
    #[must_use]
    pub fn weight(&self) -> JointListState {
        match self {
            Self::Enough { .. } => JointListState::Complete,
            Self::ConsentAwaited { .. } | Self::Declined { .. } | Self::WijkUnknown { .. } => {
                JointListState::WithoutSome
            }
            Self::TooFew { .. } | Self::OtherWijk { .. } | Self::Twice { .. } => {
                JointListState::Refused
            }
        }
    }

    /// The place it is about; none when it is about the list.
    #[must_use]
    pub fn place(&self) -> Option<u32> {
        match self {
            Self::Enough { .. } | Self::TooFew { .. } => None,
            Self::ConsentAwaited { place }
            | Self::Declined { place }
            | Self::OtherWijk { place, .. }
            | Self::WijkUnknown { place }
            | Self::Twice { place, .. } => Some(*place),
        }
    }
}
