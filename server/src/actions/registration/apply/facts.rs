//! What must be known beside the details themselves to find the problems of an application.

use super::draft::Own;
use super::problems::Facts;
use crate::actions::registration::Registration;
use crate::actions::registration::joint_list::has_joint_lists;
use crate::clock;
use crate::error::AppError;
use crate::store::registration::application::{
    Details, list_applicants, list_of_applicant, load_applicant, load_course,
};
use crate::store::registration::joint_list::load_joint_list;
use crate::store::registration::list_planned_seats;
use crate::store::registration::residence::find_place;
use chrono::{DateTime, Utc};
use election::registration::course::{State, Verdict};
use election::registration::{Candidacy, Dwelling};
use sea_orm::ConnectionTrait;

/// What is known about these details at that moment, for an application that is there or still to begin.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_facts(
    db: &impl ConnectionTrait,
    (registration, now): (&Registration, DateTime<Utc>),
    (applicant, own): (&str, Option<&Own>),
    details: &Details,
) -> Result<Facts, AppError> {
    let election = registration.election.id.as_str();
    let seats = list_planned_seats(db, election).await?;
    let dwelling = find_dwelling(db, details).await?;
    let application = own.map(|own| &own.application);
    let stored = application.and_then(|one| one.body.clone());
    let body = match &dwelling {
        Some(Dwelling::Wijk { body, .. }) => Some(body.clone()),
        Some(Dwelling::NoWijkraad { .. }) => None,
        Some(Dwelling::Unknown | Dwelling::Ambiguous { .. }) | None => {
            stored.filter(|_| details.body_chosen)
        }
    };
    let list = application.map(|one| one.joint_list.clone().unwrap_or_else(|| one.id.clone()));
    Ok(Facts {
        rules: registration.rules.clone(),
        election_day: registration.election.held_on,
        now: clock::local(now),
        dwelling,
        body,
        bodies: seats.into_iter().map(|(body, _)| body).collect(),
        list: list.unwrap_or_default(),
        others: other_candidacies(db, (election, applicant), own).await?,
        is_joint: application.is_some_and(|one| one.joint_list.is_some()),
        has_lists: has_joint_lists(&registration.election)?,
        list_body: match application.and_then(|one| one.joint_list.as_deref()) {
            Some(id) => Some(load_joint_list(db, (election, id)).await?.body),
            None => None,
        },
    })
}

/// Where an address lies; none while it is not filled in.
///
/// # Errors
/// When the database refuses.
pub async fn find_dwelling(
    db: &impl ConnectionTrait,
    details: &Details,
) -> Result<Option<Dwelling>, AppError> {
    let number = details
        .house_number
        .filter(|_| !details.postcode.is_empty());
    let Some(number) = number else {
        return Ok(None);
    };
    let place = find_place(db, &details.postcode, number).await?;
    Ok(Some(place.dwelling))
}

/// Where else the same person stands: the same applicant, or another with the same BSN. What was withdrawn, is not
/// signed or is not valid does not count.
async fn other_candidacies(
    db: &impl ConnectionTrait,
    (election, applicant): (&str, &str),
    own: Option<&Own>,
) -> Result<Vec<Candidacy>, AppError> {
    let own = own.map(|own| own.application.id.as_str());
    let mut found = Vec::new();
    for same in same_person(db, election, applicant).await? {
        for other in list_of_applicant(db, &same).await? {
            let Some(body) = other.body.filter(|_| own != Some(other.id.as_str())) else {
                continue;
            };
            let stands = !matches!(
                load_course(db, &other.id).await?.state(),
                State::Draft | State::Withdrawn | State::Decided(Verdict::Invalid)
            );
            if stands {
                found.push(Candidacy {
                    wijkraad: body,
                    list: other.joint_list.unwrap_or(other.id),
                });
            }
        }
    }
    Ok(found)
}

/// Every applicant who is this person, as far as a BSN tells.
async fn same_person(
    db: &impl ConnectionTrait,
    election: &str,
    applicant: &str,
) -> Result<Vec<String>, AppError> {
    let Some(bsn) = load_applicant(db, applicant).await?.bsn_index else {
        return Ok(vec![applicant.to_owned()]);
    };
    let all = list_applicants(db, election).await?.into_iter();
    let same = all.filter(|one| one.bsn_index.as_ref() == Some(&bsn));
    Ok(same.map(|one| one.id).collect())
}
