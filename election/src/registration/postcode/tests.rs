use super::*;

fn check_read(text: &str, is: Result<&str, PostcodeFault>) {
    let read = Postcode::parse(text);
    assert_eq!(
        read.as_ref().map(Postcode::as_str),
        is.as_ref().map(|is| *is)
    );
}

#[test]
fn a_postcode_may_be_written_in_small_letters_and_with_spaces() {
    for text in [
        "3081AB",
        "3081 ab",
        " 3081  Ab ",
        "3 0 8 1 a b",
        "3081\u{a0}AB",
    ] {
        check_read(text, Ok("3081AB"));
    }
}

#[test]
fn a_postcode_is_shown_with_a_space() {
    assert_eq!(Postcode::parse("3081ab").unwrap().to_string(), "3081 AB");
}

#[test]
fn what_is_no_postcode_is_refused() {
    for text in [
        "308", "0081AB", "3081A", "3081ABC", "AB3081", "30811AB", "3081É", "30é1AB", "3081 12",
    ] {
        check_read(text, Err(PostcodeFault::NotAPostcode));
    }
}

#[test]
fn an_empty_postcode_and_one_without_letters_are_told_apart() {
    check_read("  ", Err(PostcodeFault::Missing));
    check_read("3081", Err(PostcodeFault::NoLetters));
}

#[test]
fn what_stands_behind_a_house_number_is_left_out() {
    for text in ["12", " 12 ", "12a", "12-3", "12 bis"] {
        assert_eq!(house_number(text), Some(12), "{text}");
    }
}

#[test]
fn what_begins_without_a_number_is_no_house_number() {
    for text in ["", "a12", "-12", "0", "99999999999"] {
        assert_eq!(house_number(text), None, "{text}");
    }
}
