//! One person who may stand more than once: finding it. Which candidacy stays is for an official.

use std::collections::BTreeMap;

/// The groups of ids that seem to be one person, by whatever tells persons apart; each group and all groups in
/// the order in which they came.
#[must_use]
pub fn find_duplicates<P: Ord>(persons: impl IntoIterator<Item = (String, P)>) -> Vec<Vec<String>> {
    let mut groups: Vec<Vec<String>> = Vec::new();
    let mut known: BTreeMap<P, usize> = BTreeMap::new();
    for (id, person) in persons {
        let place = *known.entry(person).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(id),
            None => groups.push(vec![id]),
        }
    }
    groups.retain(|group| 1 < group.len());
    groups
}

#[cfg(test)]
mod tests {
    use super::find_duplicates;

    fn check(persons: &[(&str, u32)], expected: &[&[&str]]) {
        let persons = persons.iter().map(|(id, one)| ((*id).to_owned(), *one));
        assert_eq!(find_duplicates(persons), expected);
    }

    #[test]
    fn who_stands_twice_is_found() {
        check(
            &[("a", 1), ("b", 2), ("c", 1), ("d", 3), ("e", 2), ("f", 1)],
            &[&["a", "c", "f"], &["b", "e"]],
        );
    }

    #[test]
    fn who_stands_once_is_not() {
        check(&[("a", 1), ("b", 2)], &[]);
        check(&[], &[]);
    }
}
