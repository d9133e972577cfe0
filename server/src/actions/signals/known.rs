//! Who somebody is, as far as that is known here: from the own application, from the sortition, or from a link that
//! was made by hand.

use crate::actions::member::{AllStood, list_all_stood, list_stood};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{list_applications, list_bsns};
use crate::store::registration::population::{Person as Resident, comparable};
use crate::store::signals::{Identity, Link, list_all_links, list_links};
use crate::store::sortition::{list_all_drawn_persons, list_drawn_persons};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::roster::Person;

/// Who somebody is.
pub(super) struct Known {
    pub(super) initials: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) birth_date: Option<NaiveDate>,
    pub(super) bsn: Option<String>,
}

impl From<&Identity> for Known {
    fn from(identity: &Identity) -> Self {
        Self {
            initials: identity.initials.clone(),
            first_name: String::new(),
            last_name: identity.last_name.clone(),
            birth_date: Some(identity.birth_date),
            bsn: identity.bsn.clone(),
        }
    }
}

impl Known {
    /// Whether a citizen service number says that it is the same person, or the first letter does. People are called
    /// by another name than that of the register; initials are of the register.
    pub(super) fn is(&self, resident: &Resident) -> bool {
        if let (Some(one), Some(other)) = (&resident.bsn, &self.bsn) {
            return one == other;
        }
        let first = |texts: [&str; 2]| {
            let letters = texts.map(|text| comparable(text).chars().next());
            letters.into_iter().flatten().next()
        };
        let of_register = first([&resident.initials, &resident.first_name]);
        of_register == first([&self.initials, &self.first_name])
    }
}

/// Those of a body of whom it is known who they are.
pub(super) type KnownOf = BTreeMap<Person, Known>;

/// Everybody of every body of whom it is known who that is, by body.
pub(super) async fn list_known(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<BTreeMap<String, KnownOf>, AppError> {
    let mut known: BTreeMap<String, KnownOf> = BTreeMap::new();
    for (body, links) in list_all_links(db, key).await? {
        known.entry(body).or_default().extend(by_hand(links));
    }
    let numbers = Numbers::load(db, key).await?;
    for (body, stood) in list_all_stood(db, key, key.election()).await? {
        known
            .entry(body)
            .or_default()
            .extend(numbers.applied(stood));
    }
    for (body, drawn) in list_all_drawn_persons(db, key).await? {
        known.entry(body).or_default().extend(by_lot(drawn));
    }
    Ok(known)
}

/// Everybody of one body of whom it is known who that is.
pub(super) async fn known_of(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
) -> Result<KnownOf, AppError> {
    let mut known: KnownOf = by_hand(list_links(db, key, body).await?).collect();
    known.extend(known_otherwise(db, key, body).await?);
    Ok(known)
}

/// The same without links by hand.
pub(super) async fn known_otherwise(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
) -> Result<KnownOf, AppError> {
    let numbers = Numbers::load(db, key).await?;
    let at = (key.election(), body);
    let mut known: KnownOf = numbers.applied(list_stood(db, key, at).await?).collect();
    known.extend(by_lot(list_drawn_persons(db, key, at).await?));
    Ok(known)
}

/// The citizen service numbers of those who applied with a login that carries one, by application.
struct Numbers(BTreeMap<String, String>);

impl Numbers {
    async fn load(db: &impl ConnectionTrait, key: &ElectionKey) -> Result<Self, AppError> {
        let bsns = list_bsns(db, key).await?;
        if bsns.is_empty() {
            return Ok(Self(BTreeMap::new()));
        }
        let all = list_applications(db, key.election()).await?.into_iter();
        let known = all.filter_map(|one| Some((one.id, bsns.get(&one.applicant?)?.clone())));
        Ok(Self(known.collect()))
    }

    fn applied(&self, stood: AllStood) -> impl Iterator<Item = (Person, Known)> {
        stood.into_iter().map(|((list, candidate), one)| {
            let details = one.details;
            let who = Known {
                initials: details.initials,
                first_name: details.first_name,
                last_name: details.last_name,
                birth_date: details.birth_date,
                bsn: self.0.get(&one.application).cloned(),
            };
            (Person::Candidate { list, candidate }, who)
        })
    }
}

fn by_hand(links: BTreeMap<Person, Link>) -> impl Iterator<Item = (Person, Known)> {
    let linked = links.into_iter();
    linked.filter_map(|(person, link)| Some((person, Known::from(&link.identity?))))
}

fn by_lot(drawn: BTreeMap<u32, Resident>) -> impl Iterator<Item = (Person, Known)> {
    drawn.into_iter().map(|(number, resident)| {
        let who = Known {
            initials: resident.initials,
            first_name: resident.first_name,
            last_name: resident.last_name,
            birth_date: Some(resident.birth_date),
            bsn: resident.bsn,
        };
        (Person::Drawn { number }, who)
    })
}
