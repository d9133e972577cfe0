//! The opt-out register: asking to be in it or out of it, confirming that by e-mail, and asking whether one person is
//! in it. Whoever asks gets the same answer and the same mail, whether somebody is in it or not.

use crate::actions::account::{Subjects, count_attempt};
use crate::audit::{self, By, Event, OptOutEvent};
use crate::auth::{chance, digest_of};
use crate::error::AppError;
use crate::locale::Locale;
use crate::outbox::{self, Letter, MailKind};
use crate::privacy::{ElectionKey, Keys};
use crate::store::mail::save_wiped;
use crate::store::opt_out::{
    Mark, Request, Wish, list_over, load_opt_outs, load_request, remove_opt_out, remove_request,
    save_opt_out, save_request,
};
use crate::store::registration::list_elections;
use crate::store::sign_in::Counted;
use crate::store::{Database, write_tx};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sea_orm::ConnectionTrait;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// So long a link counts, in hours.
pub const LINK_HOURS: i64 = 48;
/// Where the public page is.
pub const PATH: &str = "/loot-me-niet";
/// How often requests that ended are looked for.
const LOOK_AGAIN: Duration = Duration::from_secs(600);
/// Who asks and is nobody here.
const RESIDENT: &str = "resident";
/// Who removes what ended.
const PROGRAM: &str = "system";

/// Whom it is about.
#[derive(Clone)]
pub struct Named {
    /// The last name.
    pub last_name: String,
    /// Initials or first names.
    pub first: String,
    /// The date of birth.
    pub birth_date: NaiveDate,
}

impl Named {
    fn mark(&self, key: &ElectionKey) -> Mark {
        Mark::of(key, &self.last_name, &self.first, self.birth_date)
    }
}

/// It names somebody.
impl fmt::Debug for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a person")
    }
}

/// What somebody asks.
#[derive(Debug, Clone)]
pub struct OptOutAsked {
    /// To be in the register, or out of it.
    pub wish: Wish,
    /// Who.
    pub person: Named,
    /// How the answer goes back.
    pub reply: ReplyTo,
}

/// Where the mail goes, and who asks for it.
#[derive(Clone)]
pub struct ReplyTo {
    /// The e-mail address.
    pub email: String,
    /// The address it is asked from.
    pub address: String,
    /// The language of the mail.
    pub locale: Locale,
    /// Where this server is found.
    pub site: String,
}

/// It holds addresses.
impl fmt::Debug for ReplyTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("where a mail goes")
    }
}

/// What came of asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptOutSent {
    /// The mail goes out.
    Sent,
    /// Nothing was sent: it was asked too often, wait so many seconds.
    Wait(u64),
    /// Nothing was sent: there is no election yet, and so nothing to seal a mail with.
    NoElection,
}

/// Sends a link to confirm a wish with.
///
/// # Errors
/// When the database refuses, or there is no chance.
pub async fn ask_opt_out(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    keys: &Keys,
    asked: &OptOutAsked,
) -> Result<OptOutSent, AppError> {
    end_requests(tx, now, keys).await?;
    let own = keys.opt_out()?;
    let subjects = subjects(&own, &asked.reply);
    if let Some(seconds) = count_attempt(tx, now, &subjects).await? {
        return Ok(OptOutSent::Wait(seconds));
    }
    let Some(key) = newest_key(tx, keys).await? else {
        return Ok(OptOutSent::NoElection);
    };
    let token = chance::token()?;
    let letter = letter(&key, asked, &token);
    let mail = outbox::post(tx, &key, now, &letter).await?;
    let request = Request {
        token_sha256: digest_of(&token),
        wish: asked.wish,
        mark: asked.person.mark(&own),
        mail: (letter.election, mail),
        requested_at: now,
        expires_at: now + TimeDelta::hours(LINK_HOURS),
    };
    save_request(tx, &request).await?;
    record(tx, (RESIDENT, now), OptOutEvent::Asked {}).await?;
    Ok(OptOutSent::Sent)
}

/// For whom asking counts. The digest of an address could be guessed, so it is its blind index.
fn subjects(own: &ElectionKey, reply: &ReplyTo) -> Subjects {
    let email = reply.email.trim().to_lowercase();
    let from = digest_of(&format!("Opting out asked from {}", reply.address));
    [
        (Counted::Account, own.index("opt-out asked", &email)),
        (Counted::Address, from),
    ]
}

/// The key of the newest election whose personal data is not erased: mail is sealed with it.
async fn newest_key(
    tx: &impl ConnectionTrait,
    keys: &Keys,
) -> Result<Option<ElectionKey>, AppError> {
    for election in list_elections(tx).await? {
        match keys.of_election(tx, &election.id).await {
            Err(AppError::KeyDestroyed) => {}
            key => return key.map(Some),
        }
    }
    Ok(None)
}

