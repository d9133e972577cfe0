//! The candidates as everybody sees them: nothing before the decision, and never how to reach somebody.

use super::sample::{
    FOUNDER, NAME, SECOND, applications, founder, member, official, publish, signed, somebody,
};
use crate::town::{ELECTION, Failure, Town, save};
use acceptance::{Answer, Checked, Server, keys, on_each_database, without_digests};
use election::registration::course::{Step, Verdict};
use server::audit::{self, By, Event};
use server::publication::{CandidateEdition, FollowedCandidates, Published};
use server::store::write_tx;
use server::web::App;

async fn candidates((town, app): (&Town, &App), end: &str) -> Result<Answer, Failure> {
    publish(town, app).await?;
    let path = format!("/verkiezing/{ELECTION}/kandidaten{end}");
    town.server.client().get(&path).await
}

#[tokio::test]
async fn nobody_is_shown_before_the_session_and_then_only_who_is_valid() -> Checked {
    on_each_database(async |database| {
        let (town, app) = Town::start_with(database).await?;
        let mut anna = founder(&town).await?;
        signed(&mut anna).await?;
        member(&town, &mut anna, (SECOND, "Bram")).await?;
        for end in ["", "/pernis"] {
            let before = candidates((&town, &app), end).await?;
            assert!(
                before.body.contains("23\u{a0}januari 2026"),
                "{}",
                before.body
            );
            assert!(!before.body.contains("de Vries") && !before.body.contains(NAME));
        }
        let all = applications(&town).await?;
        let valid = Step::Decided {
            session: 1,
            verdict: Verdict::Valid,
        };
        official(&town, &all[0].id, vec![valid]).await?;
        let invalid = Step::Decided {
            session: 1,
            verdict: Verdict::Invalid,
        };
        official(&town, &all[1].id, vec![invalid]).await?;
        let overview = candidates((&town, &app), "").await?;
        for told in ["Pernis", "1 kandidaat"] {
            assert!(overview.body.contains(told), "{told}: {}", overview.body);
        }
        let page = candidates((&town, &app), "/pernis").await?;
        for told in ["X. (Anna) de Vries", "Ik woon hier graag.", "En u?"] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        // Whoever is left alone of a joint list stands on a personal title.
        let shown = without_digests(&page.body);
        for hidden in [NAME, "Bram", "3195", "1988", "123 45 67", FOUNDER] {
            assert!(!shown.contains(hidden), "{hidden}: {shown}");
        }
        assert_eq!(candidates((&town, &app), "/elders").await?.status, 404);
        Ok(())
    })
    .await
}

/// What the session decides about an application, with an event of it.
async fn decide(town: &Town, id: &str, (session, verdict): (u32, Verdict)) -> Result<(), Failure> {
    official(town, id, vec![Step::Decided { session, verdict }]).await?;
    let by = By {
        actor: "leider".to_owned(),
        at: "2026-01-20T09:00:00Z".parse()?,
    };
    let event = Event::ApplicationExamined {
        election: ELECTION.to_owned(),
        application: id.to_owned(),
        version: 1,
        step: "decided",
        proposal: None,
    };
    write_tx(&town.db, async move |tx| {
        audit::record(tx, &by, &event).await.map(|_| ())
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn the_candidates_are_shown_without_a_database_and_whoever_is_struck_is_gone() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        signed(&mut anna).await?;
        let keys = &keys();
        let (mut followed, none) = FollowedCandidates::start(&town.db, keys).await?;
        let lists = |all: &[CandidateEdition]| {
            let sheets = all.iter().flat_map(|edition| &edition.bodies);
            sheets.map(|sheet| sheet.lists.len()).sum::<usize>()
        };
        assert_eq!(lists(&none), 0);
        let id = applications(&town).await?[0].id.clone();
        decide(&town, &id, (1, Verdict::Valid)).await?;
        let valid = followed.next(&town.db, (keys, &none)).await?;
        let valid = valid.ok_or("the decision was not followed")?;
        let held = without_digests(&format!("{valid:?}"));
        for personal in ["3195", "1988", "123 45 67", FOUNDER, "Voorbeeld"] {
            assert!(!held.contains(personal), "{personal}: {held}");
        }
        // An application that has no database answers all the same.
        let memory = App::showing(Published::default());
        memory.show_candidates(valid.clone());
        let server = Server::start(memory.clone()).await?;
        let path = format!("/verkiezing/{ELECTION}/kandidaten/pernis");
        let page = server.client().get(&path).await?;
        assert!(page.body.contains("X. (Anna) de Vries"), "{}", page.body);
        assert_eq!(followed.next(&town.db, (keys, &valid)).await?, None);

        decide(&town, &id, (2, Verdict::Invalid)).await?;
        let struck = followed.next(&town.db, (keys, &valid)).await?;
        memory.show_candidates(struck.ok_or("the correction was not followed")?);
        let page = server.client().get(&path).await?;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("de Vries"), "{}", page.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_presentation_is_text_and_nothing_else() -> Checked {
    on_each_database(async |database| {
        let (town, app) = Town::start_with(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        let text = "<script>alert(1)</script>\n\"><img src=x onerror=alert(1)>";
        save(&mut anna, "profiel", &[("presentation", text)]).await?;
        signed(&mut anna).await?;
        let id = applications(&town).await?[0].id.clone();
        let verdict = Verdict::Valid;
        official(
            &town,
            &id,
            vec![Step::Decided {
                session: 1,
                verdict,
            }],
        )
        .await?;
        let page = candidates((&town, &app), "/pernis").await?;
        assert!(page.body.contains("script"), "{}", page.body);
        assert!(!page.body.contains("<script") && !page.body.contains("<img src=x"));
        let own = anna.get(&crate::town::path("")).await?;
        assert!(!own.body.contains("<script") && !own.body.contains("<img src=x"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_presentation_has_a_thousand_signs_at_most() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        for (signs, status) in [(1000, 303), (1001, 422)] {
            let text = "é".repeat(signs);
            let answer = save(&mut anna, "profiel", &[("presentation", &text)]).await?;
            assert_eq!(answer.status, status, "{signs}");
            if status == 422 {
                assert!(answer.body.contains(&text), "what was typed is kept");
            }
        }
        Ok(())
    })
    .await
}
