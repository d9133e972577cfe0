//! Something that is missing or wrong, and its repair.

use chrono::NaiveDateTime;

/// An omission of one application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omission {
    /// Which one, from 1.
    pub number: u32,
    /// Which text of the library it is.
    pub preset: String,
    /// The last second in which it can be repaired.
    pub until: NaiveDateTime,
    /// The version with which the applicant answered, if any.
    pub answered: Option<u32>,
    /// Whether it was repaired, once an official settled it.
    pub repaired: Option<bool>,
}

impl Omission {
    /// Whether nobody settled it yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.repaired.is_none()
    }
}
