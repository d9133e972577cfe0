//! Why a polling station stays as it is.

use std::fmt;

/// Why a polling station stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StationRefusal {
    /// There is a station with that number.
    Taken,
    /// Something was counted there.
    Counted,
    /// Its body has a result or a lot.
    Settled,
}

impl fmt::Display for StationRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Taken => "there is a station with that number",
            Self::Counted => "something was counted at the station",
            Self::Settled => "the body of the station has a result or a lot",
        })
    }
}
