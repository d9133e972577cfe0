use super::lasting;
use crate::locale::Locale;
use chrono::TimeDelta;

fn check_lasting(seconds: i64, dutch: &str) {
    let told = lasting(Locale::Dutch, TimeDelta::seconds(seconds));
    assert_eq!(told, dutch);
}

#[test]
fn what_is_left_is_told_in_the_two_largest_units() {
    check_lasting(13 * 86_400 + 4 * 3_600 + 59, "13 dagen en 4 uur");
    check_lasting(86_400 + 60, "1 dag");
    check_lasting(5 * 3_600 + 60, "5 uur en 1 minuut");
    check_lasting(3_600, "1 uur");
    check_lasting(120 + 59, "2 minuten");
    check_lasting(59, "59 seconden");
    check_lasting(1, "1 seconde");
}
