use super::*;
use crate::privacy::MasterKey;

fn key(byte: u8) -> ElectionKey {
    let master = MasterKey::of([byte; 32]).unwrap();
    Keys::under(master).opt_out().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn register(entries: &[(&str, &str, &str)]) -> OptOuts {
    let key = key(1);
    let marks = entries
        .iter()
        .map(|(last, first, born)| Mark::of(&key, last, first, day(born)));
    let (persons, names) = marks.map(|mark| (mark.person, mark.name)).unzip();
    OptOuts {
        key,
        persons,
        names,
    }
}

fn check(entry: (&str, &str, &str), asked: (&str, &str, &str), expected: bool) {
    let (last, first, born) = asked;
    let found = register(&[entry]).has(last, first, day(born));
    assert_eq!(found, expected, "{entry:?} {asked:?}");
}

const ENTRY: (&str, &str, &str) = ("van der Wilk", "A.B.", "1990-04-01");

#[test]
fn a_person_is_found_however_the_name_is_written() {
    for (last, first) in [("Wilk", "Anna"), ("VAN DER WILK", "a."), ("Wílk", "Á. B.")] {
        check(ENTRY, (last, first, "1990-04-01"), true);
    }
}

#[test]
fn somebody_else_is_not_found() {
    for asked in [
        ("Wilk", "B.", "1990-04-01"),
        ("Wilk", "A.", "1990-04-02"),
        ("Wilks", "A.", "1990-04-01"),
        ("Wilks", "", "1990-04-01"),
    ] {
        check(ENTRY, asked, false);
    }
}

#[test]
fn who_cannot_be_told_from_somebody_in_the_register_is_in_it() {
    check(ENTRY, ("Wilk", "", "1990-04-01"), true);
    check(
        ("Wilk", "", "1990-04-01"),
        ("Wilk", "A.", "1990-04-01"),
        true,
    );
}

#[test]
fn an_index_of_another_master_key_says_nothing() {
    let [one, other] = [1, 2].map(|byte| Mark::of(&key(byte), "Wilk", "A.", day("1990-04-01")));
    assert_ne!(one.person, other.person);
    assert_ne!(one.name, other.name);
    assert_ne!(one.person, one.name);
}
