//! An election to write about, letters, and a worker by a clock that the test moves.

use super::server::MailServer;
use crate::people::Failure;
use acceptance::{Checked, keys};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sea_orm::DatabaseConnection;
use server::actions::registration::set_up_election;
use server::audit::By;
use server::error::AppError;
use server::locale::Locale;
use server::outbox::{Letter, MailKind, Now, Patience, Problem, Smtp, State, Worker, post};
use server::store::mail::{Asked, ListedMail, list_mails, load_listed};
use server::store::registration::{Body, Election};
use server::store::{BodyKind, Standing, write_tx};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

pub(crate) const ELECTION: &str = "wr";
pub(crate) const FROM: &str = "Verkiezingsbureau <bureau@wijk.example>";

/// A clock that stands still until it is moved.
#[derive(Debug, Clone)]
pub(crate) struct Clock(Arc<AtomicI64>);

impl Clock {
    pub(crate) fn new() -> Self {
        Self(Arc::new(AtomicI64::new(start().timestamp())))
    }

    pub(crate) fn forward(&self, time: TimeDelta) {
        self.0.fetch_add(time.num_seconds(), Ordering::SeqCst);
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0.load(Ordering::SeqCst), 0).unwrap_or_default()
    }

    fn shared(&self) -> Now {
        let clock = self.clone();
        Arc::new(move || clock.now())
    }
}

pub(crate) fn start() -> DateTime<Utc> {
    crate::people::NOW.parse().unwrap_or_default()
}

pub(crate) fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: start(),
    }
}

pub(crate) async fn set_up(db: &DatabaseConnection) -> Checked {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: NaiveDate::from_ymd_opt(2026, 3, 18).unwrap_or_default(),
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    };
    let body = Body {
        code: "plain".to_owned(),
        name: "Wijk".to_owned(),
        gebied: "Noord".to_owned(),
        kind: BodyKind::Wijkraad,
    };
    write_tx(db, async |tx| {
        set_up_election(tx, &by(), &election, &[(body.clone(), 2)]).await
    })
    .await?;
    Ok(())
}

pub(crate) fn letter(kind: MailKind, to: &str) -> Letter {
    Letter {
        election: ELECTION.to_owned(),
        kind,
        about: "r7k4-wq2m".to_owned(),
        locale: Locale::Dutch,
        to: to.to_owned(),
        subject: "Uw aanmelding".to_owned(),
        text: "Wij hebben uw aanmelding ontvangen.\n".to_owned(),
        attachments: Vec::new(),
    }
}

pub(crate) async fn posted(db: &DatabaseConnection, letter: &Letter) -> Result<u64, AppError> {
    posted_at(db, letter, start()).await
}

pub(crate) async fn posted_at(
    db: &DatabaseConnection,
    letter: &Letter,
    at: DateTime<Utc>,
) -> Result<u64, AppError> {
    write_tx(db, async |tx| {
        let key = keys().of_election(tx, ELECTION).await?;
        post(tx, &key, at, letter).await
    })
    .await
}

/// A worker that waits a second at most for each part of a conversation.
pub(crate) fn worker(
    db: &DatabaseConnection,
    server: &MailServer,
    clock: &Clock,
) -> Result<Worker, Failure> {
    worker_for(db, &server.url(), clock)
}

pub(crate) fn worker_for(
    db: &DatabaseConnection,
    url: &str,
    clock: &Clock,
) -> Result<Worker, Failure> {
    let patience = Patience {
        talk: Duration::from_secs(20),
        text: Duration::from_secs(1),
    };
    let smtp = Smtp::at(url, FROM, None)?.with_patience(patience);
    Ok(Worker::new(db, &keys(), (&smtp, &clock.shared()))?)
}

/// Longer than a worker may keep a mail.
pub(crate) fn longer_than_a_claim() -> TimeDelta {
    TimeDelta::hours(1)
}

pub(crate) async fn mail(db: &DatabaseConnection, id: u64) -> Result<ListedMail, AppError> {
    load_listed(db, id).await
}

pub(crate) async fn all(db: &DatabaseConnection) -> Result<Vec<ListedMail>, AppError> {
    list_mails(db, Asked::default(), 1000).await
}

/// How far a mail is and why.
pub(crate) async fn standing(
    db: &DatabaseConnection,
    id: u64,
) -> Result<(State, Option<Problem>, Option<u16>), AppError> {
    let found = mail(db, id).await?;
    Ok((found.state, found.problem, found.reply))
}
