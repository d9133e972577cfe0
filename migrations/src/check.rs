//! Changing a check of a table that is there, with everything in it: tables that refer to it, its triggers and its rows
//! stay as they are.
//!
//! PostgreSQL drops a constraint and adds another. SQLite knows no such statement, and a table that others refer to
//! cannot be made anew inside a transaction. What its documentation gives for a change of nothing but a check is done
//! here: the text of the table in the schema is edited, its version is raised, and the whole database is checked. That
//! check reads everything, so it comes once, after the last migration.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{ConnectionTrait, DatabaseBackend, Statement, TryGetable};

/// A check of a table, before and after, written as in the statement that made the table.
#[derive(Debug)]
pub(crate) struct Change<'c> {
    /// The table.
    pub(crate) table: &'c str,
    /// What the constraint is called from now on, where it has a name.
    pub(crate) name: &'c str,
    /// The condition that no longer holds, to the letter.
    pub(crate) before: &'c str,
    /// Words that stand in this check of the table and in no other, where the database writes it in its own way.
    pub(crate) known_by: &'c str,
    /// The condition in its place.
    pub(crate) after: &'c str,
}

/// Changes these checks.
pub(crate) async fn change(
    manager: &SchemaManager<'_>,
    changes: &[Change<'_>],
) -> Result<(), DbErr> {
    match manager.get_database_backend() {
        DatabaseBackend::Postgres => in_postgres(manager, changes).await,
        _ => in_sqlite(manager, changes).await,
    }
}

async fn in_postgres(manager: &SchemaManager<'_>, changes: &[Change<'_>]) -> Result<(), DbErr> {
    for one in changes {
        let Change { table, name, .. } = one;
        let Change {
            known_by, after, ..
        } = one;
        let known = known_by.replace('\'', "''");
        let found = format!(
            "SELECT conname FROM pg_constraint WHERE conrelid = '\"{table}\"'::regclass AND contype = 'c' \
             AND pg_get_constraintdef(oid) LIKE '%{known}%'"
        );
        let of_table = Statement::from_string(DatabaseBackend::Postgres, found);
        let rows = manager.get_connection().query_all_raw(of_table).await?;
        let [row] = rows.as_slice() else {
            return Err(unknown(one));
        };
        let old: String = row.try_get("", "conname")?;
        let drop = format!("ALTER TABLE \"{table}\" DROP CONSTRAINT \"{old}\"");
        let add = format!("ALTER TABLE \"{table}\" ADD CONSTRAINT \"{name}\" CHECK ({after})");
        crate::run(manager, &[&drop, &add]).await?;
    }
    Ok(())
}

async fn in_sqlite(manager: &SchemaManager<'_>, changes: &[Change<'_>]) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let version: i32 = one_value(db, ("PRAGMA schema_version", "schema_version")).await?;
    db.execute_unprepared("PRAGMA writable_schema = ON").await?;
    for one in changes {
        let of_table = "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = 'table' AND name = ? \
                        AND instr(sql, ?) > 0";
        let before = format!("CHECK ({})", one.before);
        let after = format!("CHECK ({})", one.after);
        let values = [
            before.clone().into(),
            after.into(),
            one.table.into(),
            before.into(),
        ];
        let edit = Statement::from_sql_and_values(DatabaseBackend::Sqlite, of_table, values);
        if db.execute_raw(edit).await?.rows_affected() != 1 {
            return Err(unknown(one));
        }
    }
    let raise = format!("PRAGMA schema_version = {}", version.wrapping_add(1));
    crate::run(manager, &[&raise, "PRAGMA writable_schema = OFF", CHANGED]).await
}

/// What tells [`check_whole`], on this connection alone, that a check was changed.
const CHANGED: &str = "CREATE TEMP TABLE IF NOT EXISTS check_changed (it TEXT)";
const IS_CHANGED: &str =
    "SELECT COUNT(*) AS found FROM sqlite_temp_schema WHERE name = 'check_changed'";

/// Checks the whole database when a migration on this connection changed a check, once for all of them. Call it after
/// the last, in the same transaction. PostgreSQL holds every row against a check when it is added.
///
/// # Errors
/// When something in the database is not sound, as a row that the new check refuses.
pub async fn check_whole(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    if db.get_database_backend() != DatabaseBackend::Sqlite {
        return Ok(());
    }
    let found: i64 = one_value(db, (IS_CHANGED, "found")).await?;
    if found == 0 {
        return Ok(());
    }
    db.execute_unprepared("DROP TABLE temp.check_changed")
        .await?;
    let sound: String = one_value(db, ("PRAGMA integrity_check", "integrity_check")).await?;
    match sound.as_str() {
        "ok" => Ok(()),
        found => Err(DbErr::Migration(format!("integrity check: {found}"))),
    }
}

async fn one_value<T: TryGetable>(
    db: &impl ConnectionTrait,
    (sql, column): (&str, &str),
) -> Result<T, DbErr> {
    let asked = Statement::from_string(DatabaseBackend::Sqlite, sql);
    let row = db.query_one_raw(asked).await?;
    let row = row.ok_or_else(|| DbErr::Migration(format!("{sql} answers nothing")))?;
    row.try_get("", column)
}

fn unknown(change: &Change<'_>) -> DbErr {
    let Change { table, before, .. } = change;
    DbErr::Migration(format!(
        "table {table} has not exactly one check ({before}); it was changed outside this program"
    ))
}
