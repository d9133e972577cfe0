use super::sample::{OVER, REPAIR, Scene, act, by, content, holds, page, send};
use acceptance::{Checked, Paper, on_each_database};
use election::registration::course::{State, Step};
use server::store::mail::list_letters;
use server::store::registration::application::{
    PaperKind, list_papers, load_course, load_paper, save_step,
};
use server::store::write_tx;

const PRESET: &str = "verzuim/label_not_allowed";
const FILLED: [(&str, &str); 2] = [("label", "Partij X"), ("why", "dit is een scheldwoord")];

#[tokio::test]
async fn a_text_with_a_placeholder_that_is_not_filled_in_does_not_go_out() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        let mut leader = scene.leader().await?;
        let form = page(&id, PRESET);
        let shown = leader.get(&form).await?;
        holds(&shown, &["[de aanduiding]", "[de reden]"]);
        let long = "x".repeat(501);
        for fields in [
            vec![],
            vec![("label", "X")],
            vec![("label", "X"), ("why", " ")],
            vec![("label", "X"), ("why", &long)],
            vec![("label", "X"), ("why", "汉字")],
        ] {
            let refused = send(&mut leader, (&shown, &form), &fields).await?;
            assert_eq!(refused.status, 422, "{fields:?}");
            let end = format!("{form}/versturen");
            let refused = send(&mut leader, (&shown, &end), &fields).await?;
            assert_eq!(refused.status, 422, "{fields:?}");
        }
        let refused = send(&mut leader, (&shown, &form), &[]).await?;
        holds(
            &refused,
            &["Vul dit in. Zonder dit kan de tekst niet uitgaan."],
        );
        assert!(load_course(&scene.db, &id).await?.omissions().is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_omission_goes_out_as_a_letter_and_as_mail_with_the_term_to_repair() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.online(&content("pernis", "Jansen"), "jo@voorbeeld.nl").await?;
        let mut leader = scene.leader().await?;
        let (form, send_to) = (page(&id, PRESET), page(&id, &format!("{PRESET}/versturen")));
        let preview = act(&mut leader, (&form, &form), &FILLED).await?;
        assert_eq!(preview.status, 200, "{}", preview.body);
        holds(
            &preview,
            &[
                "De aanduiding “Partij X” mag niet op het stembiljet. Reden: dit is een scheldwoord.",
                "donderdag 22 januari 2026, 15:00:00 uur",
                "De brief gaat per e-mail",
                "naar voorbeeld van Kieswet I 2",
            ],
        );
        assert!(load_course(&scene.db, &id).await?.omissions().is_empty());
        let done = act(&mut leader, (&form, &send_to), &FILLED).await?;
        assert_eq!(done.status, 303, "{}", done.body);
        assert_eq!(load_course(&scene.db, &id).await?.state(), State::Omission);

        let key = scene.key().await?;
        let papers = list_papers(&scene.db, "wr2026", (Some(PaperKind::Omission), Some(&id))).await?;
        assert_eq!(papers.len(), 1);
        let paper = Paper::of(&load_paper(&scene.db, &key, papers[0].id).await?);
        let text = paper.text();
        for told in [
            "Verzuim in uw aanmelding", "J. (Jo) Jansen", "Ring 12", "Dorpsraad Pernis", &id,
            "De aanduiding “Partij X” mag niet op het stembiljet.",
            "donderdag 22 januari 2026, 15:00:00 uur", "naar voorbeeld van Kieswet I 2", "aanname",
        ] {
            assert!(text.contains(told), "{told} in {text}");
        }
        assert_eq!(paper.info("Tagged"), "yes");
        let mails = list_letters(&scene.db, &key, 10).await?;
        let (_, _, mail) = mails.first().ok_or("no mail")?;
        assert_eq!((mail.to.as_str(), mail.about.as_str()), ("jo@voorbeeld.nl", id.as_str()));
        assert!(mail.text.replace('\u{a0}', " ").contains("tot en met donderdag 22 januari 2026, 15:00:00 uur"), "{}", mail.text);
        assert_eq!(mail.attachments.len(), 1);
        let sent = leader.get(&page(&id, &format!("brief/{}", papers[0].id))).await?;
        assert_eq!((sent.status, sent.header("content-type"), sent.header("cache-control")), (200, "application/pdf", "no-store"));
        assert_eq!(leader.get(&page(&id, "brief/99")).await?.status, 404);
        assert_eq!(send(&mut leader, (&preview, &send_to), &FILLED).await?.status, 409);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_has_no_address_for_mail_gets_a_letter_alone() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        raise(&scene, &id).await?;
        assert!(
            list_letters(&scene.db, &scene.key().await?, 10)
                .await?
                .is_empty()
        );
        let mut leader = scene.leader().await?;
        holds(
            &leader.get(&page(&id, "")).await?,
            &["Brief over een verzuim", "termijn loopt"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answered_omission_is_settled_as_repaired() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        raise(&scene, &id).await?;
        let answer = Step::OmissionAnswered {
            omission: 1,
            version: 1,
        };
        let applicant = by("applicant:test", REPAIR)?;
        let reference = id.clone();
        write_tx(&scene.db, async move |tx| {
            save_step(tx, &applicant, (&reference, answer.clone())).await
        })
        .await?;
        let mut leader = scene.leader().await?;
        let form = page(&id, "herstel/1");
        for (fields, why) in [
            (vec![("repaired", "yes")], "Schrijf op waarom."),
            (
                vec![("reason", "Gezien.")],
                "Kies of het verzuim is hersteld.",
            ),
        ] {
            let refused = act(&mut leader, (&form, &form), &fields).await?;
            assert_eq!(refused.status, 422, "{fields:?}");
            holds(&refused, &[why]);
        }
        let fields = [("repaired", "yes"), ("reason", "De aanduiding is nu goed.")];
        assert_eq!(act(&mut leader, (&form, &form), &fields).await?.status, 303);
        let shown = leader.get(&page(&id, "")).await?;
        holds(
            &shown,
            &[
                "Verzuim 1 is hersteld.",
                "De aanduiding is nu goed.",
                ">hersteld<",
            ],
        );
        assert_eq!(load_course(&scene.db, &id).await?.state(), State::Received);
        assert_eq!(leader.get(&form).await?.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn not_repaired_can_be_said_only_after_the_term_and_then_counts_as_a_ground() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        raise(&scene, &id).await?;
        let form = page(&id, "herstel/1");
        let fields = [("repaired", "no"), ("reason", "Geen antwoord.")];
        scene.at("2026-01-22T14:00:00Z")?;
        let mut leader = scene.leader().await?;
        let refused = act(&mut leader, (&form, &form), &fields).await?;
        assert_eq!(refused.status, 422);
        holds(&refused, &["De termijn loopt nog"]);
        scene.at(OVER)?;
        let mut leader = scene.leader().await?;
        holds(
            &leader.get("/bureau/wr2026/aanmeldingen/werk").await?,
            &["termijn voorbij"],
        );
        assert_eq!(act(&mut leader, (&form, &form), &fields).await?.status, 303);
        let proposal = page(&id, "voorstel");
        holds(
            &leader.get(&proposal).await?,
            &[
                "Verzuimen die niet zijn hersteld",
                "Verzuim 1: Aanduiding mag niet",
            ],
        );
        let invalid = [("verdict", "invalid"), ("omission", "1")];
        assert_eq!(
            act(&mut leader, (&proposal, &proposal), &invalid)
                .await?
                .status,
            303
        );
        holds(
            &leader.get(&page(&id, "")).await?,
            &["Verzuim 1 is niet hersteld."],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_the_term_nothing_can_be_made_an_omission() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let id = scene.on_paper(&content("pernis", "Jansen")).await?;
        scene.at(OVER)?;
        let mut leader = scene.leader().await?;
        holds(
            &leader.get(&page(&id, "verzuim")).await?,
            &["De termijn om te herstellen eindigde op donderdag 22 januari 2026"],
        );
        for end in ["", "/versturen"] {
            let form = page(&id, PRESET);
            let refused = act(&mut leader, (&form, &format!("{form}{end}")), &FILLED).await?;
            assert_eq!(refused.status, 422, "{end}");
            holds(&refused, &["De termijn om te herstellen eindigde"]);
        }
        assert_eq!(
            leader.get(&page(&id, "verzuim/bestaat_niet")).await?.status,
            404
        );
        Ok(())
    })
    .await
}

async fn raise(scene: &Scene, id: &str) -> Checked {
    let mut leader = scene.leader().await?;
    let form = page(id, PRESET);
    let done = act(&mut leader, (&form, &format!("{form}/versturen")), &FILLED).await?;
    assert_eq!(done.status, 303, "{}", done.body);
    Ok(())
}
