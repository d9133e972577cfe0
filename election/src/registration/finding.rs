//! What an examination can find about one candidate, and how much each finding weighs.

use super::candidacy::Candidacy;
use super::eligibility::Eligibility;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// One thing found about a candidate; what is in order is found too, so that the page can show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// The candidate has the minimum age on election day.
    OldEnough {
        /// The minimum age in years.
        age: u8,
        /// The day on which that age is reached.
        reached_on: NaiveDate,
        /// The day of the election.
        election_day: NaiveDate,
    },
    /// The candidate does not have the minimum age on election day.
    TooYoung {
        /// The minimum age in years.
        age: u8,
        /// The day on which that age is reached.
        reached_on: NaiveDate,
        /// The day of the election.
        election_day: NaiveDate,
    },
    /// The candidate was born on 29 February; the year in which the age is reached has no such day.
    BornOnLeapDay {
        /// The day that counts as the birthday in that year.
        birthday: NaiveDate,
    },
    /// The candidate lives in the wijk.
    LivesInWijk {
        /// The day that counts.
        on: NaiveDate,
    },
    /// The candidate lives in another wijk.
    LivesInOtherWijk {
        /// The day that counts.
        on: NaiveDate,
        /// The code of the wijkraad of that wijk.
        wijkraad: String,
    },
    /// The candidate lives where no wijkraad is.
    LivesOutsideWijken {
        /// The day that counts.
        on: NaiveDate,
    },
    /// It is not known where the candidate lives, or what is known contradicts itself.
    ResidenceUnknown {
        /// The day that counts.
        on: NaiveDate,
    },
    /// The candidate stands no more often than is allowed.
    StandsOnce,
    /// The candidate is named more than once on this very list.
    NamedTwiceOnList,
    /// The candidate also stands on another list in the same wijk.
    StandsOnOtherList {
        /// That candidacy.
        other: Candidacy,
    },
    /// The candidate also stands in another wijk.
    StandsInOtherWijk {
        /// That candidacy.
        other: Candidacy,
    },
    /// The registration came in time.
    InTime {
        /// When it was received.
        received_at: NaiveDateTime,
        /// The last second that is in time.
        closes_at: NaiveDateTime,
    },
    /// The registration came too late.
    TooLate {
        /// When it was received.
        received_at: NaiveDateTime,
        /// The last second that is in time.
        closes_at: NaiveDateTime,
    },
}

impl Finding {
    /// What this finding leads to when nothing else weighs more.
    #[must_use]
    pub fn weight(&self) -> Eligibility {
        match self {
            Self::OldEnough { .. }
            | Self::BornOnLeapDay { .. }
            | Self::LivesInWijk { .. }
            | Self::StandsOnce
            | Self::InTime { .. } => Eligibility::Eligible,
            Self::ResidenceUnknown { .. } => Eligibility::Undecided,
            Self::TooYoung { .. }
            | Self::LivesInOtherWijk { .. }
            | Self::LivesOutsideWijken { .. }
            | Self::NamedTwiceOnList
            | Self::StandsOnOtherList { .. }
            | Self::StandsInOtherWijk { .. }
            | Self::TooLate { .. } => Eligibility::Refused,
        }
    }
}
