//! Calendars to subscribe to: an address without a login that tells what is due, until it is withdrawn.

use super::LONGEST_NAME;
use crate::audit::{self, By, Event, LettersEvent};
use crate::error::AppError;
use crate::privacy::Keys;
use crate::store::counting::leading::Withdrawal;
use crate::store::deadlines::{
    Feed, FeedKind, list_feeds, load_feed, save_feed, save_feed_withdrawal,
};
use crate::store::registration::{Election, load_election};
use sea_orm::ConnectionTrait;

/// What is signed: an address of a calendar, and nothing else.
const WHAT: &str = "calendar";
/// The signs of a signature that an address carries: 128 bits.
const SIGNS: usize = 32;

/// What an address of a calendar leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedState {
    /// The address was never given out.
    Unknown,
    /// It was withdrawn.
    Withdrawn,
    /// It tells this of this election.
    Shows(Election, FeedKind),
}

/// Makes an address; answers its number.
///
/// # Errors
/// [`AppError::NoMasterKey`] when addresses cannot be signed; when there is no such election.
pub async fn make_feed(
    tx: &impl ConnectionTrait,
    by: &By,
    (keys, election): (&Keys, &str),
    (kind, name): (FeedKind, &str),
) -> Result<u64, AppError> {
    load_election(tx, election).await?;
    let last = list_feeds(tx, election).await?;
    let number = last.last().map_or(1, |last| last.number + 1);
    // Without a key there is no address, so there is no calendar either.
    token(keys, (election, number))?;
    let feed = Feed {
        number,
        kind,
        name: name.trim().chars().take(LONGEST_NAME).collect(),
        made_at: by.at,
        made_by: by.actor.clone(),
        withdrawn: None,
    };
    save_feed(tx, election, &feed).await?;
    let event = LettersEvent::FeedMade {
        election: election.to_owned(),
        number,
    };
    audit::record(tx, by, &Event::Letters(event)).await?;
    Ok(number)
}

/// Withdraws an address: from now on it shows nothing.
///
/// # Errors
/// [`AppError::Missing`] when there is none of that kind; [`AppError::AnswerChanged`] when it was withdrawn already.
pub async fn withdraw_feed(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, number, kind): (&str, u64, FeedKind),
) -> Result<Feed, AppError> {
    let feed = load_feed(tx, (election, number)).await?;
    if feed.kind != kind {
        return Err(AppError::Missing {
            what: "feed",
            key: format!("{election}/{number}"),
        });
    }
    if feed.withdrawn.is_some() {
        return Err(AppError::AnswerChanged);
    }
    let withdrawal = Withdrawal {
        at: by.at,
        by: by.actor.clone(),
    };
    save_feed_withdrawal(tx, (election, number), &withdrawal).await?;
    let event = LettersEvent::FeedWithdrawn {
        election: election.to_owned(),
        number,
    };
    audit::record(tx, by, &Event::Letters(event)).await?;
    Ok(feed)
}

/// Withdraws an address and makes another with the same name; answers its number.
///
/// # Errors
/// As for [`withdraw_feed`] and [`make_feed`].
pub async fn renew_feed(
    tx: &impl ConnectionTrait,
    by: &By,
    keys: &Keys,
    which: (&str, u64, FeedKind),
) -> Result<u64, AppError> {
    let before = withdraw_feed(tx, by, which).await?;
    let new = (before.kind, before.name.as_str());
    make_feed(tx, by, (keys, which.0), new).await
}

/// The last part of an address: the election, the number, and a signature over both.
///
/// # Errors
/// [`AppError::NoMasterKey`] when the program was started without one.
pub fn token(keys: &Keys, (election, number): (&str, u64)) -> Result<String, AppError> {
    let named = format!("{election}.{number}");
    let signed = keys.sign(WHAT, &named)?;
    let signature: String = signed.chars().take(SIGNS).collect();
    Ok(format!("{named}.{signature}"))
}

/// What the address leads to. One with a wrong signature never reaches the database.
///
/// # Errors
/// When the database refuses.
pub async fn load_feed_state(
    db: &impl ConnectionTrait,
    keys: &Keys,
    asked: &str,
) -> Result<FeedState, AppError> {
    let mut parts = asked.rsplitn(3, '.');
    let (_, number, election) = (parts.next(), parts.next(), parts.next());
    let number = number.and_then(|number| number.parse().ok());
    let (Some(number), Some(election)) = (number, election) else {
        return Ok(FeedState::Unknown);
    };
    let known = match token(keys, (election, number)) {
        Ok(known) => known,
        Err(AppError::NoMasterKey) => return Ok(FeedState::Unknown),
        Err(cause) => return Err(cause),
    };
    // Digests are compared, so that the time taken says nothing about the signature.
    if crate::auth::digest_of(&known) != crate::auth::digest_of(asked) {
        return Ok(FeedState::Unknown);
    }
    match load_feed(db, (election, number)).await {
        Ok(feed) if feed.withdrawn.is_some() => Ok(FeedState::Withdrawn),
        Ok(feed) => Ok(FeedState::Shows(
            load_election(db, election).await?,
            feed.kind,
        )),
        Err(AppError::Missing { .. }) => Ok(FeedState::Unknown),
        Err(cause) => Err(cause),
    }
}
