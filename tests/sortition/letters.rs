//! Invitations in the register of letters: sent, returned and sent again, in English beside the Dutch, and a name in
//! the file alone.

use crate::desk::{BODY, ELECTION};
use crate::people::Failure;
use crate::stage::{Stage, check, extract};
use acceptance::{Answer, Checked, Paper, on_each_database};

async fn register(stage: &mut Stage, rest: &str) -> Result<String, Failure> {
    let path = format!("/griffie/{ELECTION}/brieven{rest}");
    let page = stage.griffie.client.get(&path).await?;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(!page.body.contains("Geheim"), "no name: {}", page.body);
    Ok(page.body)
}

/// Posts to a letter of the register.
async fn note(
    stage: &mut Stage,
    (letter, to): (&str, &str),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let page = format!("/griffie/{ELECTION}/brieven/{BODY}/{letter}");
    let to = format!("{page}/{to}");
    stage.griffie.client.submit(&page, &to, fields).await
}

#[tokio::test]
async fn an_invitation_is_sent_comes_back_and_is_sent_again() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        assert!(!register(&mut stage, ".csv").await?.contains("uitnodiging"));
        assert_eq!(stage.invite().await?.status, 303);
        let file = register(&mut stage, ".csv").await?;
        let told = "uitnodiging;loting/1/bewoner/2;Bewoner nummer 2";
        check(&file, &[told]);
        assert_eq!(
            file.matches("uitnodiging;").count(),
            3,
            "no English: {file}"
        );
        let today = stage.today();
        let fields = [("how", "post"), ("on", ""), ("note", "Aangetekend")];
        assert_eq!(
            note(&mut stage, ("v1", "verzonden"), &fields).await?.status,
            422
        );
        let on = crate::desk::on_day("on", &today);
        let mut fields = crate::desk::pairs(&on);
        fields.extend([("how", "post"), ("note", "Aangetekend")]);
        let sent = note(&mut stage, ("v1", "verzonden"), &fields).await?;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let back = crate::desk::on_day("back", &today);
        let mut returned = crate::desk::pairs(&back);
        returned.push(("why", "unknown"));
        let returned = note(&mut stage, ("v1", "retour"), &returned).await?;
        assert_eq!(returned.status, 303, "{}", returned.body);
        check(
            &register(&mut stage, "?stand=retour").await?,
            &["bewoner nummer 1"],
        );
        let sent = note(&mut stage, ("v1", "verzonden"), &fields).await?;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let page = register(&mut stage, &format!("/{BODY}/v1")).await?;
        check(
            &page,
            &[
                "verzonden",
                "Aangetekend",
                "loting/1/bewoner/1",
                "verzegeld",
            ],
        );
        let file = register(&mut stage, ".csv").await?;
        assert_eq!(file.matches("bewoner/1;").count(), 2, "{file}");
        let log = stage.log().await?;
        check(&log, &["\"document\":\"v1\"", "\"why\":\"unknown\""]);
        let page = stage.page("loting/1/bewoner/1").await?;
        check(&page, &[&format!("/griffie/{ELECTION}/brieven/{BODY}/v1")]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_invitation_is_not_mailed_and_goes_with_all_that_wait() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        stage.invite().await?;
        let on = crate::desk::on_day("on", &stage.today());
        let mut fields = crate::desk::pairs(&on);
        fields.extend([("how", "email"), ("note", "")]);
        let refused = note(&mut stage, ("v1", "verzonden"), &fields).await?;
        assert_eq!(refused.status, 422);
        check(&refused.body, &["geen e-mailadres bekend", "per post"]);
        let path = format!("/griffie/{ELECTION}/brieven");
        let page = stage.griffie.client.get(&path).await?;
        let digest = crate::desk::shown(&page.body).to_owned();
        let mut fields = crate::desk::pairs(&on);
        fields.extend([("how", "post"), ("csrf", page.csrf()), ("shown", &digest)]);
        let sent = stage.griffie.client.post(&path, &fields).await?;
        assert_eq!(sent.status, 303, "{}", sent.body);
        let sent = register(&mut stage, "?stand=verzonden").await?;
        check(
            &sent,
            &["bewoner nummer 1", "bewoner nummer 2", "bewoner nummer 3"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_letter_opens_for_the_griffie_in_dutch_and_in_english() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        stage.invite().await?;
        let page = register(&mut stage, &format!("/{BODY}/v1")).await?;
        check(&page, &["v1/brief.pdf", "v2/brief.pdf"]);
        for (letter, told) in [
            (
                "v1",
                [
                    "Uitnodiging: een zetel in Wijkraad Wijk proefwijk",
                    "2 december 2026",
                    "van Geheim",
                ],
            ),
            (
                "v2",
                ["This is a translation", "2 December 2026", "van Geheim"],
            ),
        ] {
            let path = format!("/griffie/{ELECTION}/brieven/{BODY}/{letter}/brief.pdf");
            let file = stage.griffie.client.get(&path).await?;
            assert_eq!(
                (file.status, file.header("cache-control")),
                (200, "no-store")
            );
            let paper = Paper::of(&file.bytes);
            assert_eq!(paper.info("Tagged"), "yes");
            check(&paper.text(), &told);
        }
        let path = format!("/griffie/{ELECTION}/brieven/anders/v1/brief.pdf");
        assert_eq!(stage.griffie.client.get(&path).await?.status, 404);
        Ok(())
    })
    .await
}
