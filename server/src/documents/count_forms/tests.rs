use super::*;
use crate::store::registration::Candidate;
use crate::store::{BodyKind, ListKind};

#[test]
fn an_address_leaves_out_what_is_not_known() {
    for (street, house_number, postcode, expected) in [
        ("Dorpsstraat", "1a", "3195 AB", "Dorpsstraat 1a, 3195 AB"),
        ("Dorpsstraat", "", "", "Dorpsstraat"),
        ("", "", "3195 AB", "3195 AB"),
        ("", "", "", ""),
    ] {
        let station = Station {
            street: street.to_owned(),
            house_number: house_number.to_owned(),
            postcode: postcode.to_owned(),
            ..station(1)
        };
        assert_eq!(address(&station), expected);
    }
}

#[test]
fn the_same_forms_are_the_same_bytes() {
    let of = of(2);
    let once = write_count_forms(Locale::Dutch, &of).unwrap();
    assert_eq!(once, write_count_forms(Locale::Dutch, &of).unwrap());
    assert!(once.starts_with(b"%PDF-1.7"));
}

#[test]
fn a_name_that_cannot_be_printed_is_an_error_and_not_a_gap() {
    let mut of = of(1);
    of.stations[0].name = "Школа".to_owned();
    let made = write_count_forms(Locale::Dutch, &of);
    assert_eq!(made, Err(DocumentError::NoLetter('Ш')));
}

fn station(number: u32) -> Station {
    Station {
        number,
        body: "pernis".to_owned(),
        name: format!("Buurthuis {number}"),
        street: String::new(),
        house_number: String::new(),
        postcode: String::new(),
        voters: 900,
    }
}

fn of(stations: u32) -> CountFormsOf {
    let body = Body {
        code: "pernis".to_owned(),
        name: "Pernis".to_owned(),
        gebied: "Pernis".to_owned(),
        kind: BodyKind::Wijkraad,
    };
    let list = |number: u32, size: u32| List {
        number,
        name: String::new(),
        kind: ListKind::Collectief,
        candidates: (1..=size)
            .map(|number| Candidate {
                number,
                initials: "A.".to_owned(),
                first_name: "Anna".to_owned(),
                prefix: "van".to_owned(),
                last_name: "Voorbeeld".to_owned(),
                aanduiding: String::new(),
                locality: "Rotterdam".to_owned(),
            })
            .collect(),
    };
    let lists = vec![list(1, 3), list(2, 1), list(3, 1)];
    CountFormsOf {
        election: "Oefening".to_owned(),
        day: "2026-03-18".parse().unwrap(),
        official: false,
        ballots: BTreeMap::from([("pernis".to_owned(), (body, lists.into()))]),
        stations: (1..=stations).map(station).collect(),
        made_at: "2026-03-01T00:00:00Z".parse().unwrap(),
    }
}
