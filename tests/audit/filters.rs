use super::log::{link, numbers, record, result, start};
use crate::people::add;
use acceptance::{Checked, on_each_database};
use server::audit::Event;
use server::store::Role;

#[tokio::test]
async fn events_are_found_by_what_was_done() -> Checked {
    check("soort=signed_in", &[2]).await?;
    check("soort=result_established", &[7, 6, 5]).await?;
    check("soort=document_made", &[]).await
}

#[tokio::test]
async fn events_are_found_by_who_did_it() -> Checked {
    check("wie=demo", &[7, 4]).await?;
    check("wie=noor", &[6, 2]).await?;
    check("wie=NOOR", &[6, 2]).await?;
    check("wie=account%3A1", &[6, 2]).await?;
    check("wie=command+line", &[5]).await
}

#[tokio::test]
async fn events_are_found_by_what_it_was_done_to_whole_or_in_part() -> Checked {
    check("waarover=wr2026", &[6, 5]).await?;
    check("waarover=pernis", &[7, 5]).await?;
    check("waarover=wr2026%2Fpernis", &[5]).await?;
    check("waarover=%2FPERNIS%2F", &[7, 5]).await?;
    check("waarover=account%2F1", &[4, 2, 1]).await?;
    // A part is found whole, and a sign stands for itself alone.
    check("waarover=wr202", &[]).await?;
    check("waarover=pern_s", &[]).await
}

#[tokio::test]
async fn events_are_found_by_day() -> Checked {
    let day = |name: &str, day: u32| format!("{name}-day={day}&{name}-month=11&{name}-year=2026");
    check(&day("van", 23), &[7, 6]).await?;
    check(&day("tot", 22), &[5, 4, 3, 2, 1]).await?;
    check(&format!("{}&{}", day("van", 23), day("tot", 23)), &[6]).await?;
    check(&day("van", 25), &[]).await
}

#[tokio::test]
async fn filters_narrow_each_other() -> Checked {
    check("soort=result_established&wie=demo&waarover=pernis", &[7]).await?;
    check("soort=result_established&wie=noor&waarover=pernis", &[]).await
}

#[tokio::test]
async fn a_filter_that_is_nonsense_says_so_and_keeps_what_was_typed() -> Checked {
    refused("soort=onzin", "Kies uit de lijst", "").await?;
    refused("wie=niemand", "geen gebruiker", "value=\"niemand\"").await?;
    refused("wie=%00", "geen gebruiker", "").await?;
    refused(
        "waarover=%3Cb%3E",
        "alleen letters",
        "value=\"&#60;b&#62;\"",
    )
    .await?;
    let long = format!("waarover={}", "a".repeat(101));
    refused(&long, "hoogstens 100", "value=\"aaa").await?;
    refused(
        "van-day=31&van-month=2&van-year=2026",
        "datum bestaat niet",
        "value=\"31\"",
    )
    .await?;
    refused("tot-day=1", "niet compleet", "value=\"1\"").await?;
    let turned = "van-day=2&van-month=1&van-year=2026&tot-day=1&tot-month=1&tot-year=2026";
    refused(turned, "eerder dan de eerste", "value=\"2026\"").await?;
    refused("voor=onzin", "Het adres noemt een plek", "").await?;
    refused("na=99999999999999999999", "Het adres noemt een plek", "").await
}

#[tokio::test]
async fn every_mistake_is_named_at_once() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let page = client.get("/controle?soort=x&wie=x&waarover=%3F").await?;
        assert!(page.body.contains("Verbeter 3 antwoorden"), "{}", page.body);
        let file = client.get("/controle/logboek.csv?soort=x&wie=x").await?;
        assert_eq!(file.status, 422);
        assert!(file.body.contains("Verbeter 2 antwoorden"), "{}", file.body);
        Ok(())
    })
    .await
}

/// Which events the auditor sees; there are seven.
async fn check(query: &str, expected: &[i64]) -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        add(&database.db, ("piet", Role::Clerk)).await?;
        record(database, ("demo", 0), Event::SignedOut { account: 1 }).await?;
        record(database, ("command line", 0), result("wr2026", "pernis")).await?;
        record(database, ("account:1", 1), result("WR2026", "hoogvliet")).await?;
        record(database, ("demo", 2), result("wr2030", "pernis")).await?;
        let page = client.get(&format!("/controle?{query}")).await?;
        assert_eq!(page.status, 200, "{query}");
        assert_eq!(numbers(&page.body), expected, "{query}");
        let nothing = page
            .body
            .contains("Er is geen gebeurtenis die hieraan voldoet");
        assert_eq!(nothing, expected.is_empty(), "{query}");
        assert_eq!(
            link(&page.body, "Alles tonen").as_deref(),
            Some("/controle")
        );
        Ok(())
    })
    .await
}

async fn refused(query: &str, message: &str, kept: &str) -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let page = client.get(&format!("/controle?{query}")).await?;
        assert_eq!(page.status, 422, "{query}");
        assert!(page.body.contains(message), "{message} in {}", page.body);
        assert!(page.body.contains(kept), "{kept} in {}", page.body);
        assert!(page.body.contains("<title>Fout: "), "{query}");
        assert!(numbers(&page.body).is_empty());
        Ok(())
    })
    .await
}
