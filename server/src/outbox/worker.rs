//! The worker: takes a mail that is due, hands it to the mail server, and writes down what came of it.
//!
//! Claiming is a transaction of its own, before anything is sent, so that of several workers on one database only
//! one has the mail. A worker that dies leaves its claim behind; when that is over the mail is unsure.

use super::{Problem, Report, Smtp, compose};
use crate::auth::chance;
use crate::error::AppError;
use crate::privacy::Keys;
use crate::store::mail::{Attempt, Claimed, any_due, claim_next, save_attempt, save_expired};
use crate::store::{Database, write_tx};
use chrono::{DateTime, TimeDelta, Utc};
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// How long a worker sleeps when nothing is due.
const LOOK_AGAIN: Duration = Duration::from_secs(1);
/// How long it sleeps when the database cannot be used.
const AFTER_TROUBLE: Duration = Duration::from_secs(10);
/// So many mails are sent beside each other by one server.
const BESIDE: usize = 4;
/// What came of an attempt is written down even when the database is away for a while.
const WRITE_AGAIN: [u64; 4] = [1, 5, 20, 60];

/// Which moment it is, for who asks.
pub type Now = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// One that sends mail.
#[derive(Clone)]
pub struct Worker {
    db: Database,
    keys: Keys,
    smtp: Smtp,
    now: Now,
    owner: String,
}

impl fmt::Debug for Worker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a worker for {:?}", self.smtp)
    }
}

/// Sends mail until the program ends.
///
/// # Errors
/// When the machine gives no chance for the names of the workers.
pub fn work(db: &Database, keys: &Keys, (smtp, now): (&Smtp, &Now)) -> Result<(), AppError> {
    for _ in 0..BESIDE {
        let worker = Worker::new(db, keys, (smtp, now))?;
        tokio::spawn(async move { worker.run().await });
    }
    Ok(())
}

impl Worker {
    /// One with a name of its own.
    ///
    /// # Errors
    /// When the machine gives no chance for a name.
    pub fn new(db: &Database, keys: &Keys, (smtp, now): (&Smtp, &Now)) -> Result<Self, AppError> {
        Ok(Self {
            db: db.clone(),
            keys: keys.clone(),
            smtp: smtp.clone(),
            now: Arc::clone(now),
            owner: chance::token()?,
        })
    }

    async fn run(self) {
        loop {
            match self.step().await {
                Ok(true) => {}
                Ok(false) => tokio::time::sleep(LOOK_AGAIN).await,
                Err(cause) => {
                    tracing::error!(%cause, "mail waits: the database cannot be used");
                    tokio::time::sleep(AFTER_TROUBLE).await;
                }
            }
        }
    }

    /// Sends the mail that is due first; answers whether there was one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn step(&self) -> Result<bool, AppError> {
        let now = (self.now)();
        // Looking is a read, so that a server at rest keeps nobody waiting.
        if !any_due(&self.db, now).await? {
            return Ok(false);
        }
        let Some(claimed) = self.claim(now).await? else {
            return Ok(false);
        };
        let report = self.attempt(&claimed).await;
        if report != Report::Accepted {
            let (mail, problem) = (claimed.id, report.problem());
            tracing::warn!(mail, ?problem, "a mail was not sent");
        }
        self.write_down(&claimed, report).await?;
        Ok(true)
    }

    async fn claim(&self, now: DateTime<Utc>) -> Result<Option<Claimed>, AppError> {
        let longest = TimeDelta::from_std(self.smtp.longest_attempt());
        let until = now + longest.unwrap_or(TimeDelta::hours(1));
        let owner = self.owner.clone();
        write_tx(&self.db, async move |tx| {
            save_expired(tx, now).await?;
            claim_next(tx, now, (&owner, until)).await
        })
        .await
    }

    async fn attempt(&self, claimed: &Claimed) -> Report {
        let key = match self.keys.find(&self.db, &claimed.election).await {
            Ok(Some(key)) => key,
            Err(AppError::KeyDestroyed) => return Report::Refused(Problem::Erased, None),
            Ok(None) | Err(_) => return Report::Deferred(Problem::Unreadable, None),
        };
        let Ok(letter) = claimed.letter(&key) else {
            return Report::Deferred(Problem::Unreadable, None);
        };
        let identity = (claimed.message_id.as_str(), claimed.posted_at);
        match compose(&letter, self.smtp.from(), identity) {
            Ok(mail) => self.smtp.deliver(&mail).await,
            Err(_) => Report::Refused(Problem::Unreadable, None),
        }
    }

    /// Tries more than once: what is not written down ends as unsure.
    async fn write_down(&self, claimed: &Claimed, report: Report) -> Result<(), AppError> {
        let mut pauses = WRITE_AGAIN.into_iter();
        loop {
            let (id, kind, attempt) = (claimed.id, claimed.kind, claimed.attempt);
            let (owner, now) = (self.owner.clone(), (self.now)());
            let written = write_tx(&self.db, async move |tx| {
                let made = Attempt {
                    id,
                    kind,
                    attempt,
                    owner: &owner,
                    report,
                };
                save_attempt(tx, now, made).await
            });
            match (written.await, pauses.next()) {
                (Ok(_), _) => return Ok(()),
                (Err(cause), None) => return Err(cause),
                (Err(_), Some(pause)) => tokio::time::sleep(Duration::from_secs(pause)).await,
            }
        }
    }
}
