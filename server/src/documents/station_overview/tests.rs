use super::*;
use crate::store::counting::{Station, StationTotal};
use crate::store::registration::Candidate;
use crate::store::{BodyKind, ListKind};
use std::collections::BTreeMap;

#[test]
fn the_same_overview_is_the_same_bytes() {
    let of = of("Buurthuis");
    let once = write_station_overview(Locale::Dutch, &of).unwrap();
    assert_eq!(once, write_station_overview(Locale::Dutch, &of).unwrap());
    assert!(once.starts_with(b"%PDF-1.7"));
}

#[test]
fn a_station_that_cannot_be_printed_is_an_error_and_not_a_gap() {
    let made = write_station_overview(Locale::Dutch, &of("Школа"));
    assert_eq!(made, Err(DocumentError::NoLetter('Ш')));
}

fn of(name: &str) -> StationOverviewOf {
    let candidate = Candidate {
        number: 1,
        initials: "A.".to_owned(),
        first_name: "Anna".to_owned(),
        prefix: String::new(),
        last_name: "Bakker".to_owned(),
        aanduiding: String::new(),
        locality: "Rotterdam".to_owned(),
    };
    let list = List {
        number: 1,
        name: String::new(),
        kind: ListKind::Persoonlijk,
        candidates: vec![candidate],
    };
    let station = Station {
        number: 1,
        body: "pernis".to_owned(),
        name: name.to_owned(),
        street: String::new(),
        house_number: String::new(),
        postcode: String::new(),
        voters: 900,
    };
    let total = StationTotal {
        station: 1,
        poll_cards: 12,
        proxies: 0,
        admitted: 12,
        candidate_votes: 12,
        blank: 0,
        invalid: 0,
        votes_cast: 12,
        more_ballots: 0,
        fewer_ballots: 0,
    };
    let counted = CountedStation {
        station,
        votes: Some(BTreeMap::from([(1, vec![12])])),
        total: Some(total),
        findings: Vec::new(),
    };
    StationOverviewOf {
        election: "Wijkraden 2026".to_owned(),
        day: NaiveDate::from_ymd_opt(2026, 3, 18).unwrap(),
        official: false,
        body: Body {
            code: "pernis".to_owned(),
            name: "Pernis".to_owned(),
            gebied: "Pernis".to_owned(),
            kind: BodyKind::Dorpsraad,
        },
        version: 1,
        lists: vec![list],
        stations: vec![StationOverview {
            counted,
            investigations: Vec::new(),
            reopened: Vec::new(),
        }],
        recounts: Vec::new(),
        made_at: DateTime::UNIX_EPOCH,
    }
}
