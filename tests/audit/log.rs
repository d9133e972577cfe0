//! A log to read, and an auditor who reads it.

use crate::people::{Failure, NOW, add, app, sign_in};
use acceptance::{Checked, Client, Server, TestDatabase};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;
use server::audit::{self, By, Event};
use server::store::{Role, write_tx};

/// A server with an auditor who is signed in: events 1 and 2.
pub(crate) async fn start(database: &TestDatabase) -> Result<(Server, Client), Failure> {
    add(&database.db, ("noor", Role::Auditor)).await?;
    let server = Server::start(app(&database.db)).await?;
    let client = sign_in(&server, "noor").await?;
    Ok((server, client))
}

/// Records an event of this actor, so many days after [`NOW`].
pub(crate) async fn record(
    database: &TestDatabase,
    (actor, days): (&str, i64),
    event: Event,
) -> Checked {
    let now: DateTime<Utc> = NOW.parse()?;
    let by = By {
        actor: actor.to_owned(),
        at: now + TimeDelta::days(days),
    };
    write_tx(&database.db, async move |tx| {
        audit::record(tx, &by, &event).await
    })
    .await?;
    Ok(())
}

/// Records so many events in one write.
pub(crate) async fn record_many(database: &TestDatabase, count: u64) -> Checked {
    let by = By {
        actor: "demo".to_owned(),
        at: NOW.parse()?,
    };
    write_tx(&database.db, async move |tx| {
        for account in 1..=count {
            audit::record(tx, &by, &Event::SignedIn { account }).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

pub(crate) fn result(election: &str, body: &str) -> Event {
    Event::ResultEstablished {
        election: election.to_owned(),
        body: body.to_owned(),
        version: 1,
        replaces: None,
        established_on: DateTime::<Utc>::UNIX_EPOCH.date_naive(),
        sha256: "ab".repeat(32),
    }
}

/// Someone who owns the database takes the triggers away and does this.
pub(crate) async fn alter(database: &TestDatabase, statement: &str) -> Checked {
    let triggers = if database.url.starts_with("sqlite") {
        "DROP TRIGGER event_refuses_UPDATE; DROP TRIGGER event_refuses_DELETE"
    } else {
        "DROP FUNCTION event_refuses_changes() CASCADE"
    };
    database.db.execute_unprepared(triggers).await?;
    let changed = database.db.execute_unprepared(statement).await?;
    assert_eq!(changed.rows_affected(), 1, "{statement}");
    Ok(())
}

/// The numbers of the events on a page, in the order in which they stand there.
pub(crate) fn numbers(body: &str) -> Vec<i64> {
    let rows = body.split("<th scope=\"row\" role=\"rowheader\">").skip(1);
    rows.filter_map(|row| row.split_once("</span>")?.1.split('<').next()?.parse().ok())
        .collect()
}

/// Where the link with these words leads.
pub(crate) fn link(body: &str, words: &str) -> Option<String> {
    let before = body.split(&format!(">{words}</a>")).next()?;
    if before.len() == body.len() {
        return None;
    }
    let address = before.rsplit_once("href=\"")?.1.split('"').next()?;
    Some(plain(address))
}

/// Text as it was before it was put in a page.
pub(crate) fn plain(html: &str) -> String {
    let named = html.replace("&#38;", "&").replace("&amp;", "&");
    let named = named.replace("&#39;", "'").replace("&#34;", "\"");
    named.replace("&#60;", "<").replace("&#62;", ">")
}
