//! The values that leave and temporary replacement apply.

use election::result::{Legal, ReglementError, Section};

/// Leave for pregnancy or illness, and the replacement meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemporaryRules {
    /// Whether the body knows temporary replacement at all.
    pub enabled: Legal<bool>,
    /// How many weeks a leave lasts; after it the member is back by law.
    pub weeks: Legal<u32>,
    /// How many leaves a member can have in one term.
    pub times_per_term: Legal<u32>,
    /// A leave for pregnancy starts at most so many weeks before the due date.
    pub earliest_weeks_before_due: Legal<u32>,
    /// A leave for pregnancy starts at least so many weeks before the due date.
    pub latest_weeks_before_due: Legal<u32>,
    /// A leave for illness asks for a statement of an illness of so many weeks or more.
    pub illness_weeks: Legal<u32>,
    /// The days for the decision on the request.
    pub decision_days: Legal<u32>,
}

impl TemporaryRules {
    /// Reads the section `[temporary]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong, or the window before the due date is empty.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        let rules = Self {
            enabled: section.legal("enabled")?,
            weeks: section.legal("weeks")?,
            times_per_term: section.legal("times_per_term")?,
            earliest_weeks_before_due: section.legal("earliest_weeks_before_due")?,
            latest_weeks_before_due: section.legal("latest_weeks_before_due")?,
            illness_weeks: section.legal("illness_weeks")?,
            decision_days: section.legal("decision_days")?,
        };
        if rules.earliest_weeks_before_due.value < rules.latest_weeks_before_due.value {
            return Err(section.wrong(
                "latest_weeks_before_due",
                "no more than earliest_weeks_before_due",
            ));
        }
        Ok(rules)
    }
}
