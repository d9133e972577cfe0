//! Established results with every step of the calculation. A correction is a new version.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m04_allocation"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await?;
        crate::append_only::protect(manager, "result").await?;
        crate::append_only::protect(manager, "result_step").await
    }
}

/// A version names the one before it, and no row is ever overwritten.
const TABLES: [&str; 2] = [
    "CREATE TABLE result (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        version BIGINT NOT NULL CHECK (version >= 1),
        replaces BIGINT,
        reason TEXT NOT NULL,
        established_on TEXT NOT NULL,
        regulation TEXT NOT NULL REFERENCES regulation (name),
        votes TEXT NOT NULL,
        lots TEXT NOT NULL,
        outcome TEXT NOT NULL,
        PRIMARY KEY (election, body, version),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body),
        FOREIGN KEY (election, body, replaces) REFERENCES result (election, body, version),
        CHECK ((version = 1 AND replaces IS NULL) OR (version > 1 AND replaces = version - 1)),
        CHECK (version = 1 OR reason <> '')
    )",
    "CREATE TABLE result_step (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        version BIGINT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        kind TEXT NOT NULL CHECK (kind IN ('full', 'largest_remainder',
            'highest_average_one_each', 'highest_average', 'majority', 'exhaustion', 'reassigned',
            'preference', 'list_order')),
        article TEXT NOT NULL,
        modelled_on TEXT NOT NULL,
        certainty TEXT NOT NULL CHECK (certainty IN ('read', 'inferred', 'assumed')),
        list BIGINT NOT NULL,
        candidate BIGINT,
        from_list BIGINT,
        places BIGINT NOT NULL CHECK (places >= 0),
        numerator BIGINT CHECK (numerator >= 0),
        denominator BIGINT CHECK (denominator >= 1),
        by_lot BIGINT NOT NULL CHECK (by_lot IN (0, 1)),
        PRIMARY KEY (election, body, version, position),
        FOREIGN KEY (election, body, version) REFERENCES result (election, body, version),
        CHECK ((numerator IS NULL) = (denominator IS NULL))
    )",
];
