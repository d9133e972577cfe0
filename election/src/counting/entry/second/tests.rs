use crate::counting::entry::steps::*;
use crate::counting::entry::{CountState, StateName, TransitionRefused, Whose};
use crate::counting::sample::ballot;
use crate::counting::{Code, Field, Finding, Value};
use std::collections::BTreeMap;

#[test]
fn the_second_entry_is_by_another_person() {
    check_refused(
        empty().first(ANNA, "").second(ANNA, ""),
        &TransitionRefused::SamePerson,
    );
}

#[test]
fn who_answered_for_a_finding_of_the_first_entry_does_not_make_the_second() {
    let mut record = empty().first(ANNA, "A=1").answer(ANNA, "so").unwrap();
    let CountState::FirstEntryDone { first } = &mut record.state else {
        panic!("not done");
    };
    let answer = first.findings[0].confirmation.as_mut().unwrap();
    answer.act = act(BILAL);
    let same = TransitionRefused::SamePerson;
    check_refused(record.begin_second(act(BILAL), &ballot()), &same);
    assert!(record.begin_second(act(DANA), &ballot()).is_ok());
}

#[test]
fn after_a_reopening_who_answered_for_the_first_entry_does_not_answer_for_the_second() {
    let taken = empty().first(ANNA, "A=1").answer(ANNA, "so");
    let reopened = taken.second(BILAL, "A=1").reopened("recount", "F");
    let by_dana = reopened.corrected(DANA, Whose::First, "F=20");
    check_state(by_dana.clone(), StateName::CorrectionAsked);
    check_refused(
        by_dana.corrected(ANNA, Whose::Second, "F=20"),
        &TransitionRefused::SamePerson,
    );
}

#[test]
fn entries_that_differ_name_the_fields_and_show_no_value() {
    let findings = differing().unwrap().state.findings();
    let expected = Finding::new(Code::W001, &[Field::Blank, Field::Invalid], &[]);
    assert_eq!(findings[0].finding, expected);
}

#[test]
fn a_second_entry_is_withdrawn_and_the_first_stays() {
    let begun = empty()
        .first(ANNA, "")
        .unwrap()
        .begin_second(act(BILAL), &ballot())
        .unwrap();
    check_state(
        begun.withdraw_second(act(COORDINATOR)),
        StateName::FirstEntryDone,
    );
    check_refused(
        begun.withdraw_first(act(ANNA)),
        &TransitionRefused::NotInState(StateName::SecondEntry),
    );
}

#[test]
fn an_entry_that_does_not_fit_the_ballot_is_not_finished() {
    let large = BTreeMap::from([(Field::Blank, Value::Number(u64::MAX))]);
    let first = empty()
        .unwrap()
        .begin_first(act(ANNA), 12, &ballot())
        .unwrap();
    let first = first.save_first(act(ANNA), &large).unwrap();
    check_unreadable(with_checking(|checking| {
        first.finish_first(act(ANNA), checking)
    }));
    let second = empty()
        .first(ANNA, "")
        .unwrap()
        .begin_second(act(BILAL), &ballot())
        .unwrap();
    let second = second.save_second(act(BILAL), &large).unwrap();
    check_unreadable(with_checking(|checking| {
        second.finish_second(act(BILAL), checking)
    }));
}
