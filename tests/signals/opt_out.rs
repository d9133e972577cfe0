//! The public form: what is asked, what is refused, and what is the same for everybody.

use super::town::{EMAIL, FORM, LAST, Town};
use crate::desk::ELECTION;
use acceptance::{Checked, last_mail, on_each_database, single_spaced};

#[tokio::test]
async fn a_wish_counts_when_its_link_is_confirmed_and_not_before() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        let asked = town.ask("enter", EMAIL).await?;
        assert_eq!(asked.header("location"), "/loot-me-niet/verstuurd");
        let sent = town.client.get(asked.header("location")).await?;
        assert!(sent.body.contains("Kijk in uw e-mail"), "{}", sent.body);
        let link = town.link(EMAIL).await?;
        let shown = town.client.get(&link).await?;
        assert_eq!(shown.status, 200);
        assert!(shown.body.contains("Bevestig: loot mij niet"));
        assert!(!town.has("X.").await?, "reading the link changes nothing");
        let done = town.client.submit(&link, &link, &[]).await?;
        assert_eq!(done.header("location"), "/loot-me-niet/bevestigd");
        assert!(town.has("X.").await?);
        assert!(town.has("Xandra").await?);
        assert!(!town.has("Y.").await?);
        let told = town.client.get("/loot-me-niet/bevestigd").await?;
        assert!(told.body.contains("U wordt niet geloot"), "{}", told.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_leaves_the_register_asks_and_confirms_in_the_same_way() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        town.confirm("enter").await?;
        town.wait(1);
        town.ask("leave", EMAIL).await?;
        assert!(town.has("X.").await?, "asking changes nothing");
        let link = town.link(EMAIL).await?;
        let shown = town.client.get(&link).await?;
        assert!(shown.body.contains("Bevestig: ik doe weer mee"));
        let done = town.client.submit(&link, &link, &[]).await?;
        assert_eq!(done.header("location"), "/loot-me-niet/verwijderd");
        assert!(!town.has("X.").await?);
        assert_eq!(town.rows("opt_out").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_learns_from_the_answers_whether_somebody_is_in_the_register() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        for wish in ["enter", "leave"] {
            let mut answers = Vec::new();
            for (email, enters) in [
                ("a@voorbeeld.example", false),
                ("b@voorbeeld.example", true),
            ] {
                if enters {
                    town.confirm("enter").await?;
                }
                let asked = town.ask(wish, email).await?;
                let mail = last_mail(&town.db, (ELECTION, email)).await?;
                let mail = mail.ok_or("no mail")?;
                let link = town.link(email).await?;
                let shown = town.client.get(&link).await?.body;
                let done = town.client.submit(&link, &link, &[]).await?;
                let told = town.client.get(done.header("location")).await?.body;
                let token = link.rsplit('/').next().unwrap_or_default();
                let plain = |text: &str| {
                    let text = text.replace(token, "TOKEN");
                    let lines = text.lines().filter(|line| !line.contains("csrf"));
                    lines.collect::<Vec<_>>().join("\n")
                };
                answers.push((
                    (asked.status, asked.header("location").to_owned()),
                    (mail.subject, plain(&mail.text)),
                    (plain(&shown), done.header("location").to_owned(), told),
                ));
                town.wait(1);
            }
            assert_eq!(answers[0], answers[1], "{wish}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once_and_nothing_is_sent() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        let wrong = [
            ("last", "-"),
            ("first", "..."),
            ("birth-year", "2030"),
            ("email", "niets"),
        ];
        let answer = town.ask_as("", &wrong).await?;
        assert_eq!(answer.status, 422);
        let words = single_spaced(&answer.body);
        for told in [
            "<title>Fout: Loot mij niet",
            "Kies wat u wilt",
            "Vul de achternaam in",
            "Vul voorletters of een voornaam in",
            "Deze geboortedatum moet nog komen",
            "Dit is geen e-mailadres",
            "value=\"niets\"",
        ] {
            assert!(words.contains(told), "{told}: {words}");
        }
        assert_eq!(town.rows("mail").await?, 0);
        assert_eq!(town.rows("opt_out_request").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn asking_too_often_costs_waiting() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        for _ in 0..4 {
            assert_eq!(town.ask("enter", EMAIL).await?.status, 303);
        }
        let refused = town.ask("enter", EMAIL).await?;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("te vaak om een link gevraagd"));
        assert!(refused.body.contains(LAST), "what was typed is kept");
        assert_eq!(town.rows("opt_out_request").await?, 4);
        town.wait(1);
        assert_eq!(town.ask("enter", EMAIL).await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_pages_and_the_mail_are_in_english_too() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        let page = format!("{FORM}?taal=en");
        let shown = town.client.get(&page).await?;
        assert!(shown.body.contains("Do not draw me by lot"));
        let fields = [
            ("wish", "enter"),
            ("last", LAST),
            ("birth-day", "27"),
            ("birth-month", "3"),
            ("birth-year", "1987"),
            ("email", EMAIL),
        ];
        let sent = town.client.submit(&page, &page, &fields).await?;
        assert_eq!(sent.header("location"), "/loot-me-niet/verstuurd?taal=en");
        let mail = last_mail(&town.db, (ELECTION, EMAIL)).await?;
        let mail = mail.ok_or("no mail")?;
        assert_eq!(mail.subject, "Confirm: do not draw me");
        assert!(mail.text.contains("?taal=en"), "{}", mail.text);
        assert!(!mail.text.contains(LAST), "a mail names nobody");
        let link = town.link(EMAIL).await?;
        let done = town.client.submit(&link, &link, &[]).await?;
        assert_eq!(done.header("location"), "/loot-me-niet/bevestigd?taal=en");
        assert!(
            town.has("Q").await?,
            "without a first name, everybody of that name"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_page_leads_to_the_form() -> Checked {
    on_each_database(async |database| {
        let mut town = Town::open(&database.db).await?;
        let home = town.client.get("/").await?;
        assert!(
            home.body.contains("href=\"/loot-me-niet\""),
            "{}",
            home.body
        );
        let english = town.client.get("/?taal=en").await?;
        assert!(english.body.contains("href=\"/loot-me-niet?taal=en\""));
        Ok(())
    })
    .await
}
