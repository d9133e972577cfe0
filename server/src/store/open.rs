//! Opens a database and brings its tables up to date, or opens it as it is, to read it.

use super::transaction::{begin_migration, is_busy};
use crate::error::AppError;
use migrations::{Migrator, MigratorTrait, check_whole};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement,
};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use std::time::Duration;
use tokio::time::Instant;

const CONNECTIONS: u32 = 8;
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(30);
const WAIT_FOR_LOCK: Duration = Duration::from_secs(20);
const BETWEEN_CONNECTS: Duration = Duration::from_millis(20);
/// Any number will do, as long as every server that migrates takes the same.
const MIGRATION_LOCK: &str = "SELECT pg_advisory_xact_lock(813120)";

const READ_ONLY: &str = "SET default_transaction_read_only = on";

/// Opens the database at a `sqlite://` or `postgres://` address and makes its tables.
///
/// Several servers may open the same database at the same moment.
///
/// # Errors
/// When the database cannot be reached, or a table cannot be made.
pub async fn open(url: &str) -> Result<DatabaseConnection, AppError> {
    let db = connect(url).await?;
    migrate(&db).await?;
    Ok(db)
}

/// Connects, again and again while SQLite is busy.
///
/// A new file becomes a write-ahead log once. When two servers do that in the same instant, SQLite refuses one of
/// them at once: its own waiting does not hold for this step, because neither of the two could go on.
async fn connect(url: &str) -> Result<DatabaseConnection, DbErr> {
    let begun = Instant::now();
    loop {
        match Database::connect(options(url)).await {
            Err(cause) if is_busy(&cause) && begun.elapsed() < WAIT_FOR_LOCK => {
                tokio::time::sleep(BETWEEN_CONNECTS).await;
            }
            answer => return answer,
        }
    }
}

/// Opens a database that is there to read it: nothing is made and nothing is written.
///
/// # Errors
/// [`AppError::Missing`] when there is no such file; [`AppError::Database`] when it cannot be opened.
pub async fn open_to_read(url: &str) -> Result<DatabaseConnection, AppError> {
    if url.starts_with("sqlite:")
        && let Ok(sqlite) = url.parse::<SqliteConnectOptions>()
        && !sqlite.get_filename().exists()
    {
        return Err(AppError::Missing {
            what: "database",
            key: sqlite.get_filename().display().to_string(),
        });
    }
    let mut options = ConnectOptions::new(url);
    options
        .sqlx_logging(false)
        // One connection, so that what is set on it holds for every query.
        .max_connections(1)
        .acquire_timeout(WAIT_FOR_CONNECTION)
        .map_sqlx_sqlite_opts(|sqlite| sqlite.read_only(true).busy_timeout(WAIT_FOR_LOCK));
    let db = Database::connect(options).await?;
    if db.get_database_backend() == DbBackend::Postgres {
        db.execute_unprepared(READ_ONLY).await?;
    }
    Ok(db)
}

/// Whether the database holds an audit log.
///
/// # Errors
/// When the database cannot be read.
pub async fn holds_log(db: &DatabaseConnection) -> Result<bool, AppError> {
    let query = match db.get_database_backend() {
        DbBackend::Postgres => "SELECT 1 WHERE to_regclass('event') IS NOT NULL",
        _ => "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'event'",
    };
    let statement = Statement::from_string(db.get_database_backend(), query);
    Ok(db.query_one_raw(statement).await?.is_some())
}

fn options(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .sqlx_logging(false)
        .max_connections(CONNECTIONS)
        .acquire_timeout(WAIT_FOR_CONNECTION)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(WAIT_FOR_LOCK)
                .foreign_keys(true)
                // Otherwise INSERT OR REPLACE removes a row without asking the triggers.
                .pragma("recursive_triggers", "ON")
        });
    options
}

/// All migrations in one transaction: either the tables are those of this program, or they are as they were.
async fn migrate(db: &DatabaseConnection) -> Result<(), AppError> {
    let tx = begin_migration(db).await?;
    if db.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(MIGRATION_LOCK).await?;
    }
    Migrator::up(&tx, None).await?;
    check_whole(&tx).await?;
    tx.commit().await?;
    Ok(())
}
