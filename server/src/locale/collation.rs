//! The order of the alphabet: that of Unicode (ICU) for Dutch, in every language, since the minutes are Dutch.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;
use std::cmp::Ordering;
use std::sync::OnceLock;

/// Compares two names as the Dutch alphabet has them: a mark on a letter counts only between names that are
/// otherwise the same.
#[must_use]
pub fn compare(one: &str, other: &str) -> Ordering {
    static DUTCH: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let dutch = DUTCH.get_or_init(|| {
        let preferences = CollatorPreferences::from(&locale!("nl"));
        Collator::try_new(preferences, CollatorOptions::default()).ok()
    });
    // The data is part of the program; without it the order would be that of the bytes.
    match dutch {
        Some(dutch) => dutch.compare(one, other),
        None => one.cmp(other),
    }
}

#[cfg(test)]
mod tests {
    use super::compare;

    fn check_order(names: &[&str]) {
        let mut sorted = names.to_vec();
        sorted.reverse();
        sorted.sort_by(|one, other| compare(one, other));
        assert_eq!(sorted, names);
    }

    #[test]
    fn a_mark_does_not_change_the_place_in_the_alphabet() {
        check_order(&["Calis", "Çelik", "Łęcki", "Lopes", "Öztürk", "Piet"]);
        check_order(&["Ozturk", "Öztürk", "Ozturka"]);
    }

    #[test]
    fn capitals_do_not_come_first() {
        check_order(&["de Wit", "De Wit", "Dekker", "dén Uyl"]);
    }

    #[test]
    fn ij_is_two_letters() {
        check_order(&["Iersel", "Ijbema", "IJsbrand", "Ilias", "Yilmaz"]);
    }

    #[test]
    fn letters_of_other_alphabets_have_a_place_behind_these() {
        check_order(&["Zwart", "Ωμέγα", "Яков"]);
    }
}
