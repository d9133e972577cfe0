use crate::counting::entry::steps::*;
use crate::counting::entry::{StateName, TransitionRefused};
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
