//! Why counts cannot be added up.

use crate::counting::count::StationNumber;
use crate::counting::structure::StructuralRefusal;
use std::fmt;

/// What the caller should not have asked to add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TabulationError {
    /// The body has no stations.
    NoStations,
    /// A station was given twice.
    StationTwice(StationNumber),
    /// A final count belongs to another station.
    CountOfOtherStation(StationNumber),
    /// A final count has another shape than the ballot.
    Structure(StationNumber, Vec<StructuralRefusal>),
    /// A total is too large to hold.
    TooLarge,
}

impl fmt::Display for TabulationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoStations => f.write_str("the body has no stations, so nothing was counted"),
            Self::StationTwice(station) => write!(f, "station {station} is there twice"),
            Self::CountOfOtherStation(station) => {
                write!(
                    f,
                    "the count given for station {station} is of another station"
                )
            }
            Self::Structure(station, refusals) => {
                write!(f, "the count of station {station} does not fit the ballot")?;
                refusals
                    .iter()
                    .try_for_each(|refusal| write!(f, "; {refusal}"))
            }
            Self::TooLarge => f.write_str("a total is too large to hold; look for a wrong number"),
        }
    }
}

impl std::error::Error for TabulationError {}
