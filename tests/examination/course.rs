use super::sample::{Scene, act, content, hidden, holds, page, propose_valid, send};
use acceptance::{Checked, on_each_database};
use server::store::registration::application::{list_versions, load_course};

#[tokio::test]
async fn what_one_official_proposes_another_one_confirms() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        let (mut leader, mut second) = (scene.leader().await?, scene.second().await?);
        assert_eq!(propose_valid(&mut leader, &id).await?.status, 303);
        let own = leader.get(&page(&id, "")).await?;
        holds(&own, &["U deed dit voorstel."]);
        let digest = hidden(&second.get(&page(&id, "")).await?, "shown");
        let fields = [("csrf", own.csrf()), ("shown", digest.as_str())];
        let refused = leader.post(&page(&id, "tweede"), &fields).await?;
        assert_eq!(refused.status, 409, "{}", refused.body);
        holds(&refused, &["u hebt deze aanmelding zelf onderzocht"]);

        let from = page(&id, "");
        let done = act(&mut second, (&from, &page(&id, "tweede")), &[]).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        holds(
            &second.get(&from).await?,
            &[
                "klaar voor de zitting",
                "Bevestigd door een tweede medewerker.",
                "Naam van leider",
            ],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_second_official_sends_a_proposal_back_with_a_reason() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        let (mut leader, mut second) = (scene.leader().await?, scene.second().await?);
        propose_valid(&mut leader, &id).await?;
        let back = page(&id, "terugsturen");
        let empty = act(&mut second, (&back, &back), &[]).await?;
        assert_eq!(empty.status, 422);
        holds(&empty, &["Schrijf op waarom.", "<title>Fout: "]);
        let done = act(
            &mut second,
            (&back, &back),
            &[("reason", "Het adres klopt niet.")],
        )
        .await?;
        assert_eq!(done.status, 303, "{}", done.body);
        let shown = leader.get(&page(&id, "")).await?;
        holds(
            &shown,
            &[
                "Teruggestuurd door een tweede medewerker.",
                "Het adres klopt niet.",
            ],
        );
        assert_eq!(propose_valid(&mut leader, &id).await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_the_setting_off_one_official_is_enough() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        let mut leader = scene.leader().await?;
        let setting = "/bureau/wr2026/aanmeldingen/vier-ogen";
        for (fields, why) in [
            (vec![("four_eyes", "off")], "Schrijf op waarom."),
            (vec![("reason", "Zo.")], "Kies ja of nee."),
            (
                vec![("four_eyes", "on"), ("reason", "Zo.")],
                "Zo staat het al.",
            ),
        ] {
            let refused = act(&mut leader, (setting, setting), &fields).await?;
            assert_eq!(refused.status, 422, "{fields:?}");
            holds(&refused, &[why]);
        }
        let stale = leader.get(setting).await?;
        let off = [
            ("four_eyes", "off"),
            ("reason", "Er is maar één medewerker."),
        ];
        assert_eq!(
            act(&mut leader, (setting, setting), &off).await?.status,
            303
        );
        assert_eq!(
            send(&mut leader, (&stale, setting), &off).await?.status,
            409
        );
        holds(
            &leader.get(setting).await?,
            &["Er is maar één medewerker.", "Naam van leider"],
        );
        assert_eq!(propose_valid(&mut leader, &id).await?.status, 303);
        holds(
            &leader.get(&page(&id, "")).await?,
            &["klaar voor de zitting"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_proposes_that_it_is_not_valid_says_why() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        let mut leader = scene.leader().await?;
        let form = page(&id, "voorstel");
        for (fields, why) in [
            (vec![], "Kies geldig of niet geldig."),
            (
                vec![("verdict", "misschien")],
                "Kies geldig of niet geldig.",
            ),
            (vec![("verdict", "invalid")], "Kies minstens één bevinding"),
        ] {
            let refused = act(&mut leader, (&form, &form), &fields).await?;
            assert_eq!(refused.status, 422, "{fields:?}");
            holds(&refused, &[why]);
        }
        let long = "x".repeat(2001);
        let refused = act(
            &mut leader,
            (&form, &form),
            &[("verdict", "invalid"), ("reason", &long)],
        )
        .await?;
        assert_eq!(refused.status, 422);
        let fields = [
            ("verdict", "invalid"),
            ("ground", "1"),
            ("reason", "Woont elders."),
        ];
        assert_eq!(act(&mut leader, (&form, &form), &fields).await?.status, 303);
        holds(
            &leader.get(&page(&id, "")).await?,
            &[
                "Niet geldig",
                "Woont elders.",
                "niet bekend waar de kandidaat op 19 januari 2026 woonde",
                "aanname",
            ],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_correction_is_a_new_version_and_what_was_signed_stays_in_sight() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Janssen")).await?;
        let mut leader = scene.leader().await?;
        let form = page(&id, "verbeteren");
        let shown = leader.get(&form).await?;
        assert!(shown.body.contains("value=\"Janssen\""));
        let kept = [
            ("body", "pernis"),
            ("initials", "J."),
            ("first_name", "Jo"),
            ("birth_date-day", "3"),
            ("birth_date-month", "2"),
            ("birth_date-year", "1980"),
            ("postcode", "3195 ab"),
            ("house_number", "12"),
            ("street", "Ring"),
            ("locality", "Rotterdam"),
            ("no_offices", "1"),
            ("consents", "1"),
            ("reason", "Schrijffout."),
        ];
        let mut same = kept.to_vec();
        same.push(("last_name", "Janssen"));
        let refused = send(&mut leader, (&shown, &form), &same).await?;
        assert_eq!(refused.status, 422);
        holds(&refused, &["Er is niets veranderd."]);
        let mut fields = kept.to_vec();
        fields.push(("last_name", "Jansen"));
        assert_eq!(
            send(&mut leader, (&shown, &form), &fields).await?.status,
            303
        );
        let page = leader.get(&page(&id, "")).await?;
        holds(
            &page,
            &[
                "<del>Janssen</del>",
                "<ins>Jansen</ins>",
                "Schrijffout.",
                "Alles wat deze versie zegt",
            ],
        );
        let versions = list_versions(&scene.db, &scene.key().await?, &id).await?;
        let names: Vec<_> = versions
            .iter()
            .map(|one| one.content.details.last_name.as_str())
            .collect();
        assert_eq!(names, ["Janssen", "Jansen"]);
        assert_eq!(
            send(&mut leader, (&shown, &form), &fields).await?.status,
            409
        );
        assert_eq!(load_course(&scene.db, &id).await?.version(), 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_proposes_on_an_older_page_is_told_so() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        let (mut leader, mut second) = (scene.leader().await?, scene.second().await?);
        let stale = second.get(&page(&id, "")).await?;
        propose_valid(&mut leader, &id).await?;
        let answer = send(
            &mut second,
            (&stale, &page(&id, "voorstel")),
            &[("verdict", "valid")],
        )
        .await?;
        assert_eq!(answer.status, 409, "{}", answer.body);
        assert_eq!(load_course(&scene.db, &id).await?.steps().len(), 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_candidacy_of_the_same_person_in_another_wijk_is_seen() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let one = scene.on_paper(&content("pernis", "van Dijk")).await?;
        let other = scene.on_paper(&content("bloemhof", "Van Dijk")).await?;
        scene.on_paper(&content("heijplaat", "Van Dam")).await?;
        let mut leader = scene.leader().await?;
        let shown = leader.get(&page(&one, "")).await?;
        holds(
            &shown,
            &[
                &other,
                "dezelfde naam en geboortedatum",
                "staat ook kandidaat in een andere wijk: Wijkraad Bloemhof",
            ],
        );
        assert_eq!(
            shown.body.matches("dezelfde naam en geboortedatum").count(),
            1
        );
        let texts = leader.get(&page(&one, "verzuim")).await?;
        holds(
            &texts,
            &[
                "past bij een bevinding",
                "Staat meer dan één keer kandidaat",
            ],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_application_that_came_too_late_can_be_seen_to_be_late() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let in_time = scene
            .on_paper_at(&content("pernis", "Optijd"), "2026-01-19T14:00:00.999Z")
            .await?;
        let late = scene
            .on_paper_at(&content("pernis", "Telaat"), "2026-01-19T14:00:01Z")
            .await?;
        let mut leader = scene.leader().await?;
        holds(&leader.get(&page(&in_time, "")).await?, &["Dat is op tijd"]);
        holds(
            &leader.get(&page(&late, "")).await?,
            &["Dat is te laat", "15:00:01"],
        );
        Ok(())
    })
    .await
}
