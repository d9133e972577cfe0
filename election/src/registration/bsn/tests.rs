use super::is_bsn;

/// Numbers that are handed out to nobody: for testing only.
#[test]
fn a_number_that_passes_the_test_of_eleven_can_be_one() {
    for text in ["999990019", "999994669", "999993653"] {
        assert!(is_bsn(text), "{text}");
    }
}

#[test]
fn one_wrong_digit_or_two_that_changed_places_are_found() {
    for text in [
        "999990018",
        "999990091",
        "000000000",
        "99999001",
        "9999900190",
        "99999O019",
        "",
    ] {
        assert!(!is_bsn(text), "{text}");
    }
}
