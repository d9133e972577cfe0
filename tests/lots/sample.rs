//! Two bodies with a tie, a server by a clock that goes on, and forms that carry what their page carries.

use crate::people::{self, Failure, sign_in};
use acceptance::{Answer, Checked, Client, Server, TestDatabase};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use server::actions::allocation::{Establishment, calculate, establish_result};
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::audit::By;
use server::store::counting::{Count, Station};
use server::store::registration::{Body, BodyList, Candidate, Election, List};
use server::store::{BodyKind, ListKind, Role, Standing, write_tx};
use server::web::App;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

pub(crate) const ELECTION: &str = "wr";
/// Two seats; 50, 20 and 20 votes: lists 2 and 3 are tied for the second.
pub(crate) const TWO: (&str, &str) = (ELECTION, "twee");
/// Two seats; three lists of 20 votes, all tied for both.
pub(crate) const THREE: (&str, &str) = (ELECTION, "drie");
/// Where the lot of [`TWO`] stands.
pub(crate) const LOT: &str = "/bureau/wr/wijkraad/twee/loting";
/// Where the lot of [`THREE`] stands.
pub(crate) const LOT_OF_THREE: &str = "/bureau/wr/wijkraad/drie/loting";

pub(crate) const PEOPLE: [(&str, &str); 3] = [
    ("drawn-by", "De voorzitter"),
    ("witnesses", "Mevrouw Getuige\r\nMeneer Ander"),
    ("place", "Wijkhub"),
];

pub(crate) fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: start(),
    }
}

fn start() -> DateTime<Utc> {
    people::NOW.parse().unwrap()
}

fn body(code: &str) -> (Body, u64) {
    let body = Body {
        code: code.to_owned(),
        name: format!("Wijk {code}"),
        gebied: "Noord".to_owned(),
        kind: BodyKind::Wijkraad,
    };
    (body, 2)
}

fn list(body: &str, number: u32) -> BodyList {
    let first = ["Amber", "Bilal", "Chen"][number as usize - 1];
    BodyList {
        body: body.to_owned(),
        list: List {
            number,
            name: String::new(),
            kind: ListKind::Persoonlijk,
            candidates: vec![Candidate {
                number: 1,
                initials: String::new(),
                first_name: first.to_owned(),
                prefix: String::new(),
                last_name: format!("Uit {body}"),
                aanduiding: String::new(),
                locality: "Rotterdam".to_owned(),
            }],
        },
    }
}

fn station(number: u32, body: &str) -> Station {
    Station {
        number,
        body: body.to_owned(),
        name: "Buurthuis".to_owned(),
        street: "Voorbeeldstraat".to_owned(),
        house_number: "1".to_owned(),
        postcode: "0000 AA".to_owned(),
        voters: 400,
    }
}

fn count(body: &str, station: u32, (list, votes): (u32, u64)) -> Count {
    Count {
        body: body.to_owned(),
        station,
        list,
        candidate: 1,
        votes,
    }
}

/// Both bodies with their counts, and the accounts `een` and `twee` (coordinators), `typist` and `lezer`.
pub(crate) async fn set_up(db: &DatabaseConnection) -> Checked {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-03-18".parse()?,
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    };
    let both = |one: u32| [list("twee", one), list("drie", one)];
    let lists: Vec<BodyList> = (1..=3).flat_map(both).collect();
    let mut counts: Vec<Count> = [(1, 50), (2, 20), (3, 20)]
        .map(|votes| count("twee", 1, votes))
        .into();
    counts.extend([(1, 20), (2, 20), (3, 20)].map(|votes| count("drie", 2, votes)));
    let totals = Vec::new();
    let counts = Counts { counts, totals };
    write_tx(db, async |tx| {
        set_up_election(tx, &by(), &election, &[body("twee"), body("drie")]).await?;
        import_lists(tx, &by(), ELECTION, &lists).await?;
        let stations = [station(1, "twee"), station(2, "drie")];
        import_stations(tx, &by(), ELECTION, &stations).await?;
        import_counts(tx, &by(), ELECTION, &counts).await
    })
    .await?;
    for (login, role) in [
        ("een", Role::Coordinator),
        ("twee", Role::Coordinator),
        ("typist", Role::Typist),
        ("lezer", Role::Auditor),
        ("griffier", Role::Clerk),
    ] {
        people::add(db, (login, role)).await?;
    }
    Ok(())
}

/// A server with both bodies, by a clock that goes on a second each time it is read.
pub(crate) async fn serve(database: &TestDatabase) -> Result<(Server, App), Failure> {
    set_up(&database.db).await?;
    let seconds = AtomicI64::new(0);
    let clock = move || start() + Duration::seconds(seconds.fetch_add(1, Ordering::Relaxed));
    let app = people::app(&database.db).with_clock(Arc::new(clock));
    publish(&app).await?;
    Ok((Server::start(app.clone()).await?, app))
}

/// The public pages show what is stored now.
pub(crate) async fn publish(app: &App) -> Checked {
    let db = app.db().ok_or("no database")?;
    app.show(server::publication::load(db, day("2026-11-22")).await?);
    Ok(())
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A browser in which `een` is signed in.
pub(crate) async fn coordinator(server: &Server) -> Result<Client, Failure> {
    sign_in(server, "een").await
}

/// Submits the last form of a page with what it carries.
pub(crate) async fn send(
    client: &mut Client,
    shown: (&Answer, &str),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    client.send(shown, fields).await
}

/// Opens a page and submits its form to the same address.
pub(crate) async fn fill(
    client: &mut Client,
    path: &str,
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let shown = client.get(path).await?;
    assert_eq!(shown.status, 200, "{path}: {}", shown.body);
    send(client, (&shown, path), fields).await
}

/// The session with these fields before it.
pub(crate) fn with<'f>(fields: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    [fields, &PEOPLE].concat()
}

/// The day of the draw, as the page fills it in.
pub(crate) const ON: [(&str, &str); 3] =
    [("on-day", "22"), ("on-month", "11"), ("on-year", "2026")];

/// Who is elected; nobody while a lot is asked.
pub(crate) async fn elected(
    db: &DatabaseConnection,
    body: (&str, &str),
) -> Result<Vec<u32>, Failure> {
    use election::allocation::Outcome;
    Ok(match calculate(db, body.0, body.1).await?.outcome {
        Outcome::Completed(done) => done.elected.iter().map(|(list, _)| *list).collect(),
        Outcome::LotRequired { .. } => Vec::new(),
    })
}

pub(crate) async fn establish(
    db: &DatabaseConnection,
    body: (&str, &str),
    reason: &str,
) -> Result<Establishment, Failure> {
    let established = write_tx(db, async |tx| {
        establish_result(tx, &by(), body, (day("2026-03-25"), reason)).await
    });
    Ok(established.await?)
}

/// The events of this kind, as their payloads.
pub(crate) async fn payloads(db: &DatabaseConnection, kind: &str) -> Result<Vec<String>, Failure> {
    let query = format!("SELECT payload FROM event WHERE kind = '{kind}' ORDER BY seq");
    let query = sea_orm::Statement::from_string(db.get_database_backend(), query);
    let rows = db.query_all_raw(query).await?;
    let found: Result<_, _> = rows.iter().map(|row| row.try_get("", "payload")).collect();
    Ok(found?)
}
