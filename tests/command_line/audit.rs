use super::run;
use acceptance::{Checked, TestDatabase, empty_databases, on_each_database};
use sea_orm::{ConnectionTrait, Statement};
use server::audit::{self, By, Event};
use server::store::write_tx;

#[tokio::test]
async fn a_whole_log_is_answered_with_its_length_and_head() -> Checked {
    on_each_database(async |database| {
        record_three(database).await?;
        let (_, head) = audit::head(&database.db).await?;
        let answer = verify(&database.url);
        assert_eq!(answer.stdout, format!("events: 3\nhead: {head}\n"));
        assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_empty_log_is_whole() -> Checked {
    on_each_database(async |database| {
        let answer = verify(&database.url);
        let zeros = audit::FIRST_PREV_HASH;
        assert_eq!(answer.stdout, format!("events: 0\nhead: {zeros}\n"));
        assert_eq!(answer.status, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_changed_byte_is_named_with_its_event() -> Checked {
    check_broken(
        "UPDATE event SET payload = replace(payload, '2}', '3}') WHERE seq = 2",
        "broken at event 2: its hash is not that of what it says",
    )
    .await
}

#[tokio::test]
async fn a_removed_event_is_named_by_the_one_after_it() -> Checked {
    check_broken(
        "DELETE FROM event WHERE seq = 2",
        "broken at event 3: it does not follow on the event before it",
    )
    .await
}

#[tokio::test]
async fn a_changed_hash_is_named_with_its_event() -> Checked {
    check_broken(
        "UPDATE event SET hash = replace(hash, substr(hash, 1, 4), 'ffff') WHERE seq = 2",
        "broken at event 2: its hash is not that of what it says",
    )
    .await
}

#[tokio::test]
async fn an_event_with_another_before_it_is_named() -> Checked {
    check_broken(
        "UPDATE event SET prev_hash = hash WHERE seq = 3",
        "broken at event 3: it does not carry the hash of the event before it",
    )
    .await
}

#[tokio::test]
async fn an_event_that_holds_no_text_is_named() -> Checked {
    on_each_database(async |database| {
        // PostgreSQL keeps no bytes in a column of text.
        if database.url.starts_with("sqlite") {
            record_three(database).await?;
            alter(database, "UPDATE event SET actor = x'ff' WHERE seq = 3").await?;
            let answer = verify(&database.url);
            assert!(answer.stdout.contains("event 3: it holds what is no text"));
            assert_eq!(answer.status, 1);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn verifying_makes_no_database() -> Checked {
    for empty in empty_databases().await? {
        let answer = verify(&empty.url);
        let expected = if empty.url.starts_with("sqlite") {
            "there is no database"
        } else {
            "holds no audit log"
        };
        assert!(
            answer.stderr.contains("nothing was verified"),
            "{}",
            answer.stderr
        );
        assert!(answer.stderr.contains(expected), "{}", answer.stderr);
        assert_eq!((answer.status, answer.stdout.as_str()), (1, ""));
        if let Some((_, rest)) = empty.url.split_once("sqlite://") {
            let file = rest.split('?').next().unwrap_or_default();
            assert!(!std::path::Path::new(file).exists(), "{file} was made");
        }
    }
    Ok(())
}

#[tokio::test]
async fn verifying_makes_no_table() -> Checked {
    on_each_database(async |database| {
        let drop = if database.url.starts_with("sqlite") {
            "DROP TABLE event"
        } else {
            "DROP TABLE event CASCADE"
        };
        database.db.execute_unprepared(drop).await?;
        let answer = verify(&database.url);
        assert!(
            answer.stderr.contains("holds no audit log"),
            "{}",
            answer.stderr
        );
        assert_eq!(answer.status, 1);
        let backend = database.db.get_database_backend();
        let count = Statement::from_string(backend, "SELECT count(*) FROM event");
        assert!(database.db.query_one_raw(count).await.is_err());
        Ok(())
    })
    .await
}

#[test]
fn a_server_that_does_not_answer_is_named_without_its_password() {
    let answer = verify("postgres://wijkzetel:geheim@127.0.0.1:1/nergens");
    assert!(
        answer
            .stderr
            .contains("postgres://wijkzetel@127.0.0.1:1/nergens")
    );
    assert!(!answer.stderr.contains("geheim"), "{}", answer.stderr);
    assert_eq!(answer.status, 1);
}

fn verify(url: &str) -> super::Printed {
    run(&["audit", "verify", "--database-url", url])
}

/// Someone who owns the database takes the triggers away and does this.
async fn check_broken(statement: &str, says: &str) -> Checked {
    on_each_database(async |database| {
        record_three(database).await?;
        alter(database, statement).await?;
        let answer = verify(&database.url);
        assert!(answer.stdout.contains(says), "{}", answer.stdout);
        assert!(answer.stdout.contains("keep a copy"), "{}", answer.stdout);
        assert!(!answer.stdout.contains("head:"), "{}", answer.stdout);
        assert_eq!(answer.status, 1);
        Ok(())
    })
    .await
}

async fn record_three(database: &TestDatabase) -> Checked {
    for account in 1..=3 {
        let by = By {
            actor: "test".to_owned(),
            at: "2026-11-22T10:00:00Z".parse()?,
        };
        write_tx(&database.db, async move |tx| {
            audit::record(tx, &by, &Event::SignedIn { account }).await
        })
        .await?;
    }
    Ok(())
}

async fn alter(database: &TestDatabase, statement: &str) -> Checked {
    let triggers = if database.url.starts_with("sqlite") {
        "DROP TRIGGER event_refuses_UPDATE; DROP TRIGGER event_refuses_DELETE"
    } else {
        "DROP FUNCTION event_refuses_changes() CASCADE"
    };
    database.db.execute_unprepared(triggers).await?;
    let changed = database.db.execute_unprepared(statement).await?;
    assert_eq!(changed.rows_affected(), 1, "{statement}");
    Ok(())
}
