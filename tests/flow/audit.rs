//! The auditor: every step is in the log, the log is whole, and one changed byte is found.

use super::browser::{Browser, check_told};
use super::people::Failure;
use acceptance::TestDatabase;
use sea_orm::{ConnectionTrait, Statement};
use std::process::Command;

/// One of each kind that the story leaves behind.
const LEFT_BEHIND: [&str; 12] = [
    "account_added",
    "password_changed",
    "election_set_up",
    "file_imported",
    "seats_decided",
    "lot_drawn",
    "pool_committed",
    "seed_typed",
    "result_established",
    "vacancy_reported",
    "successor_admitted",
    "document_made",
];

/// The auditor sees the events, and that the head in each of the minutes is the hash of one of them.
pub(crate) async fn check_events(auditor: &mut Browser, minutes: &[String]) -> Result<(), Failure> {
    auditor.sees("/controle", &["<table"]).await?;
    let file = auditor.read("/controle/logboek.csv").await?;
    check_told(&file, &LEFT_BEHIND);
    let words = file.split(|one: char| !one.is_ascii_hexdigit());
    let hashes: Vec<&str> = words.filter(|word| word.len() == 64).collect();
    for text in minutes {
        let after = text
            .split("Stand van het logboek")
            .nth(1)
            .ok_or("no head")?;
        let after: String = after.split_whitespace().collect();
        assert!(hashes.iter().any(|hash| after.contains(hash)), "{text}");
    }
    Ok(())
}

/// Page and command say that the log is whole, and agree on its head.
pub(crate) async fn check_whole(
    auditor: &mut Browser,
    database: &TestDatabase,
) -> Result<(), Failure> {
    let page = verify(auditor).await?;
    let (said, status) = command(database)?;
    assert_eq!(status, Some(0), "{said}");
    let head = said.split("head: ").nth(1).unwrap_or_default().trim();
    let count = said
        .split("events: ")
        .nth(1)
        .and_then(|rest| rest.lines().next());
    let count = format!("Alle {} gebeurtenissen kloppen", count.unwrap_or_default());
    check_told(&page, &["Het logboek is heel", head, &count]);
    Ok(())
}

/// Who owns the database takes the triggers away and changes one byte; page and command name the event.
pub(crate) async fn check_changed_byte(
    auditor: &mut Browser,
    database: &TestDatabase,
) -> Result<(), Failure> {
    let db = &database.db;
    let query = "SELECT max(seq) AS seq FROM event WHERE kind = 'result_established'";
    let query = Statement::from_string(db.get_database_backend(), query);
    let row = db.query_one_raw(query).await?.ok_or("no event")?;
    let seq: i64 = row.try_get("", "seq")?;
    db.execute_unprepared(if database.url.starts_with("sqlite") {
        "DROP TRIGGER event_refuses_UPDATE"
    } else {
        "DROP FUNCTION event_refuses_changes() CASCADE"
    })
    .await?;
    let change = "replace(payload, '\"version\":2', '\"version\":3')";
    let change = format!("UPDATE event SET payload = {change} WHERE seq = {seq}");
    assert_eq!(db.execute_unprepared(&change).await?.rows_affected(), 1);
    let page = verify(auditor).await?;
    let named = format!("Gebeurtenis {seq} is de eerste die niet klopt");
    check_told(&page, &["Het logboek is niet heel", &named]);
    let (said, status) = command(database)?;
    check_told(&said, &[&format!("broken at event {seq}")]);
    assert_eq!(status, Some(1), "{said}");
    Ok(())
}

async fn verify(auditor: &mut Browser) -> Result<String, Failure> {
    let answer = auditor
        .submit(("/controle", "/controle/nazien"), &[])
        .await?;
    assert_eq!(answer.status, 200, "{}", answer.body);
    Ok(answer.body.replace('\u{a0}', " "))
}

/// What `wijkzetel audit verify` prints, and its exit status. `tests/run` builds the program beside the test.
fn command(database: &TestDatabase) -> Result<(String, Option<i32>), Failure> {
    let test = std::env::current_exe()?;
    let folder = test.ancestors().nth(2).ok_or("no folder")?;
    let program = folder.join(format!("wijkzetel{}", std::env::consts::EXE_SUFFIX));
    let args = ["audit", "verify", "--database-url", &database.url];
    let output = Command::new(program).args(args).output()?;
    Ok((String::from_utf8(output.stdout)?, output.status.code()))
}
