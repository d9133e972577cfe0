//! Screens in the hall: an address without a login that shows how far counting is, until it is withdrawn.

use super::LONGEST_NAME;
use crate::audit::{self, By, Event, LeadingEvent};
use crate::error::AppError;
use crate::privacy::Keys;
use crate::store::counting::leading::{
    Screen, Withdrawal, list_screens, load_screen, save_screen, save_withdrawal,
};
use crate::store::registration::{Election, load_election};
use sea_orm::ConnectionTrait;

/// What is signed: an address of a screen, and nothing else.
const WHAT: &str = "screen";
/// The signs of a signature that an address carries: 128 bits.
const SIGNS: usize = 32;

/// What an address of a screen leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScreenState {
    /// The address was never given out.
    Unknown,
    /// It was withdrawn.
    Withdrawn,
    /// It shows this election.
    Shows(Election),
}

/// Makes a screen; answers its number.
///
/// # Errors
/// [`AppError::NoMasterKey`] when addresses cannot be signed; when there is no such election.
pub async fn make_screen(
    tx: &impl ConnectionTrait,
    by: &By,
    (keys, election): (&Keys, &str),
    name: &str,
) -> Result<u64, AppError> {
    load_election(tx, election).await?;
    let last = list_screens(tx, election).await?;
    let number = last.last().map_or(1, |last| last.number + 1);
    // Without a key there is no address, so there is no screen either.
    token(keys, (election, number))?;
    let screen = Screen {
        number,
        name: name.trim().chars().take(LONGEST_NAME).collect(),
        made_at: by.at,
        made_by: by.actor.clone(),
        withdrawn: None,
    };
    save_screen(tx, election, &screen).await?;
    let event = LeadingEvent::ScreenMade {
        election: election.to_owned(),
        number,
    };
    audit::record(tx, by, &Event::Leading(event)).await?;
    Ok(number)
}

/// Withdraws a screen: from now on its address shows nothing.
///
/// # Errors
/// [`AppError::Missing`] when there is none; [`AppError::AnswerChanged`] when it was withdrawn already.
pub async fn withdraw_screen(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, number): (&str, u64),
) -> Result<(), AppError> {
    let screen = load_screen(tx, (election, number)).await?;
    if screen.withdrawn.is_some() {
        return Err(AppError::AnswerChanged);
    }
    let withdrawal = Withdrawal {
        at: by.at,
        by: by.actor.clone(),
    };
    save_withdrawal(tx, (election, number), &withdrawal).await?;
    let event = LeadingEvent::ScreenWithdrawn {
        election: election.to_owned(),
        number,
    };
    audit::record(tx, by, &Event::Leading(event)).await?;
    Ok(())
}

/// The last part of the address of a screen: the election, the number, and a signature over both.
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
pub async fn load_screen_state(
    db: &impl ConnectionTrait,
    keys: &Keys,
    asked: &str,
) -> Result<ScreenState, AppError> {
    let mut parts = asked.rsplitn(3, '.');
    let (_, number, election) = (parts.next(), parts.next(), parts.next());
    let number = number.and_then(|number| number.parse().ok());
    let (Some(number), Some(election)) = (number, election) else {
        return Ok(ScreenState::Unknown);
    };
    let known = match token(keys, (election, number)) {
        Ok(known) => known,
        Err(AppError::NoMasterKey) => return Ok(ScreenState::Unknown),
        Err(cause) => return Err(cause),
    };
    // Digests are compared, so that the time taken says nothing about the signature.
    if crate::auth::digest_of(&known) != crate::auth::digest_of(asked) {
        return Ok(ScreenState::Unknown);
    }
    match load_screen(db, (election, number)).await {
        Ok(screen) if screen.withdrawn.is_some() => Ok(ScreenState::Withdrawn),
        Ok(_) => Ok(ScreenState::Shows(load_election(db, election).await?)),
        Err(AppError::Missing { .. }) => Ok(ScreenState::Unknown),
        Err(cause) => Err(cause),
    }
}
