//! Who hears of deadlines and of which they heard, addresses of calendars, the texts around letters, and the register
//! of letters that were sent.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m32_letters"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            let table = crate::with_bytes(manager, table);
            crate::run(manager, &[table.as_str()]).await?;
        }
        for table in [
            "reminder",
            "feed",
            "feed_withdrawal",
            "letter_template",
            "letter_made",
            "letter_sent",
            "letter_returned",
        ] {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

/// A setting and an address hold what is true now, so they change. The key of a reminder is what keeps it from going
/// out twice.
const TABLES: [&str; 9] = [
    "CREATE TABLE reminder_setting (
        election TEXT NOT NULL REFERENCES election (id),
        account BIGINT NOT NULL REFERENCES account (id),
        email BYTES NOT NULL,
        locale TEXT NOT NULL CHECK (locale IN ('nl', 'en')),
        changed_at TEXT NOT NULL,
        PRIMARY KEY (election, account)
    )",
    "CREATE TABLE recipient_address (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        appointment BIGINT NOT NULL,
        email BYTES NOT NULL,
        locale TEXT NOT NULL CHECK (locale IN ('nl', 'en')),
        changed_at TEXT NOT NULL,
        PRIMARY KEY (election, body, appointment),
        FOREIGN KEY (election, body, appointment) REFERENCES appointment (election, body, number)
    )",
    "CREATE TABLE reminder (
        election TEXT NOT NULL REFERENCES election (id),
        due TEXT NOT NULL CHECK (due <> ''),
        until_day TEXT NOT NULL,
        recipient TEXT NOT NULL CHECK (recipient <> ''),
        mail BIGINT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (election, due, until_day, recipient)
    )",
    "CREATE TABLE feed (
        election TEXT NOT NULL REFERENCES election (id),
        number BIGINT NOT NULL CHECK (number >= 1),
        kind TEXT NOT NULL CHECK (kind IN ('griffie', 'bureau')),
        name TEXT NOT NULL CHECK (name <> ''),
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, number)
    )",
    "CREATE TABLE feed_withdrawal (
        election TEXT NOT NULL,
        number BIGINT NOT NULL,
        withdrawn_at TEXT NOT NULL,
        withdrawn_by TEXT NOT NULL CHECK (withdrawn_by <> ''),
        PRIMARY KEY (election, number),
        FOREIGN KEY (election, number) REFERENCES feed (election, number)
    )",
    "CREATE TABLE letter_template (
        election TEXT NOT NULL REFERENCES election (id),
        kind TEXT NOT NULL CHECK (kind IN ('notice', 'decision')),
        locale TEXT NOT NULL CHECK (locale IN ('nl', 'en')),
        version BIGINT NOT NULL CHECK (version >= 1),
        texts TEXT NOT NULL,
        made_at TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        PRIMARY KEY (election, kind, locale, version)
    )",
    "CREATE TABLE letter_made (
        document BIGINT NOT NULL PRIMARY KEY REFERENCES document (id),
        locale TEXT NOT NULL CHECK (locale IN ('nl', 'en')),
        template BIGINT NOT NULL CHECK (template >= 0)
    )",
    "CREATE TABLE letter_sent (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        document BIGINT NOT NULL REFERENCES document (id),
        how TEXT NOT NULL CHECK (how IN ('post', 'email', 'hand')),
        on_day TEXT NOT NULL,
        note TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE letter_returned (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL,
        why TEXT NOT NULL CHECK (why IN ('moved', 'unknown', 'refused', 'deceased', 'other')),
        on_day TEXT NOT NULL,
        note TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL CHECK (actor <> ''),
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, number) REFERENCES letter_sent (election, body, number)
    )",
];
