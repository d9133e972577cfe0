//! Polling stations, their counts, and figures that a demonstration changed.

use sea_orm_migration::prelude::*;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m02_counting"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        crate::run(manager, &TABLES).await
    }
}

/// A station number is unique in its election; a count names the body too, so that a vote for a
/// candidate of another body is refused.
const TABLES: [&str; 4] = [
    "CREATE TABLE station (
        election TEXT NOT NULL,
        number BIGINT NOT NULL CHECK (number >= 1),
        body TEXT NOT NULL,
        name TEXT NOT NULL,
        street TEXT NOT NULL,
        house_number TEXT NOT NULL,
        postcode TEXT NOT NULL,
        voters BIGINT NOT NULL CHECK (voters >= 0),
        PRIMARY KEY (election, number),
        UNIQUE (election, body, number),
        FOREIGN KEY (election, body) REFERENCES election_body (election, body)
    )",
    "CREATE TABLE count (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        station BIGINT NOT NULL,
        list BIGINT NOT NULL,
        candidate BIGINT NOT NULL,
        votes BIGINT NOT NULL CHECK (votes >= 0),
        PRIMARY KEY (election, body, list, candidate, station),
        FOREIGN KEY (election, body, station) REFERENCES station (election, body, number),
        FOREIGN KEY (election, body, list, candidate)
            REFERENCES candidate (election, body, list, number)
    )",
    "CREATE TABLE station_total (
        election TEXT NOT NULL,
        station BIGINT NOT NULL,
        poll_cards BIGINT NOT NULL CHECK (poll_cards >= 0),
        proxies BIGINT NOT NULL CHECK (proxies >= 0),
        admitted BIGINT NOT NULL CHECK (admitted >= 0),
        candidate_votes BIGINT NOT NULL CHECK (candidate_votes >= 0),
        blank BIGINT NOT NULL CHECK (blank >= 0),
        invalid BIGINT NOT NULL CHECK (invalid >= 0),
        votes_cast BIGINT NOT NULL CHECK (votes_cast >= 0),
        more_ballots BIGINT NOT NULL CHECK (more_ballots >= 0),
        fewer_ballots BIGINT NOT NULL CHECK (fewer_ballots >= 0),
        PRIMARY KEY (election, station),
        FOREIGN KEY (election, station) REFERENCES station (election, number)
    )",
    "CREATE TABLE altered_figure (
        election TEXT NOT NULL,
        body TEXT NOT NULL,
        list BIGINT NOT NULL,
        candidate BIGINT NOT NULL,
        published_votes BIGINT NOT NULL CHECK (published_votes >= 0),
        used_votes BIGINT NOT NULL CHECK (used_votes >= 0),
        PRIMARY KEY (election, body, list, candidate),
        FOREIGN KEY (election, body, list, candidate)
            REFERENCES candidate (election, body, list, number)
    )",
];
