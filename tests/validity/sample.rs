//! An election of three bodies with applications from paper that were examined, and a coordinator.
//!
//! `cool` has four candidates for three seats; `heijplaat` five for five; `pernis` a joint list of two and one alone
//! for seven.

use crate::people::{Failure, add, app, sign_in};
use acceptance::{Answer, Client, Server, TestDatabase, keys};
use chrono::{DateTime, NaiveDate, Utc};
use election::registration::course::{Step, Verdict};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use server::actions::registration::paper::receive_on_paper;
use server::actions::registration::set_up_election;
use server::audit::By;
use server::error::AppError;
use server::privacy::ElectionKey;
use server::store::registration::application::{Content, Details, save_step};
use server::store::registration::{Body, Election, Note, save_note};
use server::store::{BodyKind, Role, Standing, write_tx};
use std::time::Duration;

pub(crate) const ELECTION: &str = "proef";
pub(crate) const BASE: &str = "/bureau/proef/zitting";
pub(crate) const HOLD: &str = "/bureau/proef/zitting/houden";
/// The joint list of `pernis`.
pub(crate) const LIST: &str = "lijst-1";

/// What a session is told, in the fields of its form.
pub(crate) const SESSION: [(&str, &str); 8] = [
    ("place", "Stadhuis, Coolsingel 40"),
    ("day-day", "23"),
    ("day-month", "1"),
    ("day-year", "2026"),
    ("chair", "A. de Voorzitter"),
    ("members", "B. Lid"),
    ("raised", "De zaal was klein"),
    ("answers", "Iedereen kon erin"),
];

/// The same fields with some of them filled in otherwise, and with more.
pub(crate) fn session_with<'f>(other: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = SESSION
        .iter()
        .filter(|(name, _)| !other.iter().any(|(one, _)| one == name));
    kept.chain(other).copied().collect()
}

pub(crate) fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_default()
}

pub(crate) fn by_at(text: &str) -> By {
    By {
        actor: "test".to_owned(),
        at: moment(text),
    }
}

/// An application as it came on paper, with a name of its own.
pub(crate) fn content(body: &str, number: u32) -> Content {
    let born = NaiveDate::from_ymd_opt(1960, 1, 1).unwrap_or_default();
    let born = born.checked_add_days(chrono::Days::new(number.into()));
    Content {
        body: Some(body.to_owned()),
        details: Details {
            initials: "A.B.".to_owned(),
            first_name: format!("Voornaam{number}"),
            last_name: format!("Achternaam{number}"),
            birth_date: born,
            postcode: "3011AB".to_owned(),
            house_number: Some(12),
            street: "Geheimestraat".to_owned(),
            locality: "Rotterdam".to_owned(),
            aanduiding: String::new(),
            no_offices: true,
            consents: true,
            ..Details::default()
        },
        joint_list: None,
        position: None,
    }
}

/// Receives an application and leaves it as examined with that proposal; only received without one.
pub(crate) async fn receive(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (content, proposal): (&Content, Option<Verdict>),
    came: DateTime<Utc>,
) -> Result<String, AppError> {
    let by = By {
        actor: "account:1".to_owned(),
        at: came,
    };
    let id = receive_on_paper(tx, &by, key, key.election(), content, came).await?;
    if let Some(proposal) = proposal {
        let step = Step::Examined {
            proposal,
            second: false,
        };
        save_step(tx, &by, (&id, step)).await?;
    }
    Ok(id)
}

/// Writes down why the examination proposed that an application is not valid.
pub(crate) async fn note(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (id, reason): (&str, &str),
) -> Result<(), AppError> {
    let note = Note::Proposal {
        grounds: Vec::new(),
        omissions: Vec::new(),
        reason: reason.to_owned(),
    };
    save_note(tx, key, (id, 2), &note).await
}

/// The applications of the sample: four, five and three, in the order of the bodies above.
#[derive(Debug, Clone)]
pub(crate) struct Sample {
    pub(crate) cool: Vec<String>,
    pub(crate) heijplaat: Vec<String>,
    pub(crate) pernis: Vec<String>,
}

