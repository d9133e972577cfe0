//! Requests for leave, with the dates of the medical statement and nothing else of it, and what was decided.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m29_leave"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &[REQUEST, DECISION]).await?;
        crate::append_only::protect(manager, "leave_request").await?;
        crate::append_only::protect(manager, "leave_decision").await
    }
}

/// No column can hold a diagnosis.
const REQUEST: &str = "CREATE TABLE leave_request (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        member BIGINT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('pregnancy', 'illness')),
        due_on TEXT,
        weeks BIGINT CHECK (weeks >= 1),
        from_day TEXT NOT NULL,
        stated_on TEXT NOT NULL,
        received_on TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, member) REFERENCES member (election, body, number),
        CHECK ((kind = 'pregnancy') = (due_on IS NOT NULL)),
        CHECK ((kind = 'illness') = (weeks IS NOT NULL))
    )";

const DECISION: &str = "CREATE TABLE leave_decision (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        granted BOOLEAN NOT NULL,
        on_day TEXT NOT NULL,
        grounds TEXT NOT NULL,
        vacancy BIGINT,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES leave_request (election, body, number),
        FOREIGN KEY (election, body, vacancy) REFERENCES vacancy (election, body, number),
        CHECK (granted = (vacancy IS NOT NULL))
    )";
