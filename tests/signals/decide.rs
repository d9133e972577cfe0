//! What the griffie does with a signal: dismiss it, or report the vacancy.

use super::roster::{COOL, LIST, Wijk, lines, rows};
use crate::desk::{on_day, pairs};
use crate::people::sign_in;
use acceptance::{Checked, on_each_database, single_spaced};
use sea_orm::{ConnectionTrait, Statement};

const MOVED: Option<&str> = Some("BU05990111;2026-06-01;;");
const MOVED_LATER: Option<&str> = Some("BU05990111;2026-08-01;;");
const REASON: &str = "Het register is hersteld, zij bleef in de Hoogstraat";

#[tokio::test]
async fn a_dismissed_signal_does_not_come_back_but_a_new_fact_does() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        let empty = wijk.dismiss("Verhuizer", " ").await?;
        assert_eq!(empty.status, 422);
        assert!(empty.body.contains("Schrijf op waarom"), "{}", empty.body);
        let done = wijk.dismiss("Verhuizer", REASON).await?;
        assert_eq!(done.header("location"), LIST);
        assert!(!wijk.waits("Verhuizer").await?);
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        assert!(!wijk.waits("Verhuizer").await?, "the same fact stays away");
        let path = wijk.path("Verhuizer").await?;
        let shown = wijk.clerk.get(&path).await?;
        assert!(shown.body.contains(REASON), "{}", shown.body);
        let again = wijk
            .clerk
            .post(&path, &[("csrf", shown.csrf()), ("reason", "x")])
            .await?;
        assert_eq!(again.status, 409, "it is dismissed once");
        wijk.extract(&lines(&[("Verhuizer", MOVED_LATER)])).await?;
        assert!(
            wijk.waits("Verhuizer").await?,
            "another day is another fact"
        );
        let died = Some("BU05990111;2026-06-01;;2026-09-09");
        wijk.dismiss("Verhuizer", REASON).await?;
        wijk.extract(&lines(&[("Verhuizer", died)])).await?;
        assert!(
            wijk.waits("Verhuizer").await?,
            "another kind is another fact"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn why_a_signal_was_dismissed_cannot_be_read_in_the_database() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        wijk.dismiss("Verhuizer", REASON).await?;
        for (table, column) in [("signal_end", "reason"), ("event", "payload")] {
            let query = format!("SELECT {column} AS found FROM {table}");
            let query = Statement::from_string(wijk.db.get_database_backend(), query);
            let found = wijk.db.query_all_raw(query).await?;
            assert!(!found.is_empty());
            for row in found {
                let text = match row.try_get::<Vec<u8>>("", "found") {
                    Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                    Err(_) => row.try_get::<String>("", "found")?,
                };
                assert!(!text.contains("Hoogstraat"), "{table}: {text}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_vacancy_is_reported_from_a_signal_with_its_cause_and_day() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        let path = wijk.path("Verhuizer").await?;
        let shown = wijk.clerk.get(&path).await?.body;
        let report = format!("/griffie/wr/{COOL}/vacature/nieuw/moved_out/2?signaal=1");
        assert!(shown.contains(&format!("href=\"{report}\"")), "{shown}");
        let form = wijk.clerk.get(&report).await?;
        let words = single_spaced(&form.body);
        for told in [
            "Het register zegt: woont sinds 1 juni 2026",
            "name=\"happened-day\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" value=\"1\"",
            "name=\"happened-month\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" value=\"6\"",
            "name=\"signaal\" value=\"1\"",
        ] {
            assert!(words.contains(told), "{told}: {words}");
        }
        let days = [on_day("happened", "2026-06-01"), on_day("reported", "2026-11-20")].concat();
        let mut fields = pairs(&days);
        fields.push(("evidence", "seen"));
        let to = format!("/griffie/wr/{COOL}/vacature/nieuw/moved_out/2");
        let done = wijk.clerk.send((&form, &to), &fields).await?;
        let case = format!("/griffie/wr/{COOL}/vacature/1");
        assert_eq!(done.header("location"), case, "{}", done.body);
        assert!(!wijk.waits("Verhuizer").await?);
        let all = wijk.list("?stand=alle").await?;
        assert!(rows(&all).contains("vacature 1 gemeld"), "{all}");
        wijk.extract(&lines(&[("Verhuizer", MOVED_LATER)])).await?;
        assert!(!wijk.waits("Verhuizer").await?, "that she leaves is known");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_departure_that_was_reported_otherwise_is_no_signal() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        let to = format!("/griffie/wr/{COOL}/vacature/nieuw/moved_out/2");
        let days = [
            on_day("happened", "2026-06-01"),
            on_day("reported", "2026-11-20"),
        ]
        .concat();
        let mut fields = pairs(&days);
        fields.push(("evidence", "seen"));
        let done = wijk.clerk.submit(&to, &to, &fields).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        assert!(!wijk.waits("Verhuizer").await?);
        let all = wijk.list("?stand=alle").await?;
        assert!(rows(&all).contains("al bekend"), "{all}");
        wijk.extract(&lines(&[("Verhuizer", MOVED_LATER)])).await?;
        let all = wijk.list("?stand=alle").await?;
        assert_eq!(all.matches("Anna van Verhuizer").count(), 1, "{all}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_auditor_reads_the_list_and_only_the_griffie_decides() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        let path = wijk.path("Verhuizer").await?;
        let mut auditor = sign_in(&wijk.server, "lezer").await?;
        let list = auditor.get(LIST).await?;
        assert_eq!(list.status, 200);
        assert!(!list.body.contains("Vergelijk nu opnieuw"));
        assert_eq!(auditor.get(&path).await?.status, 403);
        assert_eq!(
            auditor
                .submit(LIST, &path, &[("reason", "x")])
                .await?
                .status,
            403
        );
        let mut bureau = sign_in(&wijk.server, "een").await?;
        assert_eq!(bureau.get(LIST).await?.status, 403);
        assert_eq!(bureau.get(&path).await?.status, 403);
        Ok(())
    })
    .await
}
