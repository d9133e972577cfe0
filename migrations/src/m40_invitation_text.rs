//! The griffie writes the texts around the invitation of a resident too.

use crate::check::{Change, change};
use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m40_invitation_text"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        change(manager, &CHECKS).await
    }
}

const CHECKS: [Change<'_>; 1] = [Change {
    table: "letter_template",
    name: "letter_template_kind_is_known",
    before: "kind IN ('notice', 'decision')",
    known_by: "'decision'",
    after: "kind IN ('notice', 'decision', 'invitation')",
}];
