//! The own application in each state: what happened, what to do now, and repairing in time.

use super::sample::{FOUNDER, applications, key, official, signed, somebody};
use crate::town::{Failure, Town, path, save};
use acceptance::{Checked, Client, on_each_database};
use election::registration::course::{State, Step, Verdict};
use server::store::registration::application::{PaperKind, list_versions, load_course, save_paper};
use server::store::write_tx;

async fn check(client: &mut Client, told: &[&str]) -> Result<(), Failure> {
    let page = client.get(&path("")).await?;
    for told in told {
        assert!(page.body.contains(told), "{told}: {}", page.body);
    }
    let english = client.get(&format!("{}?taal=en", path(""))).await?;
    assert!(english.body.contains("My application"), "{}", english.body);
    Ok(())
}

fn raised() -> Result<Step, Failure> {
    Ok(Step::OmissionRaised {
        omission: 1,
        preset: "geen-handtekening".to_owned(),
        until: "2026-01-22T15:00:00".parse()?,
    })
}

#[tokio::test]
async fn the_page_says_in_each_state_what_happened_and_what_to_do() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        check(&mut anna, &["Nog niet ondertekend"]).await?;
        signed(&mut anna).await?;
        let id = applications(&town).await?[0].id.clone();
        check(
            &mut anna,
            &[
                &id,
                "U hoeft nu niets te doen",
                "23\u{a0}januari 2026",
                "Bevestiging, versie 1",
            ],
        )
        .await?;
        town.at("2026-01-20T09:00:00Z")?;
        town.sign_in(&mut anna, FOUNDER).await?;
        let proposal = Verdict::Valid;
        official(&town, &id, vec![raised()?]).await?;
        check(
            &mut anna,
            &[
                "Er moet iets worden hersteld",
                "nog 2 dagen en 5 uur",
                "Herstel het verzuim",
            ],
        )
        .await?;
        let (omission, repaired) = (1, true);
        official(
            &town,
            &id,
            vec![Step::OmissionSettled { omission, repaired }],
        )
        .await?;
        official(
            &town,
            &id,
            vec![Step::Examined {
                proposal,
                second: false,
            }],
        )
        .await?;
        check(
            &mut anna,
            &["Uw aanmelding is onderzocht", "Verzuim 1 is hersteld"],
        )
        .await?;
        official(
            &town,
            &id,
            vec![Step::Decided {
                session: 1,
                verdict: Verdict::Invalid,
            }],
        )
        .await?;
        check(
            &mut anna,
            &[
                "Uw kandidatuur is niet geldig",
                "beroep tot en met",
                "27\u{a0}januari 2026",
            ],
        )
        .await?;
        official(
            &town,
            &id,
            vec![Step::Decided {
                session: 2,
                verdict: Verdict::Valid,
            }],
        )
        .await?;
        check(&mut anna, &["U bent kandidaat", "Loting van de volgorde"]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_omission_is_repaired_after_closing_with_a_version_that_is_signed() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        signed(&mut anna).await?;
        let id = applications(&town).await?[0].id.clone();
        town.at("2026-01-20T09:00:00Z")?;
        town.sign_in(&mut anna, FOUNDER).await?;
        official(&town, &id, vec![raised()?]).await?;
        let asked = anna.get(&path("herstellen")).await?;
        assert!(
            asked.body.contains("22\u{a0}januari 2026, 15:00:00"),
            "{}",
            asked.body
        );
        let saved = save(
            &mut anna,
            "samen",
            &[("aanduiding", "Hersteld"), ("alone", "ja")],
        )
        .await?;
        assert_eq!(saved.status, 303, "{}", saved.body);
        let stale = anna.send((&asked, &path("herstellen")), &[]).await?;
        assert_eq!(stale.status, 409, "what was shown is what is signed");
        let done = anna.send((&stale, &path("herstellen")), &[]).await?;
        assert_eq!(done.header("location"), path(""), "{}", done.body);
        let versions = list_versions(&town.db, &key(&town).await?, &id).await?;
        let said: Vec<&str> = versions
            .iter()
            .map(|one| one.content.details.aanduiding.as_str())
            .collect();
        assert_eq!(said, ["Samen voor Pernis", "Hersteld"]);
        assert_eq!(load_course(&town.db, &id).await?.state(), State::Answered);
        check(&mut anna, &["U hebt het verzuim hersteld", "versie 2"]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_repair_a_second_too_late_is_refused() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        signed(&mut anna).await?;
        let id = applications(&town).await?[0].id.clone();
        town.at("2026-01-20T09:00:00Z")?;
        town.sign_in(&mut anna, FOUNDER).await?;
        official(&town, &id, vec![raised()?]).await?;
        town.at("2026-01-22T13:59:00Z")?;
        town.sign_in(&mut anna, FOUNDER).await?;
        let asked = anna.get(&path("herstellen")).await?;
        town.at("2026-01-22T14:00:01Z")?;
        let late = anna.send((&asked, &path("herstellen")), &[]).await?;
        assert_eq!(late.status, 409);
        assert!(late.body.contains("De termijn is voorbij"), "{}", late.body);
        assert_eq!(load_course(&town.db, &id).await?.version(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_change_before_closing_is_a_next_version_and_withdrawing_ends_it() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        signed(&mut anna).await?;
        save(&mut anna, "profiel", &[("presentation", "Anders")]).await?;
        signed(&mut anna).await?;
        let id = applications(&town).await?[0].id.clone();
        check(
            &mut anna,
            &["opnieuw ondertekend (versie 2)", "Trek mijn aanmelding in"],
        )
        .await?;
        let page = anna.get(&path("intrekken")).await?;
        let unsure = anna.send((&page, &path("intrekken")), &[]).await?;
        assert_eq!(unsure.status, 422);
        let done = anna
            .send((&page, &path("intrekken")), &[("sure", "1")])
            .await?;
        assert_eq!(done.status, 303, "{}", done.body);
        assert_eq!(load_course(&town.db, &id).await?.state(), State::Withdrawn);
        check(&mut anna, &["U hebt uw aanmelding ingetrokken"]).await?;
        let twice = anna
            .send((&page, &path("intrekken")), &[("sure", "1")])
            .await?;
        assert_eq!(twice.status, 409, "{}", twice.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn papers_go_to_the_applicant_they_are_about_and_to_nobody_else() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        signed(&mut anna).await?;
        let id = applications(&town).await?[0].id.clone();
        let key = key(&town).await?;
        let at = "2026-01-20T09:00:00Z".parse()?;
        let made = write_tx(&town.db, async move |tx| {
            let about = ("pernis", PaperKind::Findings, id.as_str());
            save_paper(tx, &key, about, (b"%PDF", at)).await
        });
        let hidden = made.await?.id;
        let own = anna.get(&path("stuk/1")).await?;
        assert_eq!(own.header("content-type"), "application/pdf");
        assert_eq!(
            anna.get(&path(&format!("stuk/{hidden}"))).await?.status,
            404
        );
        let mut bram = somebody(&town, "bram@voorbeeld.example", "Bram").await?;
        assert_eq!(bram.get(&path("stuk/1")).await?.status, 404);
        Ok(())
    })
    .await
}
