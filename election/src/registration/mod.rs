//! To be written.

use crate::reglement::{ReglementError, Section};

/// The values of the regulation that this stage applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationRules {}

impl RegistrationRules {
    /// Reads the section `[registration]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(_section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {})
    }
}
