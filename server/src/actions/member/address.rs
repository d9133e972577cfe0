//! The address with which somebody signs in who stood on paper, or was drawn.

use super::{MemberRefusal, persons_of, persons_of_address};
use crate::audit::{self, By, Event, MemberEvent};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::member::{remove_address, save_address};
use crate::store::person_word;
use crate::store::registration::application::{Identity, find_applicant};
use sea_orm::ConnectionTrait;
use succession::roster::Person;

/// Keeps the address of somebody, instead of the one there was.
///
/// # Errors
/// [`AppError::Member`] when it is the address of somebody else in this election.
pub async fn keep_address(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    (body, person): (&str, Person),
    email: &str,
) -> Result<(), AppError> {
    let email = email.trim().to_lowercase();
    let own = (body.to_owned(), person);
    let by_griffie = persons_of_address(tx, key, &email).await?;
    let identity = Identity::Email(email.clone());
    let by_application = match find_applicant(tx, key, &identity).await? {
        Some(applicant) => persons_of(tx, key, &applicant.id).await?,
        None => Vec::new(),
    };
    let mut others = by_griffie.iter().chain(&by_application);
    if others.any(|one| *one != own) {
        return Err(MemberRefusal::AddressTaken.into());
    }
    save_address(tx, key, (body, person, &email), by.at).await?;
    let kept = MemberEvent::AddressKept {
        election: key.election().to_owned(),
        body: body.to_owned(),
        person: person_word(person),
        email_sha256: key.commitment("member_address", email.as_bytes()),
    };
    audit::record(tx, by, &Event::Member(kept)).await?;
    Ok(())
}

/// Removes the address of somebody, who can then no longer sign in with it.
///
/// # Errors
/// [`AppError::Missing`] when there is none.
pub async fn remove_address_of(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, person): (&str, &str, Person),
) -> Result<(), AppError> {
    if !remove_address(tx, (election, body, person)).await? {
        return Err(AppError::Missing {
            what: "address",
            key: person_word(person),
        });
    }
    let removed = MemberEvent::AddressRemoved {
        election: election.to_owned(),
        body: body.to_owned(),
        person: person_word(person),
    };
    audit::record(tx, by, &Event::Member(removed)).await?;
    Ok(())
}
