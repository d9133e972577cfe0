//! Mail on the working day before a last day: once for each deadline, whatever restarts, and without names.

use crate::desk::{BODY, ELECTION};
use crate::office::Office;
use crate::people::Failure;
use acceptance::{Checked, keys, last_mail, on_each_database, single_spaced};
use sea_orm::DatabaseConnection;
use server::actions::deadlines::{Remind, send_reminders};
use server::outbox::Letter;
use server::store;

const STAFF: &str = "griffier@rotterdam.example";

fn remind() -> Remind {
    Remind {
        keys: keys(),
        site: Some("https://wijk.example".to_owned()),
    }
}

async fn send(db: &DatabaseConnection, moment: &str) -> Result<usize, Failure> {
    Ok(send_reminders(db, &remind(), moment.parse()?).await?)
}

async fn mail_to(db: &DatabaseConnection, to: &str) -> Result<Letter, Failure> {
    let found = last_mail(db, (ELECTION, to)).await?;
    let mut mail = found.ok_or("no mail")?;
    mail.text = single_spaced(&mail.text);
    Ok(mail)
}

/// Chooses mail about deadlines in the browser.
async fn choose(office: &mut Office, fields: &[(&str, &str)]) -> Result<(u16, String), Failure> {
    let path = format!("/griffie/{ELECTION}/termijnen/berichten");
    let answer = office.client.submit(&path, &path, fields).await?;
    Ok((answer.status, answer.body))
}

#[tokio::test]
async fn the_griffie_hears_on_friday_what_is_due_on_monday_and_only_once() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        let db = &database.db;
        let (status, body) = choose(&mut office, &[("wants", "1"), ("email", STAFF)]).await?;
        assert_eq!(status, 303, "{body}");
        office.griffie.move_out(1, "2026-05-20").await?;
        assert_eq!(send(db, "2026-06-11T10:00:00Z").await?, 0, "on Thursday");
        assert_eq!(send(db, "2026-06-12T04:00:00Z").await?, 0, "at night");
        assert_eq!(send(db, "2026-06-12T06:00:00Z").await?, 1);
        let mail = mail_to(db, STAFF).await?;
        assert_eq!(mail.subject, "Wijkzetel: 1 termijn loopt af");
        for told in [
            "15 juni 2026",
            "vacature 1",
            "Wijk proefwijk",
            "https://wijk.example/griffie/",
        ] {
            assert!(mail.text.contains(told), "{told}: {}", mail.text);
        }
        assert!(!mail.text.contains("Persoon"), "no name: {}", mail.text);
        for later in [
            "2026-06-12T06:05:00Z",
            "2026-06-14T10:00:00Z",
            "2026-06-15T10:00:00Z",
        ] {
            assert_eq!(send(db, later).await?, 0, "{later}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_servers_remind_once() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        choose(&mut office, &[("wants", "1"), ("email", STAFF)]).await?;
        office.griffie.move_out(1, "2026-05-20").await?;
        let other = store::open(&database.url).await?;
        let moment = "2026-06-12T10:00:00Z";
        let (one, two) = tokio::join!(send(&database.db, moment), send(&other, moment));
        assert_eq!(one? + two?, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_server_that_was_off_reminds_when_it_is_back_and_not_too_late() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        choose(&mut office, &[("wants", "1"), ("email", STAFF)]).await?;
        office.griffie.move_out(1, "2026-05-20").await?;
        assert_eq!(
            send(&database.db, "2026-06-16T10:00:00Z").await?,
            0,
            "too late"
        );
        assert_eq!(send(&database.db, "2026-06-15T10:00:00Z").await?, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_must_answer_hears_where_the_griffie_knows_an_address() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        let db = &database.db;
        office.griffie.move_out(1, "2026-05-20").await?;
        office.griffie.appoint(1, "2026-06-03").await?;
        let path = format!("/griffie/{ELECTION}/{BODY}/benoeming/1/adres");
        let to = "opvolger@post.example";
        let fields = [("email", to), ("language", "en")];
        let kept = office.client.submit(&path, &path, &fields).await?;
        assert_eq!(kept.status, 303, "{}", kept.body);
        assert_eq!(send(db, "2026-06-29T10:00:00Z").await?, 0);
        assert_eq!(send(db, "2026-06-30T10:00:00Z").await?, 1);
        let mail = mail_to(db, to).await?;
        for told in ["1 July 2026", "https://wijk.example/lid/wr2026"] {
            assert!(mail.text.contains(told), "{told}: {}", mail.text);
        }
        assert_eq!(send(db, "2026-07-01T10:00:00Z").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn mail_that_is_switched_off_does_not_come_and_a_wrong_address_is_refused() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        for (email, told) in [
            ("", "Vul uw e-mailadres in"),
            ("geen adres", "geen e-mailadres"),
        ] {
            let (status, body) = choose(&mut office, &[("wants", "1"), ("email", email)]).await?;
            assert_eq!(status, 422);
            assert!(
                body.contains(told) && body.contains("<title>Fout:"),
                "{body}"
            );
        }
        choose(&mut office, &[("wants", "1"), ("email", STAFF)]).await?;
        let shown = office.get("termijnen/berichten").await?;
        assert!(shown.body.contains(STAFF) && shown.body.contains("staan aan"));
        choose(&mut office, &[("email", STAFF)]).await?;
        office.griffie.move_out(1, "2026-05-20").await?;
        assert_eq!(send(&database.db, "2026-06-12T10:00:00Z").await?, 0);
        Ok(())
    })
    .await
}
