use super::log::{link, numbers, record, record_many, result, start};
use crate::people::{add, sign_in};
use acceptance::{Checked, on_each_database};
use server::audit::Event;
use server::store::Role;

#[tokio::test]
async fn an_event_is_told_in_words_with_who_what_and_what_changed() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        record(database, ("account:1", 0), result("wr2026", "pernis")).await?;
        let page = client.get("/controle").await?;
        assert_eq!(page.status, 200);
        for expected in [
            "Uitslag vastgesteld",
            "Naam van noor (Controleur)",
            "account:1",
            "wr2026/pernis",
            "22\u{a0}november 2026, 10:00:00\u{a0}UTC",
            "<dt>In plaats van</dt><dd>geen</dd>",
            "<dt>Vastgesteld op</dt><dd>1\u{a0}januari 1970</dd>",
            "<summary>Hash van gebeurtenis 3</summary>",
            "Ingelogd",
            "<span class=\"quiet\">Naam van noor (Controleur)</span>",
        ] {
            assert!(page.body.contains(expected), "{expected} in {}", page.body);
        }
        assert_eq!(numbers(&page.body), [3, 2, 1]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_goes_through_the_log_fifty_events_at_a_time() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        record_many(database, 118).await?;
        let first = client.get("/controle").await?;
        assert_eq!(numbers(&first.body), (71..=120).rev().collect::<Vec<_>>());
        assert_eq!(link(&first.body, "Nieuwere"), None);
        let older = link(&first.body, "Oudere").ok_or("no older ones")?;
        let second = client.get(&older).await?;
        assert_eq!(numbers(&second.body), (21..=70).rev().collect::<Vec<_>>());
        let older = link(&second.body, "Oudere").ok_or("no older ones")?;
        let last = client.get(&older).await?;
        assert_eq!(numbers(&last.body), (1..=20).rev().collect::<Vec<_>>());
        assert_eq!(link(&last.body, "Oudere"), None);
        let newer = link(&last.body, "Nieuwere").ok_or("no newer ones")?;
        let back = client.get(&newer).await?;
        assert_eq!(numbers(&back.body), numbers(&second.body));
        let newer = link(&back.body, "Nieuwere").ok_or("no newer ones")?;
        let back = client.get(&newer).await?;
        assert_eq!(numbers(&back.body), numbers(&first.body));
        assert_eq!(link(&back.body, "Nieuwste").as_deref(), Some("/controle"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_asked_goes_along_through_the_log_and_into_the_file() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        record_many(database, 60).await?;
        record(database, ("demo", 0), result("wr2026", "pernis")).await?;
        let asked = "/controle?soort=signed_in&wie=demo&taal=en";
        let first = client.get(asked).await?;
        assert_eq!(numbers(&first.body), (13..=62).rev().collect::<Vec<_>>());
        let older = link(&first.body, "Older").ok_or("no older ones")?;
        assert_eq!(older, "/controle?soort=signed_in&wie=demo&voor=13&taal=en");
        let last = client.get(&older).await?;
        assert_eq!(numbers(&last.body), (3..=12).rev().collect::<Vec<_>>());
        let file = link(&first.body, "These events as a file (CSV)");
        let expected = "/controle/logboek.csv?soort=signed_in&wie=demo&taal=en";
        assert_eq!(file.as_deref(), Some(expected));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_thousands_of_events_away_is_found_too() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        record(database, ("demo", 0), result("wr2026", "pernis")).await?;
        record_many(database, 4100).await?;
        record(database, ("demo", 0), result("wr2026", "hoogvliet")).await?;
        for (place, expected) in [
            ("", vec![4104, 3]),
            ("&voor=4104", vec![3]),
            ("&na=2", vec![4104, 3]),
            ("&na=3", vec![4104]),
        ] {
            let asked = format!("/controle?soort=result_established{place}");
            let page = client.get(&asked).await?;
            assert_eq!(numbers(&page.body), expected, "{asked}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_long_row_is_cut_in_the_list_and_whole_on_its_own_page() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let bodies = (1..=39).map(|number| (format!("wijk{number}"), 7));
        let event = Event::ElectionSetUp {
            election: "wr2026".to_owned(),
            regulation: "rotterdam-2026".to_owned(),
            held_on: chrono::NaiveDate::from_ymd_opt(2026, 3, 18).ok_or("no day")?,
            bodies: bodies.collect(),
        };
        record(database, ("demo", 0), event).await?;
        let list = client.get("/controle").await?.body;
        assert!(list.contains("wijk5: 7, en nog 34<"), "{list}");
        assert!(!list.contains("wijk6:"));
        let whole = client.get("/controle/3").await?.body;
        assert!(whole.contains("wijk38: 7, wijk39: 7<"), "{whole}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_but_an_auditor_reads_the_log() -> Checked {
    on_each_database(async |database| {
        let (server, _) = start(database).await?;
        add(&database.db, ("baas", Role::Administrator)).await?;
        let mut client = sign_in(&server, "baas").await?;
        for path in ["/controle", "/controle/1", "/controle/logboek.csv"] {
            assert_eq!(client.get(path).await?.status, 403, "{path}");
        }
        Ok(())
    })
    .await
}
