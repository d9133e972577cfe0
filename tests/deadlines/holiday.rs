//! A term whose last day is a public holiday: the board and the calendar tell how it runs on.

use crate::calendar::make;
use crate::office::Office;
use crate::people::Failure;
use acceptance::{Checked, TestDatabase, on_each_database, single_spaced};

const FEEDS: &str = "/griffie/wr2026/termijnen/agenda";

/// The fourteenth day after 11 May 2026 is 25 May, Whit Monday.
const STEPS: [&str; 2] = [
    "De dag na 11 mei 2026 is de eerste dag. De laatste is 25 mei 2026.",
    "Op 25 mei 2026 (tweede pinksterdag) wordt niet gewerkt. De termijn loopt door tot en met 26 mei 2026.",
];

/// A vacancy that was reported on 11 May 2026, seen on 20 May.
async fn reported(database: &TestDatabase) -> Result<Office, Failure> {
    let mut office = Office::on(database, "2026-05-20").await?;
    let days = [("happened", "2026-05-08"), ("reported", "2026-05-11")];
    office
        .griffie
        .vacate("moved_out/1", &days, "2026-05-12")
        .await?;
    Ok(office)
}

/// The values of a property of a calendar, each on one line as it was before it was folded and escaped.
fn unfolded(calendar: &str, property: &str) -> Vec<String> {
    let whole = calendar.replace("\r\n ", "").replace("\r\n\t", "");
    let start = format!("{property}:");
    let values = whole.lines().filter_map(|line| line.strip_prefix(&start));
    values
        .map(|value| {
            value
                .replace("\\n", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
        })
        .collect()
}

#[tokio::test]
async fn the_board_tells_that_the_term_ran_on_over_a_public_holiday() -> Checked {
    on_each_database(async |database| {
        let mut office = reported(database).await?;
        let words = single_spaced(&office.get("termijnen").await?.body);
        for told in STEPS.into_iter().chain(["26 mei 2026", "nog 6 dagen"]) {
            assert!(words.contains(told), "{told}: {words}");
        }
        let file = office.get("termijnen.csv").await?.body;
        assert!(file.contains("2026-05-26;besluit;proefwijk;"), "{file}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_calendar_tells_how_the_term_was_computed() -> Checked {
    on_each_database(async |database| {
        let mut office = reported(database).await?;
        let path = make(&mut office.client, FEEDS).await?;
        let calendar = office.client.get(&path).await?.body;
        let starts = unfolded(&calendar, "DTSTART;VALUE=DATE");
        assert_eq!(starts, ["20260526"], "{calendar}");
        let described = unfolded(&calendar, "DESCRIPTION");
        let [described] = &described[..] else {
            panic!("one thing is due: {calendar}")
        };
        let lines: Vec<String> = described.lines().map(single_spaced).collect();
        for (told, law) in STEPS.into_iter().zip(["Kieswet", "Algemene termijnenwet"]) {
            let step = lines.iter().find(|line| line.contains(told));
            let cited = step.is_some_and(|line| line.contains(law));
            assert!(cited, "{told}, {law}: {described}");
        }
        Ok(())
    })
    .await
}
