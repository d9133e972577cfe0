//! Who somebody is, as far as that is known here: from the own application, from the sortition, or from a link that
//! was made by hand.

use crate::actions::member::list_stood;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{list_applications, load_bsn};
use crate::store::registration::population::{Person as Resident, comparable};
use crate::store::signals::{Identity, list_links};
use crate::store::sortition::list_drawn_persons;
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

/// The applicants behind the applications of an election, by application.
pub(super) type Applicants = BTreeMap<String, String>;

/// Loads them.
pub(super) async fn load_applicants(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Applicants, AppError> {
    let all = list_applications(db, election).await?.into_iter();
    Ok(all
        .filter_map(|one| Some((one.id, one.applicant?)))
        .collect())
}

/// Everybody of a body of whom it is known who that is.
pub(super) async fn known_of(
    db: &impl ConnectionTrait,
    (key, applicants): (&ElectionKey, &Applicants),
    body: &str,
) -> Result<BTreeMap<Person, Known>, AppError> {
    let linked = list_links(db, key, body).await?.into_iter();
    let linked = linked.filter_map(|(person, link)| Some((person, Known::from(&link.identity?))));
    let mut known: BTreeMap<Person, Known> = linked.collect();
    known.extend(known_otherwise(db, (key, applicants), body).await?);
    Ok(known)
}

/// The same without links by hand.
pub(super) async fn known_otherwise(
    db: &impl ConnectionTrait,
    (key, applicants): (&ElectionKey, &Applicants),
    body: &str,
) -> Result<BTreeMap<Person, Known>, AppError> {
    let mut known = BTreeMap::new();
    let stood = list_stood(db, key, (key.election(), body)).await?;
    for ((list, candidate), one) in stood {
        let bsn = match applicants.get(&one.application) {
            Some(applicant) => load_bsn(db, key, applicant).await?,
            None => None,
        };
        let details = one.details;
        let who = Known {
            initials: details.initials,
            first_name: details.first_name,
            last_name: details.last_name,
            birth_date: details.birth_date,
            bsn,
        };
        known.insert(Person::Candidate { list, candidate }, who);
    }
    let drawn = list_drawn_persons(db, key, (key.election(), body)).await?;
    known.extend(drawn.into_iter().map(|(number, resident)| {
        let who = Known {
            initials: resident.initials,
            first_name: resident.first_name,
            last_name: resident.last_name,
            birth_date: Some(resident.birth_date),
            bsn: resident.bsn,
        };
        (Person::Drawn { number }, who)
    }));
    Ok(known)
}
