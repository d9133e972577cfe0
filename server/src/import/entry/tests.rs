use super::*;
use crate::import::What;
use crate::store::ListKind;
use election::reglement::Reglement;

fn scope() -> EntryScope {
    let list = |number| List {
        number,
        name: String::new(),
        kind: ListKind::Persoonlijk,
        candidates: Vec::new(),
    };
    EntryScope {
        key: "GC2026_noord".to_owned(),
        lists: vec![list(1), list(2)],
        shape: BallotShape {
            wijkraad: "noord".to_owned(),
            lists: BTreeMap::from([(1, 2), (2, 1)]),
        },
        stations: BTreeMap::from([(1, "noord".to_owned()), (2, "zuid".to_owned())]),
        rules: Reglement::named("rotterdam-2026")
            .unwrap()
            .unwrap()
            .counting,
    }
}

fn problems(content: &str) -> Vec<(Option<u64>, usize, What)> {
    let Err(EntryProblems::Table(problems)) = read_entries("", content.as_bytes(), &scope()) else {
        panic!("problems of a table expected");
    };
    let shown = problems.shown().into_iter();
    shown
        .map(|one| {
            let column = one.column.as_ref().map_or(0, |column| column.number);
            (one.line, column, one.what.clone())
        })
        .collect()
}

#[test]
fn a_table_gives_the_value_of_every_field_that_it_names() {
    let content =
        "station;field;value\n1;A;12\n1;1.2;7\n1;equal;ticked\n1;investigated;no\n1;E.2;\n";
    let entries = read_entries("", content.as_bytes(), &scope()).unwrap();
    let values: Vec<(String, Value)> = entries[&1]
        .iter()
        .map(|(field, value)| (field.to_string(), *value))
        .collect();
    assert_eq!(values.len(), 5);
    assert!(values.contains(&("1.2".to_owned(), Value::Number(7))));
    assert!(values.contains(&("E.2".to_owned(), Value::Number(0))));
    assert!(values.contains(&("equal".to_owned(), Value::Tick(true))));
}

#[test]
fn everything_that_is_wrong_in_a_table_is_said_with_its_line_and_column() {
    let content = "station;field;value\n2;A;1\n9;A;1\nx;A;1\n1;Z;1\n1;3.1;1\n1;A;-1\n1;equal;yes\n1;B;1\n1;B;1\n1;C;9999999999\n1;D;9999999999\n";
    let found = |text: &str| text.to_owned();
    let body = found("zuid");
    assert_eq!(
        problems(content),
        [
            (Some(2), 1, What::StationOfAnother { station: 2, body }),
            (Some(3), 1, What::StationUnknown { station: 9 }),
            (Some(4), 1, What::NotANumber { found: found("x") }),
            (Some(5), 2, What::FieldUnknown { found: found("Z") }),
            (
                Some(6),
                2,
                What::FieldUnknown {
                    found: found("3.1")
                }
            ),
            (Some(7), 3, What::NotANumber { found: found("-1") }),
            (
                Some(8),
                3,
                What::NotAWord {
                    found: found("yes"),
                    words: vec!["ticked"]
                }
            ),
            (Some(10), 2, What::Double { first: 9 }),
            (Some(11), 2, What::FieldUnknown { found: found("C") }),
            (Some(12), 3, What::TooLarge { most: 999_999_999 }),
        ]
    );
}

#[test]
fn the_template_names_every_field_of_the_stations_of_the_wijkraad() {
    let template = String::from_utf8(entry_template(&scope())).unwrap();
    assert!(template.starts_with("\u{feff}station;field;value\r\n1;investigated;\r\n"));
    assert!(template.contains("\r\n1;2.total;\r\n"));
    assert!(!template.contains("\r\n2;"));
    let read = read_entries("", template.as_bytes(), &scope()).unwrap();
    assert_eq!(read.len(), 1);
}

#[test]
fn a_file_that_begins_as_xml_is_read_as_eml() {
    for content in ["<html></html>", "\u{feff} <html>", "\n<!DOCTYPE html>"] {
        let refused = read_entries("", content.as_bytes(), &scope()).unwrap_err();
        assert!(matches!(refused, EntryProblems::Eml(_)), "{content}");
    }
}
