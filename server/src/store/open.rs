//! Opens a database and brings its tables up to date.

use super::transaction::begin_migration;
use crate::error::AppError;
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend};
use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use std::time::Duration;

const CONNECTIONS: u32 = 8;
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(30);
const WAIT_FOR_LOCK: Duration = Duration::from_secs(20);
/// Any number will do, as long as every server that migrates takes the same.
const MIGRATION_LOCK: &str = "SELECT pg_advisory_xact_lock(813120)";

/// Opens the database at a `sqlite://` or `postgres://` address and makes its tables.
///
/// Several servers may open the same database at the same moment.
///
/// # Errors
/// When the database cannot be reached, or a table cannot be made.
pub async fn open(url: &str) -> Result<DatabaseConnection, AppError> {
    let db = Database::connect(options(url)).await?;
    migrate(&db).await?;
    Ok(db)
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
    tx.commit().await?;
    Ok(())
}
