//! Every step with a count: who and when, and each value that changed, the old beside the new.

use super::scene::Scene;
use crate::actions::counting::entry::values_of;
use crate::pages::counting::entry::shown;
use crate::wording::entry as wording;
use election::counting::{CountState, Field, PastStep, StationCount, Whose, list_differing_fields};

/// One step.
pub(super) struct Step {
    pub(super) told: String,
    pub(super) by: String,
    pub(super) at: String,
    /// Why; empty where no reason is given.
    pub(super) reason: String,
    pub(super) changes: Vec<Change>,
}

/// A value that changed.
pub(super) struct Change {
    pub(super) label: String,
    pub(super) old: String,
    pub(super) new: String,
}

impl Scene {
    /// The steps, newest first.
    pub(super) fn history(&self) -> Vec<Step> {
        let after = self.steps.iter().skip(1).map(|past| &past.before);
        let after = after.chain([self.state()]);
        let steps = self.steps.iter().zip(after).map(|(past, after)| Step {
            told: wording::step(self.locale, &past.step),
            by: self.name(past.act.by),
            at: self.moment(past.act.at),
            reason: match &past.step {
                PastStep::Reopened { reason } => reason.clone(),
                _ => String::new(),
            },
            changes: self.changes(&past.before, after),
        });
        let mut steps: Vec<Step> = steps.collect();
        steps.reverse();
        steps
    }

    fn changes(&self, before: &CountState, after: &CountState) -> Vec<Change> {
        let both = [Whose::First, Whose::Second].into_iter();
        both.flat_map(|whose| {
            let (old, new) = (values_of(before, whose), values_of(after, whose));
            let fields = shown(&changed(old, new), &self.work.shape).into_iter();
            fields.map(move |field| Change {
                label: self.label(field),
                old: self.value(old, field),
                new: self.value(new, field),
            })
        })
        .collect()
    }
}

/// The fields that changed; of an entry that was taken back, everything that was filled in.
fn changed(old: Option<&StationCount>, new: Option<&StationCount>) -> Vec<Field> {
    match (old, new) {
        (Some(old), Some(new)) => list_differing_fields(old, new),
        (Some(old), None) => {
            let fields = old.fields().into_iter();
            let is_filled = |field: &Field| old.value(*field) != Some(field.empty_value());
            fields.filter(is_filled).collect()
        }
        (None, _) => Vec::new(),
    }
}
