//! Where addresses lie, to which wijkraad a buurt belongs, and the extract of the population register.
//!
//! Both files are taken in as a whole in the place of the one before, so rows come and go.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m18_residence"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let bytes = match manager.get_database_backend() {
            DatabaseBackend::Postgres => "BYTEA",
            _ => "BLOB",
        };
        let tables = TABLES.map(|table| table.replace("BYTES", bytes));
        crate::run(manager, &tables.each_ref().map(String::as_str)).await
    }
}

/// `buurt.body` is no foreign key: the table is there before the first election brings the bodies. The numbers of a
/// postcode in a buurt stand in one row, in ascending order with a space between them: a city has a quarter of a
/// million addresses. Whatever is known of a resident is sealed in `content`; the indexes are blind.
const TABLES: [&str; 7] = [
    "CREATE TABLE buurt (
        code TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 10),
        name TEXT NOT NULL CHECK (name <> ''),
        body TEXT CHECK (body <> '')
    )",
    "CREATE TABLE residence (
        postcode TEXT NOT NULL CHECK (length(postcode) = 6),
        buurt TEXT NOT NULL CHECK (length(buurt) = 10),
        numbers TEXT NOT NULL CHECK (numbers <> ''),
        PRIMARY KEY (postcode, buurt)
    )",
    "CREATE TABLE residence_file (
        municipality TEXT NOT NULL PRIMARY KEY CHECK (length(municipality) = 4),
        year BIGINT NOT NULL,
        addresses BIGINT NOT NULL CHECK (addresses >= 1),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        imported_by TEXT NOT NULL CHECK (imported_by <> ''),
        imported_at TEXT NOT NULL
    )",
    "CREATE TABLE population_file (
        election TEXT NOT NULL PRIMARY KEY REFERENCES election (id),
        persons BIGINT NOT NULL CHECK (persons >= 1),
        commitment TEXT NOT NULL CHECK (commitment <> ''),
        imported_by TEXT NOT NULL CHECK (imported_by <> ''),
        imported_at TEXT NOT NULL
    )",
    "CREATE TABLE resident (
        election TEXT NOT NULL REFERENCES population_file (election),
        number BIGINT NOT NULL CHECK (number >= 1),
        bsn_index TEXT CHECK (bsn_index <> ''),
        name_index TEXT NOT NULL CHECK (name_index <> ''),
        content BYTES NOT NULL,
        PRIMARY KEY (election, number)
    )",
    "CREATE INDEX resident_by_bsn ON resident (election, bsn_index)",
    "CREATE INDEX resident_by_name ON resident (election, name_index)",
];
