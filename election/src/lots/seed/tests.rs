use super::*;

fn check_digits(entrants: usize, needed: usize) {
    assert_eq!(digits_needed(entrants), needed);
    assert!(Seed::parse(&"7".repeat(needed), entrants).is_ok());
    for length in [needed - 1, needed + 1] {
        let refused = LotRefusal::SeedLength {
            needed,
            found: length,
        };
        assert_eq!(Seed::parse(&"7".repeat(length), entrants), Err(refused));
    }
}

fn check_refused(text: &str, sign: char) {
    assert_eq!(Seed::parse(text, 2), Err(LotRefusal::SeedHolds(sign)));
}

fn check_typed((by, digits): (&str, &str), (other, again): (&str, &str)) -> Option<LotRefusal> {
    let typing = |by: &str, digits: &str| Typing {
        by: by.to_owned(),
        digits: digits.to_owned(),
    };
    Seed::typed_twice(&typing(by, digits), &typing(other, again), 2).err()
}

const ONE: &str = "63454660390103169462";
const OTHER: &str = "63454660390103169463";

#[test]
fn up_to_twenty_entrants_the_seed_has_twenty_digits() {
    check_digits(1, 20);
    check_digits(2, 20);
    check_digits(20, 20);
}

#[test]
fn beyond_twenty_entrants_the_seed_has_one_digit_more_than_the_number_of_orders() {
    check_digits(21, 21); // 21! = 51,090,942,171,709,440,000
    check_digits(22, 23); // 22! = 1,124,000,727,777,607,680,000
    check_digits(25, 27); // 25! = 15,511,210,043,330,985,984,000,000
    check_digits(27, 30);
    check_digits(100, 159);
    check_digits(1000, 2569);
}

#[test]
fn a_seed_holds_nothing_but_the_ten_digits() {
    check_refused("6345466039010316946x", 'x');
    check_refused(" 6345466039010316946", ' ');
    check_refused("-6345466039010316946", '-');
    check_refused("6345466039010316946٣", '٣');
}

#[test]
fn the_seed_is_typed_twice_by_two_people() {
    assert_eq!(check_typed(("A", ONE), ("B", ONE)), None);
    let one_person = Some(LotRefusal::TypedByOnePerson);
    assert_eq!(check_typed(("A", ONE), (" A ", ONE)), one_person);
    assert_eq!(check_typed(("A", ONE), ("", ONE)), one_person);
}

#[test]
fn two_different_typings_are_refused() {
    let differ = Some(LotRefusal::TypedDifferently);
    assert_eq!(check_typed(("A", ONE), ("B", OTHER)), differ);
}

#[test]
fn each_digit_is_one_die() {
    assert_eq!(Seed(ONE.to_owned()).dice()[..5], [6, 3, 4, 5, 4]);
}

#[test]
fn where_only_the_first_matter_the_dice_number_every_way_to_draw_them() {
    for (entrants, first, digits) in [(3, 3, 20), (12_000, 3, 20), (12_000, 8, 34), (5, 9, 20)] {
        assert_eq!(
            digits_for_first(entrants, first),
            digits,
            "{entrants} {first}"
        );
    }
    assert_eq!(digits_for_first(25, 25), digits_needed(25));
}
