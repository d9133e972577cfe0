//! Everything that a database holds, to look for what must not be there.

use crate::people::Failure;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

async fn texts(db: &DatabaseConnection, sql: String) -> Result<Vec<String>, Failure> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let rows = db.query_all_raw(statement).await?;
    let texts = rows.iter().map(|row| row.try_get::<String>("", "said"));
    Ok(texts.collect::<Result<_, _>>()?)
}

/// Every row of every table in capitals: a text as it is, and bytes as hexadecimal.
pub(crate) async fn everything(db: &DatabaseConnection) -> Result<String, Failure> {
    let is_sqlite = db.get_database_backend() == DbBackend::Sqlite;
    let tables = match is_sqlite {
        true => "SELECT name AS said FROM sqlite_master WHERE type = 'table'",
        false => "SELECT tablename::text AS said FROM pg_tables WHERE schemaname = 'public'",
    };
    let mut all = String::new();
    for table in texts(db, tables.to_owned()).await? {
        let sql = match is_sqlite {
            true => {
                let columns = format!("SELECT name AS said FROM pragma_table_info('{table}')");
                let columns = texts(db, columns).await?.into_iter();
                let columns = columns.map(|one| {
                    let is_bytes = format!("typeof(\"{one}\") = 'blob'");
                    let text = format!("CAST(\"{one}\" AS TEXT)");
                    let said = format!("CASE WHEN {is_bytes} THEN HEX(\"{one}\") ELSE {text} END");
                    format!("COALESCE({said}, '')")
                });
                let columns: Vec<String> = columns.collect();
                format!(
                    "SELECT {} AS said FROM \"{table}\"",
                    columns.join(" || ' ' || ")
                )
            }
            false => format!("SELECT t::text AS said FROM \"{table}\" t"),
        };
        all.push_str(&texts(db, sql).await?.join("\n"));
    }
    Ok(all.to_uppercase())
}
