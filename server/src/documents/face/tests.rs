use super::*;

#[test]
fn a_line_is_never_wider_than_its_column() {
    for text in [
        "een twee drie vier vijf",
        "Donaudampfschifffahrtsgesellschaft",
    ] {
        for line in regular().lines(text, 10.0, 40.0).unwrap() {
            assert!(regular().width(&line, 10.0).unwrap() <= 40.0, "{line}");
        }
    }
}

#[test]
fn no_word_is_lost_where_a_line_breaks() {
    let lines = regular()
        .lines("Ayşe Yılmaz van 't Hoen", 10.0, 50.0)
        .unwrap();
    assert!(lines.len() > 1);
    assert_eq!(lines.join(" "), "Ayşe Yılmaz van 't Hoen");
}

#[test]
fn a_letter_that_cannot_be_printed_is_an_error_and_not_a_gap() {
    let answer = regular().width("Жанна", 10.0);
    assert_eq!(answer, Err(DocumentError::NoLetter('Ж')));
}

#[test]
fn a_mark_that_stands_apart_is_joined_to_its_letter() {
    let apart = regular().width("s\u{327}", 10.0);
    assert_eq!(apart, regular().width("ş", 10.0));
}

fn regular() -> &'static Face {
    Weight::Regular.face().unwrap()
}
