//! The buurt of a resident as a blind index, so that one wijk is found without opening the whole extract.
//!
//! An extract from before has none; it is opened whole until it is taken in again.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m43_resident_buurt"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &STATEMENTS).await
    }
}

const STATEMENTS: [&str; 2] = [
    "ALTER TABLE resident ADD COLUMN buurt_index TEXT CHECK (buurt_index <> '')",
    "CREATE INDEX resident_by_buurt ON resident (election, buurt_index, number)",
];
