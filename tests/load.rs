//! The last minute before registration closes: 300 people sign over 50 connections, and everybody gets an answer.
//!
//! It counts what was received, and asserts no time: how long it takes is measured in the benchmark `signing`.

use acceptance::{Checked, Server, TestDatabase, keys, on_each_database};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use election::registration::course::Step;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter};
use server::actions::registration::apply::start_applicant_session;
use server::actions::registration::{load_registration, set_up_election};
use server::audit::{self, By, Verification};
use server::clock;
use server::error::AppError;
use server::locale::Locale;
use server::rotterdam;
use server::store::entity::{application_version, event, mail, registration_document};
use server::store::registration::Election;
use server::store::registration::application::{
    Application, Details, Identity, list_all_steps, list_of_applicant, new_id, save_draft,
    save_new_application,
};
use server::store::{Standing, write_tx};
use server::web::App;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const ELECTION: &str = "wr2030";
const PEOPLE: usize = 300;
const CONNECTIONS: usize = 50;

fn by(at: DateTime<Utc>) -> By {
    By {
        actor: "test".to_owned(),
        at,
    }
}

/// Somebody who filled in everything and is about to sign.
struct Applying {
    token: String,
    applicant: String,
    application: String,
}

/// An election, and the second in which its registration closes.
async fn set_up(database: &TestDatabase) -> Result<DateTime<Utc>, AppError> {
    let long_before: DateTime<Utc> = DateTime::UNIX_EPOCH;
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Wijkraden 2030".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: NaiveDate::from_ymd_opt(2030, 3, 20).unwrap_or_default(),
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    };
    let bodies = rotterdam::bodies()?;
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by(long_before), &election, &bodies).await
    })
    .await?;
    let registration = load_registration(&database.db, ELECTION).await?;
    let closes = clock::moment_of(registration.closes_at);
    closes.ok_or_else(|| AppError::unreadable("closing", registration.closes_at))
}

fn details(number: usize) -> Details {
    Details {
        initials: "A.".to_owned(),
        first_name: "Aïsha".to_owned(),
        last_name: format!("Bewoner{}", letters(number)),
        birth_date: NaiveDate::from_ymd_opt(1990, 5, 17),
        postcode: "3011AB".to_owned(),
        house_number: u32::try_from(number + 1).ok(),
        locality: "Rotterdam".to_owned(),
        no_offices: true,
        consents: true,
        body_chosen: true,
        alone: Some(true),
        ..Details::default()
    }
}

/// A number in letters, because a name holds no digits.
fn letters(number: usize) -> String {
    let digits = number.to_string().into_bytes().into_iter();
    digits
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}

/// Everybody signed in, with everything filled in.
async fn fill_in(db: &DatabaseConnection, at: DateTime<Utc>) -> Result<Vec<Applying>, AppError> {
    let bodies = rotterdam::bodies()?;
    write_tx(db, async move |tx| {
        let key = keys().of_election(tx, ELECTION).await?;
        let mut all = Vec::with_capacity(PEOPLE);
        for number in 0..PEOPLE {
            let identity = Identity::Email(format!("bewoner{number}@example.test"));
            let language = (&key, Locale::Dutch);
            let token = start_applicant_session(tx, at, &identity, language).await?;
            let found =
                server::store::registration::application::find_applicant(tx, &key, &identity);
            let applicant = found.await?.map(|one| one.id).unwrap_or_default();
            let application = Application {
                id: new_id()?,
                election: ELECTION.to_owned(),
                applicant: Some(applicant.clone()),
                body: bodies
                    .get(number % bodies.len())
                    .map(|(body, _)| body.code.clone()),
                joint_list: None,
                position: None,
                begun_at: at,
                saved_at: at,
            };
            save_new_application(tx, &application).await?;
            save_draft(tx, &key, (&application.id, &details(number)), at).await?;
            all.push(Applying {
                token,
                applicant,
                application: application.id,
            });
        }
        Ok(all)
    })
    .await
}

/// One connection: each of these people looks and signs. Answers who got which answer.
async fn sign_all(server: &Server, people: Vec<Applying>) -> Vec<(Applying, u16, String)> {
    let mut answers = Vec::new();
    for one in people {
        let mut client = server.client();
        client.host = format!("localhost:{}", server.address.port());
        client.origin = Some(format!("http://{}", client.host));
        let cookie = ("__Host-wijkzetel-kandidaat".to_owned(), one.token.clone());
        client.cookies = vec![cookie];
        let path = format!("/aanmelden/{ELECTION}");
        let shown = client.get(&format!("{path}/controleren")).await.unwrap();
        let to = format!("{path}/ondertekenen");
        let answer = client.send((&shown, &to), &[]).await.unwrap();
        let text = answer.header("location").to_owned();
        answers.push((one, answer.status, text));
    }
    answers
}

async fn check_everybody_is_received(database: &TestDatabase) -> Checked {
    let closes = set_up(database).await?;
    let people = fill_in(&database.db, closes - TimeDelta::minutes(2)).await?;
    // The last second that is in time, to its end.
    let last = closes + TimeDelta::milliseconds(999);
    let app = App::on(database.db.clone()).with_clock(Arc::new(move || last));
    let server = Arc::new(Server::start(app).await?);
    let before = count_events(&database.db).await?;
    let mut shares: BTreeMap<usize, Vec<Applying>> = BTreeMap::new();
    for (place, one) in people.into_iter().enumerate() {
        shares.entry(place % CONNECTIONS).or_default().push(one);
    }
    let tasks = shares.into_values().map(|share| {
        let server = Arc::clone(&server);
        tokio::spawn(async move { sign_all(&server, share).await })
    });
    let mut answered = Vec::new();
    for task in tasks.collect::<Vec<_>>() {
        answered.extend(task.await?);
    }
    assert_eq!(answered.len(), PEOPLE, "somebody got no answer");
    for (one, status, to) in &answered {
        assert_eq!(*status, 303, "{}", one.application);
        assert!(to.ends_with("/bevestiging"), "{to}");
    }
    check_stored(&database.db, (&answered, before)).await
}

async fn count_events(db: &DatabaseConnection) -> Result<u64, AppError> {
    let signed = event::Column::Kind.eq("application_signed");
    Ok(event::Entity::find().filter(signed).count(db).await?)
}

/// One version, one step, one paper, one mail and one event for each, and nothing twice.
async fn check_stored(
    db: &DatabaseConnection,
    (answered, before): (&[(Applying, u16, String)], u64),
) -> Checked {
    let people = PEOPLE as u64;
    assert_eq!(count_events(db).await? - before, people);
    assert_eq!(application_version::Entity::find().count(db).await?, people);
    assert_eq!(
        registration_document::Entity::find().count(db).await?,
        people
    );
    assert_eq!(mail::Entity::find().count(db).await?, people);
    let steps = list_all_steps(db, ELECTION).await?;
    let received: BTreeSet<&str> = steps
        .iter()
        .filter(|(_, taken)| matches!(taken.as_slice(), [one] if one.step == Step::Received { version: 1 }))
        .map(|(id, _)| id.as_str())
        .collect();
    let signed: BTreeSet<&str> = answered
        .iter()
        .map(|(one, ..)| one.application.as_str())
        .collect();
    assert_eq!(received, signed);
    for (one, ..) in answered {
        assert_eq!(list_of_applicant(db, &one.applicant).await?.len(), 1);
    }
    let whole = audit::verify(db).await?;
    assert!(matches!(whole, Verification::Whole { .. }), "{whole:?}");
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_sign_in_the_last_second_and_none_is_lost_or_doubled() -> Checked {
    on_each_database(check_everybody_is_received).await
}
