//! A small election for the tests of the store: one body that can be allocated, and one with a tie.

use acceptance::{Checked, TestDatabase};
use chrono::{DateTime, NaiveDate, Utc};
use election::allocation::Ask;
use sea_orm::DatabaseConnection;
use server::actions::allocation::{Establishment, establish_result};
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::audit::By;
use server::error::AppError;
use server::store::counting::{Count, Station, StationTotal};
use server::store::registration::{Body, BodyList, Candidate, Election, List};
use server::store::{BodyKind, ListKind, Standing, write_tx};

pub(crate) const ELECTION: &str = "wr";
/// Two seats; 50, 30 and 20 votes on lists of one person: lists 1 and 2 get them.
pub(crate) const PLAIN: (&str, &str) = (ELECTION, "plain");
/// Two seats; 50, 20 and 20 votes: the second seat needs a lot between lists 2 and 3.
pub(crate) const TIED: (&str, &str) = (ELECTION, "tied");

pub(crate) fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn election() -> Election {
    Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: day("2026-03-18"),
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    }
}

pub(crate) fn bodies() -> Vec<(Body, u64)> {
    ["tied", "plain"]
        .into_iter()
        .map(|code| {
            let body = Body {
                code: code.to_owned(),
                name: format!("Wijk {code}"),
                gebied: "Noord".to_owned(),
                kind: BodyKind::Wijkraad,
            };
            (body, 2)
        })
        .collect()
}

pub(crate) fn list(number: u32) -> List {
    List {
        number,
        name: String::new(),
        kind: ListKind::Persoonlijk,
        candidates: vec![Candidate {
            number: 1,
            initials: "Ç.".to_owned(),
            first_name: "Çiğdem".to_owned(),
            prefix: "van 't".to_owned(),
            last_name: format!("Świątek {number}"),
            aanduiding: "Wij; de \"wijk\"".to_owned(),
            locality: "Rotterdam".to_owned(),
        }],
    }
}

pub(crate) fn lists() -> Vec<BodyList> {
    let of_body = |body: &'static str| {
        (1..=3).map(move |number| BodyList {
            body: body.to_owned(),
            list: list(number),
        })
    };
    ["plain", "tied"].into_iter().flat_map(of_body).collect()
}

pub(crate) fn station(number: u32, body: &str) -> Station {
    Station {
        number,
        body: body.to_owned(),
        name: format!("Stembureau {number} — buurthuis"),
        street: "Voorbeeldstraat".to_owned(),
        house_number: "12a".to_owned(),
        postcode: "0000 AA".to_owned(),
        voters: 400,
    }
}

pub(crate) fn count(body: &str, station: u32, list: u32, votes: u64) -> Count {
    Count {
        body: body.to_owned(),
        station,
        list,
        candidate: 1,
        votes,
    }
}

/// In station 1 and 2 for the one, in station 3 for the other.
pub(crate) fn counts() -> Counts {
    let counts = [
        ("plain", 1, 1, 49),
        ("plain", 1, 2, 30),
        ("plain", 2, 1, 1),
        ("plain", 2, 3, 20),
        ("tied", 3, 1, 50),
        ("tied", 3, 2, 20),
        ("tied", 3, 3, 20),
    ];
    Counts {
        counts: counts
            .into_iter()
            .map(|(body, station, list, votes)| count(body, station, list, votes))
            .collect(),
        totals: vec![StationTotal {
            station: 3,
            poll_cards: 90,
            proxies: 3,
            admitted: 93,
            candidate_votes: 90,
            blank: 2,
            invalid: 1,
            votes_cast: 93,
            more_ballots: 0,
            fewer_ballots: 0,
        }],
    }
}

/// Imports everything; no result is established.
pub(crate) async fn set_up(database: &TestDatabase) -> Checked {
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by(), &election(), &bodies()).await?;
        import_lists(tx, &by(), ELECTION, &lists()).await?;
        let stations = [station(1, "plain"), station(2, "plain"), station(3, "tied")];
        import_stations(tx, &by(), ELECTION, &stations).await?;
        import_counts(tx, &by(), ELECTION, &counts()).await
    })
    .await?;
    Ok(())
}

pub(crate) async fn establish(
    db: &DatabaseConnection,
    body: (&str, &str),
    reason: &str,
) -> Result<Establishment, AppError> {
    write_tx(db, async |tx| {
        establish_result(tx, &by(), body, (day("2026-03-25"), reason)).await
    })
    .await
}

/// The question for the lot in the body with the tie.
pub(crate) async fn ask(db: &DatabaseConnection) -> Result<Ask, AppError> {
    match establish(db, TIED, "corrected").await? {
        Establishment::LotRequired(ask) => Ok(*ask),
        Establishment::Established(version) => panic!("version {version} needed no lot"),
    }
}
