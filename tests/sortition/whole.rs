//! From the extract to a filled seat: who is left out, the draw recomputed, two batches, and a name that becomes public.

use crate::desk::{BODY, ELECTION, on_day, pairs, path};
use crate::stage::{DIGITS, Stage, check, enter, extract, person};
use acceptance::{Checked, on_each_database};
use chrono::TimeDelta;
use server::audit::{self, Verification, sha256};
use succession::roster::Person;
use succession::vacancy::State;

/// What stands behind a label on a page.
fn fact<'p>(page: &'p str, label: &str) -> &'p str {
    let after = page.split_once(&format!("<dt>{label}</dt><dd>"));
    let value = after.and_then(|(_, rest)| rest.split_once("</dd>"));
    value.map_or("", |(value, _)| value)
}

#[tokio::test]
async fn who_may_not_be_drawn_is_counted_and_left_out() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        check(
            &stage.page("loting").await?,
            &["Vacature 1", "loting/nieuw"],
        );
        let counted = stage.counted().await?;
        assert_eq!(counted.status, 200, "{}", counted.body);
        let told = [
            "12 bewoners staan in het uittreksel",
            "Eén van hen is overleden",
            "Eén van hen is vertrokken",
            "Eén van hen is op de peildag te jong",
            "Eén van hen staat in het loot-me-niet-register",
            "Eén van hen is zittend lid",
            "Eén lid is niet met zekerheid herkend",
            "7 bewoners blijven over",
            "(aanname)",
        ];
        check(&counted.body, &told);
        assert_eq!(stage.freeze(&counted).await?.status, 303);
        let page = stage.page("loting/1").await?;
        check(&page, &["Loot nu in het openbaar", "nog loten"]);
        let list = stage.page("loting/1/lijst.txt").await?;
        assert_eq!(list.lines().count(), 7);
        check(&page, &[&sha256(list.as_bytes())]);
        let log = stage.log().await?;
        check(&log, &[&sha256(list.as_bytes())]);
        for text in [&list, &log, &page] {
            assert!(!text.contains("Geheim") && !text.contains("BRP-"), "{text}");
        }
        check(&stage.page("loting").await?, &["Er wacht nu geen zetel"]);
        let start = stage.griffie.page("loting/nieuw").await?;
        assert_eq!(start.status, 303, "there is nothing to begin");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_order_follows_from_what_everybody_can_see() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        let public = format!("/verkiezing/{ELECTION}/loting/{BODY}/1");
        assert_eq!(stage.griffie.client.get(&public).await?.status, 404);
        stage.draw().await?;
        let published = server::publication::load_at(stage.db(), *crate::people::START).await?;
        let shown = published
            .sortition((ELECTION, BODY, 1))
            .ok_or("not published")?;
        let course = &shown.course;
        let draw = &course.sortition.draws[0];
        let pool: String = course
            .sortition
            .frozen
            .pool
            .iter()
            .map(|id| format!("{id}\n"))
            .collect();
        let digest = sha256(pool.as_bytes());
        assert_eq!(
            course.sortition.frozen.pool_sha256.as_deref(),
            Some(digest.as_str())
        );
        let ticket = |id: &str| {
            let text = format!("lot1\n{}\n{digest}\n{DIGITS}\n{id}", draw.context);
            sha256(text.as_bytes())
        };
        let mut expected: Vec<(String, &String)> = course
            .sortition
            .frozen
            .pool
            .iter()
            .map(|id| (ticket(id), id))
            .collect();
        expected.sort();
        let expected: Vec<&String> = expected.into_iter().map(|(_, id)| id).collect();
        let order = stage.order().await?;
        assert_eq!(order.iter().collect::<Vec<_>>(), expected);
        let page = stage.page("loting/1").await?;
        check(
            &page,
            &[
                &draw.context,
                "63454 66039 01031 69462",
                "sha256sum lijst.txt",
            ],
        );
        assert_eq!(fact(&page, "Aantal geloot"), "7");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_seat_is_filled_from_the_second_batch() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        let asked = stage.page("loting/1/uitnodigen").await?;
        check(&asked, &["van Geheim", "2\u{a0}december 2026", "Plaats 3"]);
        assert_eq!(stage.invite().await?.status, 303);
        let letter = stage.griffie.page("loting/1/bewoner/1/brief").await?;
        assert!(letter.bytes.starts_with(b"%PDF"));
        stage.recorded(1, ("declined", "")).await?;
        stage.recorded(2, ("accepted", "")).await?;
        let no_reason = stage.record(2, ("refused", "")).await?;
        assert_eq!(no_reason.status, 422);
        stage
            .recorded(2, ("refused", "Heeft een functie die niet mag."))
            .await?;
        check(
            &stage.page("loting/1/bewoner/2").await?,
            &["Heeft een functie die niet mag.", "niet toegelaten"],
        );
        check(&stage.page("loting/1").await?, &["Wacht op de antwoorden"]);
        let on = on_day("decided", &stage.today());
        let on = [on, on_day("notified", &stage.today())].concat();
        let early = stage.griffie.step((1, "benoemen"), &pairs(&on)).await?;
        assert_eq!(early.status, 422, "{}", early.body);
        check(&early.body, &["nog niemand kan de zetel krijgen"]);
        // The third does not answer, and the fourth moved before being invited.
        stage.wait(TimeDelta::days(13)).await?;
        check(
            &stage.page("loting/1").await?,
            &["Nodig de volgende 3 bewoners uit"],
        );
        let late = stage.record(3, ("accepted", "")).await?;
        assert_eq!(late.status, 422);
        check(&late.body, &["Het antwoord kwam te laat"]);
        stage
            .recorded(4, ("moved_out", "Bericht van de bewoner."))
            .await?;
        assert_eq!(stage.invite().await?.status, 303);
        let page = stage.page("loting/1").await?;
        check(&page, &["geen antwoord op tijd", "Plaats 7"]);
        stage.recorded(6, ("accepted", "")).await?;
        let ahead = stage.record(6, ("admitted", "")).await?;
        assert_eq!(ahead.status, 422, "5 was drawn earlier and can still come");
        check(&ahead.body, &["Iemand die eerder is geloot"]);
        stage.recorded(5, ("declined", "")).await?;
        stage.recorded(6, ("admitted", "")).await?;
        check(
            &stage.page("loting/1").await?,
            &["Benoem die bewoner", "in orde"],
        );
        let case = stage.page("vacature/1").await?;
        check(
            &case,
            &["is geloot, nam de uitnodiging aan", "Geheim", "loting/1"],
        );
        let today = stage.today();
        assert_eq!(stage.griffie.appoint(1, &today).await?.status, 303);
        let drawn = Person::Drawn { number: 1 };
        assert_eq!(stage.griffie.state(1).await?, State::Offered(drawn));
        let case = stage.page("vacature/1").await?;
        check(&case, &["Geheim", "(loting nummer 1)"]);
        enter(&stage, 1, &today).await?;
        assert_eq!(stage.griffie.state(1).await?, State::Filled(drawn));
        let published = server::publication::load(stage.db(), crate::desk::day(&today)).await?;
        let (_, body) = published.body(BODY).ok_or("not published")?;
        let names: Vec<_> = body
            .members
            .iter()
            .filter_map(|one| one.name.as_deref())
            .collect();
        assert_eq!(names.len(), 1);
        assert!(
            names[0].starts_with("Voor") && names[0].contains("van Geheim"),
            "{names:?}"
        );
        check(
            &stage.page("loting/1").await?,
            &["klaar", "ingelote bewoner 1"],
        );
        let log = stage.log().await?;
        assert!(!log.contains("Geheim") && !log.contains("functie"), "{log}");
        let verified = audit::verify(stage.db()).await?;
        assert!(
            matches!(verified, Verification::Whole { .. }),
            "{verified:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_was_drawn_before_and_declines_the_seat_makes_room_for_the_next() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        assert_eq!(stage.invite().await?.status, 303);
        for position in [1, 2] {
            stage.recorded(position, ("accepted", "")).await?;
        }
        stage.recorded(1, ("admitted", "")).await?;
        let today = stage.today();
        assert_eq!(stage.griffie.appoint(1, &today).await?.status, 303);
        let declines = (succession::acceptance::ReplyKind::Declines, today.as_str());
        stage.griffie.reply(1, declines).await?;
        assert_eq!(stage.griffie.state(1).await?, State::Established);
        stage.recorded(2, ("admitted", "")).await?;
        assert_eq!(stage.griffie.appoint(1, &today).await?.status, 303);
        let second = Person::Drawn { number: 2 };
        assert_eq!(stage.griffie.state(1).await?, State::Offered(second));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn when_everybody_had_a_turn_the_place_stays_empty() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &[person(1), person(2)]).await?;
        stage.draw().await?;
        assert_eq!(stage.invite().await?.status, 303);
        stage.recorded(1, ("declined", "")).await?;
        stage.recorded(2, ("declined", "")).await?;
        check(
            &stage.page("loting/1").await?,
            &[
                "Iedereen op de lijst is aan de beurt geweest",
                "niemand meer over",
            ],
        );
        check(&stage.page("loting").await?, &["Vacature 1"]);
        let mut fields = on_day("empty", &stage.today());
        fields.push(("reason".to_owned(), "Niemand nam de loting aan.".to_owned()));
        let answer = stage
            .griffie
            .step((1, "onvervuld"), &pairs(&fields))
            .await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        assert_eq!(stage.griffie.state(1).await?, State::Unfilled);
        assert_eq!(
            stage.griffie.client.get(&path("loting/2")).await?.status,
            404
        );
        Ok(())
    })
    .await
}
