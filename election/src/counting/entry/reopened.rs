//! Final counts that were opened again: which values changed, the old beside the new.

use super::record::{Past, PastStep};
use super::state::{Act, CountState};
use crate::counting::{Field, StationCount, Value, list_differing_fields};

/// A final count that was opened again and became final once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopened {
    /// Who opened it, and when.
    pub act: Act,
    /// Why.
    pub reason: String,
    /// The values that are not what they were; none when everything was right.
    pub changes: Vec<Change>,
}

/// A value before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Which field.
    pub field: Field,
    /// Its value before.
    pub old: Value,
    /// Its value after.
    pub new: Value,
}

/// Every time that a final count was opened again, oldest first, as far as it is final again.
///
/// `steps` are all steps of one count, oldest first, and `now` is where it stands.
#[must_use]
pub fn list_reopened(steps: &[Past], now: &CountState) -> Vec<Reopened> {
    let reopened = steps.iter().enumerate().filter_map(|(place, past)| {
        let PastStep::Reopened { reason } = &past.step else {
            return None;
        };
        let old = past.before.final_count()?;
        let later = steps.iter().skip(place.saturating_add(1));
        let mut later = later.map(|past| &past.before).chain([now]);
        let new = later.find_map(CountState::final_count)?;
        Some(Reopened {
            act: past.act,
            reason: reason.clone(),
            changes: list_changes(old, new),
        })
    });
    reopened.collect()
}

/// The values that differ between two readings of one count.
#[must_use]
pub fn list_changes(old: &StationCount, new: &StationCount) -> Vec<Change> {
    let fields = list_differing_fields(old, new).into_iter();
    let changes = fields.filter_map(|field| {
        Some(Change {
            field,
            old: old.value(field)?,
            new: new.value(field)?,
        })
    });
    changes.collect()
}
