//! A draw that was held, by either method, and who is next in its order.

use super::{LotRefusal, PhysicalDraw, Transcript, verify};
use serde::{Deserialize, Serialize};

/// A draw that was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draw {
    /// With slips, balls or coins.
    Physical(PhysicalDraw),
    /// With dice and hashes.
    Lot1(Transcript),
}

impl Draw {
    /// What it was held for.
    #[must_use]
    pub fn context(&self) -> &str {
        match self {
            Self::Physical(draw) => &draw.context,
            Self::Lot1(transcript) => &transcript.context,
        }
    }

    /// Between whom it was held.
    #[must_use]
    pub fn tied(&self) -> &[String] {
        match self {
            Self::Physical(draw) => &draw.tied,
            Self::Lot1(transcript) => &transcript.pool,
        }
    }

    /// Those drawn, in order: all of those tied, or only the one.
    #[must_use]
    pub fn drawn(&self) -> &[String] {
        match self {
            Self::Physical(draw) => draw.drawn(),
            Self::Lot1(transcript) => &transcript.order,
        }
    }

    /// Refuses a record that is not complete or not right.
    ///
    /// # Errors
    /// What is missing or wrong.
    pub fn check(&self) -> Result<(), LotRefusal> {
        match self {
            Self::Physical(draw) => draw.check(),
            Self::Lot1(transcript) => {
                let differences = verify(transcript);
                if differences.is_empty() {
                    Ok(())
                } else {
                    Err(LotRefusal::TranscriptDiffers(differences))
                }
            }
        }
    }

    /// Refuses a draw that cannot stand in the register: beside what [`Self::check`] refuses, one with
    /// dice and hashes of which nobody can say when the pool was published, or who watched.
    ///
    /// # Errors
    /// What is missing or wrong.
    pub fn check_for_register(&self) -> Result<(), LotRefusal> {
        self.check()?;
        let Self::Lot1(transcript) = self else {
            return Ok(());
        };
        if transcript.committed_at.is_none() {
            return Err(LotRefusal::NoCommitment);
        }
        let mut witnesses = transcript.witnesses.iter().flatten();
        if witnesses.all(|name| name.trim().is_empty()) {
            return Err(LotRefusal::NoWitness);
        }
        Ok(())
    }
}

/// The first in the order who is still in; those who dropped out are skipped, the others keep their
/// order. `None` when nobody is left.
pub fn next_in_order<T>(order: &[T], still_in: impl Fn(&T) -> bool) -> Option<&T> {
    order.iter().find(|entrant| still_in(entrant))
}
