//! The key of each election, wrapped by the master key. Without it nothing personal of that election opens.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m14_privacy"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &[&crate::with_bytes(manager, TABLE)]).await
    }
}

/// No key where it was destroyed: then the row stays, so that no new key takes its place.
const TABLE: &str = "CREATE TABLE election_key (
        election TEXT NOT NULL PRIMARY KEY REFERENCES election (id),
        wrapped BYTES
    )";
