//! Writing: nothing is lost when many write at once, and a failing write leaves nothing.

use crate::audit_log::event;
use crate::sample::by;
use acceptance::{Checked, on_each_database};
use sea_orm::DatabaseConnection;
use server::audit::{self, Verification};
use server::error::AppError;
use server::store::{self, write_tx};

const WRITERS: i64 = 60;

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
async fn several_servers_can_open_one_database_at_once() -> Checked {
    on_each_database(async |database| {
        let openings: Vec<_> = (0..4)
            .map(|_| {
                let url = database.url.clone();
                tokio::spawn(async move { store::open(&url).await })
            })
            .collect();
        for opening in openings {
            opening.await??;
        }
        Ok(())
    })
    .await
}
