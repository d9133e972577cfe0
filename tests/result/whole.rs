use crate::sample::{ELECTION, PLAIN, SESSION, SMALL, carried, establish, start};
use acceptance::Paper;
use acceptance::{Checked, on_each_database};
use server::audit;
use server::store::DocumentKind;
use server::store::allocation::load_latest_result;
use server::store::committee::load_session;
use server::store::documents::load_document;

#[tokio::test]
async fn the_overview_says_of_every_body_how_far_it_is() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let elections = client.get("/bureau").await?;
        assert!(elections.body.contains("0 van 4 uitslagen vastgesteld"));
        let page = client.get("/bureau/proef").await?;
        assert_eq!(page.status, 200);
        for told in [
            "klaar om vast te stellen: 3",
            "wacht op loting: 1",
            "te weinig kandidaten: er is een besluit nodig",
            "Van 1 raad kan de uitslag nu worden vastgesteld.",
            "/bureau/proef/kalender",
            "/bureau/proef/invoer",
        ] {
            assert!(page.body.contains(told), "{told}");
        }
        // What needs work comes first.
        let places = ["Raad tied", "Raad plain"].map(|name| page.body.find(name));
        assert!(places.is_sorted(), "{places:?}");
        let lots = client.get("/bureau/proef?stand=loting").await?;
        assert!(lots.body.contains("Raad tied") && !lots.body.contains("Raad plain"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_tabulation_shows_every_figure_and_is_not_established() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let page = client.get(PLAIN).await?;
        for told in [
            "1.1 Voornaam11 Achternaam11",
            "<td class=\"num\">380</td><td class=\"num\">360</td><td class=\"num\">20</td>",
            "Dit is een berekening. De uitslag is niet vastgesteld",
            "Alles is geteld. De uitslag kan worden vastgesteld.",
            "690 stemmen gedeeld door 3 zetels is 230 stemmen",
        ] {
            assert!(page.body.contains(told), "{told}");
        }
        let tied = client.get("/bureau/proef/wijkraad/tied").await?;
        assert!(tied.body.contains("/bureau/proef/wijkraad/tied/loting"));
        assert!(tied.body.contains("staan precies gelijk"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_result_is_established_in_its_session_and_put_on_paper() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let answer = establish(&mut client, PLAIN, &SESSION).await?;
        assert_eq!((answer.status, answer.header("location")), (303, PLAIN));
        let key = (ELECTION, "plain");
        let result = load_latest_result(&database.db, key.0, key.1).await?;
        let result = result.ok_or("no result")?;
        assert_eq!(result.established_on.to_string(), "2026-03-25");
        assert_eq!(result.allocation.elected, [(1, 1), (1, 2), (2, 1)]);
        let session = load_session(&database.db, key, 1).await?.ok_or("none")?;
        let names: Vec<&str> = session
            .members
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        assert_eq!(names, ["A. de Voorzitter", "B. Lid", "C. van den Lid"]);
        let minutes = load_document(&database.db, key, (DocumentKind::Minutes, 1, "")).await?;
        let text = Paper::of(&minutes.ok_or("no minutes")?.bytes).text();
        for told in [
            "Stadhuis, Coolsingel 40",
            "A. de Voorzitter voorzitter",
            "Station 1 was laat open Dat veranderde de uitslag niet",
            "Opgemaakt in de openbare zitting te Stadhuis, Coolsingel 40, op 25 maart 2026.",
            "1 Buurthuis 1",
            "Bijlage: de telling per stembureau",
        ] {
            assert!(text.contains(told), "{told}");
        }
        let verified = audit::verify(&database.db).await?;
        assert!(
            matches!(verified, audit::Verification::Whole { .. }),
            "{verified:?}"
        );
        let log = "SELECT payload FROM event";
        let events = crate::decisions::texts(&database.db, log).await?;
        assert!(
            events.iter().all(|one| !one.contains("Voorzitter")),
            "{events:?}"
        );
        let page = client.get(&format!("{PLAIN}/uitslag/1")).await?;
        assert!(page.body.contains("A. de Voorzitter") && page.body.contains("Voornaam12"));
        let paper = client.get(&format!("{PLAIN}/proces-verbaal/1")).await?;
        assert_eq!(
            (paper.status, paper.header("content-type")),
            (200, "application/pdf")
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_that_changed_since_it_was_shown_is_not_established() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let path = format!("{PLAIN}/vaststellen");
        let shown = client.submit(&path, &path, &SESSION).await?;
        let death = [("candidate", "2.1"), ("day-day", "20"), ("day-month", "3")];
        let more = [("day-year", "2026"), ("source", "burgerlijke stand")];
        let deaths = format!("{PLAIN}/overleden");
        let recorded = client
            .submit(&deaths, &deaths, &[&death[..], &more].concat())
            .await?;
        assert_eq!(recorded.status, 303);
        let answer = crate::sample::confirm(&mut client, (PLAIN, &shown), &SESSION).await?;
        assert_eq!(answer.status, 409);
        assert!(
            answer
                .body
                .contains("de uitkomst is veranderd sinds u deze bekeek")
        );
        assert_eq!(
            load_latest_result(&database.db, ELECTION, "plain").await?,
            None
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_results_that_are_ready_are_established_in_one_session() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        for body in ["small", "six"] {
            crate::decisions::decide(&mut client, body).await?;
        }
        let path = "/bureau/proef/vaststellen";
        let shown = client.submit(path, path, &SESSION).await?;
        assert!(
            shown
                .body
                .contains("Van 3 raden wordt de uitslag vastgesteld")
        );
        let (csrf, digest) = (shown.csrf().to_owned(), carried(&shown, "shown"));
        let mut all = vec![("csrf", csrf.as_str()), ("shown", digest.as_str())];
        all.extend(SESSION);
        let begun = client.post(path, &all).await?;
        assert_eq!(begun.status, 303, "{}", begun.body);
        let progress = begun.header("location").to_owned();
        for _ in 0..200 {
            let page = client.get(&progress).await?;
            assert_eq!(page.status, 200);
            if page.body.contains("Het werk is klaar.") {
                assert!(page.body.contains("3 van 3 uitslagen zijn behandeld."));
                assert!(!page.body.contains("niet vastgesteld"), "{}", page.body);
                let overview = client.get("/bureau/proef").await?;
                assert!(overview.body.contains("vastgesteld: 3"));
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        Err("the work does not end".into())
    })
    .await
}

#[tokio::test]
async fn the_auditor_reads_and_has_no_button() -> Checked {
    on_each_database(async |database| {
        let (server, _) = start(database).await?;
        crate::people::add(&database.db, ("lezer", server::store::Role::Auditor)).await?;
        let mut client = crate::people::sign_in(&server, "lezer").await?;
        for path in ["/bureau", "/bureau/proef", PLAIN, SMALL] {
            let page = client.get(path).await?;
            assert_eq!(page.status, 200);
            assert!(!page.body.contains("class=\"button\""), "{path}");
        }
        Ok(())
    })
    .await
}
