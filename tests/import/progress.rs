//! Imports that take a while: they answer at once, say how far they are, and end whole or not at all.

use crate::bureau::{Bureau, ELECTION, STATIONS, by, main_of, shown_in, start};
use crate::people::{NOW, add, sign_in};
use acceptance::{Checked, Client, Server, on_each_database};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;
use server::actions::import::{Confirmation, carry_out, confirm};
use server::store::Role;
use server::store::import::{ImportState, count_held, load_import};
use server::store::write_tx;
use server::web::App;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// So many stations for pernis.
fn stations(how_many: u32) -> String {
    let mut file = String::from("wijkraad;station;name;street;house_number;postcode;voters\n");
    for number in 1..=how_many {
        let _ = writeln!(
            file,
            "pernis;{number};Bureau {number};Straat;{number};3195 AB;900"
        );
    }
    file
}

#[tokio::test]
async fn a_long_import_answers_at_once_and_other_pages_keep_answering() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let file = stations(20_000);
        let address = bureau
            .checked((ELECTION, "stembureaus"), file.as_bytes())
            .await?;
        let start = Instant::now();
        assert_eq!(bureau.confirm(&address, &[]).await?.status, 303);
        let confirmed = start.elapsed();
        let running = bureau.coordinator.get(&address).await?;
        assert_eq!(running.status, 200);
        let home = bureau.server.client().get("/").await?;
        assert_eq!(home.status, 200);
        let done = bureau.wait(&address).await?;
        let taken = start.elapsed();
        assert!(
            done.body
                .contains("20.000 regels uit bestand.csv zijn ingelezen"),
            "{}",
            main_of(&done)
        );
        println!("confirmed in {confirmed:?}, imported in {taken:?}");
        assert!(taken < Duration::from_secs(30), "{taken:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_says_how_far_an_import_is() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let address = confirmed_and_left(database, &mut bureau).await?;
        let progress = bureau.app.imports().start(1, 3);
        progress.add(2);
        let running = bureau.coordinator.get(&address).await?;
        assert!(
            running.body.contains("2 van 3 regels ingelezen"),
            "{}",
            main_of(&running)
        );
        assert!(
            running.body.contains("<progress value=\"2\" max=\"3\""),
            "{}",
            main_of(&running)
        );
        assert_eq!(running.header("refresh"), "2");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_import_that_a_stop_broke_off_says_so_and_can_be_confirmed_again() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let address = confirmed_and_left(database, &mut bureau).await?;
        let soon = bureau.coordinator.get(&address).await?;
        assert!(
            soon.body.contains("Het inlezen is begonnen"),
            "{}",
            main_of(&soon)
        );
        let app = later(&database.db);
        bureau.server = Server::start(app.clone()).await?;
        bureau.app = app;
        bureau.coordinator = sign_in(&bureau.server, "coordinator").await?;
        let stopped = bureau.coordinator.get(&address).await?;
        assert!(
            stopped
                .body
                .contains("omdat het systeem stopte. Er is niets ingelezen"),
            "{}",
            main_of(&stopped)
        );
        assert_eq!(
            count_held(&database.db, ELECTION)
                .await?
                .values()
                .sum::<u64>(),
            0
        );
        assert_eq!(bureau.confirm(&address, &[]).await?.status, 303);
        let done = bureau.wait(&address).await?;
        assert!(done.body.contains("<h1>Ingelezen"), "{}", main_of(&done));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_two_imports_at_once_one_wins_and_the_other_is_told() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        add(&database.db, ("collega", Role::Coordinator)).await?;
        let mut colleague = sign_in(&bureau.server, "collega").await?;
        let file = stations(5_000);
        let address = bureau
            .checked((ELECTION, "stembureaus"), file.as_bytes())
            .await?;
        let one = prepared(&mut bureau.coordinator, &address).await?;
        let other = prepared(&mut colleague, &address).await?;
        let (one, other) = tokio::join!(
            post(bureau.coordinator.clone(), &address, one),
            post(colleague, &address, other)
        );
        let answers = [one?, other?];
        let mut statuses = answers.clone().map(|answer| answer.0);
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        let refused = answers
            .iter()
            .find(|answer| answer.0 == 409)
            .ok_or("none")?;
        let told = ["wordt nu ingelezen", "al ingelezen"];
        assert!(
            told.iter().any(|told| refused.1.contains(told)),
            "{}",
            refused.1
        );
        bureau.wait(&address).await?;
        let held = count_held(&database.db, ELECTION).await?;
        assert_eq!(held.values().sum::<u64>(), 5_000);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_file_cannot_be_confirmed_while_one_is_being_taken_in() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        confirmed_and_left(database, &mut bureau).await?;
        let lists = bureau
            .checked((ELECTION, "lijsten"), crate::bureau::LISTS.as_bytes())
            .await?;
        let answer = bureau.confirm(&lists, &[]).await?;
        assert_eq!(answer.status, 409);
        assert!(
            answer
                .body
                .contains("een ander bestand van deze verkiezing wordt nu ingelezen"),
            "{}",
            main_of(&answer)
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_import_that_fails_leaves_nothing_and_can_be_confirmed_again() -> Checked {
    on_each_database(async |database| {
        let mut bureau = start(database).await?;
        let address = confirmed_and_left(database, &mut bureau).await?;
        let db = &database.db;
        let mut import = load_import(db, ELECTION, 1).await?;
        // As if something else had been stored since.
        import.against = "0".repeat(64);
        let progress = bureau.app.imports().start(1, import.lines);
        assert!(
            carry_out(db, by(), import, Arc::clone(&progress))
                .await
                .is_err()
        );
        bureau.app.imports().fail(1);
        let failed = "SELECT payload FROM event WHERE kind = 'file_failed' AND subject = 'proef'";
        let failed = failed.replace("proef", ELECTION);
        let failed = sea_orm::Statement::from_string(db.get_database_backend(), failed);
        let failed = db.query_one_raw(failed).await?.ok_or("not in the log")?;
        let payload: String = failed.try_get("", "payload")?;
        assert!(payload.contains("\"import\":1"), "{payload}");
        assert_eq!(
            load_import(db, ELECTION, 1).await?.state,
            ImportState::Checked
        );
        assert_eq!(count_held(db, ELECTION).await?.values().sum::<u64>(), 0);
        let failed = bureau.coordinator.get(&address).await?;
        assert!(
            failed.body.contains("Het inlezen is niet gelukt"),
            "{}",
            main_of(&failed)
        );
        assert_eq!(bureau.confirm(&address, &[]).await?.status, 303);
        assert!(bureau.wait(&address).await?.body.contains("<h1>Ingelezen"));
        Ok(())
    })
    .await
}

type Failure = crate::people::Failure;

/// A file with stations that was confirmed, while nobody takes it in: as after a stop.
async fn confirmed_and_left(
    database: &acceptance::TestDatabase,
    bureau: &mut Bureau,
) -> Result<String, Failure> {
    let address = bureau
        .checked((ELECTION, "stembureaus"), STATIONS.as_bytes())
        .await?;
    let confirmation = Confirmation {
        shown: shown_in(&bureau.coordinator.get(&address).await?.body),
        explanation: String::new(),
        reason: String::new(),
    };
    write_tx(&database.db, async |tx| {
        confirm(tx, &by(), (ELECTION, 1), &confirmation).await
    })
    .await?;
    Ok(address)
}

/// The same application three minutes later, after it was started anew.
fn later(db: &sea_orm::DatabaseConnection) -> App {
    let now: DateTime<Utc> = NOW.parse().unwrap_or_default();
    let later = now + TimeDelta::minutes(3);
    App::on(db.clone()).with_clock(Arc::new(move || later))
}

/// The fields that confirm the page at an address.
async fn prepared(client: &mut Client, address: &str) -> Result<[(String, String); 2], Failure> {
    let shown = client.get(address).await?;
    let csrf = ("csrf".to_owned(), shown.csrf().to_owned());
    Ok([csrf, ("shown".to_owned(), shown_in(&shown.body))])
}

async fn post(
    mut client: Client,
    address: &str,
    fields: [(String, String); 2],
) -> Result<(u16, String), Failure> {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    let answer = client.post(address, &fields).await?;
    Ok((answer.status, answer.body))
}
