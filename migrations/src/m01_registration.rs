//! Bodies, regulations, elections, and the lists with their candidates.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m01_registration"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await
    }
}

/// The bodies outlive every election: what belongs to one election stands in `election_body`.
const TABLES: [&str; 6] = [
    "CREATE TABLE body (
        code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
        name TEXT NOT NULL,
        gebied TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('wijkraad', 'dorpsraad'))
    )",
    "CREATE TABLE regulation (
        name TEXT NOT NULL PRIMARY KEY,
        title TEXT NOT NULL,
        council TEXT NOT NULL,
        in_force_from TEXT NOT NULL,
        in_force_until TEXT,
        election_day TEXT
    )",
    "CREATE TABLE election (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        title TEXT NOT NULL,
        regulation TEXT NOT NULL REFERENCES regulation (name),
        held_on TEXT NOT NULL,
        standing TEXT NOT NULL CHECK (standing IN ('official', 'not_official')),
        source TEXT NOT NULL
    )",
    "CREATE TABLE election_body (
        election TEXT NOT NULL REFERENCES election (id),
        body TEXT NOT NULL REFERENCES body (code),
        seats BIGINT NOT NULL CHECK (seats >= 1),
        PRIMARY KEY (election, body)
    )",
    "CREATE TABLE list (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('persoonlijk', 'collectief')),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE candidate (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        list BIGINT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        initials TEXT NOT NULL,
        first_name TEXT NOT NULL,
        prefix TEXT NOT NULL,
        last_name TEXT NOT NULL CHECK (last_name <> ''),
        aanduiding TEXT NOT NULL,
        locality TEXT NOT NULL,
        PRIMARY KEY (election, body, list, number),
        FOREIGN KEY (election, body, list) REFERENCES list (election, body, number)
    )",
];
