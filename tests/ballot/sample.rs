//! Bodies with candidates that a session found valid, a server by a clock that goes on, and forms filled in.

use crate::people::{self, Failure, sign_in};
use acceptance::{Answer, Checked, Client, Server, TestDatabase, keys};
use chrono::{DateTime, Duration, Utc};
use election::registration::course::{Step, Verdict};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use server::actions::registration::set_up_election;
use server::audit::By;
use server::store::registration::application::{
    Application, Content, Details, save_new_application, save_step, save_version,
};
use server::store::registration::{Body, Election, List, list_lists};
use server::store::{BodyKind, Role, Standing, write_tx};
use server::web::App;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

pub(crate) const ELECTION: &str = "wr";
/// Where the sitting stands.
pub(crate) const SITTING: &str = "/bureau/wr/stembiljet";
/// A body with a joint list of three and two who stand alone.
pub(crate) const NORTH: &str = "/bureau/wr/stembiljet/noord";
/// A body with two who stand alone.
pub(crate) const SOUTH: &str = "/bureau/wr/stembiljet/zuid";
/// A body with one.
pub(crate) const EAST: &str = "/bureau/wr/stembiljet/oost";

/// Who was there, and on which day.
pub(crate) const PEOPLE: [(&str, &str); 6] = [
    ("drawn-by", "De voorzitter"),
    ("witnesses", "Mevrouw Getuige\r\nMeneer Ander"),
    ("place", "Wijkhub"),
    ("on-day", "22"),
    ("on-month", "11"),
    ("on-year", "2026"),
];

pub(crate) fn start() -> DateTime<Utc> {
    people::NOW.parse().unwrap()
}

pub(crate) fn by(seconds: i64) -> By {
    By {
        actor: "test".to_owned(),
        at: start() + Duration::seconds(seconds),
    }
}

pub(crate) fn body(code: &str) -> (Body, u64) {
    let body = Body {
        code: code.to_owned(),
        name: format!("Wijk {code}"),
        gebied: "Noord".to_owned(),
        kind: BodyKind::Wijkraad,
    };
    (body, 5)
}

pub(crate) fn election(id: &str, regulation: &str) -> Election {
    let held_on = match regulation {
        "rotterdam-2022" => "2022-03-16",
        _ => "2026-03-18",
    };
    Election {
        id: id.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: regulation.to_owned(),
        held_on: held_on.parse().unwrap(),
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    }
}

/// Somebody with that last name, in that body, alone or on a joint list.
pub(crate) fn says(body: &str, last_name: &str, list: Option<(&str, u32)>) -> Content {
    Content {
        body: Some(body.to_owned()),
        details: Details {
            initials: "A.B.".to_owned(),
            first_name: "Anna".to_owned(),
            prefix: "van".to_owned(),
            last_name: last_name.to_owned(),
            aanduiding: format!("Groep {last_name}"),
            locality: "Rotterdam".to_owned(),
            ..Details::default()
        },
        joint_list: list.map(|(list, _)| list.to_owned()),
        position: list.map(|(_, position)| position),
    }
}

