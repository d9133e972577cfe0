//! Around the members: external chairs, addresses to sign in with, public offices, moves that members report, seats
//! that the council abolished, and what is arranged for a new member.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m31_member"
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
        for table in [
            "external_chair",
            "external_chair_end",
            "office_statement",
            "move_report",
            "move_report_end",
            "seat_abolished",
            "onboarding_list",
            "onboarding_task",
            "onboarding_step",
        ] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// What is personal is sealed. A person is known by a word: list and candidate number, or the number in a drawing. An
/// address to sign in with belongs to one person of an election, and one that is replaced is gone.
const TABLES: [&str; 10] = [
    "CREATE TABLE external_chair (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        name BYTES NOT NULL,
        since TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        decision TEXT NOT NULL CHECK (decision <> ''),
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE external_chair_end (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        until TEXT NOT NULL,
        decision TEXT NOT NULL CHECK (decision <> ''),
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES external_chair (election, body, number)
    )",
    "CREATE TABLE member_address (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        person TEXT NOT NULL CHECK (person <> ''),
        email BYTES NOT NULL,
        email_index TEXT NOT NULL,
        kept_at TEXT NOT NULL,
        PRIMARY KEY (election, body, person),
        UNIQUE (election, email_index),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE office_statement (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        person TEXT NOT NULL CHECK (person <> ''),
        number BIGINT NOT NULL CHECK (number >= 1),
        content BYTES NOT NULL,
        stated_on TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, person, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE move_report (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        member BIGINT NOT NULL,
        moved_on TEXT NOT NULL,
        reported_on TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, member) REFERENCES member (election, body, number)
    )",
    "CREATE TABLE move_report_end (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        vacancy BIGINT,
        reason TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES move_report (election, body, number),
        CHECK (vacancy IS NOT NULL OR reason <> '')
    )",
    "CREATE TABLE seat_abolished (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        seat BIGINT NOT NULL CHECK (seat >= 1),
        since TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, seat),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE onboarding_list (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        version BIGINT NOT NULL CHECK (version >= 1),
        items TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, version),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE onboarding_task (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        member BIGINT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        what TEXT NOT NULL CHECK (what <> ''),
        owner TEXT NOT NULL,
        due TEXT NOT NULL,
        made_at TEXT NOT NULL,
        PRIMARY KEY (election, body, member, number),
        FOREIGN KEY (election, body, member) REFERENCES member (election, body, number)
    )",
    "CREATE TABLE onboarding_step (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        member BIGINT NOT NULL,
        task BIGINT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        step TEXT NOT NULL CHECK (step IN ('done', 'open')),
        on_day TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, member, task, position),
        FOREIGN KEY (election, body, member, task)
            REFERENCES onboarding_task (election, body, member, number)
    )",
];
