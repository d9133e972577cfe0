use super::log::{record, record_many, result, start};
use acceptance::{Checked, on_each_database};
use server::audit::Event;

#[tokio::test]
async fn the_file_holds_the_events_that_were_asked_for_the_oldest_first() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        record(database, ("demo", 0), result("wr2026", "pernis")).await?;
        record(database, ("-demo", 0), Event::SignedIn { account: 1 }).await?;
        let all = client.get("/controle/logboek.csv").await?;
        assert_eq!(all.header("content-type"), "text/csv; charset=utf-8");
        assert_eq!(all.header("cache-control"), "no-store");
        let named = "attachment; filename=\"logboek.csv\"";
        assert_eq!(all.header("content-disposition"), named);
        let lines = rows(&all.body);
        let head = "\u{feff}seq;at;actor;kind;subject;payload;prev_hash;hash";
        assert_eq!(lines[0], head);
        assert_eq!(lines.len(), 5);
        assert!(lines[1].starts_with("1;2026-11-22T10:00:00.000Z;test;account_added;account/1;"));
        // A spreadsheet would take this actor for a formula.
        assert!(lines[4].starts_with("4;2026-11-22T10:00:00.000Z;'-demo;signed_in;"));
        let some = client
            .get("/controle/logboek.csv?soort=result_established")
            .await?;
        let some = rows(&some.body);
        assert_eq!(some.len(), 2);
        assert!(
            some[1].contains(";\"{\"\"election\"\":\"\"wr2026\"\","),
            "{}",
            some[1]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_log_of_many_parts_is_sent_whole() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        record_many(database, 2498).await?;
        let all = client.get("/controle/logboek.csv").await?;
        let lines = rows(&all.body);
        let numbers: Vec<u32> = lines
            .iter()
            .skip(1)
            .filter_map(|line| line.split(';').next()?.parse().ok())
            .collect();
        assert_eq!(numbers, (1..=2500).collect::<Vec<_>>());
        Ok(())
    })
    .await
}

/// The rows of a file, in whose length no part of the sending counts.
fn rows(body: &str) -> Vec<String> {
    let lines = body.split("\r\n");
    // A long answer comes in parts, each after a line with its length in hexadecimal.
    let is_length = |line: &str| u64::from_str_radix(line, 16).is_ok() || line.is_empty();
    let rows = lines.filter(|line| !is_length(line));
    rows.map(str::to_owned).collect()
}
