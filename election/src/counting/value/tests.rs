use super::*;
use crate::counting::sample::rules;

fn check_reading(field: Field, text: &str, expected: Result<Value, RefusalReason>) {
    let expected = expected.map_err(|reason| StructuralRefusal { field, reason });
    assert_eq!(Value::read(field, text, &rules()), expected, "{text}");
}

fn check_not_whole(text: &str) {
    check_reading(Field::Cast, text, Err(RefusalReason::NotAWholeNumber));
}

#[test]
fn an_empty_number_is_nought() {
    check_reading(Field::Cast, " ", Ok(Value::Number(0)));
}

#[test]
fn the_largest_number_is_taken() {
    check_reading(Field::Cast, "999999999", Ok(Value::Number(999_999_999)));
}

#[test]
fn a_larger_number_is_refused_however_long() {
    let above = RefusalReason::AboveMaximum {
        maximum: 999_999_999,
    };
    check_reading(Field::Cast, "1000000000", Err(above.clone()));
    check_reading(Field::Cast, &"9".repeat(40), Err(above));
}

#[test]
fn a_number_is_digits_alone() {
    for text in ["1.000", "1,5", "-1", "+1", "1e3", "x", "١"] {
        check_not_whole(text);
    }
}

#[test]
fn a_question_takes_neither_or_both_boxes() {
    let field = Field::FullyExplained;
    check_reading(field, "", Ok(Value::Answer(Answer::Unanswered)));
    check_reading(field, "both", Ok(Value::Answer(Answer::Both)));
    check_reading(field, "maybe", Err(RefusalReason::NotAnAnswer));
}

#[test]
fn a_box_is_ticked_or_not() {
    check_reading(Field::TickedEqual, "ticked", Ok(Value::Tick(true)));
    check_reading(Field::TickedEqual, "", Ok(Value::Tick(false)));
    check_reading(Field::TickedEqual, "yes", Err(RefusalReason::NotAnAnswer));
}

fn check_page(typed: &[(&str, &str)], expected: Result<usize, &[&str]>) {
    let text = |(name, text): &(&str, &str)| (name.parse().unwrap(), (*text).to_owned());
    let typed = typed.iter().map(text).collect();
    let found = Value::read_all(&typed, &rules()).map(|values| values.len());
    let names = |refusals: Vec<StructuralRefusal>| -> Vec<String> {
        refusals
            .iter()
            .map(|refusal| refusal.field.to_string())
            .collect()
    };
    let expected =
        expected.map_err(|fields| fields.iter().map(|name| (*name).to_owned()).collect());
    assert_eq!(found.map_err(names), expected);
}

#[test]
fn a_page_is_read_as_a_whole() {
    check_page(&[("A", "12"), ("B", ""), ("equal", "ticked")], Ok(3));
}

#[test]
fn everything_that_cannot_be_read_on_a_page_is_named_at_once() {
    check_page(
        &[
            ("H", "-1"),
            ("A", "12"),
            ("B", "1000000000"),
            ("below", "x"),
        ],
        Err(&["B", "H", "below"]),
    );
}
