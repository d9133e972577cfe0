//! The chain of events: it grows, it shows every change, and it refuses to be changed.

use crate::sample::{by, set_up};
use acceptance::{Checked, TestDatabase, on_each_database};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, EntityTrait};
use server::audit::{self, Event, Flaw, Verification};
use server::store::entity::event::Entity;
use server::store::write_tx;

/// An event that can be told from others by its number.
pub(crate) fn event(number: u64) -> Event {
    Event::ResultEstablished {
        election: "wr".to_owned(),
        body: "pernis".to_owned(),
        version: number,
        replaces: None,
        established_on: DateTime::<Utc>::UNIX_EPOCH.date_naive(),
        sha256: String::new(),
    }
}

async fn record_three(database: &TestDatabase) -> Checked {
    for number in 1..=3 {
        write_tx(&database.db, async |tx| {
            audit::record(tx, &by(), &event(number)).await
        })
        .await?;
    }
    Ok(())
}

async fn check_refused(statement: &str) -> Checked {
    on_each_database(async |database| {
        record_three(database).await?;
        let before = audit::verify(&database.db).await?;
        let answer = database.db.execute_unprepared(statement).await;
        assert!(answer.is_err(), "{statement} was not refused");
        assert_eq!(audit::verify(&database.db).await?, before);
        assert!(matches!(before, Verification::Whole { events: 3, .. }));
        Ok(())
    })
    .await
}

/// Someone who owns the database takes the triggers away and does this.
async fn check_found(statement: &str, seq: i64, flaw: Flaw) -> Checked {
    on_each_database(async |database| {
        record_three(database).await?;
        drop_triggers(database).await?;
        database.db.execute_unprepared(statement).await?;
        assert_eq!(
            audit::verify(&database.db).await?,
            Verification::Broken { seq, flaw }
        );
        Ok(())
    })
    .await
}

async fn drop_triggers(database: &TestDatabase) -> Checked {
    let statements: &[&str] = if database.url.starts_with("sqlite") {
        &[
            "DROP TRIGGER event_refuses_UPDATE",
            "DROP TRIGGER event_refuses_DELETE",
        ]
    } else {
        &["DROP FUNCTION event_refuses_changes() CASCADE"]
    };
    for statement in statements {
        database.db.execute_unprepared(statement).await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_event_is_never_changed() -> Checked {
    check_refused("UPDATE event SET actor = 'another' WHERE seq = 2").await
}

#[tokio::test]
async fn an_event_is_never_removed() -> Checked {
    check_refused("DELETE FROM event WHERE seq = 3").await
}

#[tokio::test]
async fn an_event_is_never_replaced() -> Checked {
    check_refused(
        "INSERT OR REPLACE INTO event SELECT seq, at, 'another', kind, subject, payload, prev_hash, \
         hash FROM event WHERE seq = 2",
    )
    .await
}

#[tokio::test]
async fn a_changed_byte_is_found() -> Checked {
    check_found(
        "UPDATE event SET actor = 'Test' WHERE seq = 2",
        2,
        Flaw::Altered,
    )
    .await
}

#[tokio::test]
async fn a_removed_event_is_found() -> Checked {
    check_found("DELETE FROM event WHERE seq = 2", 3, Flaw::Gap).await
}

#[tokio::test]
async fn an_event_that_names_another_before_it_is_found() -> Checked {
    check_found(
        "UPDATE event SET prev_hash = hash WHERE seq = 3",
        3,
        Flaw::Unlinked,
    )
    .await
}

#[tokio::test]
async fn an_empty_log_is_whole() -> Checked {
    on_each_database(async |database| {
        assert_eq!(
            audit::verify(&database.db).await?,
            Verification::Whole {
                events: 0,
                head: audit::FIRST_PREV_HASH.to_owned()
            }
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_log_keeps_no_name_of_a_candidate() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let events = Entity::find().all(&database.db).await?;
        assert_eq!(events.len(), 4);
        for event in events {
            let text = format!("{event:?}");
            assert!(
                !text.contains("Çiğdem") && !text.contains("Świątek"),
                "{text}"
            );
        }
        Ok(())
    })
    .await
}
