use super::collated;

#[test]
fn a_mark_does_not_change_the_place_in_the_alphabet() {
    check_order(&["Calis", "Çelik", "Łęcki", "Lopes", "Öztürk", "Piet"]);
}

#[test]
fn a_shorter_last_name_comes_before_a_longer_one() {
    check_order(&["Berg, Zoë", "Bergman, Anna", "Berg-Smit, Eva"]);
}

fn check_order(names: &[&str]) {
    let mut sorted = names.to_vec();
    sorted.sort_by_key(|name| collated(name));
    assert_eq!(sorted, names);
}
