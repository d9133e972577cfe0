//! The order of policies as the council changed it during a term, decisions that were withdrawn, and the reports
//! of years as they were made.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m30_rule"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &RULES).await?;
        crate::run(manager, &[&crate::with_bytes(manager, REPORT)]).await?;
        for table in ["rule_decision", "rule_withdrawal", "yearly_report"] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// A decision is never changed: a later one replaces it, and one that was recorded by mistake is withdrawn by a
/// row of its own.
const RULES: [&str; 2] = [
    "CREATE TABLE rule_decision (
        election TEXT NOT NULL REFERENCES election (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        name TEXT NOT NULL CHECK (name <> ''),
        decided_on TEXT NOT NULL,
        from_day TEXT NOT NULL,
        policies TEXT NOT NULL CHECK (policies <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
        PRIMARY KEY (election, number),
        CHECK (from_day >= decided_on)
    )",
    "CREATE TABLE rule_withdrawal (
        election TEXT NOT NULL,
        number BIGINT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL,
        recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, number) REFERENCES rule_decision (election, number)
    )",
];

/// The report of a year of a body, or of the city where the body is empty. What became known later gives a new
/// version, and the earlier ones stay.
const REPORT: &str = "CREATE TABLE yearly_report (
        election TEXT NOT NULL REFERENCES election (id),
        body TEXT NOT NULL,
        year BIGINT NOT NULL CHECK (year >= 2000),
        version BIGINT NOT NULL CHECK (version >= 1),
        until_day TEXT NOT NULL,
        figures_sha256 TEXT NOT NULL CHECK (length(figures_sha256) = 64),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes BYTES NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, body, year, version)
    )";
