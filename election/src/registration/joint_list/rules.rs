//! The values of a regulation that a joint list applies.

use crate::reglement::{Legal, ReglementError, Section};

/// What makes several applicants a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointListRules {
    /// How many members it has at least.
    pub fewest: Legal<u64>,
    /// Whether each member must consent.
    pub consent: Legal<bool>,
}

impl JointListRules {
    /// Reads what the section `[ballot]` says of lists of several persons.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            fewest: section.legal("joint_list_fewest")?,
            consent: section.legal_true("joint_list_consent")?,
        })
    }
}
