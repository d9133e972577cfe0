//! Mail that is to be sent, or was: written in the transaction of the change it tells about. To whom it goes and
//! what it says is sealed.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m19_outbox"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &[&crate::with_bytes(manager, TABLE), DUE]).await
    }
}

/// A mail that is being sent has an owner, and a moment after which nobody knows what became of it. What a code
/// said is not kept once it was sent.
const TABLE: &str = "CREATE TABLE mail (
        id BIGINT NOT NULL PRIMARY KEY CHECK (id >= 1),
        election TEXT NOT NULL REFERENCES election (id),
        kind TEXT NOT NULL CHECK (kind IN ('code', 'confirmation', 'invitation', 'omission', 'decision',
            'notice')),
        about TEXT NOT NULL,
        locale TEXT NOT NULL CHECK (locale IN ('nl', 'en')),
        recipient BYTES NOT NULL,
        subject BYTES NOT NULL,
        body BYTES,
        message_id TEXT NOT NULL UNIQUE CHECK (message_id <> ''),
        posted_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unsure', 'failed', 'given_up',
            'stopped')),
        attempts BIGINT NOT NULL CHECK (attempts >= 0),
        next_try_at TEXT,
        owner TEXT,
        lease_until TEXT,
        last_problem TEXT CHECK (last_problem IN ('unreachable', 'not_secure', 'sign_in', 'later', 'recipient',
            'content', 'unanswered', 'unreadable', 'erased', 'too_late')),
        last_reply BIGINT CHECK (last_reply BETWEEN 400 AND 599),
        sent_at TEXT,
        CHECK (body IS NOT NULL OR (kind = 'code' AND state = 'sent')),
        CHECK ((state = 'waiting') = (next_try_at IS NOT NULL)),
        CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
        CHECK (state <> 'sending' OR owner IS NOT NULL),
        CHECK ((owner IS NULL) = (lease_until IS NULL))
    )";

const DUE: &str = "CREATE INDEX mail_by_state ON mail (state, next_try_at)";
