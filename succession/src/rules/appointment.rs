//! The values that the appointment of a successor applies.

use election::result::{Legal, ReglementError, Section};

/// How a successor is appointed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppointmentRules {
    /// W 1: the successor is appointed by reasoned decision.
    pub successor: Legal<bool>,
    /// W 1: the days for that decision, after the vacancy became known or the resignation takes effect.
    pub decision_days: Legal<u32>,
    /// W 4: below this number of seats a vacancy can go to another list.
    pub other_list_below: Legal<u64>,
    /// W 4(2): nobody left is a decision too.
    pub no_successor: Legal<bool>,
    /// W 6: of several vacancies on one day, those that the same list can fill come first.
    pub same_list_first: Legal<bool>,
    /// Equal candidates, or lists, are decided by lot.
    pub lot: Legal<bool>,
    /// The weeks to object to the decision, after it was made known.
    pub objection_weeks: Legal<u32>,
}

impl AppointmentRules {
    /// Reads the section `[appointment]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            successor: section.legal_true("successor")?,
            decision_days: section.legal("decision_days")?,
            other_list_below: section.legal("other_list_below")?,
            no_successor: section.legal_true("no_successor")?,
            same_list_first: section.legal_true("same_list_first")?,
            lot: section.legal_true("lot")?,
            objection_weeks: section.legal("objection_weeks")?,
        })
    }
}
