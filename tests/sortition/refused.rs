//! What is refused: another answer than was shown, other roles, nobody to draw, and no extract.

use crate::desk::{on_day, pairs, path};
use crate::people::{add, sign_in};
use crate::stage::{PEOPLE, Stage, check, extract, person};
use acceptance::{Checked, on_each_database};
use server::store::Role;
use server::store::sortition::list_drawn_names;
use succession::roster::Person;
use succession::vacancy::State;

#[tokio::test]
async fn a_list_that_changed_meanwhile_is_not_frozen() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        let counted = stage.counted().await?;
        stage.opt_out(&person(1)).await?;
        let refused = stage.freeze(&counted).await?;
        assert_eq!(refused.status, 409, "{}", refused.body);
        let counted = stage.counted().await?;
        check(&counted.body, &["6 bewoners blijven over"]);
        assert_eq!(stage.freeze(&counted).await?.status, 303);
        let again = stage.freeze(&counted).await?;
        assert_eq!(again.status, 409, "one sortition for one seat");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_batch_that_is_no_longer_next_is_not_invited() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        let page = stage.griffie.page("loting/1/uitnodigen").await?;
        let digest = crate::desk::shown(&page.body).to_owned();
        stage
            .recorded(2, ("deceased", "Bericht van de burgerlijke stand."))
            .await?;
        let on = on_day("on", &stage.today());
        let mut fields = pairs(&on);
        fields.extend([("csrf", page.csrf()), ("shown", digest.as_str())]);
        let address = path("loting/1/uitnodigen");
        let refused = stage.griffie.client.post(&address, &fields).await?;
        assert_eq!(refused.status, 409, "{}", refused.body);
        check(&stage.page("loting/1/uitnodigen").await?, &["Plaats 4"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn others_than_the_griffie_read_or_do_nothing() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        let counted = stage.counted().await?;
        stage.freeze(&counted).await?;
        for (login, role, reads) in [
            ("coordinator", Role::Coordinator, None),
            ("typist-2", Role::Typist, Some(403)),
            ("controleur", Role::Auditor, None),
        ] {
            add(stage.db(), (login, role)).await?;
            let mut client = sign_in(&stage.griffie._server, login).await?;
            if let Some(status) = reads {
                assert_eq!(
                    client.get(&path("loting/1")).await?.status,
                    status,
                    "{login}"
                );
            }
            for form in [
                "loting/nieuw",
                "loting/1/uitnodigen",
                "loting/1/bekendmaken",
            ] {
                let csrf = client.get("/account").await?.csrf().to_owned();
                let answer = client.post(&path(form), &[("csrf", &csrf)]).await?;
                assert_eq!(answer.status, 403, "{login} {form}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn that_nobody_is_left_to_draw_is_an_outcome_with_grounds() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &[person(14)]).await?;
        let counted = stage.counted().await?;
        check(
            &counted.body,
            &["Er blijft niemand over", "loot-me-niet-register"],
        );
        assert_eq!(stage.freeze(&counted).await?.status, 303);
        check(
            &stage.page("loting/1").await?,
            &["Er bleef niemand over om te loten", "loot-me-niet-register"],
        );
        let publish = stage.post(("/1", "/1/bekendmaken"), &PEOPLE).await?;
        assert_eq!(publish.status, 409, "{}", publish.body);
        check(
            &stage.page("loting").await?,
            &["Vacature 1", "niemand te loten"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_an_extract_the_page_says_how_one_is_loaded() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &[]).await?;
        check(
            &stage.page("loting").await?,
            &[
                "Er is nog geen uittreksel",
                "wijkzetel import population --election wr2026",
            ],
        );
        let counted = stage.counted().await?;
        assert_eq!(counted.status, 422);
        check(&counted.body, &["Vraag de beheerder"]);
        // A lot that was drawn on paper: the name is kept sealed.
        let on = stage.today();
        let mut fields = [on_day("decided", &on), on_day("notified", &on)].concat();
        fields.push(("drawn-name".to_owned(), "Fenna Opgeschreven".to_owned()));
        let answer = stage.griffie.step((1, "benoemen"), &pairs(&fields)).await?;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let drawn = Person::Drawn { number: 1 };
        assert_eq!(stage.griffie.state(1).await?, State::Offered(drawn));
        check(&stage.page("vacature/1").await?, &["Fenna Opgeschreven"]);
        assert!(!stage.log().await?.contains("Fenna"));
        let key = acceptance::keys()
            .find(stage.db(), crate::desk::ELECTION)
            .await?;
        let key = key.ok_or("no key")?;
        let names = list_drawn_names(stage.db(), &key, (crate::desk::ELECTION, crate::desk::BODY));
        assert_eq!(
            names.await?.get(&1).map(String::as_str),
            Some("Fenna Opgeschreven")
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_an_extract_who_was_drawn_on_paper_needs_a_name() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        check(
            &stage.page("vacature/1").await?,
            &["Begin de loting", "drawn-name"],
        );
        let on = stage.today();
        let answer = stage.griffie.appoint(1, &on).await?;
        assert_eq!(answer.status, 422);
        check(&answer.body, &["Er staat geen naam", "Fout:"]);
        assert_eq!(stage.griffie.state(1).await?, State::Established);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_sortition_that_was_broken_off_gives_way_to_another() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        let without = stage
            .post(("/1/afbreken", "/1/afbreken"), &[("reason", "")])
            .await?;
        assert_eq!(without.status, 422);
        let reason = [("reason", "Het uittreksel was oud.")];
        let ended = stage.post(("/1/afbreken", "/1/afbreken"), &reason).await?;
        assert_eq!(ended.status, 303, "{}", ended.body);
        check(
            &stage.page("loting/1").await?,
            &["afgebroken", "Het uittreksel was oud."],
        );
        let counted = stage.counted().await?;
        assert_eq!(
            stage.freeze(&counted).await?.header("location"),
            path("loting/2")
        );
        Ok(())
    })
    .await
}
