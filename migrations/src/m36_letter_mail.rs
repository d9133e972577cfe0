//! Which mail went out with a letter, and in which language somebody wants letters.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m36_letter_mail"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await?;
        crate::append_only::protect(manager, "letter_mailed").await
    }
}

/// A language holds what is true now, so it changes. A mail can be gone before the letter is.
const TABLES: [&str; 2] = [
    "CREATE TABLE letter_mailed (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        mail BIGINT NOT NULL CHECK (mail >= 1),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES letter_sent (election, body, number)
    )",
    "CREATE TABLE letter_language (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        person TEXT NOT NULL CHECK (person <> ''),
        locale TEXT NOT NULL CHECK (locale IN ('nl', 'en')),
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL CHECK (changed_by <> ''),
        PRIMARY KEY (election, body, person),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
];
