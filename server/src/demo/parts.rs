//! The parts of which the made-up names consist, by origin.

use super::figures::rows;
use crate::error::AppError;
use serde::Deserialize;

const FIRST_NAMES: &str = include_str!("../../assets/demo/first_names.csv");
const LAST_NAMES: &str = include_str!("../../assets/demo/last_names.csv");

/// A first name with its initials.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct FirstName {
    pub(super) origin: String,
    pub(super) first_name: String,
    pub(super) initials: String,
}

/// A last name with what stands before it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct LastName {
    pub(super) origin: String,
    pub(super) prefix: String,
    pub(super) last_name: String,
}

pub(super) fn first_names() -> Result<Vec<FirstName>, AppError> {
    rows("first_names.csv", FIRST_NAMES)
}

pub(super) fn last_names() -> Result<Vec<LastName>, AppError> {
    rows("last_names.csv", LAST_NAMES)
}
