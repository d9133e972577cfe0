use super::*;

fn check_order(smaller: (u64, u64), larger: (u64, u64)) {
    let fraction = |pair| Fraction::try_from(pair).unwrap();
    assert!(fraction(smaller) < fraction(larger));
    assert!(fraction(larger) > fraction(smaller));
}

#[test]
fn a_third_is_less_than_a_half() {
    check_order((1, 3), (1, 2));
}

#[test]
fn the_largest_numbers_are_compared_exactly() {
    check_order((u64::MAX - 1, u64::MAX), (u64::MAX, u64::MAX));
}

#[test]
fn equal_values_are_equal_however_they_are_written() {
    assert_eq!(Fraction::new(2, 4), Fraction::new(1, 2));
}

#[test]
fn a_reduced_fraction_is_in_lowest_terms() {
    let reduced = Fraction::new(630, 7).unwrap().reduced();
    assert_eq!((reduced.numerator(), reduced.denominator()), (90, 1));
}

#[test]
fn zero_reduces_to_nought_over_one() {
    let reduced = Fraction::new(0, 7).unwrap().reduced();
    assert_eq!((reduced.numerator(), reduced.denominator()), (0, 1));
}

#[test]
fn a_fraction_over_zero_is_refused() {
    assert_eq!("3/0".parse::<Fraction>(), Err(NotAFraction));
}

#[test]
fn a_fraction_is_read_as_written_in_a_regulation() {
    assert_eq!("3/4".parse(), Fraction::new(3, 4));
}

#[test]
fn a_part_is_compared_to_a_share_exactly() {
    let share = Fraction::new(3, 4).unwrap();
    assert_eq!(share.compare_part(74, 100), Ordering::Less);
    assert_eq!(share.compare_part(75, 100), Ordering::Equal);
    assert_eq!(share.compare_part(76, 100), Ordering::Greater);
    let almost = Fraction::new(u64::MAX - 1, u64::MAX).unwrap();
    assert_eq!(almost.compare_part(u64::MAX, u64::MAX), Ordering::Greater);
}
