//! The steps of a count written short, for the tests of this module.

use super::{Act, CountRecord, OfficialId, StateName, TransitionRefused, Whose};
use crate::counting::check::Checking;
use crate::counting::finding::Code;
use crate::counting::sample::{ballot, changed, rules, sound_count, values};
use crate::counting::{Field, Value};
use chrono::DateTime;
use std::collections::{BTreeMap, BTreeSet};

pub(in crate::counting) const ANNA: i64 = 1;
pub(in crate::counting) const BILAL: i64 = 2;
pub(in crate::counting) const COORDINATOR: i64 = 9;
pub(in crate::counting) const DANA: i64 = 4;

pub(in crate::counting) type Taken = Result<CountRecord, TransitionRefused>;

pub(in crate::counting) fn act(by: i64) -> Act {
    Act {
        by: OfficialId(by),
        at: DateTime::from_timestamp(1_773_860_400, 0).unwrap(),
    }
}

pub(in crate::counting) fn with_checking<T>(run: impl FnOnce(&Checking<'_>) -> T) -> T {
    let (rules, ballot) = (rules(), ballot());
    run(&Checking {
        rules: &rules,
        ballot: &ballot,
        others: &[],
    })
}

pub(in crate::counting) fn sound_values(typed: &str) -> BTreeMap<Field, Value> {
    let count = changed(sound_count(), typed);
    let fields = count.fields().into_iter();
    fields
        .map(|field| (field, count.value(field).unwrap()))
        .collect()
}

/// The steps, written short: who, what, and what was typed.
pub(in crate::counting) trait Steps {
    fn first(self, by: i64, typed: &str) -> Taken;
    fn second(self, by: i64, typed: &str) -> Taken;
    fn answer(self, by: i64, explanation: &str) -> Taken;
    fn mended(self, by: i64, typed: &str) -> Taken;
    fn ask(self, of: &[Whose], fields: &str) -> Taken;
    fn corrected(self, by: i64, whose: Whose, typed: &str) -> Taken;
    fn reopened(self, reason: &str, fields: &str) -> Taken;
}

pub(in crate::counting) fn fields(names: &str) -> BTreeSet<Field> {
    names
        .split_whitespace()
        .map(|name| name.parse().unwrap())
        .collect()
}

impl Steps for Taken {
    fn first(self, by: i64, typed: &str) -> Taken {
        let begun = self?.begin_first(act(by), 12, &ballot())?;
        let saved = begun.save_first(act(by), &sound_values(typed))?;
        with_checking(|checking| saved.finish_first(act(by), checking))
    }

    fn second(self, by: i64, typed: &str) -> Taken {
        let begun = self?.begin_second(act(by), &ballot())?;
        let saved = begun.save_second(act(by), &sound_values(typed))?;
        with_checking(|checking| saved.finish_second(act(by), checking))
    }

    fn answer(self, by: i64, explanation: &str) -> Taken {
        let record = self?;
        let findings = record.state.findings();
        let open = findings
            .iter()
            .find(|checked| checked.confirmation.is_none());
        record.confirm(act(by), &open.unwrap().finding, explanation)
    }

    fn mended(self, by: i64, typed: &str) -> Taken {
        let record = self?;
        with_checking(|checking| record.mend(act(by), &values(typed), checking))
    }

    fn ask(self, of: &[Whose], names: &str) -> Taken {
        self?.ask_correction(
            act(COORDINATOR),
            &of.iter().copied().collect(),
            &fields(names),
        )
    }

    fn corrected(self, by: i64, whose: Whose, typed: &str) -> Taken {
        let record = self?;
        with_checking(|checking| record.correct(act(by), whose, &values(typed), checking))
    }

    fn reopened(self, reason: &str, names: &str) -> Taken {
        self?.reopen(act(COORDINATOR), reason, &fields(names))
    }
}

pub(in crate::counting) fn empty() -> Taken {
    Ok(CountRecord::default())
}

pub(in crate::counting) fn differing() -> Taken {
    empty().first(ANNA, "").second(BILAL, "F=19 G=21")
}

pub(in crate::counting) fn finished() -> Taken {
    empty().first(ANNA, "").second(BILAL, "")
}

pub(in crate::counting) fn check_state(taken: Taken, expected: StateName) {
    assert_eq!(taken.map(|record| record.state.name()), Ok(expected));
}

pub(in crate::counting) fn check_refused(taken: Taken, expected: &TransitionRefused) {
    assert_eq!(
        taken.as_ref().map(|record| record.state.name()),
        Err(expected)
    );
}

pub(in crate::counting) fn check_open_codes(taken: Taken, expected: &[Code]) {
    let findings = taken.unwrap().state.findings();
    let open = findings
        .iter()
        .filter(|checked| checked.confirmation.is_none());
    let codes: Vec<_> = open.map(|checked| checked.finding.code).collect();
    assert_eq!(codes, expected);
}

pub(in crate::counting) fn check_unreadable(taken: Taken) {
    let refusals = taken.map(|record| record.state.name());
    assert!(
        matches!(&refusals, Err(TransitionRefused::Structure(found)) if found.len() == 1),
        "{refusals:?}"
    );
}
