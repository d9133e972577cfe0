use super::*;

fn check_name(field: Field, name: &str) {
    assert_eq!(field.to_string(), name);
    assert_eq!(name.parse(), Ok(field));
}

#[test]
fn a_field_is_named_by_its_letter_on_the_paper() {
    check_name(Field::Admitted, "D");
    check_name(Field::VotesOfList(12), "E.12");
}

#[test]
fn a_field_on_a_list_is_named_by_its_numbers() {
    check_name(Field::candidate(3, 14), "3.14");
    check_name(Field::list_total(3), "3.total");
}

#[test]
fn each_named_field_is_found_by_its_name() {
    for (field, name) in NAMED {
        check_name(field, name);
    }
}

#[test]
fn another_text_is_no_field() {
    for text in [
        "", "C", "E.", "E.x", "1.", ".1", "1.2.3", "1.-1", "-1.total",
    ] {
        assert_eq!(text.parse::<Field>(), Err(UnknownField), "{text}");
    }
}

#[test]
fn fields_are_ordered_as_on_the_paper() {
    assert!(Field::VotesOfList(9) < Field::VotesOnCandidates);
    assert!(Field::candidate(1, 99) < Field::list_total(1));
    assert!(Field::list_total(1) < Field::candidate(2, 1));
}
