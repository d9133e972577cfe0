//! The examination of applications: whether two officials must look, and what stands beside a step of the course.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20_examination"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &[SETTING, &crate::with_bytes(manager, NOTE)]).await?;
        crate::append_only::protect(manager, "examination_setting").await?;
        crate::append_only::protect(manager, "examination_note").await
    }
}

/// Without a row the setting is what the program begins with: two officials.
const SETTING: &str = "CREATE TABLE examination_setting (
        election TEXT NOT NULL REFERENCES election (id),
        version BIGINT NOT NULL CHECK (version >= 1),
        four_eyes BOOLEAN NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        changed_by TEXT NOT NULL CHECK (changed_by <> ''),
        changed_at TEXT NOT NULL,
        PRIMARY KEY (election, version)
    )";

/// What an official wrote at a step: the text of an omission, the grounds of a proposal, a reason. It is sealed,
/// because it can name a person.
const NOTE: &str = "CREATE TABLE examination_note (
        application TEXT NOT NULL REFERENCES application (id),
        step BIGINT NOT NULL CHECK (step >= 1),
        note BYTES NOT NULL,
        PRIMARY KEY (application, step),
        FOREIGN KEY (application, step) REFERENCES application_step (application, number)
    )";
