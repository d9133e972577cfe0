//! The values of a regulation that the registration applies.

use super::age::LeapDayBirthday;
use super::residence::ReferenceDay;
use crate::reglement::{Legal, ReglementError, Section};
use chrono::{NaiveDate, NaiveDateTime};

/// Who may stand, until when, and what happens with too few candidates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationRules {
    /// The age in whole years that a candidate has reached on election day.
    pub minimum_age: Legal<u8>,
    /// The birthday of someone born on 29 February in a year without that day.
    pub leap_day_birthday: Legal<LeapDayBirthday>,
    /// The last second at which a registration is in time, by the clock of the Netherlands.
    pub closes_at: Legal<NaiveDateTime>,
    /// The nomination day.
    pub nomination_day: Legal<NaiveDate>,
    /// The day on which a candidate must live in the wijk.
    pub residence: Legal<ReferenceDay>,
    /// How many times one person may stand, over all lists of all wijkraden.
    pub candidacies: Legal<u64>,
    /// The number below which the seats are not lowered; with fewer candidates than this, residents are
    /// drawn by lot for the missing places. One value for both: two could contradict each other.
    pub fewest_seats: Legal<u64>,
    /// Whether a vote is held when the candidates are no more than the seats.
    pub vote_without_choice: Legal<bool>,
    /// How many signs a designation has at most.
    pub designation_longest: Legal<u64>,
}

impl RegistrationRules {
    /// Reads the section `[registration]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            minimum_age: section.legal("minimum_age")?,
            leap_day_birthday: section.legal("leap_day_birthday")?,
            closes_at: section.legal("closes_at")?,
            nomination_day: section.legal("nomination_day")?,
            residence: section.legal("residence")?,
            candidacies: section.legal("candidacies")?,
            fewest_seats: section.legal("fewest_seats")?,
            vote_without_choice: section.legal("vote_without_choice")?,
            designation_longest: section.legal("designation_longest")?,
        })
    }

    /// The same values for an election whose calendar closes registration at that moment: an official can move
    /// it, and a by-election has a day of its own. The articles stay.
    #[must_use]
    pub fn closing_at(mut self, closes_at: NaiveDateTime) -> Self {
        self.closes_at.value = closes_at;
        self.nomination_day.value = closes_at.date();
        self
    }
}