pub(crate) async fn key(db: &DatabaseConnection) -> Result<ElectionKey, Failure> {
    Ok(keys().find(db, ELECTION).await?.ok_or("no key")?)
}

async fn set_up(db: &DatabaseConnection) -> Result<Sample, Failure> {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-03-18".parse()?,
        standing: Standing::Official,
        source: "made up".to_owned(),
    };
    let bodies = [("cool", 3), ("heijplaat", 5), ("pernis", 7)].map(|(code, seats)| {
        let body = Body {
            code: code.to_owned(),
            name: format!("Raad {code}"),
            gebied: "Noord".to_owned(),
            kind: BodyKind::Wijkraad,
        };
        (body, seats)
    });
    let joint = format!(
        "INSERT INTO joint_list (id, election, body, name, founder, begun_at) VALUES \
         ('{LIST}', '{ELECTION}', 'pernis', 'Samen Pernis', 'x', '2026-01-10T10:00:00.000Z')"
    );
    let sample = write_tx(db, async move |tx| {
        let by = by_at("2026-01-02T10:00:00Z");
        set_up_election(tx, &by, &election, &bodies).await?;
        tx.execute_unprepared(&joint).await?;
        let key = keys().of_election(tx, ELECTION).await?;
        let came = moment("2026-01-12T10:00:00Z");
        let mut sample = [Vec::new(), Vec::new(), Vec::new()];
        let sizes = [("cool", 4), ("heijplaat", 5), ("pernis", 3)];
        let mut number = 0;
        for ((body, size), ids) in sizes.into_iter().zip(&mut sample) {
            for place in 1..=size {
                number += 1;
                let mut content = content(body, number);
                if body == "pernis" && place < 3 {
                    content.joint_list = Some(LIST.to_owned());
                    content.position = Some(place);
                }
                if number == 1 {
                    content.details.aanduiding = "Partij van Gisteren".to_owned();
                }
                let proposed = (&content, Some(Verdict::Valid));
                ids.push(receive(tx, &key, proposed, came).await?);
            }
        }
        let [cool, heijplaat, pernis] = sample;
        Ok(Sample {
            cool,
            heijplaat,
            pernis,
        })
    });
    Ok(sample.await?)
}

/// A server on this database, with a coordinator who is signed in.
pub(crate) async fn start(database: &TestDatabase) -> Result<(Server, Client, Sample), Failure> {
    let sample = set_up(&database.db).await?;
    let server = Server::start(app(&database.db)).await?;
    let client = coordinator(database, &server, "coordinator").await?;
    Ok((server, client, sample))
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

/// Goes through both pages of a form: what is told, and the confirmation of what they show.
pub(crate) async fn confirm(
    client: &mut Client,
    path: &str,
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let shown = client.submit(path, path, fields).await?;
    assert_eq!(shown.status, 200, "{}", shown.body);
    client.send((&shown, path), &[]).await
}

/// Holds the first session, and waits until it is held.
pub(crate) async fn hold(client: &mut Client) -> Result<(), Failure> {
    let answer = confirm(client, HOLD, &SESSION).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let page = finished(client, answer.header("location")).await?;
    assert!(
        page.body.contains("Alles is in één keer vastgelegd."),
        "{}",
        page.body
    );
    Ok(())
}

/// The page of the progress once the work is over.
pub(crate) async fn finished(client: &mut Client, path: &str) -> Result<Answer, Failure> {
    for _ in 0..1200 {
        let page = client.get(path).await?;
        if !page.body.contains("Het werk gaat door") {
            return Ok(page);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Err("the work is not finished".into())
}

/// Prepares one change of the correction of that session.
pub(crate) async fn prepare(
    client: &mut Client,
    (session, id): (u32, &str),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let path = format!("{BASE}/{session}/correctie/aanmelding/{id}");
    client.submit(&path, &path, fields).await
}
