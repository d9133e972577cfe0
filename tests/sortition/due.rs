//! Invitations among everything that is due: the board, its file, the calendar and the mail. A resident is a number
//! there, and an answer takes the invitation off.

use crate::desk::{BODY, ELECTION};
use crate::people::Failure;
use crate::stage::{Stage, check, extract};
use acceptance::{Checked, keys, last_mail, on_each_database, single_spaced};
use chrono::{DateTime, TimeDelta, Utc};
use server::actions::deadlines::{Remind, send_reminders};

const STAFF: &str = "griffier@rotterdam.example";

/// A page of the board, or the file.
async fn board(stage: &mut Stage, rest: &str) -> Result<String, Failure> {
    let path = format!("/griffie/{ELECTION}/termijnen{rest}");
    let page = stage.griffie.client.get(&path).await?;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(!page.body.contains("Geheim"), "no name: {}", page.body);
    Ok(page.body.replace('\u{a0}', " "))
}

async fn invitations(stage: &mut Stage) -> Result<Vec<String>, Failure> {
    let file = board(stage, ".csv?soort=uitnodiging").await?;
    Ok(file.lines().skip(1).map(str::to_owned).collect())
}

#[tokio::test]
async fn an_invitation_is_due_until_it_is_answered() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        assert!(invitations(&mut stage).await?.is_empty());
        assert_eq!(stage.invite().await?.status, 303);
        let rows = invitations(&mut stage).await?;
        let [first, second, third] = rows.as_slice() else {
            panic!("three were invited: {rows:?}")
        };
        let page = format!("/griffie/{ELECTION}/{BODY}/loting/1/bewoner/1");
        check(
            first,
            &[
                "2026-12-02;uitnodiging;proefwijk",
                "Bewoner nummer 1",
                &page,
            ],
        );
        check(second, &["bewoner nummer 2", ";1;", "10 dagen"]);
        check(third, &["bewoner nummer 3"]);
        let shown = board(&mut stage, "?soort=uitnodiging").await?;
        let told = [
            "Loting 1, bewoner nummer 2: antwoord op de uitnodiging",
            "2 december 2026",
            "Vacature 1",
            &page,
        ];
        check(&shown, &told);
        stage.recorded(1, ("declined", "")).await?;
        stage.recorded(2, ("accepted", "")).await?;
        let rows = invitations(&mut stage).await?;
        assert_eq!(rows.len(), 1, "{rows:?}");
        check(&rows[0], &["bewoner nummer 3"]);
        stage
            .recorded(3, ("deceased", "Bericht van de burgerlijke stand."))
            .await?;
        assert!(invitations(&mut stage).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_does_not_answer_is_late_until_the_next_are_invited() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        stage.invite().await?;
        stage.wait(TimeDelta::days(20)).await?;
        let rows = invitations(&mut stage).await?;
        assert_eq!(rows.len(), 3, "{rows:?}");
        check(
            &rows[0],
            &["antwoordde niet: nodig de volgende", ";Griffie;"],
        );
        check(
            &board(&mut stage, "").await?,
            &["Te laat", "bewoner nummer 3"],
        );
        stage.invite().await?;
        let rows = invitations(&mut stage).await?;
        assert_eq!(rows.len(), 3, "{rows:?}");
        check(&rows[0], &["bewoner nummer 4: antwoord"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_calendar_and_the_mail_name_a_resident_by_number() -> Checked {
    on_each_database(async |database| {
        let mut stage = Stage::open(database, &extract()).await?;
        stage.draw().await?;
        stage.invite().await?;
        let client = &mut stage.griffie.client;
        let path = format!("/griffie/{ELECTION}/termijnen/agenda");
        let made = client.submit(&path, &path, &[("name", "Agenda")]).await?;
        assert_eq!(made.status, 303, "{}", made.body);
        let page = client.get(&path).await?.body;
        let (_, address) = page.split_once("/agenda/wr2026").ok_or("no address")?;
        let (address, _) = address.split_once('"').ok_or("no address")?;
        let calendar = client.get(&format!("/agenda/wr2026{address}")).await?.body;
        let calendar = calendar.replace("\r\n ", "");
        let told = [
            "UID:wr2026-proefwijk-uitnodiging-1-2@wijkzetel",
            "20261202",
            "Uitnodiging na loting 1\\, bewoner nummer 2",
        ];
        check(&calendar, &told);
        let path = format!("/griffie/{ELECTION}/termijnen/berichten");
        let fields = [("wants", "1"), ("email", STAFF)];
        let chosen = stage.griffie.client.submit(&path, &path, &fields).await?;
        assert_eq!(chosen.status, 303, "{}", chosen.body);
        let remind = Remind {
            keys: keys(),
            site: Some("https://wijk.example".to_owned()),
        };
        let morning: DateTime<Utc> = "2026-12-01T09:00:00Z".parse()?;
        assert_eq!(send_reminders(stage.db(), &remind, morning).await?, 1);
        let mail = last_mail(stage.db(), (ELECTION, STAFF))
            .await?
            .ok_or("no mail")?;
        let text = single_spaced(&mail.text);
        check(
            &text,
            &[
                "Uitnodiging na loting 1, bewoner nummer 3",
                "/loting/1/bewoner/3",
            ],
        );
        for text in [&text, &calendar] {
            assert!(!text.contains("Geheim"), "no name: {text}");
        }
        Ok(())
    })
    .await
}