/// The mail says what is asked, and not about whom: it can go to somebody else's address.
fn letter(key: &ElectionKey, asked: &OptOutAsked, token: &str) -> Letter {
    let ReplyTo {
        email,
        locale,
        site,
        ..
    } = &asked.reply;
    let address = format!("{site}{PATH}/bevestigen/{token}{}", locale.query());
    let values = [("address", address.into()), ("hours", LINK_HOURS.into())];
    let (subject, text) = match asked.wish {
        Wish::Enter => ("opt-out-mail-enter-subject", "opt-out-mail-enter-text"),
        Wish::Leave => ("opt-out-mail-leave-subject", "opt-out-mail-leave-text"),
    };
    Letter {
        election: key.election().to_owned(),
        kind: MailKind::Notice,
        about: String::new(),
        locale: *locale,
        to: email.trim().to_owned(),
        subject: locale.text(subject),
        text: locale.say(text, &values),
        attachments: Vec::new(),
    }
}

/// What a link is for; nothing when it no longer counts.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn wish_of(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    token: &str,
) -> Result<Option<Wish>, AppError> {
    let request = load_request(db, &digest_of(token)).await?;
    let counts = request.filter(|request| now < request.expires_at);
    Ok(counts.map(|request| request.wish))
}

/// Does what a link is for, and removes the request with all it said; nothing when it no longer counts.
///
/// # Errors
/// When the database refuses.
pub async fn confirm_opt_out(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    (keys, token): (&Keys, &str),
) -> Result<Option<Wish>, AppError> {
    let request = load_request(tx, &digest_of(token)).await?;
    let Some(request) = request.filter(|request| now < request.expires_at) else {
        return Ok(None);
    };
    match request.wish {
        Wish::Enter => save_opt_out(tx, &request.mark).await?,
        Wish::Leave => remove_opt_out(tx, &request.mark).await?,
    }
    forget(tx, keys, &request).await?;
    record(tx, (RESIDENT, now), OptOutEvent::Confirmed {}).await?;
    Ok(Some(request.wish))
}

/// Removes requests whose link ended; answers how many.
///
/// # Errors
/// When the database refuses.
pub async fn end_requests(
    tx: &impl ConnectionTrait,
    now: DateTime<Utc>,
    keys: &Keys,
) -> Result<u64, AppError> {
    let mut requests = 0;
    for request in list_over(tx, now).await? {
        forget(tx, keys, &request).await?;
        requests += 1;
    }
    if requests > 0 {
        record(tx, (PROGRAM, now), OptOutEvent::Ended { requests }).await?;
    }
    Ok(requests)
}

/// Removes requests whose link ended, for as long as the server runs.
pub async fn end_requests_always(
    db: Database,
    keys: Keys,
    now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
) {
    loop {
        if let Err(cause) = end_over(&db, &keys, now()).await {
            tracing::error!(%cause, "requests that ended were not removed; it is tried again");
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

async fn end_over(db: &Database, keys: &Keys, now: DateTime<Utc>) -> Result<(), AppError> {
    if list_over(db, now).await?.is_empty() {
        return Ok(());
    }
    let keys = keys.clone();
    write_tx(db, async move |tx| end_requests(tx, now, &keys).await).await?;
    Ok(())
}

/// Removes a request, and writes over its mail. When the key of that election is gone the mail is erased already.
async fn forget(tx: &impl ConnectionTrait, keys: &Keys, request: &Request) -> Result<(), AppError> {
    remove_request(tx, &request.token_sha256).await?;
    let (election, mail) = &request.mail;
    match keys.find(tx, election).await {
        Ok(Some(key)) => {
            let instead = Locale::default().text("opt-out-mail-wiped");
            save_wiped(tx, &key, (*mail, &instead)).await
        }
        Ok(None) | Err(AppError::KeyDestroyed) => Ok(()),
        Err(cause) => Err(cause),
    }
}

/// Whether one person is in the register: yes or no. That it was asked is recorded, and not about whom.
///
/// # Errors
/// When the database refuses.
pub async fn question_opt_out(
    tx: &impl ConnectionTrait,
    by: &By,
    (keys, person): (&Keys, &Named),
) -> Result<bool, AppError> {
    let opt_outs = load_opt_outs(tx, keys).await?;
    let is_in = opt_outs.has(&person.last_name, &person.first, person.birth_date);
    let event = Event::OptOut(OptOutEvent::Questioned {});
    audit::record(tx, by, &event).await?;
    Ok(is_in)
}

async fn record(
    tx: &impl ConnectionTrait,
    (actor, at): (&str, DateTime<Utc>),
    event: OptOutEvent,
) -> Result<(), AppError> {
    let by = By {
        actor: actor.to_owned(),
        at,
    };
    audit::record(tx, &by, &Event::OptOut(event)).await?;
    Ok(())
}
