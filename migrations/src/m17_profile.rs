//! What an applicant shows to the public, what came too late, and the orders of joint lists.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m17_profile"
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
        for table in ["late_attempt", "joint_list_order"] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// A photo that is replaced is gone. `address` is what the public address ends with: nothing follows from it.
/// `places` are the keys of the applications and of the open invitations on a list, in order.
const TABLES: [&str; 4] = [
    "CREATE TABLE photo (
        application TEXT NOT NULL PRIMARY KEY REFERENCES application (id),
        address TEXT NOT NULL UNIQUE CHECK (length(address) = 64),
        bytes BYTES NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        width BIGINT NOT NULL CHECK (width >= 1),
        height BIGINT NOT NULL CHECK (height >= 1),
        kept_at TEXT NOT NULL
    )",
    "CREATE TABLE late_attempt (
        id BIGINT NOT NULL PRIMARY KEY CHECK (id >= 1),
        election TEXT NOT NULL REFERENCES election (id),
        applicant TEXT NOT NULL REFERENCES applicant (id),
        application TEXT REFERENCES application (id),
        content BYTES NOT NULL,
        closed_at TEXT NOT NULL,
        received_at TEXT NOT NULL CHECK (length(received_at) = 24)
    )",
    "CREATE INDEX late_attempt_election ON late_attempt (election)",
    "CREATE TABLE joint_list_order (
        joint_list TEXT NOT NULL REFERENCES joint_list (id),
        version BIGINT NOT NULL CHECK (version >= 1),
        places TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        made_at TEXT NOT NULL,
        PRIMARY KEY (joint_list, version)
    )",
];
