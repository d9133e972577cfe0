use super::*;

fn check_proposal(title: &str, taken: &[&str], expected: &str) {
    let taken: Vec<String> = taken.iter().map(|id| (*id).to_owned()).collect();
    let day = NaiveDate::from_ymd_opt(2027, 6, 9).unwrap();
    let id = propose(title, day, &taken);
    assert_eq!(id, expected);
    assert!(is_fit(&id), "{id}");
}

#[test]
fn a_key_is_made_of_the_words_of_the_name_and_the_year() {
    check_proposal(
        "Tussentijdse verkiezing Pernis",
        &[],
        "tussentijdse-verkiezing-pernis-2027",
    );
    check_proposal("Wijkraden 9 juni 2027", &[], "wijkraden-9-juni-2027");
}

#[test]
fn a_key_that_is_taken_gets_a_number() {
    check_proposal("Pernis", &["pernis-2027"], "pernis-2027-2");
    check_proposal("Pernis", &["pernis-2027", "pernis-2027-2"], "pernis-2027-3");
}

#[test]
fn a_name_without_letters_still_gives_a_key() {
    check_proposal("!!!", &[], "wijkraad-2027");
    check_proposal("2027", &[], "wijkraad-2027");
    check_proposal("Ölü Žö", &[], "l-2027");
    check_proposal("verkiezing", &[], "wijkraad-verkiezing-2027");
}

#[test]
fn a_long_name_is_cut_and_keeps_its_year() {
    let long = "a very long name of an election that goes on and on";
    check_proposal(long, &[], "a-very-long-name-of-an-election-tha-2027");
}

#[test]
fn a_key_has_only_lower_case_letters_digits_and_hyphens() {
    for id in ["wr2026", "a", "pernis-2027-2"] {
        assert!(is_fit(id), "{id}");
    }
    for id in [
        "",
        "WR2026",
        "2026",
        "-a",
        "a-",
        "a b",
        "é",
        "a/b",
        "verkiezing",
        &"a".repeat(41),
    ] {
        assert!(!is_fit(id), "{id}");
    }
}
