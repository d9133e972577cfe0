//! A body with three seats and five lists of one, of which the result is established; and a clerk on any day.

use crate::people::{add, app, sign_in};
use acceptance::{Answer, Client, Server};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::DatabaseConnection;
use server::actions::allocation::{Establishment, establish_result};
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::audit::By;
use server::store::counting::{Count, Station};
use server::store::registration::{Body, BodyList, Candidate, Election, List};
use server::store::{BodyKind, ListKind, Role, Standing, write_tx};
use std::sync::Arc;

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

pub(crate) const BODY: &str = "/griffie/wr/noord";
pub(crate) const APPOINTMENTS: &str = "/griffie/wr/noord/benoemingen";

const NAMES: [&str; 5] = ["Ayşe", "Piet", "Noor", "Đorđe", "Zoë"];
const VOTES: [u64; 5] = [50, 40, 30, 20, 10];

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

fn lists(body: &str) -> Vec<BodyList> {
    let named = (1..).zip(NAMES);
    let lists = named.map(|(number, first)| BodyList {
        body: body.to_owned(),
        list: List {
            number,
            name: String::new(),
            kind: ListKind::Persoonlijk,
            candidates: vec![Candidate {
                number: 1,
                initials: String::new(),
                first_name: first.to_owned(),
                prefix: "van".to_owned(),
                last_name: "Noord".to_owned(),
                aanduiding: String::new(),
                locality: "Rotterdam".to_owned(),
            }],
        },
    });
    lists.collect()
}

fn station(number: u32, body: &str) -> Station {
    Station {
        number,
        body: body.to_owned(),
        name: format!("Stembureau {number}"),
        street: String::new(),
        house_number: String::new(),
        postcode: String::new(),
        voters: 1000,
    }
}

fn counts(station: u32, body: &str) -> Vec<Count> {
    let counts = (1..).zip(VOTES);
    let counts = counts.map(|(list, votes)| Count {
        body: body.to_owned(),
        station,
        list,
        candidate: 1,
        votes,
    });
    counts.collect()
}

/// Two bodies of the same shape; the results are established on that day.
pub(crate) async fn set_up(
    db: &DatabaseConnection,
    regulation: &str,
    (held_on, established_on): (&str, &str),
) -> Result<(), Failure> {
    let election = Election {
        id: "wr".to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: regulation.to_owned(),
        held_on: day(held_on),
        standing: Standing::Official,
        source: "made up".to_owned(),
    };
    let body = |code: &str, name: &str| Body {
        code: code.to_owned(),
        name: name.to_owned(),
        gebied: "Noord".to_owned(),
        kind: BodyKind::Wijkraad,
    };
    let bodies = [(body("noord", "Noord"), 3), (body("zuid", "Zuid"), 3)];
    let all = Counts {
        counts: [counts(1, "noord"), counts(2, "zuid")].concat(),
        totals: Vec::new(),
    };
    write_tx(db, async |tx| {
        set_up_election(tx, &by(), &election, &bodies).await?;
        let lists = [lists("noord"), lists("zuid")].concat();
        import_lists(tx, &by(), "wr", &lists).await?;
        let stations = [station(1, "noord"), station(2, "zuid")];
        import_stations(tx, &by(), "wr", &stations).await?;
        import_counts(tx, &by(), "wr", &all).await?;
        for code in ["noord", "zuid"] {
            let established = day(established_on);
            let done = establish_result(tx, &by(), ("wr", code), (established, "")).await?;
            assert_eq!(done, Establishment::Established(1));
        }
        Ok(())
    })
    .await?;
    add(db, ("griffier", Role::Clerk)).await?;
    add(db, ("controleur", Role::Auditor)).await?;
    Ok(())
}

/// The election of 2026, established on 25 March.
pub(crate) async fn of_2026(db: &DatabaseConnection) -> Result<(), Failure> {
    set_up(db, "rotterdam-2026", ("2026-03-18", "2026-03-25")).await
}

/// The program on a day, with a browser of the clerk.
pub(crate) async fn on_day(
    db: &DatabaseConnection,
    day: &str,
) -> Result<(Server, Client), Failure> {
    let server = server_on(db, day).await?;
    let client = sign_in(&server, "griffier").await?;
    Ok((server, client))
}

/// The program on a day.
pub(crate) async fn server_on(db: &DatabaseConnection, day: &str) -> Result<Server, Failure> {
    let noon: DateTime<Utc> = format!("{day}T12:00:00Z").parse()?;
    Server::start(app(db).with_clock(Arc::new(move || noon))).await
}

