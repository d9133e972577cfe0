use super::*;
use crate::counting::check::Checking;
use crate::counting::finding::Code;
use crate::counting::sample::{ballot, changed, rules, sound_count, values};
use crate::counting::{Field, Finding, StationCount, Value};
use chrono::DateTime;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const ANNA: i64 = 1;
const BILAL: i64 = 2;
const COORDINATOR: i64 = 9;
const DANA: i64 = 4;

type Taken = Result<CountRecord, TransitionRefused>;

fn act(by: i64) -> Act {
    Act {
        by: OfficialId(by),
        at: DateTime::from_timestamp(1_773_860_400, 0).unwrap(),
    }
}

fn with_checking<T>(run: impl FnOnce(&Checking<'_>) -> T) -> T {
    let (rules, ballot) = (rules(), ballot());
    run(&Checking {
        rules: &rules,
        ballot: &ballot,
        others: &[],
    })
}

fn sound_values(typed: &str) -> BTreeMap<Field, Value> {
    let count = changed(sound_count(), typed);
    let fields = count.fields().into_iter();
    fields
        .map(|field| (field, count.value(field).unwrap()))
        .collect()
}

/// The steps, written short: who, what, and what was typed.
trait Steps {
    fn first(self, by: i64, typed: &str) -> Taken;
    fn second(self, by: i64, typed: &str) -> Taken;
    fn answer(self, by: i64, explanation: &str) -> Taken;
    fn mended(self, by: i64, typed: &str) -> Taken;
    fn ask(self, of: &[Whose], fields: &str) -> Taken;
    fn corrected(self, by: i64, whose: Whose, typed: &str) -> Taken;
    fn reopened(self, reason: &str, fields: &str) -> Taken;
}

fn fields(names: &str) -> BTreeSet<Field> {
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

fn empty() -> Taken {
    Ok(CountRecord::default())
}

fn differing() -> Taken {
    empty().first(ANNA, "").second(BILAL, "F=19 G=21")
}

fn finished() -> Taken {
    empty().first(ANNA, "").second(BILAL, "")
}

fn check_state(taken: Taken, expected: StateName) {
    assert_eq!(taken.map(|record| record.state.name()), Ok(expected));
}

fn check_refused(taken: Taken, expected: &TransitionRefused) {
    assert_eq!(
        taken.as_ref().map(|record| record.state.name()),
        Err(expected)
    );
}

fn check_open_codes(taken: Taken, expected: &[Code]) {
    let findings = taken.unwrap().state.findings();
    let open = findings
        .iter()
        .filter(|checked| checked.confirmation.is_none());
    let codes: Vec<_> = open.map(|checked| checked.finding.code).collect();
    assert_eq!(codes, expected);
}

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
    check_state(one.answer(DANA, "many blank"), StateName::FirstEntryDone);
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
        .answer(DANA, " torn paper ")
        .unwrap();
    let confirmation = record.state.findings()[0].confirmation.clone().unwrap();
    assert_eq!(
        (confirmation.act.by.0, &confirmation.explanation[..]),
        (DANA, "torn paper")
    );
}

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
fn fields_asked_again_are_named() {
    let findings = differing()
        .ask(&[Whose::First], "F")
        .unwrap()
        .state
        .findings();
    assert_eq!(
        findings[0].finding,
        Finding::new(Code::W002, &[Field::Blank], &[])
    );
}

#[test]
fn either_person_can_be_asked_for_the_differing_fields() {
    let second = differing().ask(&[Whose::Second], "F G");
    check_state(
        second.corrected(BILAL, Whose::Second, "F=20 G=20"),
        StateName::Final,
    );
    let first = differing().ask(&[Whose::First], "F G");
    check_state(
        first.corrected(ANNA, Whose::First, "F=19 G=21"),
        StateName::Final,
    );
}

#[test]
fn both_are_compared_again_when_both_have_answered() {
    let one = differing()
        .ask(&[Whose::First, Whose::Second], "F G")
        .corrected(ANNA, Whose::First, "F=18 G=22");
    check_state(one.clone(), StateName::CorrectionAsked);
    check_state(
        one.corrected(BILAL, Whose::Second, "F=18 G=22"),
        StateName::Final,
    );
}

#[test]
fn a_correction_that_leaves_a_difference_says_so_again() {
    let taken = differing()
        .ask(&[Whose::Second], "F")
        .corrected(BILAL, Whose::Second, "F=20");
    check_open_codes(taken.clone(), &[Code::W001]);
    check_state(taken, StateName::EntriesDiffer);
}

#[test]
fn only_differing_fields_are_asked_again() {
    let refused = TransitionRefused::FieldsDoNotDiffer(vec![Field::Cast]);
    check_refused(differing().ask(&[Whose::First], "F H"), &refused);
    check_refused(
        differing().ask(&[Whose::First], ""),
        &TransitionRefused::NoFields,
    );
    check_refused(differing().ask(&[], "F"), &TransitionRefused::NobodyAsked);
}

#[test]
fn only_the_fields_asked_are_typed_again() {
    let asked = || differing().ask(&[Whose::Second], "F G");
    let too_many = TransitionRefused::FieldsNotAsked(vec![Field::Cast]);
    check_refused(
        asked().corrected(BILAL, Whose::Second, "F=20 G=20 H=9"),
        &too_many,
    );
    let missing = TransitionRefused::FieldsNotAnswered(vec![Field::Invalid]);
    check_refused(asked().corrected(BILAL, Whose::Second, "F=20"), &missing);
}

#[test]
fn the_person_of_the_entry_corrects_it() {
    let asked = || differing().ask(&[Whose::Second], "F G");
    let typed = "F=20 G=20";
    check_refused(
        asked().corrected(DANA, Whose::Second, typed),
        &TransitionRefused::OtherPerson,
    );
    check_refused(
        asked().corrected(ANNA, Whose::Second, typed),
        &TransitionRefused::SamePerson,
    );
    check_refused(
        asked().corrected(ANNA, Whose::First, typed),
        &TransitionRefused::NotAwaited,
    );
}

#[test]
fn a_correction_that_brings_a_finding_needs_an_answer_before_the_comparison() {
    let corrected =
        differing()
            .ask(&[Whose::First], "F G")
            .corrected(ANNA, Whose::First, "F=19 G=20");
    check_open_codes(corrected.clone(), &[Code::F203]);
    check_state(
        corrected.clone().answer(ANNA, "so"),
        StateName::EntriesDiffer,
    );
    check_state(corrected.mended(ANNA, "G=21"), StateName::Final);
}

#[test]
fn a_correction_that_does_not_fit_the_ballot_is_refused() {
    let record = differing().ask(&[Whose::Second], "F").unwrap();
    let large = BTreeMap::from([(Field::Blank, Value::Number(u64::MAX))]);
    let taken =
        with_checking(|checking| record.correct(act(BILAL), Whose::Second, &large, checking));
    assert!(matches!(taken, Err(TransitionRefused::Structure(refusals)) if refusals.len() == 1));
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
fn a_final_count_is_reopened_with_a_reason_and_fields() {
    check_state(
        finished().reopened("recount", "F G"),
        StateName::CorrectionAsked,
    );
    check_refused(
        finished().reopened(" ", "F"),
        &TransitionRefused::ReasonMissing,
    );
    check_refused(
        finished().reopened("recount", ""),
        &TransitionRefused::NoFields,
    );
    let unknown = TransitionRefused::FieldsNotTaken(vec![Field::candidate(9, 1)]);
    check_refused(finished().reopened("recount", "9.1"), &unknown);
}

#[test]
fn a_reopened_count_is_answered_by_two_people_again() {
    let one = finished()
        .reopened("recount", "F G")
        .corrected(DANA, Whose::First, "F=18 G=22");
    let same = one.clone().corrected(DANA, Whose::Second, "F=18 G=22");
    check_refused(same, &TransitionRefused::SamePerson);
    check_state(
        one.corrected(COORDINATOR, Whose::Second, "F=18 G=22"),
        StateName::Final,
    );
}

#[test]
fn the_values_before_a_reopening_stay_readable() {
    let reopened = finished().reopened("recount", "F G");
    let again = reopened
        .corrected(DANA, Whose::First, "F=18 G=22")
        .corrected(BILAL, Whose::Second, "F=18 G=22");
    let record = again.unwrap();
    let reason = "recount".to_owned();
    let past = record.history.iter().find(|past| {
        past.step
            == PastStep::Reopened {
                reason: reason.clone(),
            }
    });
    assert_eq!(past.unwrap().before.final_count(), Some(&sound_count()));
    assert_eq!(
        record.state.final_count(),
        Some(&changed(sound_count(), "F=18 G=22"))
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
