use super::*;
use crate::counting::sample::{changed, sound_count};
use proptest::prelude::*;

fn check_differing(one: &StationCount, other: &StationCount, expected: &[&str]) {
    for differing in [
        list_differing_fields(one, other),
        list_differing_fields(other, one),
    ] {
        let names: Vec<String> = differing.iter().map(Field::to_string).collect();
        assert_eq!(names, expected);
    }
}

#[test]
fn differing_fields_are_named_in_the_order_of_the_paper() {
    let other = changed(sound_count(), "2.total=1 equal= 1.2=5 D=1");
    check_differing(&sound_count(), &other, &["D", "equal", "1.2", "2.total"]);
}

#[test]
fn a_field_that_only_one_entry_has_differs() {
    let mut longer = sound_count();
    longer.lists.get_mut(&2).unwrap().candidates.push(0);
    check_differing(&sound_count(), &longer, &["2.2"]);
}

proptest! {
    #[test]
    fn an_entry_does_not_differ_from_itself(numbers in prop::array::uniform3(any::<u32>())) {
        let typed = numbers.map(|number| u64::from(number) % 1_000_000_000);
        let [one, two, three] = typed;
        let count = changed(sound_count(), &format!("A={one} 1.1={two} 2.total={three}"));
        prop_assert_eq!(list_differing_fields(&count, &count), []);
    }
}
