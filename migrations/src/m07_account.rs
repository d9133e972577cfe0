//! Accounts of those who work with the program, their sessions, and attempts to sign in.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m07_account"
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

/// An account is never removed, so that an actor of the log can always be looked up. A session is known by
/// the digest of its token: who reads the table cannot take a session over. An attempt is counted under the
/// digest of what was typed, because people type passwords in the wrong field.
const TABLES: [&str; 4] = [
    "CREATE TABLE account (
        id BIGINT NOT NULL PRIMARY KEY CHECK (id >= 1),
        login TEXT NOT NULL UNIQUE CHECK (login = lower(login) AND length(login) >= 1),
        display_name TEXT NOT NULL CHECK (length(display_name) >= 1),
        role TEXT NOT NULL
            CHECK (role IN ('coordinator', 'typist', 'clerk', 'auditor', 'administrator')),
        password_hash TEXT NOT NULL,
        must_change_password BOOLEAN NOT NULL,
        created_at TEXT NOT NULL,
        disabled_at TEXT
    )",
    "CREATE TABLE session (
        token_sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(token_sha256) = 64),
        account BIGINT NOT NULL REFERENCES account (id),
        csrf TEXT NOT NULL CHECK (length(csrf) >= 32),
        created_at TEXT NOT NULL,
        last_seen_at TEXT NOT NULL,
        CHECK (last_seen_at >= created_at)
    )",
    "CREATE INDEX session_of_account ON session (account)",
    "CREATE TABLE sign_in_attempt (
        kind TEXT NOT NULL CHECK (kind IN ('account', 'address')),
        subject_sha256 TEXT NOT NULL CHECK (length(subject_sha256) = 64),
        failures BIGINT NOT NULL CHECK (failures >= 0),
        last_at TEXT NOT NULL,
        PRIMARY KEY (kind, subject_sha256)
    )",
];
