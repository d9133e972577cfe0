use super::*;
use crate::counting::entry::steps::*;
use crate::counting::entry::{Change, PastStep, Reopened, StateName, list_reopened};
use crate::counting::sample::{changed, sound_count};
use crate::counting::{Code, Finding};

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
    check_unreadable(taken);
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

fn reopened_of(taken: Taken) -> Vec<Reopened> {
    let record = taken.unwrap();
    list_reopened(&record.history, &record.state)
}

fn change(field: Field, old: u64, new: u64) -> Change {
    Change {
        field,
        old: Value::Number(old),
        new: Value::Number(new),
    }
}

#[test]
fn what_changed_after_a_reopening_stands_beside_what_it_was() {
    let again = finished()
        .reopened("recount", "F G")
        .corrected(DANA, Whose::First, "F=18 G=22")
        .corrected(BILAL, Whose::Second, "F=18 G=22");
    let found = reopened_of(again);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reason, "recount");
    assert_eq!(
        found[0].changes,
        [change(Field::Blank, 20, 18), change(Field::Invalid, 20, 22)]
    );
}

#[test]
fn a_reopening_that_changed_nothing_is_listed_without_changes() {
    let again = finished()
        .reopened("recount", "F")
        .corrected(DANA, Whose::First, "F=20")
        .corrected(BILAL, Whose::Second, "F=20");
    assert_eq!(reopened_of(again)[0].changes, []);
}

#[test]
fn a_second_reopening_is_held_against_what_the_first_one_left() {
    let again = finished()
        .reopened("recount", "F G")
        .corrected(DANA, Whose::First, "F=18 G=22")
        .corrected(BILAL, Whose::Second, "F=18 G=22")
        .reopened("once more", "F G")
        .corrected(DANA, Whose::First, "F=17 G=23")
        .corrected(BILAL, Whose::Second, "F=17 G=23");
    let found = reopened_of(again);
    let blank: Vec<Change> = found.iter().map(|one| one.changes[0]).collect();
    assert_eq!(
        blank,
        [change(Field::Blank, 20, 18), change(Field::Blank, 18, 17)]
    );
}

#[test]
fn a_count_that_is_open_still_has_no_new_values() {
    assert_eq!(reopened_of(finished().reopened("recount", "F")), []);
}
