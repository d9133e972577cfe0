//! A vacancy can be that of a seat that was empty from the start: nobody leaves it. And who replaces a member on leave
//! can leave early.

use crate::check::{Change, change};
use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m37_never_filled"
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

const CHECKS: [Change<'_>; 3] = [
    Change {
        table: "vacancy",
        name: "vacancy_cause_is_known",
        before: "cause IN ('resignation', 'moved_out', 'death',
            'lost_requirement', 'incompatible_office', 'not_accepted', 'not_admitted', 'leave',
            'enlargement')",
        known_by: "'lost_requirement'",
        after: "cause IN ('resignation', 'moved_out', 'death',
            'lost_requirement', 'incompatible_office', 'not_accepted', 'not_admitted', 'leave',
            'enlargement', 'never_filled')",
    },
    Change {
        table: "vacancy",
        name: "vacancy_nobody_leaves",
        before: "cause <> 'enlargement' OR (list IS NULL AND drawn IS NULL)",
        known_by: "<> 'enlargement'",
        after: "cause NOT IN ('enlargement', 'never_filled') OR (list IS NULL AND drawn IS NULL)",
    },
    Change {
        table: "vacancy_event",
        name: "vacancy_event_step_is_known",
        before: "step IN ('report', 'establish', 'dismiss', 'offer', 'accept',
            'decline', 'lapse', 'admit', 'refuse', 'fill', 'leave_unfilled', 'reopen')",
        known_by: "'establish'",
        after: "step IN ('report', 'establish', 'dismiss', 'offer', 'accept',
            'decline', 'lapse', 'admit', 'refuse', 'fill', 'leave_unfilled', 'reopen', 'depart')",
    },
];
