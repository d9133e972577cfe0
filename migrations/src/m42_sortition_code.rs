//! Codes by which residents who were invited answer online: blind indexes of them, so that nobody reads a code here.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m42_sortition_code"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &[TABLE]).await?;
        crate::append_only::protect(manager, "sortition_code").await
    }
}

/// The code itself stands in the sealed letter alone. Its index is made with the key of the election, so it opens
/// nothing once that key is destroyed.
const TABLE: &str = "CREATE TABLE sortition_code (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        sortition BIGINT NOT NULL,
        resident TEXT NOT NULL,
        code_index TEXT NOT NULL UNIQUE CHECK (length(code_index) = 64),
        PRIMARY KEY (election, body, sortition, resident),
        FOREIGN KEY (election, body, sortition, resident)
            REFERENCES sortition_invitation (election, body, sortition, resident)
    )";
