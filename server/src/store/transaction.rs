//! The one way to write: everything a person does is one transaction, on both databases.
//!
//! SQLite takes the write lock at the start, because a transaction that starts by reading fails at once
//! when another one writes. PostgreSQL runs serializable; the lock on the audit log, whose head every
//! write needs, makes writers wait for each other instead of failing.

use crate::error::AppError;
use ring::rand::{SecureRandom, SystemRandom};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, IsolationLevel,
    RuntimeErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use std::borrow::Cow;
use std::time::Duration;

const MOST_ATTEMPTS: u32 = 10;
const LOCK_LOG: &str = "LOCK TABLE event IN EXCLUSIVE MODE";
/// PostgreSQL asks to run the whole transaction again: it could not be serialized, or was in a deadlock.
const AGAIN: [&str; 2] = ["40001", "40P01"];
/// SQLite's word for "another connection has the file".
const BUSY: &str = "5";

/// Does the work in one transaction, and commits it when the work succeeds.
///
/// On PostgreSQL the work may be run again, so it must not do anything outside the database. Pass the
/// transaction on to every query: one on the pool would wait for ever on a pool of one. In a handler write
/// `async move |tx| …` and move what the work needs into it: a future that borrows from outside is not `Send`.
///
/// # Errors
/// The error of the work, or that of the database; in both cases nothing was written.
pub async fn write_tx<T, F>(db: &DatabaseConnection, work: F) -> Result<T, AppError>
where
    F: AsyncFn(&DatabaseTransaction) -> Result<T, AppError>,
{
    let mut attempt = 1;
    loop {
        let tx = begin_write(db).await?;
        let worked = match lock_log(&tx).await {
            Ok(()) => work(&tx).await,
            Err(cause) => Err(cause.into()),
        };
        match finish(worked, tx).await {
            Err(AppError::Database(cause)) if attempt < MOST_ATTEMPTS && must_retry(&cause) => {
                tokio::time::sleep(pause(attempt)).await;
                attempt += 1;
            }
            answer => return answer,
        }
    }
}

/// On PostgreSQL the first statement of every write; SQLite has the write lock by now.
async fn lock_log(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(LOCK_LOG).await?;
    }
    Ok(())
}

/// Commits when the work succeeded.
async fn finish<T>(worked: Result<T, AppError>, tx: DatabaseTransaction) -> Result<T, AppError> {
    match worked {
        Ok(done) => {
            tx.commit().await?;
            Ok(done)
        }
        Err(error) => {
            // The error of the work is the one to report; a connection that is lost rolls back by itself.
            let _ = tx.rollback().await;
            Err(error)
        }
    }
}

async fn begin_write(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    begin(db, IsolationLevel::Serializable).await
}

/// Begins the transaction in which the tables are made.
///
/// Not serializable on PostgreSQL: it must see the tables that another server made while it waited.
pub(super) async fn begin_migration(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    begin(db, IsolationLevel::ReadCommitted).await
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that begins a transaction"
)]
async fn begin(
    db: &DatabaseConnection,
    isolation: IsolationLevel,
) -> Result<DatabaseTransaction, DbErr> {
    match db.get_database_backend() {
        DbBackend::Sqlite => {
            db.begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..Default::default()
            })
            .await
        }
        _ => db.begin_with_config(Some(isolation), None).await,
    }
}

fn must_retry(error: &DbErr) -> bool {
    code_of(error).is_some_and(|code| AGAIN.contains(&code.as_ref()))
}

/// Whether SQLite says that another connection has the file.
pub(super) fn is_busy(error: &DbErr) -> bool {
    code_of(error).is_some_and(|code| code == BUSY)
}

/// The code by which the database refused.
fn code_of(error: &DbErr) -> Option<Cow<'_, str>> {
    let (DbErr::Exec(cause) | DbErr::Query(cause) | DbErr::Conn(cause)) = error else {
        return None;
    };
    let RuntimeErr::SqlxError(cause) = cause else {
        return None;
    };
    cause.as_database_error()?.code()
}

/// A pause of chance length, longer after each attempt, so that two writers do not meet again.
fn pause(attempt: u32) -> Duration {
    let mut chance = [0_u8; 1];
    let drawn = SystemRandom::new()
        .fill(&mut chance)
        .map_or(128, |()| chance[0]);
    Duration::from_millis(u64::from(drawn) * u64::from(attempt) / 4)
}
