use super::*;
use crate::counting::Code;
use crate::counting::entry::StateName;
use crate::counting::entry::steps::*;
use crate::counting::sample::ballot;

#[test]
fn a_first_entry_without_findings_is_done() {
    check_state(empty().first(ANNA, ""), StateName::FirstEntryDone);
}

#[test]
fn a_first_entry_with_findings_waits_for_an_answer() {
    check_state(
        empty().first(ANNA, "A=1 F=30 G=10"),
        StateName::FirstEntryHasFindings,
    );
}

#[test]
fn it_is_done_when_each_finding_is_answered_for() {
    let one = empty()
        .first(ANNA, "A=1 F=30 G=10")
        .answer(ANNA, "so on the paper");
    check_open_codes(one.clone(), &[Code::W201]);
    check_state(one.answer(ANNA, "many blank"), StateName::FirstEntryDone);
}

#[test]
fn it_is_done_when_the_finding_is_mended() {
    check_state(
        empty().first(ANNA, "A=1").mended(ANNA, "A=900"),
        StateName::FirstEntryDone,
    );
}

#[test]
fn an_answer_stands_while_its_finding_stays_the_same() {
    let answered = empty()
        .first(ANNA, "A=1 F=30 G=10")
        .answer(ANNA, "so on the paper");
    check_state(
        answered.mended(ANNA, "F=20 G=20"),
        StateName::FirstEntryDone,
    );
}

#[test]
fn an_answer_falls_when_the_figures_of_its_finding_change() {
    let answered = empty()
        .first(ANNA, "A=1 F=30 G=10")
        .answer(ANNA, "so on the paper");
    check_open_codes(answered.mended(ANNA, "A=2"), &[Code::F201, Code::W201]);
}

#[test]
fn an_answer_needs_an_explanation() {
    check_refused(
        empty().first(ANNA, "A=1").answer(ANNA, " "),
        &TransitionRefused::ExplanationMissing,
    );
}

#[test]
fn an_answer_is_to_a_finding_that_is_there() {
    let record = empty().first(ANNA, "A=1").unwrap();
    let gone = Finding::new(Code::F202, &[], &[]);
    check_refused(
        record.confirm(act(ANNA), &gone, "so"),
        &TransitionRefused::NoSuchFinding,
    );
}

#[test]
fn a_finding_is_answered_for_once() {
    let record = empty()
        .first(ANNA, "A=1 F=30 G=10")
        .answer(ANNA, "so")
        .unwrap();
    let answered = record.state.findings()[0].finding.clone();
    check_refused(
        record.confirm(act(ANNA), &answered, "so"),
        &TransitionRefused::NoSuchFinding,
    );
}

#[test]
fn the_explanation_is_stored_with_the_finding() {
    let record = empty()
        .first(ANNA, "A=1")
        .answer(ANNA, " torn paper ")
        .unwrap();
    let confirmation = record.state.findings()[0].confirmation.clone().unwrap();
    assert_eq!(
        (confirmation.act.by.0, &confirmation.explanation[..]),
        (ANNA, "torn paper")
    );
}

#[test]
fn a_value_of_another_kind_is_refused() {
    let record = empty()
        .unwrap()
        .begin_first(act(ANNA), 12, &ballot())
        .unwrap();
    let typed = BTreeMap::from([(Field::Blank, Value::Tick(true))]);
    check_refused(
        record.save_first(act(ANNA), &typed),
        &TransitionRefused::FieldsNotTaken(vec![Field::Blank]),
    );
}

#[test]
fn an_entry_is_withdrawn_and_stays_in_the_history() {
    let record = empty()
        .first(ANNA, "A=1")
        .unwrap()
        .withdraw_first(act(COORDINATOR))
        .unwrap();
    assert_eq!(record.state, CountState::Empty);
    assert_eq!(
        record.history.last().unwrap().before.name(),
        StateName::FirstEntryHasFindings
    );
    check_state(Ok(record).first(DANA, ""), StateName::FirstEntryDone);
}
