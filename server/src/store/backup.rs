//! A whole copy of a SQLite database, made while it is used, and what SQLite finds wrong with a file.

use crate::error::AppError;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use std::path::{Path, PathBuf};

/// The file that the database stands in; none when it is no SQLite database in a file.
///
/// # Errors
/// When the database refuses.
pub async fn file_of(db: &DatabaseConnection) -> Result<Option<PathBuf>, AppError> {
    if db.get_database_backend() != DbBackend::Sqlite {
        return Ok(None);
    }
    let statement = Statement::from_string(DbBackend::Sqlite, "PRAGMA database_list");
    for row in db.query_all_raw(statement).await? {
        let (name, file): (String, String) = (row.try_get("", "name")?, row.try_get("", "file")?);
        if name == "main" && !file.is_empty() {
            return Ok(Some(PathBuf::from(file)));
        }
    }
    Ok(None)
}

/// Writes a copy of the whole database as it is at one moment. The file is empty or not there yet.
///
/// # Errors
/// When the database refuses, or the file cannot be written.
pub async fn write_copy(db: &DatabaseConnection, to: &Path) -> Result<(), AppError> {
    let path = to.to_string_lossy().into_owned();
    let values = [path.into()];
    let statement = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", values);
    db.execute_raw(statement).await?;
    Ok(())
}

/// Whether SQLite finds every page of the database in order.
///
/// # Errors
/// When the database refuses.
pub async fn is_sound(db: &DatabaseConnection) -> Result<bool, AppError> {
    let statement = Statement::from_string(DbBackend::Sqlite, "PRAGMA integrity_check");
    let rows = db.query_all_raw(statement).await?;
    let mut found = Vec::new();
    for row in rows {
        found.push(row.try_get::<String>("", "integrity_check")?);
    }
    Ok(found == ["ok"])
}