/// An application that says this, and to which this happened.
pub(crate) async fn apply(
    db: &DatabaseConnection,
    (id, says): (&str, &Content),
    steps: &[Step],
) -> Checked {
    let by = by(-3600);
    write_tx(db, async |tx| {
        let key = keys().of_election(tx, ELECTION).await?;
        let new = Application {
            id: id.to_owned(),
            election: ELECTION.to_owned(),
            applicant: None,
            body: says.body.clone(),
            joint_list: says.joint_list.clone(),
            position: says.position,
            begun_at: by.at,
            saved_at: by.at,
        };
        save_new_application(tx, &new).await?;
        save_version(tx, &key, (id, 1), (says, &by, "")).await?;
        for step in steps {
            save_step(tx, &by, (id, step.clone())).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// Received, and found valid in the first session.
pub(crate) fn valid() -> [Step; 2] {
    let verdict = Verdict::Valid;
    [
        Step::Received { version: 1 },
        Step::Decided {
            session: 1,
            verdict,
        },
    ]
}

/// Something that happened to an application, so many seconds after the start.
pub(crate) async fn happens(
    db: &DatabaseConnection,
    (id, step): (&str, Step),
    seconds: i64,
) -> Checked {
    let by = by(seconds);
    write_tx(db, async |tx| save_step(tx, &by, (id, step.clone())).await).await?;
    Ok(())
}

/// A joint list of this name.
pub(crate) async fn join(db: &DatabaseConnection, (id, body, name): (&str, &str, &str)) -> Checked {
    let values = [id, ELECTION, body, name].map(sea_orm::Value::from);
    let insert = match db.get_database_backend() {
        sea_orm::DatabaseBackend::Postgres => {
            "VALUES ($1, $2, $3, $4, 'x', '2026-01-01T00:00:00Z')"
        }
        _ => "VALUES (?, ?, ?, ?, 'x', '2026-01-01T00:00:00Z')",
    };
    let insert =
        format!("INSERT INTO joint_list (id, election, body, name, founder, begun_at) {insert}");
    let insert = Statement::from_sql_and_values(db.get_database_backend(), insert, values);
    db.execute_raw(insert).await?;
    Ok(())
}

/// The accounts `een` and `twee` (coordinators), `typist` and `lezer`.
pub(crate) async fn accounts(db: &DatabaseConnection) -> Checked {
    for (login, role) in [
        ("een", Role::Coordinator),
        ("twee", Role::Coordinator),
        ("typist", Role::Typist),
        ("lezer", Role::Auditor),
    ] {
        people::add(db, (login, role)).await?;
    }
    Ok(())
}

/// Four bodies under that regulation, with five, two, one and no entrants.
pub(crate) async fn set_up(db: &DatabaseConnection, regulation: &str) -> Checked {
    let election = election(ELECTION, regulation);
    let bodies = ["noord", "zuid", "oost", "west"].map(body);
    write_tx(db, async |tx| {
        set_up_election(tx, &by(-7200), &election, &bodies).await
    })
    .await?;
    join(db, ("list-samen", "noord", "Samen voor Noord")).await?;
    for (id, says) in [
        ("n-een", says("noord", "Eén", None)),
        ("n-twee", says("noord", "Twee", None)),
        ("n-derde", says("noord", "Derde", Some(("list-samen", 3)))),
        ("n-eerste", says("noord", "Eerste", Some(("list-samen", 1)))),
        ("n-tweede", says("noord", "Tweede", Some(("list-samen", 2)))),
        ("z-een", says("zuid", "Zuiden", None)),
        ("z-twee", says("zuid", "Zuider", None)),
        ("o-een", says("oost", "Oosten", None)),
    ] {
        apply(db, (id, &says), &valid()).await?;
    }
    accounts(db).await
}

/// A server with these bodies under the regulation of 2026, by a clock that goes on a second each time it is
/// read.
pub(crate) async fn serve(database: &TestDatabase) -> Result<(Server, App), Failure> {
    set_up(&database.db, "rotterdam-2026").await?;
    serve_as_it_is(&database.db).await
}

/// A server with what is stored.
pub(crate) async fn serve_as_it_is(db: &DatabaseConnection) -> Result<(Server, App), Failure> {
    let seconds = AtomicI64::new(0);
    let clock = move || start() + Duration::seconds(seconds.fetch_add(1, Ordering::Relaxed));
    let app = people::app(db).with_clock(Arc::new(clock));
    publish(&app).await?;
    Ok((Server::start(app.clone()).await?, app))
}

/// The public pages show what is stored now.
pub(crate) async fn publish(app: &App) -> Checked {
    let db = app.db().ok_or("no database")?;
    let day = "2026-11-22".parse()?;
    app.show(server::publication::load(db, day).await?);
    Ok(())
}

/// A browser in which `een` is signed in.
pub(crate) async fn coordinator(server: &Server) -> Result<Client, Failure> {
    sign_in(server, "een").await
}

/// Opens a page and submits its last form to that address.
pub(crate) async fn fill(
    client: &mut Client,
    (page, path): (&str, &str),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let shown = client.get(page).await?;
    assert_eq!(shown.status, 200, "{page}: {}", shown.body);
    client.send((&shown, path), fields).await
}

/// The fields of a draw by hand in this order, with who was there.
pub(crate) fn order<'f>(ids: &[&'f str]) -> Vec<(&'static str, &'f str)> {
    const PLACES: [&str; 7] = [
        "drawn-1", "drawn-2", "drawn-3", "drawn-4", "drawn-5", "drawn-6", "drawn-7",
    ];
    let drawn = PLACES.into_iter().zip(ids.iter().copied());
    drawn.chain(PEOPLE).collect()
}

/// Draws a body by hand in this order: filled in, and confirmed as it was shown.
pub(crate) async fn draw_by_hand(
    client: &mut Client,
    body: &str,
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let hand = format!("{body}/hand");
    let checked = fill(client, (&hand, &hand), fields).await?;
    assert_eq!(checked.status, 200, "{}", checked.body);
    client
        .send((&checked, &format!("{body}/vastleggen")), &[])
        .await
}

/// The lists of a body: the number, the name of the list and the last names of its candidates.
pub(crate) async fn ballot(db: &DatabaseConnection, body: &str) -> Result<Vec<String>, Failure> {
    let told = |list: List| {
        let names: Vec<String> = list
            .candidates
            .iter()
            .map(|one| format!("{}-{}", one.number, one.last_name))
            .collect();
        format!("{} {} {}", list.number, list.name, names.join(" "))
    };
    let lists = list_lists(db, ELECTION, body).await?;
    Ok(lists.into_iter().map(told).collect())
}

/// The events of this kind, as their payloads.
pub(crate) async fn payloads(db: &DatabaseConnection, kind: &str) -> Result<Vec<String>, Failure> {
    let query = format!("SELECT payload FROM event WHERE kind = '{kind}' ORDER BY seq");
    let query = Statement::from_string(db.get_database_backend(), query);
    let rows = db.query_all_raw(query).await?;
    let found: Result<_, _> = rows.iter().map(|row| row.try_get("", "payload")).collect();
    Ok(found?)
}

/// A station of the body with this many votes for its first list.
pub(crate) async fn count(db: &DatabaseConnection, body: &str) -> Checked {
    for statement in [
        format!(
            "INSERT INTO station (election, number, body, name, street, house_number, postcode, voters)
             VALUES ('{ELECTION}', 1, '{body}', 'Buurthuis', 'Straat', '1', '0000AA', 100)"
        ),
        format!(
            "INSERT INTO count (election, body, station, list, candidate, votes)
             VALUES ('{ELECTION}', '{body}', 1, 1, 1, 10)"
        ),
    ] {
        db.execute_unprepared(&statement).await?;
    }
    Ok(())
}
