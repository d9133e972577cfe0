//! A large body with five lists of eight, and a small one in which a lot was drawn.

use acceptance::{Checked, TestDatabase, databases, draw_by_hand};
use chrono::{DateTime, NaiveDate, Utc};
use election::result::ElectionResult;
use sea_orm::DatabaseConnection;
use server::actions::allocation::{Establishment, establish_result};
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::documents::make_minutes;
use server::actions::registration::{import_lists, set_up_election};
use server::audit::By;
use server::error::AppError;
use server::store::allocation::list_results;
use server::store::counting::{Count, Station, StationTotal};
use server::store::documents::StoredDocument;
use server::store::registration::{Body, BodyList, Candidate, Election, List};
use server::store::{BodyKind, ListKind, Standing, write_tx};

pub(crate) const ELECTION: &str = "wr";
/// Fifteen seats, five lists of eight candidates.
pub(crate) const LARGE: (&str, &str) = (ELECTION, "large");
/// Two seats, three lists of one; lists 2 and 3 were tied, and list 3 was drawn.
pub(crate) const TIED: (&str, &str) = (ELECTION, "tied");

const LISTS: u32 = 5;
const ON_A_LIST: u32 = 8;
const NAMES: [(&str, &str, &str); 8] = [
    ("Şükrü", "", "Yılmaz-Öztürk"),
    ("İbrahim", "", "Çelik"),
    ("Łucja", "", "Żółć"),
    ("Wojciech", "van", "Świątek"),
    ("Renée", "'t", "Hoen"),
    ("Zoë", "de", "Brûlée"),
    ("Đorđe", "", "Šarić"),
    ("Ğülay", "van der", "Ÿsbrandt"),
];

pub(crate) fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn election(standing: Standing) -> Election {
    Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: day("2026-03-18"),
        standing,
        source: "made up".to_owned(),
    }
}

fn body(code: &str, name: &str) -> Body {
    Body {
        code: code.to_owned(),
        name: name.to_owned(),
        gebied: "Noord".to_owned(),
        kind: BodyKind::Wijkraad,
    }
}

/// The name on a list, with the list behind it so that each is met once.
fn candidate(list: u32, (number, (first, prefix, last)): (u32, (&str, &str, &str))) -> Candidate {
    Candidate {
        number,
        initials: String::new(),
        first_name: first.to_owned(),
        prefix: prefix.to_owned(),
        last_name: format!(
            "{last} {}",
            ["I", "II", "III", "IV", "V"][list as usize - 1]
        ),
        aanduiding: String::new(),
        locality: "Rotterdam".to_owned(),
    }
}

fn list(number: u32, candidates: usize, kind: ListKind) -> List {
    let named = (1..).zip(NAMES).take(candidates);
    List {
        number,
        name: String::new(),
        kind,
        candidates: named.map(|one| candidate(number, one)).collect(),
    }
}

fn lists() -> Vec<BodyList> {
    let all_of = |body: &str, list| BodyList {
        body: body.to_owned(),
        list,
    };
    let eight = ON_A_LIST as usize;
    let large = (1..=LISTS).map(|one| all_of("large", list(one, eight, ListKind::Collectief)));
    let tied = (1..=3).map(|one| all_of("tied", list(one, 1, ListKind::Persoonlijk)));
    large.chain(tied).collect()
}

fn station(number: u32, body: &str) -> Station {
    Station {
        number,
        body: body.to_owned(),
        name: format!("Stembureau {number}"),
        street: "Voorbeeldstraat".to_owned(),
        house_number: "12".to_owned(),
        postcode: "0000 AA".to_owned(),
        voters: 23_456,
    }
}

fn counts() -> Counts {
    let count = |body: &str, station, (list, candidate), votes| Count {
        body: body.to_owned(),
        station,
        list,
        candidate,
        votes,
    };
    let persons = (1..=LISTS).flat_map(|list| (1..=ON_A_LIST).map(move |one| (list, one)));
    let votes = |(list, one): (u32, u32)| u64::from(list * list * 67 + (one * 37) % 101 * 3);
    let large: Vec<Count> = persons
        .map(|person| count("large", 1, person, votes(person)))
        .collect();
    let candidate_votes = large.iter().map(|one| one.votes).sum();
    let tied = [(1, 50), (2, 20), (3, 20)];
    let tied = tied.map(|(list, votes)| count("tied", 2, (list, 1), votes));
    Counts {
        counts: large.into_iter().chain(tied).collect(),
        totals: vec![StationTotal {
            station: 1,
            poll_cards: candidate_votes,
            proxies: 41,
            admitted: candidate_votes + 41,
            candidate_votes,
            blank: 29,
            invalid: 12,
            votes_cast: candidate_votes + 41,
            more_ballots: 0,
            fewer_ballots: 0,
        }],
    }
}

/// Imports everything, draws the lot, and establishes both bodies.
pub(crate) async fn set_up(db: &DatabaseConnection, standing: Standing) -> Checked {
    let election = election(standing);
    let bodies = [
        (body("large", "Groot-IJsselmonde"), 15),
        (body("tied", "Gelijk"), 2),
    ];
    write_tx(db, async |tx| {
        set_up_election(tx, &by(), &election, &bodies).await?;
        import_lists(tx, &by(), ELECTION, &lists()).await?;
        let stations = [station(1, "large"), station(2, "tied")];
        import_stations(tx, &by(), ELECTION, &stations).await?;
        import_counts(tx, &by(), ELECTION, &counts()).await
    })
    .await?;
    let Establishment::LotRequired(asked) = establish(db, TIED, "").await? else {
        return Err("no lot is asked".into());
    };
    draw_by_hand(db, &by(), TIED, (&asked, 3)).await?;
    for body in [LARGE, TIED] {
        assert_eq!(
            establish(db, body, "").await?,
            Establishment::Established(1)
        );
    }
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

pub(crate) async fn make(
    db: &DatabaseConnection,
    body: (&str, &str),
    version: u32,
) -> Result<StoredDocument, AppError> {
    write_tx(db, async |tx| make_minutes(tx, &by(), body, version).await).await
}

/// The minutes of a body with the result they are of, and the database they came from.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) minutes: StoredDocument,
    pub(crate) result: ElectionResult,
    pub(crate) database: TestDatabase,
}

/// The minutes of the first version, from a fresh SQLite file.
pub(crate) async fn made(body: (&str, &str), standing: Standing) -> Made {
    let database = databases().await.unwrap().remove(0);
    set_up(&database.db, standing).await.unwrap();
    let mut results = list_results(&database.db, body.0, body.1).await.unwrap();
    Made {
        minutes: make(&database.db, body, 1).await.unwrap(),
        result: results.remove(0),
        database,
    }
}
