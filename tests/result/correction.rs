use crate::people::Failure;
use crate::sample::{ELECTION, PLAIN, SESSION, establish, session_with, start};
use acceptance::Paper;
use acceptance::{Checked, Client, TestDatabase, on_each_database};
use server::actions::roster::admit_elected;
use server::audit::By;
use server::publication;
use server::store::allocation::list_results;
use server::store::documents::load_document;
use server::store::{DocumentKind, write_tx};

const REASON: (&str, &str) = ("reason", "Er was een overlijden niet gemeld");

/// Establishes the first version, and records a death before it.
async fn outdated(database: &TestDatabase) -> Result<(acceptance::Server, Client), Failure> {
    let (server, mut client) = start(database).await?;
    assert_eq!(establish(&mut client, PLAIN, &SESSION).await?.status, 303);
    let path = format!("{PLAIN}/overleden");
    let fields = [
        ("candidate", "1.1"),
        ("day-day", "19"),
        ("day-month", "3"),
        ("day-year", "2026"),
        ("source", "burgerlijke stand"),
    ];
    assert_eq!(client.submit(&path, &path, &fields).await?.status, 303);
    Ok((server, client))
}

#[tokio::test]
async fn a_correction_is_a_new_version_and_the_old_one_stays() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = outdated(database).await?;
        let old = client.get(&format!("{PLAIN}/proces-verbaal/1")).await?;
        let page = client.get(&format!("{PLAIN}/vaststellen")).await?;
        assert!(
            page.body.contains("Nu wel gekozen</dt><dd>Voornaam31"),
            "{}",
            page.body
        );
        assert!(
            page.body
                .contains("Nu niet meer gekozen</dt><dd>Voornaam11")
        );
        let fields = session_with(&[REASON]);
        assert_eq!(establish(&mut client, PLAIN, &fields).await?.status, 303);
        let results = list_results(&database.db, ELECTION, "plain").await?;
        assert_eq!(results.len(), 2);
        let reason = results[1].correction.as_ref().ok_or("none")?;
        assert_eq!((reason.replaces, reason.reason.as_str()), (1, REASON.1));
        let first = client.get(&format!("{PLAIN}/uitslag/1")).await?;
        assert!(first.body.contains("Zij is vervangen door versie 2."));
        assert_eq!(
            client.get(&format!("{PLAIN}/proces-verbaal/1")).await?.body,
            old.body
        );
        let key = (DocumentKind::Minutes, 2, "");
        let minutes = load_document(&database.db, (ELECTION, "plain"), key).await?;
        let text = Paper::of(&minutes.ok_or("none")?.bytes).text();
        assert!(text.contains("Deze uitslag vervangt versie 1. Reden: Er was een overlijden"));
        assert!(
            text.contains("Nu niet meer gekozen Voornaam11 Achternaam11"),
            "{text}"
        );
        let overview = client.get("/bureau/proef").await?;
        assert!(overview.body.contains("gecorrigeerd: 1"));
        check_public(database, &server).await
    })
    .await
}

/// The public page says which version it shows, what that replaces, and why.
async fn check_public(database: &TestDatabase, _: &acceptance::Server) -> Checked {
    let app = crate::people::app(&database.db);
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).ok_or("no day")?;
    app.show(publication::load(&database.db, today).await?);
    let public = acceptance::Server::start(app).await?;
    let page = public.client().get("/wijkraad/plain").await?;
    assert!(
        page.body.contains("Dit is versie 2, vastgesteld op"),
        "{}",
        page.body
    );
    assert!(
        page.body
            .contains("Deze versie vervangt versie 1. Reden: Er was een overlijden")
    );
    Ok(())
}

#[tokio::test]
async fn a_correction_needs_a_reason_and_a_day_not_before_the_first() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = outdated(database).await?;
        let path = format!("{PLAIN}/vaststellen");
        let without = client.submit(&path, &path, &SESSION).await?;
        assert_eq!(without.status, 422);
        assert!(without.body.contains("Vul in waarom er een correctie is."));
        let early = session_with(&[REASON, ("day-day", "24")]);
        let early = client.submit(&path, &path, &early).await?;
        assert_eq!(early.status, 422);
        assert!(
            early.body.contains("Die dag ligt vóór de uitslag van 25"),
            "{}",
            early.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_correction_that_touches_members_asks_whether_the_griffie_knows() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = outdated(database).await?;
        let by = By {
            actor: "test".to_owned(),
            at: chrono::DateTime::UNIX_EPOCH,
        };
        let since = chrono::NaiveDate::from_ymd_opt(2026, 4, 22).ok_or("no day")?;
        let key = (ELECTION, "plain");
        write_tx(&database.db, async |tx| {
            admit_elected(tx, &by, key, since).await
        })
        .await?;
        let fields = session_with(&[REASON]);
        let answer = establish(&mut client, PLAIN, &fields).await?;
        assert_eq!(answer.status, 422);
        assert!(
            answer.body.contains("Overleg eerst met de griffie"),
            "{}",
            answer.body
        );
        assert_eq!(list_results(&database.db, key.0, key.1).await?.len(), 1);
        let fields = session_with(&[REASON, ("members-known", "yes")]);
        assert_eq!(establish(&mut client, PLAIN, &fields).await?.status, 303);
        Ok(())
    })
    .await
}
