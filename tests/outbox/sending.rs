//! What is posted arrives as it was written; what is refused says why, and is tried again when that helps.

use super::post::{Clock, ELECTION, all, letter, mail, posted, posted_at, set_up, standing, start};
use super::post::{worker, worker_for};
use super::server::{Does, MailServer};
use acceptance::{Checked, keys, on_each_database};
use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, Statement};
use server::error::AppError;
use server::outbox::{Attachment, MailKind, Problem, State, post};
use server::store::write_tx;

const TO: &str = "jansen@post.example";

#[tokio::test]
async fn a_mail_arrives_once_with_every_byte() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[]).await?;
        let clock = Clock::new();
        let worker = worker(&database.db, &server, &clock)?;
        let pdf: Vec<u8> = (0..=255).cycle().take(5000).collect();
        let mut sent = letter(MailKind::Confirmation, TO);
        sent.subject = "Uw aanmelding in Blijdorp is ontvangen – één".to_owned();
        sent.text = "Beste Łukasz,\n.een punt vooraan\n..\nGroet\n".to_owned();
        sent.attachments = vec![Attachment {
            name: "bevestiging.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            bytes: pdf.clone(),
        }];
        let id = posted(&database.db, &sent).await?;
        assert!(worker.step().await?);
        assert!(!worker.step().await?, "nothing is left");
        assert_eq!(server.kept().len(), 1);
        let kept = server.kept().remove(0);
        assert_eq!(kept.from, "<bureau@wijk.example>");
        assert_eq!(kept.to, format!("<{TO}>"));
        assert!(kept.text.contains("\r\nAuto-Submitted: auto-generated\r\n"));
        assert!(kept.text.contains("\r\nContent-Language: nl\r\n"));
        let text = quoted(part(&kept.text, "quoted-printable"));
        assert_eq!(String::from_utf8(text)?.replace("\r\n", "\n"), sent.text);
        assert!(
            decoded(part(&kept.text, "base64")) == pdf,
            "the file is another"
        );
        let found = mail(&database.db, id).await?;
        assert_eq!((found.state, found.attempts), (State::Sent, 1));
        assert_eq!(found.sent_at, Some(start()));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_change_that_is_refused_posts_nothing() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let refused = write_tx(&database.db, async |tx| {
            let key = keys().of_election(tx, ELECTION).await?;
            post(tx, &key, start(), &letter(MailKind::Decision, TO)).await?;
            Err::<(), _>(AppError::AnswerChanged)
        });
        assert!(refused.await.is_err());
        assert_eq!(all(&database.db).await?.len(), 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_posted_to_what_is_no_address_and_the_error_does_not_quote_it() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        for to in [
            "",
            "jansen",
            "jansen@",
            "a@b\r\nBcc: c@d.example",
            "a b@c.example",
        ] {
            let refused = posted(&database.db, &letter(MailKind::Decision, to)).await;
            let told = refused.err().ok_or("posted")?.to_string();
            assert!(to.is_empty() || !told.contains(to), "{told}");
        }
        assert_eq!(all(&database.db).await?.len(), 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn address_and_text_are_sealed() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        let query = "SELECT recipient, subject, body FROM mail";
        let statement = Statement::from_string(database.db.get_database_backend(), query);
        let row = database
            .db
            .query_one_raw(statement)
            .await?
            .ok_or("no row")?;
        for column in ["recipient", "subject", "body"] {
            let bytes: Vec<u8> = row.try_get("", column)?;
            let text = String::from_utf8_lossy(&bytes);
            for open in ["jansen", "aanmelding", "ontvangen"] {
                assert!(!text.contains(open), "{column}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mail_that_is_to_come_later_is_tried_again_after_a_pause() -> Checked {
    for does in [
        Does::Greet(421),
        Does::Greet(554),
        Does::Sender(451),
        Does::Sender(550),
        Does::Recipient(450),
        Does::Asked(451),
        Does::Text(452),
        Does::LeaveEarly,
    ] {
        check_tried_again(does).await?;
    }
    Ok(())
}

async fn check_tried_again(does: Does) -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[does]).await?;
        let clock = Clock::new();
        let worker = worker(&database.db, &server, &clock)?;
        let id = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        assert!(worker.step().await?);
        let found = mail(&database.db, id).await?;
        assert_eq!(found.state, State::Waiting, "{does:?}");
        assert!(found.problem.is_some(), "{does:?}");
        assert_eq!(found.next_try_at, Some(start() + TimeDelta::minutes(1)));
        assert!(!worker.step().await?, "it waits");
        clock.forward(TimeDelta::minutes(1));
        assert!(worker.step().await?);
        assert_eq!(standing(&database.db, id).await?, (State::Sent, None, None));
        assert_eq!(server.kept().len(), 1, "{does:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mail_that_is_refused_for_good_is_given_up_at_once_with_the_reason() -> Checked {
    for (does, problem) in [
        (Does::Recipient(550), Problem::Recipient),
        (Does::Asked(554), Problem::Content),
        (Does::Text(554), Problem::Content),
    ] {
        check_given_up(does, problem).await?;
    }
    Ok(())
}

async fn check_given_up(does: Does, problem: Problem) -> Checked {
    let (Does::Recipient(code) | Does::Asked(code) | Does::Text(code)) = does else {
        return Err("no refusal".into());
    };
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[does]).await?;
        let clock = Clock::new();
        let worker = worker(&database.db, &server, &clock)?;
        let id = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        assert!(worker.step().await?);
        let expected = (State::Failed, Some(problem), Some(code));
        assert_eq!(standing(&database.db, id).await?, expected, "{does:?}");
        clock.forward(TimeDelta::days(2));
        assert!(!worker.step().await?);
        assert_eq!(server.connections(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mail_server_that_is_away_for_a_day_is_given_up() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let gone = MailServer::start(&[]).await?.url();
        let clock = Clock::new();
        let worker = worker_for(&database.db, &gone, &clock)?;
        let id = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        let mut attempts = 0;
        while mail(&database.db, id).await?.state == State::Waiting {
            attempts += u32::from(worker.step().await?);
            clock.forward(TimeDelta::minutes(10));
        }
        let expected = (State::GivenUp, Some(Problem::Unreachable), None);
        assert_eq!(standing(&database.db, id).await?, expected);
        assert_eq!(attempts, 10);
        let tried = clock.now() - start();
        assert!((23..=26).contains(&tried.num_hours()), "{tried}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_code_goes_first_and_is_not_kept_and_never_sent_too_late() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[]).await?;
        let clock = Clock::new();
        let worker = worker(&database.db, &server, &clock)?;
        posted(
            &database.db,
            &letter(MailKind::Decision, "eerst@post.example"),
        )
        .await?;
        let code = posted(&database.db, &letter(MailKind::Code, "code@post.example")).await?;
        assert!(worker.step().await?);
        assert_eq!(server.kept()[0].to, "<code@post.example>");
        assert!(worker.step().await?);
        let query = format!("SELECT body FROM mail WHERE id = {code}");
        let statement = Statement::from_string(database.db.get_database_backend(), query);
        let row = database
            .db
            .query_one_raw(statement)
            .await?
            .ok_or("no row")?;
        assert_eq!(row.try_get::<Option<Vec<u8>>>("", "body")?, None);
        let before = start() - TimeDelta::minutes(10);
        let late = letter(MailKind::Code, "laat@post.example");
        let late = posted_at(&database.db, &late, before).await?;
        assert!(!worker.step().await?);
        let expected = (State::GivenUp, Some(Problem::TooLate), None);
        assert_eq!(standing(&database.db, late).await?, expected);
        assert_eq!(server.kept().len(), 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_said_over_a_line_that_everybody_can_read_unless_that_is_asked_for() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[]).await?;
        let clock = Clock::new();
        let url = format!("{}?tls=required", server.url());
        let worker = worker_for(&database.db, &url, &clock)?;
        let id = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        assert!(worker.step().await?);
        let expected = (State::Waiting, Some(Problem::NotSecure), None);
        assert_eq!(standing(&database.db, id).await?, expected);
        assert_eq!(server.kept().len(), 0);
        Ok(())
    })
    .await
}

/// The part that is written in this way, as it is written.
fn part<'t>(text: &'t str, written: &str) -> &'t str {
    let head = format!("Content-Transfer-Encoding: {written}\r\n");
    let (_, after) = text.split_once(&head).unwrap_or(("", text));
    let (_, body) = after.split_once("\r\n\r\n").unwrap_or(("", after));
    let body = after.strip_prefix("\r\n").unwrap_or(body);
    body.split("\r\n--").next().unwrap_or_default()
}

/// What is written as quoted-printable.
fn quoted(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let joined = text.replace("=\r\n", "");
    let mut parts = joined.split('=');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.extend(u8::from_str_radix(code, 16));
        bytes.extend(rest.bytes());
    }
    bytes
}

/// What is written in base 64.
fn decoded(text: &str) -> Vec<u8> {
    let (mut bits, mut held, mut bytes) = (0_u32, 0, Vec::new());
    for sign in text.bytes() {
        let value = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = (bits << 6) | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xff).unwrap_or_default());
        }
    }
    bytes
}
