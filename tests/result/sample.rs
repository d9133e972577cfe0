//! An election of four bodies, and a coordinator who is signed in.
//!
//! `plain` can be established at once; `small` has three candidates for seven seats, `six` has six; `tied`
//! waits for a lot.

use crate::people::{Failure, add, app, sign_in};
use acceptance::{Answer, Client, Server, TestDatabase};
use chrono::NaiveDate;
use sea_orm::DatabaseConnection;
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::audit::By;
use server::store::counting::{Count, Station, StationTotal};
use server::store::registration::{Body, BodyList, Candidate, Election, List};
use server::store::{BodyKind, ListKind, Role, Standing, write_tx};

pub(crate) const ELECTION: &str = "proef";
pub(crate) const PLAIN: &str = "/bureau/proef/wijkraad/plain";
pub(crate) const SMALL: &str = "/bureau/proef/wijkraad/small";

/// Seats, and the votes of the candidates of each list, all in one station but the first.
const BODIES: [(&str, u64, &[&[u64]]); 4] = [
    ("plain", 3, &[&[300, 80], &[200], &[90], &[20]]),
    ("small", 7, &[&[50], &[30], &[21]]),
    ("six", 7, &[&[60], &[50], &[40], &[30], &[20], &[10]]),
    ("tied", 2, &[&[50], &[20], &[20]]),
];

/// What a session is told, in the fields of its form.
pub(crate) const SESSION: [(&str, &str); 8] = [
    ("place", "Stadhuis, Coolsingel 40"),
    ("day-day", "25"),
    ("day-month", "3"),
    ("day-year", "2026"),
    ("chair", "A. de Voorzitter"),
    ("members", "B. Lid\nC. van den Lid"),
    ("raised", "Station 1 was laat open"),
    ("answers", "Dat veranderde de uitslag niet"),
];

/// The same fields with some of them filled in otherwise, and with more.
pub(crate) fn session_with<'f>(other: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = SESSION
        .iter()
        .filter(|(name, _)| !other.iter().any(|(one, _)| one == name));
    kept.chain(other).copied().collect()
}

fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: chrono::DateTime::UNIX_EPOCH,
    }
}

fn day(text: &str) -> Result<NaiveDate, Failure> {
    Ok(text.parse()?)
}

fn candidate(list: u32, number: u32) -> Candidate {
    Candidate {
        number,
        initials: String::new(),
        first_name: format!("Voornaam{list}{number}"),
        prefix: String::new(),
        last_name: format!("Achternaam{list}{number}"),
        aanduiding: String::new(),
        locality: "Rotterdam".to_owned(),
    }
}

fn lists() -> Vec<BodyList> {
    let mut all = Vec::new();
    for (body, _, lists) in BODIES {
        for (number, votes) in (1..).zip(lists) {
            let size = u32::try_from(votes.len()).unwrap_or_default();
            all.push(BodyList {
                body: body.to_owned(),
                list: List {
                    number,
                    name: String::new(),
                    kind: match size {
                        1 => ListKind::Persoonlijk,
                        _ => ListKind::Collectief,
                    },
                    candidates: (1..=size).map(|one| candidate(number, one)).collect(),
                },
            });
        }
    }
    all
}

/// Two stations for each body; the first holds ten votes less of everybody, the second those ten.
fn counts() -> (Vec<Station>, Counts) {
    let (mut stations, mut counts, mut totals) = (Vec::new(), Vec::new(), Vec::new());
    for (number, (body, _, lists)) in (1..).zip(BODIES) {
        for half in 0..2 {
            let station = number * 2 - 1 + half;
            let mut all = 0;
            for (list, votes) in (1..).zip(lists) {
                for (candidate, votes) in (1..).zip(*votes) {
                    let votes = if half == 0 { votes - 10 } else { 10 };
                    all += votes;
                    counts.push(Count {
                        body: body.to_owned(),
                        station,
                        list,
                        candidate,
                        votes,
                    });
                }
            }
            stations.push(station_of(body, station));
            totals.push(total(station, all));
        }
    }
    (stations, Counts { counts, totals })
}

fn station_of(body: &str, number: u32) -> Station {
    Station {
        number,
        body: body.to_owned(),
        name: format!("Buurthuis {number}"),
        street: "Straat".to_owned(),
        house_number: "1".to_owned(),
        postcode: "3000 AA".to_owned(),
        voters: 1000,
    }
}

fn total(station: u32, votes: u64) -> StationTotal {
    StationTotal {
        station,
        poll_cards: votes,
        proxies: 2,
        admitted: votes + 2,
        candidate_votes: votes,
        blank: 1,
        invalid: 1,
        votes_cast: votes + 2,
        more_ballots: 0,
        fewer_ballots: 0,
    }
}

/// Sets the election up, with everything counted.
pub(crate) async fn set_up(db: &DatabaseConnection) -> Result<(), Failure> {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: day("2026-03-18")?,
        standing: Standing::Official,
        source: "made up".to_owned(),
    };
    let bodies = BODIES.map(|(code, seats, _)| {
        let body = Body {
            code: code.to_owned(),
            name: format!("Raad {code}"),
            gebied: "Noord".to_owned(),
            kind: BodyKind::Wijkraad,
        };
        (body, seats)
    });
    let (stations, counts) = counts();
    write_tx(db, async |tx| {
        set_up_election(tx, &by(), &election, &bodies).await?;
        import_lists(tx, &by(), ELECTION, &lists()).await?;
        import_stations(tx, &by(), ELECTION, &stations).await?;
        import_counts(tx, &by(), ELECTION, &counts).await
    })
    .await?;
    Ok(())
}

/// A server on this database, with a coordinator who is signed in.
pub(crate) async fn start(database: &TestDatabase) -> Result<(Server, Client), Failure> {
    set_up(&database.db).await?;
    let server = Server::start(app(&database.db)).await?;
    let client = coordinator(database, &server, "coordinator").await?;
    Ok((server, client))
}

/// A coordinator who is signed in.
pub(crate) async fn coordinator(
    database: &TestDatabase,
    server: &Server,
    login: &str,
) -> Result<Client, Failure> {
    add(&database.db, (login, Role::Coordinator)).await?;
    sign_in(server, login).await
}

/// The value of a field that a page carries out of sight.
pub(crate) fn carried(page: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let after = page.body.split_once(&mark);
    let value = after.and_then(|(_, rest)| rest.split('"').next());
    value.unwrap_or_default().to_owned()
}

/// Goes through both pages: the session, and the confirmation of what they show.
pub(crate) async fn establish(
    client: &mut Client,
    body: &str,
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let path = format!("{body}/vaststellen");
    let shown = client.submit(&path, &path, fields).await?;
    assert_eq!(shown.status, 200, "{}", shown.body);
    confirm(client, (body, &shown), fields).await
}

/// Confirms what a page shows.
pub(crate) async fn confirm(
    client: &mut Client,
    (body, shown): (&str, &Answer),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let path = format!("{body}/vaststellen");
    let (csrf, digest) = (shown.csrf().to_owned(), carried(shown, "shown"));
    assert_eq!(digest.len(), 64, "no digest is shown");
    let mut all = vec![("csrf", csrf.as_str()), ("shown", digest.as_str())];
    all.extend(fields);
    client.post(&path, &all).await
}
