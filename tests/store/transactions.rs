//! Writing: nothing is lost when many write at once, and a failing write leaves nothing.

use crate::audit_log::event;
use crate::sample::by;
use acceptance::{Checked, databases, empty_databases, on_each_database, sqlite_database};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use server::audit::{self, Verification};
use server::error::AppError;
use server::store::{self, write_tx};
use std::error::Error;
use std::sync::atomic::{AtomicU32, Ordering};

type Failure = Box<dyn Error + Send + Sync>;

const WRITERS: i64 = 60;
/// What PostgreSQL answers when it could not serialize a transaction.
const TELL_AGAIN: &str = "DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$";

/// Reads the head of the chain and writes what follows on it.
async fn write_one(db: DatabaseConnection) -> Result<i64, AppError> {
    write_tx(&db, async |tx| audit::record(tx, &by(), &event(1)).await).await
}

async fn check_events(db: &DatabaseConnection, expected: i64) -> Checked {
    let found = audit::verify(db).await?;
    assert!(
        matches!(found, Verification::Whole { events, .. } if events == expected),
        "{found:?}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_writers_at_once_lose_nothing() -> Checked {
    on_each_database(async |database| {
        let other = store::open(&database.url).await?;
        let writers: Vec<_> = (0..WRITERS)
            .map(|turn| if turn % 2 == 0 { &database.db } else { &other })
            .map(|db| tokio::spawn(write_one(db.clone())))
            .collect();
        for writer in writers {
            writer.await??;
        }
        check_events(&database.db, WRITERS).await
    })
    .await
}

#[tokio::test]
async fn a_write_that_fails_leaves_nothing() -> Checked {
    on_each_database(async |database| {
        let failed: Result<(), _> = write_tx(&database.db, async |tx| {
            audit::record(tx, &by(), &event(1)).await?;
            Err(AppError::LotNotAsked)
        })
        .await;
        assert!(matches!(failed, Err(AppError::LotNotAsked)));
        check_events(&database.db, 0).await
    })
    .await
}

#[tokio::test]
async fn a_write_that_is_dropped_leaves_nothing_and_frees_the_lock() -> Checked {
    on_each_database(async |database| {
        let db = database.db.clone();
        let (written, done) = tokio::sync::oneshot::channel::<()>();
        let written = std::sync::Mutex::new(Some(written));
        let hanging = tokio::spawn(async move {
            write_tx(&db, async move |tx| {
                audit::record(tx, &by(), &event(1)).await?;
                if let Some(written) = written.lock().ok().and_then(|mut sender| sender.take()) {
                    let _ = written.send(());
                }
                std::future::pending::<Result<(), AppError>>().await
            })
            .await
        });
        done.await?;
        hanging.abort();
        write_one(database.db.clone()).await?;
        check_events(&database.db, 1).await
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn several_servers_can_make_the_tables_of_one_database_at_once() -> Checked {
    for empty in empty_databases().await? {
        let openings: Vec<_> = (0..4)
            .map(|_| {
                let url = empty.url.clone();
                tokio::spawn(async move { store::open(&url).await })
            })
            .collect();
        for opening in openings {
            check_events(&opening.await??, 0).await?;
        }
    }
    Ok(())
}

async fn check_setting(pragma: &str, expected: &str) -> Checked {
    let sqlite = sqlite_database().await?;
    let row = sqlite.db.query_one_raw(Statement::from_string(
        DbBackend::Sqlite,
        format!("SELECT CAST({pragma} AS TEXT) AS found FROM pragma_{pragma}"),
    ));
    let found: String = row.await?.ok_or("no answer")?.try_get("", "found")?;
    assert_eq!(found, expected);
    Ok(())
}

#[tokio::test]
async fn sqlite_keeps_a_write_ahead_log() -> Checked {
    check_setting("journal_mode", "wal").await
}

#[tokio::test]
async fn sqlite_waits_until_a_commit_is_on_the_disk() -> Checked {
    check_setting("synchronous", "2").await
}

#[tokio::test]
async fn sqlite_holds_foreign_keys() -> Checked {
    check_setting("foreign_keys", "1").await
}

/// Runs a write on PostgreSQL that is told to run again so many times; answers how often it ran.
async fn attempts_when_told_again(times: u32) -> Result<Option<(u32, bool)>, Failure> {
    let all = databases().await?;
    let Some(database) = all.iter().find(|one| one.url.starts_with("postgres")) else {
        return Ok(None);
    };
    let ran = AtomicU32::new(0);
    let answer = write_tx(&database.db, async |tx| {
        audit::record(tx, &by(), &event(1)).await?;
        if ran.fetch_add(1, Ordering::Relaxed) < times {
            tx.execute_unprepared(TELL_AGAIN).await?;
        }
        Ok(())
    })
    .await;
    let written = i64::from(answer.is_ok());
    check_events(&database.db, written).await?;
    Ok(Some((ran.load(Ordering::Relaxed), answer.is_ok())))
}

#[tokio::test]
async fn a_write_that_could_not_be_serialized_runs_again() -> Checked {
    let found = attempts_when_told_again(2).await?;
    assert!(matches!(found, None | Some((3, true))), "{found:?}");
    Ok(())
}

#[tokio::test]
async fn a_write_runs_ten_times_at_most() -> Checked {
    let found = attempts_when_told_again(100).await?;
    assert!(matches!(found, None | Some((10, false))), "{found:?}");
    Ok(())
}
