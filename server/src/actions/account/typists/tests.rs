use super::*;

#[test]
fn a_login_is_made_of_the_letters_that_every_keyboard_has() {
    for (name, login) in [
        ("Fatima El Idrissi", "fatima.el.idrissi"),
        ("José Núñez", "jose.nunez"),
        ("Ayşe  Yılmaz", "ayse.yilmaz"),
        ("Anne-Marie van 't Hof", "anne.marie.van.t.hof"),
        ("Bo", "boinvoerder"),
        ("李", "invoerder"),
    ] {
        assert_eq!(login_of(name, &BTreeSet::new()), login, "{name}");
    }
}

#[test]
fn a_login_that_is_taken_gets_a_number() {
    let taken = BTreeSet::from(["jan".to_owned(), "jan2".to_owned()]);
    assert_eq!(login_of("Jan", &taken), "jan3");
}

#[test]
fn a_login_is_short_enough_to_type_from_paper() {
    let name = "Wilhelmina ".repeat(9);
    assert!(login_of(&name, &BTreeSet::new()).len() <= LONGEST);
}

#[test]
fn numbers_go_on_after_the_highest() {
    let taken = |logins: &[&str]| logins.iter().map(|one| (*one).to_owned()).collect();
    assert_eq!(next_number(&taken(&[])), "01");
    assert_eq!(
        next_number(&taken(&["invoerder", "invoerder07", "jan"])),
        "08"
    );
    assert_eq!(next_number(&taken(&["invoerder99"])), "100");
}
