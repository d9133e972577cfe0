//! Linking somebody to the population register by hand, for who did not apply here: an official types by what that
//! person is known there, and it is kept sealed. An attempt that found nobody leaves a trace too, without that person.

use super::compare::compare_body;
use super::everybody::Everybody;
use super::known::{Known, known_otherwise};
use crate::actions::successor::SuccessionFile;
use crate::audit::{self, By, Event, SignalEvent};
use crate::clock;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::population::{
    Person as Resident, comparable_last, find_persons, load_population_file,
};
use crate::store::signals::{Identity, Link, list_links, load_run, save_link};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::roster::Person;

/// What came of looking somebody up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lookup {
    /// One person fits, and the link is kept.
    Linked,
    /// Nobody fits.
    NotFound,
    /// Several fit, or the one who does has another initial.
    CannotBeTold,
    /// The citizen service number is that of somebody with another name or date of birth.
    OtherPerson,
}

/// Who of a body can be linked by hand, and who is.
#[derive(Debug, Clone, Default)]
pub struct Linkable {
    /// Who sits or is appointed and could not be compared.
    pub seated: Vec<Person>,
    /// The candidates who may succeed and could not be compared.
    pub candidates: Vec<Person>,
    /// Who is linked by hand.
    pub linked: BTreeMap<Person, Link>,
}

impl Linkable {
    /// Whether somebody is in it.
    #[must_use]
    pub fn has(&self, person: Person) -> bool {
        self.seated.contains(&person)
            || self.candidates.contains(&person)
            || self.linked.contains_key(&person)
    }
}

/// Who of a body the last comparison could not compare, and who is linked by hand.
///
/// # Errors
/// [`AppError::Missing`] when the body has no result; when what was sealed cannot be opened.
pub async fn list_linkable(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
    today: NaiveDate,
) -> Result<Linkable, AppError> {
    let file = SuccessionFile::load(db, (key.election(), body)).await?;
    let everybody = Everybody::of(&file, today);
    let run = load_run(db, key.election()).await?;
    let unlinked = run.and_then(|mut run| run.unlinked.remove(body));
    let mut linkable = Linkable::default();
    for person in unlinked.unwrap_or_default() {
        match everybody.subject(person) {
            Some(subject) if subject.may_succeed() => linkable.candidates.push(person),
            Some(_) => linkable.seated.push(person),
            None => {}
        }
    }
    let links = list_links(db, key, body).await?;
    linkable.linked = links
        .into_iter()
        .filter(|(_, link)| link.identity.is_some())
        .collect();
    Ok(linkable)
}

/// Looks somebody up in the extract; when one person fits, the link is kept and the body is compared once more.
///
/// # Errors
/// [`AppError::Missing`] when there is no extract; [`AppError::AnswerChanged`] when the person neither sits nor may
/// succeed, or is known from an application or a sortition.
pub async fn link_by_hand(
    tx: &impl ConnectionTrait,
    (by, key): (&By, &ElectionKey),
    (body, person): (&str, Person),
    identity: &Identity,
) -> Result<Lookup, AppError> {
    let election = key.election();
    if load_population_file(tx, election).await?.is_none() {
        return Err(AppError::Missing {
            what: "population",
            key: election.to_owned(),
        });
    }
    let file = SuccessionFile::load(tx, (election, body)).await?;
    let everybody = Everybody::of(&file, clock::day_of(by.at));
    let known = known_otherwise(tx, key, body).await?;
    if everybody.subject(person).is_none() || known.contains_key(&person) {
        return Err(AppError::AnswerChanged);
    }
    let name = (identity.last_name.as_str(), identity.birth_date);
    let found = find_persons(tx, key, identity.bsn.as_deref(), name).await?;
    let answer = assess(&found, identity);
    if answer != Lookup::Linked {
        let event = SignalEvent::LookedUp {
            election: election.to_owned(),
            body: body.to_owned(),
        };
        audit::record(tx, by, &Event::Signal(event)).await?;
        return Ok(answer);
    }
    let position = next_position(tx, key, (body, person)).await?;
    save_link(tx, (by, key), (body, person), (position, Some(identity))).await?;
    let written = serde_json::to_vec(identity)
        .map_err(|_| AppError::unreadable("signal_link", "identity"))?;
    let event = SignalEvent::Linked {
        election: election.to_owned(),
        body: body.to_owned(),
        identity_commitment: key.commitment("signal_link.identity", &written),
    };
    audit::record(tx, by, &Event::Signal(event)).await?;
    compare_body(tx, by, key, body).await?;
    Ok(answer)
}

/// Ends a link; the body is compared once more.
///
/// # Errors
/// [`AppError::AnswerChanged`] when there is none.
pub async fn end_link(
    tx: &impl ConnectionTrait,
    (by, key): (&By, &ElectionKey),
    (body, person): (&str, Person),
) -> Result<(), AppError> {
    let links = list_links(tx, key, body).await?;
    let found = links.get(&person).filter(|link| link.identity.is_some());
    let last = found.ok_or(AppError::AnswerChanged)?.position;
    save_link(tx, (by, key), (body, person), (last + 1, None)).await?;
    let event = SignalEvent::LinkEnded {
        election: key.election().to_owned(),
        body: body.to_owned(),
    };
    audit::record(tx, by, &Event::Signal(event)).await?;
    compare_body(tx, by, key, body).await
}

async fn next_position(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (body, person): (&str, Person),
) -> Result<u32, AppError> {
    let links = list_links(db, key, body).await?;
    Ok(links.get(&person).map_or(1, |link| link.position + 1))
}

/// Whether exactly one person fits what was typed. A number alone is not enough: it may be mistyped.
fn assess(found: &[Resident], identity: &Identity) -> Lookup {
    let known = Known::from(identity);
    let fits: Vec<&Resident> = found.iter().filter(|one| known.is(one)).collect();
    match (&fits[..], found) {
        ([], []) => Lookup::NotFound,
        ([one], _) if is_same_name(one, identity) => Lookup::Linked,
        ([_], _) => Lookup::OtherPerson,
        _ => Lookup::CannotBeTold,
    }
}

fn is_same_name(resident: &Resident, identity: &Identity) -> bool {
    resident.birth_date == identity.birth_date
        && comparable_last(&resident.last_name) == comparable_last(&identity.last_name)
}

#[cfg(test)]
mod tests;
