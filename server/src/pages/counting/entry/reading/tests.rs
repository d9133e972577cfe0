use super::*;

fn check(text: &str, expected: &str) {
    assert_eq!(ungrouped(text), expected, "{text}");
}

#[test]
fn points_and_spaces_between_thousands_do_no_harm() {
    check("1.234", "1234");
    check(" 1 234 ", "1234");
    check("1\u{a0}234\u{202f}567", "1234567");
    check("12.345.678", "12345678");
    check("12", "12");
    check("", "");
}

#[test]
fn what_could_be_a_slip_is_left_as_it_is() {
    for text in [
        "1.23", "12.5", "1234.567", ".123", "1..234", "1,234", "1.234x", "-1.234",
    ] {
        check(text, text);
    }
}

#[test]
fn the_total_of_a_list_with_one_candidate_is_read_from_its_only_line() {
    let ballot = BallotShape {
        wijkraad: "pernis".to_owned(),
        lists: BTreeMap::from([(1, 1), (2, 2)]),
    };
    let (one, total) = (Field::candidate(1, 1), Field::list_total(1));
    let fields = [one, total, Field::candidate(2, 1), Field::list_total(2)];
    assert_eq!(shown(&fields, &ballot), [one, fields[2], fields[3]]);
    assert_eq!(shown(&[total], &ballot), [total]);
    let values = BTreeMap::from([(one, Value::Number(7))]);
    let whole = completed(values, &fields, &ballot);
    assert_eq!(whole.get(&total), Some(&Value::Number(7)));
    assert_eq!(whole.len(), 2);
}
