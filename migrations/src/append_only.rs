//! Tables whose rows are written once: triggers refuse to change or remove a row, on both databases.
//!
//! This stops a program that goes wrong; someone who owns the database can drop a trigger, and that is
//! what the chain of the audit log is for.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

/// Makes a table append-only.
pub(crate) async fn protect(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let statements = match manager.get_database_backend() {
        DatabaseBackend::Postgres => postgres(table),
        _ => sqlite(table),
    };
    for statement in &statements {
        manager
            .get_connection()
            .execute_unprepared(statement)
            .await?;
    }
    Ok(())
}

fn sqlite(table: &str) -> Vec<String> {
    ["UPDATE", "DELETE"]
        .iter()
        .map(|change| {
            format!(
                "CREATE TRIGGER {table}_refuses_{change} BEFORE {change} ON \"{table}\" \
                 BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed or removed'); END"
            )
        })
        .collect()
}

fn postgres(table: &str) -> Vec<String> {
    vec![
        format!(
            "CREATE FUNCTION {table}_refuses_changes() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'rows of {table} are never changed or removed'; END $$"
        ),
        format!(
            "CREATE TRIGGER {table}_refuses_changes BEFORE UPDATE OR DELETE ON \"{table}\" \
             FOR EACH ROW EXECUTE FUNCTION {table}_refuses_changes()"
        ),
        format!(
            "CREATE TRIGGER {table}_refuses_truncation BEFORE TRUNCATE ON \"{table}\" \
             FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuses_changes()"
        ),
    ]
}
