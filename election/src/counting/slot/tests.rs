use super::*;
use crate::counting::sample::{ballot, sound_count};

fn other_value(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(number + 1),
        Value::Answer(Answer::Both) => Value::Answer(Answer::No),
        Value::Answer(_) => Value::Answer(Answer::Both),
        Value::Tick(tick) => Value::Tick(!tick),
    }
}

#[test]
fn what_is_filled_in_at_a_field_stands_there_and_nowhere_else() {
    let before = sound_count();
    for field in before.fields() {
        let mut after = before.clone();
        let value = other_value(before.value(field).unwrap());
        assert!(after.set(field, value));
        let differing = crate::counting::list_differing_fields(&before, &after);
        assert_eq!((after.value(field), differing), (Some(value), vec![field]));
    }
}

#[test]
fn each_field_of_an_empty_count_is_empty() {
    let count = StationCount::empty(12, &ballot());
    for field in count.fields() {
        assert_eq!(count.value(field), Some(field.empty_value()));
    }
}

#[test]
fn the_fields_are_listed_in_the_order_of_the_paper() {
    assert!(sound_count().fields().is_sorted());
}

fn check_refused(field: Field, value: Value) {
    let mut count = sound_count();
    assert!(!count.set(field, value));
    assert_eq!(count, sound_count());
}

#[test]
fn a_field_that_the_count_does_not_have_is_not_filled() {
    check_refused(Field::candidate(1, 0), Value::Number(1));
    check_refused(Field::candidate(1, 3), Value::Number(1));
    check_refused(Field::list_total(3), Value::Number(1));
    check_refused(Field::Station, Value::Number(1));
}

#[test]
fn a_value_of_another_kind_is_not_filled_in() {
    check_refused(Field::Cast, Value::Tick(true));
    check_refused(Field::TickedEqual, Value::Answer(Answer::Yes));
}

#[test]
fn a_count_is_stored_and_read_back_unchanged() {
    let json = serde_json::to_string(&sound_count()).unwrap();
    assert_eq!(
        serde_json::from_str::<StationCount>(&json).unwrap(),
        sound_count()
    );
}
