use super::steps::*;
use super::*;
use crate::counting::sample::{ballot, sound_count, values};
use crate::counting::{Code, Finding, StationCount};
use proptest::prelude::*;

#[test]
fn equal_entries_make_the_count_final() {
    let record = finished().unwrap();
    assert_eq!(record.state.final_count(), Some(&sound_count()));
}

#[test]
fn a_confirmed_count_becomes_final_with_its_findings() {
    let taken = empty()
        .first(ANNA, "A=1")
        .answer(ANNA, "so")
        .second(BILAL, "A=1");
    check_state(taken.clone(), StateName::Final);
    assert_eq!(taken.unwrap().state.findings().len(), 1);
}

#[test]
fn an_entry_is_gone_on_with_by_the_person_who_began_it() {
    let other = TransitionRefused::OtherPerson;
    let first = empty()
        .unwrap()
        .begin_first(act(ANNA), 12, &ballot())
        .unwrap();
    check_refused(first.save_first(act(BILAL), &values("A=1")), &other);
    check_refused(
        with_checking(|checking| first.finish_first(act(BILAL), checking)),
        &other,
    );
    check_refused(empty().first(ANNA, "A=1").mended(BILAL, "A=900"), &other);
    check_refused(empty().first(ANNA, "A=1").answer(BILAL, "so"), &other);
    let second = empty()
        .first(ANNA, "")
        .unwrap()
        .begin_second(act(BILAL), &ballot())
        .unwrap();
    check_refused(second.save_second(act(DANA), &values("A=1")), &other);
    check_refused(
        with_checking(|checking| second.finish_second(act(ANNA), checking)),
        &other,
    );
}

/// One record in each state.
fn records() -> Vec<CountRecord> {
    let begun = empty().unwrap().begin_first(act(ANNA), 12, &ballot());
    let second = empty()
        .first(ANNA, "")
        .unwrap()
        .begin_second(act(BILAL), &ballot());
    let asked = differing().ask(&[Whose::First], "F");
    let taken = [
        empty(),
        begun,
        empty().first(ANNA, "A=1"),
        empty().first(ANNA, ""),
        second,
        differing(),
        asked,
        finished(),
    ];
    taken.into_iter().map(Result::unwrap).collect()
}

fn check_only_in(states: &[StateName], step: impl Fn(&CountRecord) -> Taken) {
    for record in records() {
        let state = record.state.name();
        let refused = step(&record) == Err(TransitionRefused::NotInState(state));
        assert_eq!(refused, !states.contains(&state), "{state}");
    }
}

#[test]
fn each_step_is_refused_in_every_other_state() {
    use StateName as S;
    check_only_in(&[S::Empty], |record| {
        record.begin_first(act(DANA), 12, &ballot())
    });
    check_only_in(&[S::FirstEntry], |record| {
        record.save_first(act(ANNA), &values("A=1"))
    });
    check_only_in(&[S::FirstEntry], |record| {
        with_checking(|checking| record.finish_first(act(ANNA), checking))
    });
    check_only_in(
        &[S::FirstEntry, S::FirstEntryHasFindings, S::FirstEntryDone],
        |record| record.withdraw_first(act(ANNA)),
    );
    check_only_in(&[S::FirstEntryHasFindings], |record| {
        record.confirm(act(ANNA), &Finding::new(Code::F201, &[], &[]), "so")
    });
    check_only_in(&[S::FirstEntryHasFindings], |record| {
        Ok(record.clone()).mended(ANNA, "A=900")
    });
    check_only_in(&[S::FirstEntryDone], |record| {
        record.begin_second(act(BILAL), &ballot())
    });
    check_only_in(&[S::SecondEntry], |record| {
        record.save_second(act(BILAL), &values("A=1"))
    });
    check_only_in(&[S::SecondEntry], |record| {
        record.withdraw_second(act(BILAL))
    });
    check_only_in(&[S::SecondEntry], |record| {
        with_checking(|checking| record.finish_second(act(BILAL), checking))
    });
    check_only_in(&[S::EntriesDiffer], |record| {
        Ok(record.clone()).ask(&[Whose::First], "F")
    });
    check_only_in(&[S::CorrectionAsked], |record| {
        Ok(record.clone()).corrected(ANNA, Whose::First, "F=19")
    });
    check_only_in(&[S::Final], |record| {
        Ok(record.clone()).reopened("recount", "F")
    });
}

#[test]
fn a_record_in_any_state_is_stored_and_read_back_unchanged() {
    for record in records() {
        let json = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<CountRecord>(&json).unwrap(), record);
    }
}

proptest! {
    #[test]
    fn a_count_is_final_only_when_the_second_entry_equals_the_first(
        one in prop::array::uniform3(0..3_u64), other in prop::array::uniform3(0..3_u64),
    ) {
        let typed = |[blank, invalid, proxies]: [u64; 3]| format!("F={blank} G={invalid} B={proxies}");
        let mut first = empty().first(ANNA, &typed(one));
        while first.as_ref().unwrap().state.name() == StateName::FirstEntryHasFindings {
            first = first.answer(ANNA, "so");
        }
        let taken = first.second(BILAL, &typed(other)).unwrap();
        let count: Option<&StationCount> = taken.state.final_count();
        prop_assert_eq!(count.is_some(), one == other);
    }
}
