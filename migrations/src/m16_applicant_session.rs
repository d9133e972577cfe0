//! Who is signed in as an applicant, the code that goes by e-mail, and a form that came after a session was over.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m16_applicant_session"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            crate::run(manager, &[&crate::with_bytes(manager, table)]).await?;
        }
        Ok(())
    }
}

/// A session and the request for a code are known by the digest of their token. An address has one code: a new
/// one takes its place. What is `BYTES` is sealed with the key of the election.
const TABLES: [&str; 4] = [
    "CREATE TABLE applicant_session (
        token_sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(token_sha256) = 64),
        election TEXT NOT NULL REFERENCES election (id),
        applicant TEXT NOT NULL REFERENCES applicant (id),
        csrf TEXT NOT NULL CHECK (length(csrf) >= 32),
        created_at TEXT NOT NULL,
        last_seen_at TEXT NOT NULL,
        CHECK (last_seen_at >= created_at)
    )",
    "CREATE INDEX applicant_session_of ON applicant_session (applicant)",
    "CREATE TABLE sign_in_code (
        election TEXT NOT NULL REFERENCES election (id),
        email_index TEXT NOT NULL CHECK (length(email_index) = 64),
        request_sha256 TEXT NOT NULL UNIQUE CHECK (length(request_sha256) = 64),
        email BYTES NOT NULL,
        code_hmac TEXT NOT NULL CHECK (length(code_hmac) = 64),
        tries BIGINT NOT NULL CHECK (tries >= 0),
        sent_at TEXT NOT NULL,
        expires_at TEXT NOT NULL,
        PRIMARY KEY (election, email_index),
        CHECK (expires_at > sent_at)
    )",
    "CREATE TABLE kept_form (
        applicant TEXT NOT NULL PRIMARY KEY REFERENCES applicant (id),
        page TEXT NOT NULL CHECK (length(page) >= 1),
        content BYTES NOT NULL,
        kept_at TEXT NOT NULL
    )",
];
