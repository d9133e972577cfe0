//! The values that the answer of someone who is appointed must meet.

use election::result::{Legal, ReglementError, Section};

/// Until when someone who is appointed can answer, and what silence means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptanceRules {
    /// The days for the notice, after the result or the appointment decision.
    pub notice_days: Legal<u32>,
    /// The days for an answer after an election.
    pub after_result_days: Legal<u32>,
    /// The days for an answer when a vacancy is filled during the term.
    pub vacancy_days: Legal<u32>,
    /// X 12: the days for an answer as a temporary replacement.
    pub temporary_days: Legal<u32>,
    /// Whether no answer in time is a refusal.
    pub silence_refuses: Legal<bool>,
    /// Whether an acceptance can be withdrawn until admission.
    pub withdrawable_until_admission: Legal<bool>,
    /// Whether a statement of all public offices held comes with the acceptance.
    pub statement_of_offices: Legal<bool>,
    /// Whether an extract of the population register comes with the acceptance.
    pub register_extract: Legal<bool>,
    /// Whether the credentials are examined before admission.
    pub examination: Legal<bool>,
}

impl AcceptanceRules {
    /// Reads the section `[acceptance]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            notice_days: section.legal("notice_days")?,
            after_result_days: section.legal("after_result_days")?,
            vacancy_days: section.legal("vacancy_days")?,
            temporary_days: section.legal("temporary_days")?,
            silence_refuses: section.legal("silence_refuses")?,
            withdrawable_until_admission: section.legal("withdrawable_until_admission")?,
            statement_of_offices: section.legal("statement_of_offices")?,
            register_extract: section.legal("register_extract")?,
            examination: section.legal_true("examination")?,
        })
    }
}
