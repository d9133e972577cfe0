//! Appointments, vacancies and who is barred: what happened, in order, never changed.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m13_vacancy"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &SEATS).await?;
        crate::run(manager, &TABLES).await?;
        for table in GROWING {
            crate::append_only::protect(manager, table).await?;
        }
        Ok(())
    }
}

const GROWING: [&str; 5] = [
    "vacancy",
    "vacancy_event",
    "appointment",
    "appointment_event",
    "bar",
];

/// A member who was there already sits in the seat of the first of the line that handed it on.
const SEATS: [&str; 3] = [
    "ALTER TABLE member ADD COLUMN seat BIGINT NOT NULL DEFAULT 1 CHECK (seat >= 1)",
    "ALTER TABLE member ADD COLUMN drawn BIGINT CHECK (drawn IS NULL OR (drawn >= 1 AND list IS NULL))",
    "WITH RECURSIVE line (election, body, number, seat) AS (
        SELECT election, body, number, number FROM member WHERE replaces IS NULL
        UNION ALL
        SELECT member.election, member.body, member.number, line.seat FROM member JOIN line
            ON member.election = line.election AND member.body = line.body
            AND member.replaces = line.number
    )
    UPDATE member SET seat = (SELECT line.seat FROM line WHERE line.election = member.election
        AND line.body = member.body AND line.number = member.number)",
];

/// Who it is about is a candidate, or the number of a resident in the drawing; who leaves a new seat is
/// nobody. What was proposed stands whole beside the step that confirmed it.
const TABLES: [&str; 6] = [
    "CREATE TABLE vacancy (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        seat BIGINT NOT NULL CHECK (seat >= 1),
        list BIGINT,
        candidate BIGINT,
        drawn BIGINT CHECK (drawn >= 1),
        cause TEXT NOT NULL CHECK (cause IN ('resignation', 'moved_out', 'death',
            'lost_requirement', 'incompatible_office', 'not_accepted', 'not_admitted', 'leave',
            'enlargement')),
        report TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body),
        FOREIGN KEY (election, body, list, candidate)
            REFERENCES candidate (election, body, list, number),
        CHECK ((list IS NULL) = (candidate IS NULL)),
        CHECK (drawn IS NULL OR list IS NULL),
        CHECK (cause <> 'enlargement' OR (list IS NULL AND drawn IS NULL))
    )",
    "CREATE TABLE vacancy_event (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        vacancy BIGINT NOT NULL,
        step TEXT NOT NULL CHECK (step IN ('report', 'establish', 'dismiss', 'offer', 'accept',
            'decline', 'lapse', 'admit', 'refuse', 'fill', 'leave_unfilled', 'reopen')),
        on_day TEXT NOT NULL,
        list BIGINT,
        candidate BIGINT,
        drawn BIGINT CHECK (drawn >= 1),
        note TEXT NOT NULL,
        proposal TEXT,
        proposal_sha256 TEXT CHECK (length(proposal_sha256) = 64),
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        PRIMARY KEY (election, body, position),
        FOREIGN KEY (election, body, vacancy) REFERENCES vacancy (election, body, number),
        FOREIGN KEY (election, body, list, candidate)
            REFERENCES candidate (election, body, list, number),
        CHECK ((list IS NULL) = (candidate IS NULL)),
        CHECK (drawn IS NULL OR list IS NULL),
        CHECK ((step = 'offer') = (list IS NOT NULL OR drawn IS NOT NULL)),
        CHECK ((proposal IS NULL) = (proposal_sha256 IS NULL)),
        CHECK ((step IN ('offer', 'leave_unfilled')) = (proposal IS NOT NULL))
    )",
    "CREATE TABLE appointment (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        seat BIGINT NOT NULL CHECK (seat >= 1),
        list BIGINT,
        candidate BIGINT,
        drawn BIGINT CHECK (drawn >= 1),
        occasion TEXT NOT NULL CHECK (occasion IN ('election', 'vacancy', 'temporary')),
        vacancy BIGINT,
        version BIGINT NOT NULL,
        appointed_on TEXT NOT NULL,
        notified_on TEXT NOT NULL,
        answer_by TEXT NOT NULL,
        grounds TEXT NOT NULL,
        PRIMARY KEY (election, body, number),
        FOREIGN KEY (election, body, version) REFERENCES result (election, body, version),
        FOREIGN KEY (election, body, vacancy) REFERENCES vacancy (election, body, number),
        FOREIGN KEY (election, body, list, candidate)
            REFERENCES candidate (election, body, list, number),
        CHECK ((list IS NULL) = (candidate IS NULL)),
        CHECK ((drawn IS NULL) = (list IS NOT NULL)),
        CHECK (occasion = 'election' OR vacancy IS NOT NULL),
        CHECK (notified_on >= appointed_on AND answer_by >= notified_on)
    )",
    "CREATE UNIQUE INDEX appointment_elected_once ON appointment (election, body, list, candidate)
        WHERE vacancy IS NULL",
    "CREATE TABLE appointment_event (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        appointment BIGINT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        step TEXT NOT NULL CHECK (step IN ('accepts', 'declines', 'withdraws',
            'statement_of_offices', 'register_extract', 'admitted', 'refused', 'entered', 'lapsed')),
        on_day TEXT NOT NULL,
        note TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        PRIMARY KEY (election, body, appointment, position),
        FOREIGN KEY (election, body, appointment) REFERENCES appointment (election, body, number),
        CHECK (step <> 'refused' OR note <> '')
    )",
    "CREATE TABLE bar (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        position BIGINT NOT NULL CHECK (position >= 1),
        list BIGINT NOT NULL,
        candidate BIGINT NOT NULL,
        reason TEXT NOT NULL CHECK (reason IN ('waived', 'moved_out', 'deceased', 'ineligible')),
        step TEXT NOT NULL CHECK (step IN ('stated', 'withdrawn')),
        on_day TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        PRIMARY KEY (election, body, position),
        FOREIGN KEY (election, body, list, candidate)
            REFERENCES candidate (election, body, list, number)
    )",
];
