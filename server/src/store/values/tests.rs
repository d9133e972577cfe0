use super::*;
use election::allocation::StepKind;

fn check_unreadable<T: std::fmt::Debug>(answer: Result<T, AppError>) {
    assert!(
        matches!(answer, Err(AppError::Unreadable { .. })),
        "{answer:?}"
    );
}

#[test]
fn a_stored_number_below_zero_is_refused() {
    check_unreadable(number::<u64>("votes", -1));
}

#[test]
fn a_number_that_a_column_cannot_hold_is_refused() {
    check_unreadable(column("votes", u64::MAX));
}

#[test]
fn a_stored_day_that_does_not_exist_is_refused() {
    check_unreadable(day("held on", "2026-02-29"));
}

#[test]
fn a_stored_word_outside_the_set_is_refused() {
    check_unreadable(from_word::<StepKind>("kind", "fuller"));
}

#[test]
fn a_word_is_stored_without_quotes() {
    assert_eq!(
        word("kind", StepKind::LargestRemainder).unwrap(),
        "largest_remainder"
    );
}

#[test]
fn a_moment_is_stored_in_utc_to_the_millisecond() {
    let stored = moment_text("2026-03-18T21:00:00.1234+01:00".parse().unwrap());
    assert_eq!(stored, "2026-03-18T20:00:00.123Z");
    assert_eq!(moment_text(moment("at", &stored).unwrap()), stored);
}
