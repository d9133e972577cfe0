use super::*;

fn check_divides(whole: u64, weights: &[u64], parts: &[u64]) {
    assert_eq!(divide(whole, weights), parts);
}

#[test]
fn the_largest_remainder_gets_what_is_left() {
    // 10 x 1/6 = 1 4/6, 10 x 2/6 = 3 2/6, 10 x 3/6 = 5.
    check_divides(10, &[1, 2, 3], &[2, 3, 5]);
}

#[test]
fn of_equal_remainders_the_first_comes_first() {
    check_divides(5, &[1, 1, 1], &[2, 2, 1]);
}

#[test]
fn nothing_is_divided_without_weights() {
    check_divides(5, &[0, 0], &[0, 0]);
}

#[test]
fn the_parts_always_add_up() {
    for whole in 0..500 {
        let parts = divide(whole, &[71, 3, 0, 12, 50]);
        assert_eq!(parts.iter().sum::<u64>(), whole);
    }
}