/// Fills in a form, reads the page that asks, and says yes; answers what came of it.
pub(crate) async fn confirm(
    client: &mut Client,
    (page, path): (&str, &str),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let asked = client.submit(page, path, fields).await?;
    if asked.status != 200 {
        return Ok(asked);
    }
    say_yes(client, path, fields, &asked).await
}

/// Says yes to a page that asks.
pub(crate) async fn say_yes(
    client: &mut Client,
    path: &str,
    fields: &[(&str, &str)],
    asked: &Answer,
) -> Result<Answer, Failure> {
    let shown = asked.body.split("name=\"shown\" value=\"").nth(1);
    let shown = shown.and_then(|rest| rest.split('"').next());
    let shown = shown.ok_or("the page does not ask")?;
    let mut all = vec![("csrf", asked.csrf()), ("shown", shown), ("confirmed", "1")];
    all.extend(fields);
    client.post(path, &all).await
}

/// The three boxes of a date.
pub(crate) fn boxes<'b>(name: &str, parts: [&'b str; 3]) -> Vec<(String, &'b str)> {
    let names = ["day", "month", "year"].map(|part| format!("{name}-{part}"));
    names.into_iter().zip(parts).collect()
}

/// Sends the notices dated 26 March 2026.
pub(crate) async fn send_notices(db: &DatabaseConnection) -> Result<(), Failure> {
    let (_server, mut client) = on_day(db, "2026-03-26").await?;
    let answer = confirm(
        &mut client,
        (APPOINTMENTS, APPOINTMENTS),
        &[
            ("notified-on-day", "26"),
            ("notified-on-month", "3"),
            ("notified-on-year", "2026"),
        ],
    )
    .await?;
    check_done(&answer)
}

/// Records an answer that came in on a day of 2026, as the person of that appointment gave it.
pub(crate) async fn reply(
    client: &mut Client,
    number: u32,
    (answer, day, month): (&str, &str, &str),
) -> Result<Answer, Failure> {
    let page = format!("{BODY}/benoeming/{number}");
    let fields = [
        ("answer", answer),
        ("answered-on-day", day),
        ("answered-on-month", month),
        ("answered-on-year", "2026"),
    ];
    confirm(client, (&page, &format!("{page}/antwoord")), &fields).await
}

/// Records papers that came in on 2 April 2026.
pub(crate) async fn papers(
    client: &mut Client,
    number: u32,
    which: &[&str],
) -> Result<Answer, Failure> {
    let page = format!("{BODY}/benoeming/{number}");
    let mut fields = vec![
        ("papers-on-day", "2"),
        ("papers-on-month", "4"),
        ("papers-on-year", "2026"),
    ];
    fields.extend(which.iter().map(|one| ("papers", *one)));
    client
        .submit(&page, &format!("{page}/papieren"), &fields)
        .await
}

/// Decides on the admission on 10 April 2026.
pub(crate) async fn decide(
    client: &mut Client,
    number: u32,
    (admission, reason): (&str, &str),
) -> Result<Answer, Failure> {
    let page = format!("{BODY}/benoeming/{number}");
    let fields = [
        ("admission", admission),
        ("reason", reason),
        ("decided-on-day", "10"),
        ("decided-on-month", "4"),
        ("decided-on-year", "2026"),
    ];
    confirm(client, (&page, &format!("{page}/onderzoek")), &fields).await
}

/// Brings an appointment as far as admission.
pub(crate) async fn admit(client: &mut Client, number: u32) -> Result<(), Failure> {
    check_done(&reply(client, number, ("accepts", "1", "4")).await?)?;
    check_done(&papers(client, number, &["offices", "extract"]).await?)?;
    check_done(&decide(client, number, ("admit", "")).await?)
}

/// That it was done and goes to another page.
pub(crate) fn check_done(answer: &Answer) -> Result<(), Failure> {
    match answer.status {
        303 => Ok(()),
        status => Err(format!("{status}: {}", answer.body).into()),
    }
}

/// That the page says this; spaces that do not break are spaces.
pub(crate) fn check_says(answer: &Answer, status: u16, expected: &[&str]) {
    let text = answer.body.replace('\u{a0}', " ");
    assert_eq!(answer.status, status, "{text}");
    for part in expected {
        assert!(text.contains(part), "{part} in {text}");
    }
}
