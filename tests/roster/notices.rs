use super::sample::{
    APPOINTMENTS, BODY, check_done, check_says, confirm, of_2026, on_day, send_notices, server_on,
};
use crate::people::sign_in;
use acceptance::{Checked, on_each_database};
use server::store::DocumentKind;
use server::store::documents::list_documents;
use std::time::Duration;

const ALL: &str = "/griffie/wr/benoemingen";
const DATED: [(&str, &str); 3] = [
    ("notified-on-day", "26"),
    ("notified-on-month", "3"),
    ("notified-on-year", "2026"),
];

#[tokio::test]
async fn everybody_elected_gets_a_notice_with_the_last_day_to_answer() -> Checked {
    on_each_database(async |database| {
        of_2026(&database.db).await?;
        let (_server, mut client) = on_day(&database.db, "2026-03-26").await?;
        let page = client.get(APPOINTMENTS).await?;
        check_says(&page, 200, &["3 gekozen kandidaten hebben nog geen kennisgeving"]);
        let asked = client.submit(APPOINTMENTS, APPOINTMENTS, &DATED).await?;
        let told = "3 kandidaten krijgen een kennisgeving met datum 26 maart 2026. De laatste dag om te \
                    antwoorden is 7 april 2026.";
        check_says(&asked, 200, &[told, "6 april 2026 (tweede paasdag)"]);
        check_says(&client.get(APPOINTMENTS).await?, 200, &["nog geen kennisgeving"]);
        let answer = confirm(&mut client, (APPOINTMENTS, APPOINTMENTS), &DATED).await?;
        check_done(&answer)?;
        let page = client.get(APPOINTMENTS).await?;
        check_says(&page, 200, &["1. Ayşe van Noord", "2. Piet van Noord", "3. Noor van Noord"]);
        check_says(&page, 200, &["wacht op antwoord", "7 april 2026"]);
        let letters = list_documents(&database.db, ("wr", "noord")).await?;
        let notices = letters.iter().filter(|one| one.kind == DocumentKind::Notice);
        assert_eq!(notices.count(), 3);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_notice_is_a_file_for_the_griffie_that_nobody_keeps() -> Checked {
    on_each_database(async |database| {
        of_2026(&database.db).await?;
        send_notices(&database.db).await?;
        let (server, mut client) = on_day(&database.db, "2026-03-27").await?;
        let letters = list_documents(&database.db, ("wr", "noord")).await?;
        let by_number = format!("{BODY}/document/{}", letters[0].id);
        for path in [format!("{BODY}/benoeming/1/kennisgeving"), by_number] {
            let letter = client.get(&path).await?;
            assert_eq!(letter.status, 200);
            assert!(letter.body.starts_with("%PDF"));
            assert_eq!(letter.header("content-type"), "application/pdf");
            assert_eq!(letter.header("cache-control"), "no-store");
            let named = letter.header("content-disposition");
            assert!(
                named.contains("kennisgeving-wr-noord-benoeming-1.pdf"),
                "{named}"
            );
            let stranger = server.client().get(&path).await?;
            let asked = stranger.header("location");
            assert!(asked.starts_with("/account/inloggen?naar="), "{asked}");
        }
        for missing in [
            "benoeming/4/kennisgeving",
            "document/99",
            "vacature/1/besluit/1",
        ] {
            let answer = client.get(&format!("{BODY}/{missing}")).await?;
            assert_eq!(answer.status, 404, "{missing}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn notices_that_go_out_late_say_so_and_go_out_once() -> Checked {
    on_each_database(async |database| {
        of_2026(&database.db).await?;
        let (_server, mut client) = on_day(&database.db, "2026-03-30").await?;
        let late = [
            ("notified-on-day", "30"),
            ("notified-on-month", "3"),
            ("notified-on-year", "2026"),
        ];
        let asked = client.submit(APPOINTMENTS, APPOINTMENTS, &late).await?;
        check_says(
            &asked,
            200,
            &["hadden uiterlijk op 26 maart 2026 weg gemoeten"],
        );
        check_done(&confirm(&mut client, (APPOINTMENTS, APPOINTMENTS), &late).await?)?;
        let again = confirm(&mut client, (APPOINTMENTS, APPOINTMENTS), &late).await?;
        check_says(&again, 422, &["dit is er al"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_bodies_at_once_are_served_one_by_one_and_the_page_says_how_far_it_is() -> Checked {
    on_each_database(async |database| {
        of_2026(&database.db).await?;
        let (_server, mut client) = on_day(&database.db, "2026-03-26").await?;
        let page = client.get(ALL).await?;
        check_says(
            &page,
            200,
            &["Wijkraad Noord", "Wijkraad Zuid", "3 kandidaten"],
        );
        let begun = confirm(&mut client, (ALL, ALL), &DATED).await?;
        check_done(&begun)?;
        let progress = begun.header("location").to_owned();
        let mut answer = client.get(&progress).await?;
        for _ in 0..200 {
            if answer.body.contains("Klaar.") {
                break;
            }
            assert_eq!(answer.header("refresh"), "5");
            tokio::time::sleep(Duration::from_millis(50)).await;
            answer = client.get(&progress).await?;
        }
        check_says(&answer, 200, &["2 van de 2 wijkraden zijn behandeld"]);
        assert!(!answer.body.contains("Niet gelukt"));
        for body in ["noord", "zuid"] {
            assert_eq!(list_documents(&database.db, ("wr", body)).await?.len(), 3);
        }
        let again = client.submit(ALL, ALL, &DATED).await;
        let page = client.get(ALL).await?;
        check_says(&page, 200, &["Er is geen wijkraad waarvan"]);
        check_says(&again?, 422, &["Er is niets gedaan"]);
        let unknown = client.get(&format!("{ALL}/voortgang/99")).await?;
        check_says(&unknown, 200, &["niets meer bekend"]);
        let overview = client.get("/griffie/wr").await?;
        check_says(&overview, 200, &["Wijkraad Zuid", "3 open benoemingen"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_auditor_reads_and_finds_no_button() -> Checked {
    on_each_database(async |database| {
        of_2026(&database.db).await?;
        let server = server_on(&database.db, "2026-03-25").await?;
        let mut auditor = sign_in(&server, "controleur").await?;
        let before = [ALL.to_owned(), APPOINTMENTS.to_owned()];
        for path in before {
            check_no_form(&auditor.get(&path).await?.body, &path);
        }
        send_notices(&database.db).await?;
        // Its session has run out by now.
        let server = server_on(&database.db, "2026-03-27").await?;
        let mut auditor = sign_in(&server, "controleur").await?;
        for path in [
            BODY.to_owned(),
            APPOINTMENTS.to_owned(),
            format!("{BODY}/benoeming/1"),
        ] {
            let page = auditor.get(&path).await?;
            assert_eq!(page.status, 200, "{path}");
            check_no_form(&page.body, &path);
        }
        let letter = auditor
            .get(&format!("{BODY}/benoeming/1/kennisgeving"))
            .await?;
        assert_eq!(letter.status, 200);
        Ok(())
    })
    .await
}

/// The only form that posts is the button to sign out.
fn check_no_form(page: &str, path: &str) {
    assert_eq!(page.matches("method=\"post\"").count(), 1, "{path}");
}
