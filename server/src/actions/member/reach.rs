//! Where those of a body read mail, and in which language: what the griffie wrote down for an appointment comes first,
//! then the address with which somebody signs in, then that of the application.

use super::who::is_named;
use crate::actions::ballot::{ballot_of, places_on_ballot};
use crate::error::AppError;
use crate::locale::Locale;
use crate::outbox::is_address;
use crate::privacy::ElectionKey;
use crate::store::deadlines::{Mailbox, list_recipient_addresses};
use crate::store::letter_mail::list_languages;
use crate::store::member::{list_addressed, load_address};
use crate::store::registration::application::{load_applicant, load_application, load_email};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::roster::Person;

/// The addresses and languages of one body.
#[derive(Debug, Default)]
pub struct Reach {
    /// Written down for an appointment.
    appointments: BTreeMap<u32, Mailbox>,
    /// Written down to sign in with.
    written: BTreeMap<Person, String>,
    /// Of an application: the address, when it came with one, and the language.
    applied: BTreeMap<Person, (Option<String>, Locale)>,
    /// Chosen for somebody.
    languages: BTreeMap<Person, Locale>,
}

impl Reach {
    /// Loads what is known; without a key nobody left an address.
    ///
    /// # Errors
    /// When the database refuses, or what is stored cannot be read.
    pub async fn load(
        db: &impl ConnectionTrait,
        key: Option<&ElectionKey>,
        (election, body): (&str, &str),
    ) -> Result<Self, AppError> {
        let mut reach = Self {
            languages: list_languages(db, (election, body)).await?,
            ..Self::default()
        };
        let Some(key) = key else {
            return Ok(reach);
        };
        let all = list_recipient_addresses(db, key).await?.into_iter();
        let own = all.filter(|one| one.body == body);
        reach.appointments = own.map(|one| (one.appointment, one.mailbox)).collect();
        for person in list_addressed(db, (election, body)).await? {
            if let Some(email) = load_address(db, key, (body, person)).await? {
                reach.written.insert(person, email);
            }
        }
        reach.applied = load_applied(db, key, body).await?;
        Ok(reach)
    }

    /// Where somebody reads mail about this appointment, or about no appointment.
    #[must_use]
    pub fn mailbox(&self, person: Person, appointment: Option<u32>) -> Option<Mailbox> {
        let of_appointment = appointment.and_then(|number| self.appointments.get(&number));
        let of_appointment = of_appointment.map(|mailbox| mailbox.email.clone());
        let written = || self.written.get(&person).cloned();
        let applied = || {
            self.applied
                .get(&person)
                .and_then(|(email, _)| email.clone())
        };
        let email = of_appointment.or_else(written).or_else(applied)?;
        is_address(&email).then(|| Mailbox {
            email,
            locale: self.language(person, appointment),
        })
    }

    /// In which language somebody wants letters; Dutch when nothing is known.
    #[must_use]
    pub fn language(&self, person: Person, appointment: Option<u32>) -> Locale {
        let of_appointment = appointment.and_then(|number| self.appointments.get(&number));
        let chosen = self.languages.get(&person).copied();
        let applied = || self.applied.get(&person).map(|(_, locale)| *locale);
        chosen
            .or(of_appointment.map(|mailbox| mailbox.locale))
            .or_else(applied)
            .unwrap_or_default()
    }
}

/// Who applied and stands on the ballot of the body, with the address and the language of who signed in.
async fn load_applied(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
) -> Result<BTreeMap<Person, (Option<String>, Locale)>, AppError> {
    let ballot = match ballot_of(db, key, (key.election(), body)).await {
        Err(AppError::Missing { .. }) => return Ok(BTreeMap::new()),
        ballot => ballot?,
    };
    let mut applied = BTreeMap::new();
    let members = ballot.entrants.iter().flat_map(|one| &one.members);
    let places = places_on_ballot((&ballot.draws, &ballot.entrants), &ballot.rules);
    for (id, says) in members {
        let Some(place) = places.get(id).copied() else {
            continue;
        };
        if !is_named(&ballot.lists, place, &says.details) {
            continue;
        }
        let application = load_application(db, (key.election(), id)).await?;
        let Some(applicant) = application.applicant else {
            continue;
        };
        let email = load_email(db, key, &applicant).await?;
        let locale = load_applicant(db, &applicant).await?.locale;
        let (list, candidate) = place;
        applied.insert(Person::Candidate { list, candidate }, (email, locale));
    }
    Ok(applied)
}
