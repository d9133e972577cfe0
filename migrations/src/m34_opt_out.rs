//! The opt-out register: who is not to be drawn by lot, as blind indexes only, and requests that are not confirmed yet.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m34_opt_out"
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

/// An entry has no moment and no order, so nothing else that is kept can be laid beside it. A request ends with its
/// link, and takes what its mail said along.
const TABLES: [&str; 4] = [
    "CREATE TABLE opt_out (
        person_index TEXT NOT NULL PRIMARY KEY CHECK (length(person_index) = 64),
        name_index TEXT NOT NULL CHECK (length(name_index) = 64)
    )",
    "CREATE INDEX opt_out_by_name ON opt_out (name_index)",
    "CREATE TABLE opt_out_request (
        token_sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(token_sha256) = 64),
        wish TEXT NOT NULL CHECK (wish IN ('enter', 'leave')),
        person_index TEXT NOT NULL CHECK (length(person_index) = 64),
        name_index TEXT NOT NULL CHECK (length(name_index) = 64),
        election TEXT NOT NULL REFERENCES election (id),
        mail BIGINT NOT NULL CHECK (mail >= 1),
        requested_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        CHECK (expires_at > requested_at)
    )",
    "CREATE INDEX opt_out_request_by_end ON opt_out_request (expires_at)",
];
