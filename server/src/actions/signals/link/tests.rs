use super::*;

fn resident(bsn: Option<&str>, initials: &str, last_name: &str) -> Resident {
    Resident {
        id: "1".to_owned(),
        bsn: bsn.map(str::to_owned),
        initials: initials.to_owned(),
        first_name: String::new(),
        prefix: "van".to_owned(),
        last_name: last_name.to_owned(),
        birth_date: "1980-05-20".parse().unwrap(),
        buurt: None,
        resident_since: None,
        left_on: None,
        deceased_on: None,
    }
}

fn check(bsn: Option<&str>, found: &[Resident], expected: Lookup) {
    let identity = Identity {
        initials: "A.B.".to_owned(),
        last_name: "van Papier".to_owned(),
        birth_date: "1980-05-20".parse().unwrap(),
        bsn: bsn.map(str::to_owned),
    };
    assert_eq!(assess(found, &identity), expected);
}

#[test]
fn one_person_with_the_name_and_the_initial_is_linked() {
    check(None, &[resident(None, "A.", "Papier")], Lookup::Linked);
    check(None, &[], Lookup::NotFound);
}

#[test]
fn between_two_who_fit_nobody_is_linked() {
    let two = [
        resident(None, "A.", "Papier"),
        resident(None, "A.C.", "Papier"),
    ];
    check(None, &two, Lookup::CannotBeTold);
    check(
        None,
        &[resident(None, "C.", "Papier")],
        Lookup::CannotBeTold,
    );
}

#[test]
fn a_number_tells_two_who_fit_apart() {
    let two = [
        resident(Some("111222333"), "A.", "Papier"),
        resident(Some("123456782"), "A.", "Papier"),
    ];
    check(Some("123456782"), &two, Lookup::Linked);
}

#[test]
fn a_number_of_somebody_with_another_name_links_nobody() {
    let other = [resident(Some("123456782"), "A.", "Anders")];
    check(Some("123456782"), &other, Lookup::OtherPerson);
}
