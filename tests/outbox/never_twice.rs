//! No mail goes out twice by itself: not with several servers, not after a crash, not without an answer.

use super::post::{
    Clock, all, by, letter, longer_than_a_claim, mail, posted, set_up, standing, worker,
};
use super::server::{Does, MailServer};
use acceptance::{Checked, on_each_database};
use server::actions::outbox::{resend, stop};
use server::error::AppError;
use server::outbox::{MailKind, Problem, State};
use server::store::{self, write_tx};
use std::collections::BTreeSet;
use std::time::Duration;

const TO: &str = "jansen@post.example";
const UNSURE: (State, Option<Problem>, Option<u16>) =
    (State::Unsure, Some(Problem::Unanswered), None);

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_servers_on_one_database_send_two_hundred_mails_once_each() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[]).await?;
        let clock = Clock::new();
        for number in 0..200 {
            let to = format!("persoon-{number}@post.example");
            posted(&database.db, &letter(MailKind::Notice, &to)).await?;
        }
        let other = store::open(&database.url).await?;
        let mut running = Vec::new();
        for db in [&database.db, &database.db, &other, &other] {
            let worker = worker(db, &server, &clock)?;
            running.push(tokio::spawn(async move {
                let mut sent = 0;
                while worker.step().await? {
                    sent += 1;
                }
                Ok::<_, AppError>(sent)
            }));
        }
        let mut sent = 0;
        for one in running {
            sent += one.await??;
        }
        assert_eq!(sent, 200);
        let kept = server.kept();
        let people: BTreeSet<_> = kept.iter().map(|one| one.to.as_str()).collect();
        assert_eq!((kept.len(), people.len()), (200, 200));
        let ids: BTreeSet<_> = kept.iter().map(|one| message_id(&one.text)).collect();
        assert_eq!(ids.len(), 200);
        let states = all(&database.db).await?;
        assert!(
            states
                .iter()
                .all(|one| one.state == State::Sent && one.attempts == 1)
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mail_without_an_answer_is_unsure_and_only_the_administrator_sends_it_again() -> Checked {
    for does in [Does::LeaveInText, Does::LeaveAfterText, Does::Silent] {
        check_unsure(does).await?;
    }
    Ok(())
}

async fn check_unsure(does: Does) -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[does]).await?;
        let clock = Clock::new();
        let worker = worker(&database.db, &server, &clock)?;
        let id = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        assert!(worker.step().await?);
        assert_eq!(standing(&database.db, id).await?, UNSURE, "{does:?}");
        clock.forward(longer_than_a_claim() * 48);
        assert!(!worker.step().await?, "it is not sent by itself");
        write_tx(&database.db, async |tx| {
            resend(tx, &by(), (id, State::Unsure)).await
        })
        .await?;
        assert!(worker.step().await?);
        assert_eq!(mail(&database.db, id).await?.state, State::Sent);
        let kept = server.kept();
        let ids: BTreeSet<_> = kept.iter().map(|one| message_id(&one.text)).collect();
        assert_eq!(ids.len(), 1, "the same mail, for who receives it");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_server_that_dies_while_sending_leaves_the_mail_unsure() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[Does::Silent]).await?;
        let clock = Clock::new();
        let id = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        let dying = worker(&database.db, &server, &clock)?;
        let task = tokio::spawn(async move { dying.step().await });
        while server.kept().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        task.abort();
        let next = worker(&database.db, &server, &clock)?;
        assert!(!next.step().await?, "the mail is still claimed");
        assert_eq!(mail(&database.db, id).await?.state, State::Sending);
        clock.forward(longer_than_a_claim());
        assert!(!next.step().await?);
        assert_eq!(standing(&database.db, id).await?, UNSURE);
        clock.forward(longer_than_a_claim());
        assert!(!next.step().await?);
        assert_eq!(server.kept().len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_worker_that_was_only_slow_still_says_what_became_of_the_mail() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[Does::LeaveAfterText]).await?;
        let clock = Clock::new();
        let id = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        let now = clock.now();
        let (owner, until) = ("traag", now);
        let claimed = write_tx(&database.db, async |tx| {
            store::mail::claim_next(tx, now, (owner, until)).await
        });
        let claimed = claimed.await?.ok_or("nothing is claimed")?;
        clock.forward(longer_than_a_claim());
        assert!(!worker(&database.db, &server, &clock)?.step().await?);
        assert_eq!(standing(&database.db, id).await?, UNSURE);
        let made = store::mail::Attempt {
            id,
            kind: claimed.kind,
            attempt: claimed.attempt,
            owner,
            report: server::outbox::Report::Accepted,
        };
        let written = write_tx(&database.db, async |tx| {
            store::mail::save_attempt(tx, clock.now(), made).await
        });
        assert!(written.await?);
        assert_eq!(standing(&database.db, id).await?, (State::Sent, None, None));
        let again = write_tx(&database.db, async |tx| {
            store::mail::save_attempt(tx, clock.now(), made).await
        });
        assert!(!again.await?, "it is over");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_stopped_or_was_sent_does_not_go_out() -> Checked {
    on_each_database(async |database| {
        set_up(&database.db).await?;
        let server = MailServer::start(&[]).await?;
        let worker = worker(&database.db, &server, &Clock::new())?;
        let stopped = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        write_tx(&database.db, async |tx| {
            stop(tx, &by(), (stopped, State::Waiting)).await
        })
        .await?;
        assert!(!worker.step().await?);
        let sent = posted(&database.db, &letter(MailKind::Decision, TO)).await?;
        assert!(worker.step().await?);
        for shown in [State::Sent, State::Unsure, State::Waiting] {
            let refused = write_tx(&database.db, async |tx| {
                resend(tx, &by(), (sent, shown)).await
            });
            assert!(
                matches!(refused.await, Err(AppError::AnswerChanged)),
                "{shown:?}"
            );
        }
        assert_eq!(server.kept().len(), 1);
        Ok(())
    })
    .await
}

fn message_id(text: &str) -> &str {
    let found = text.lines().find(|line| line.starts_with("Message-ID: <"));
    found.unwrap_or_default()
}
