use super::sample::{ELECTION, REPAIR, Scene, act, by, content, page};
use acceptance::{Checked, Paper, on_each_database};
use election::registration::course::{Step, Verdict};
use server::actions::registration::letters::{DecisionsSent, send_decisions};
use server::store::mail::list_letters;
use server::store::registration::application::{PaperKind, list_papers, load_paper, save_step};
use server::store::write_tx;

#[tokio::test]
async fn everybody_is_told_what_the_session_decided_once() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let valid = scene
            .online(&content("pernis", "Welwel"), "wel@voorbeeld.nl")
            .await?;
        let not = scene.on_paper(&content("pernis", "Nietniet")).await?;
        let mut leader = scene.leader().await?;
        let form = page(&not, "voorstel");
        let fields = [
            ("verdict", "invalid"),
            ("ground", "1"),
            ("reason", "Woont niet in de wijk."),
        ];
        assert_eq!(act(&mut leader, (&form, &form), &fields).await?.status, 303);
        for (id, verdict) in [(&valid, Verdict::Valid), (&not, Verdict::Invalid)] {
            let (id, by) = (id.clone(), by("account:1", REPAIR)?);
            let step = Step::Decided {
                session: 1,
                verdict,
            };
            write_tx(&scene.db, async move |tx| {
                save_step(tx, &by, (&id, step.clone())).await
            })
            .await?;
        }
        assert_eq!(
            send(&scene).await?,
            DecisionsSent {
                letters: 2,
                mails: 1
            }
        );
        assert_eq!(send(&scene).await?, DecisionsSent::default());

        let key = scene.key().await?;
        let papers =
            list_papers(&scene.db, ELECTION, (Some(PaperKind::Decision), Some(&not))).await?;
        let paper = Paper::of(&load_paper(&scene.db, &key, papers[0].id).await?);
        let text = paper.text();
        for told in [
            "Uw kandidaatstelling voor Dorpsraad Pernis is niet geldig.",
            "Het is niet bekend waar de kandidaat op 19 januari 2026 woonde.",
            "Woont niet in de wijk.",
            "U kunt in beroep gaan tot en met dinsdag 27 januari 2026.",
            "naar voorbeeld van Kieswet I 7",
        ] {
            assert!(text.contains(told), "{told} in {text}");
        }
        let mails = list_letters(&scene.db, &key, 10).await?;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].2.text.contains("is geldig"), "{}", mails[0].2.text);
        Ok(())
    })
    .await
}

async fn send(scene: &Scene) -> Result<DecisionsSent, crate::people::Failure> {
    let (key, by) = (scene.key().await?, by("account:1", REPAIR)?);
    let done = write_tx(&scene.db, async move |tx| {
        send_decisions(tx, &by, &key, ELECTION, 1).await
    });
    Ok(done.await?)
}
