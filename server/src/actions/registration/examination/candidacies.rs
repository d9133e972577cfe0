//! Other candidacies of the same person, in any wijk: by login, by BSN, or by name and date of birth.
//!
//! Likeness is a finding: two people can share a name and a birthday.

use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    Application, Content, list_all_steps, list_all_versions, list_applicants, list_applications,
};
use election::registration::Candidacy;
use election::registration::course::{Course, State};
use sea_orm::ConnectionTrait;
use serde::Serialize;
use std::collections::BTreeMap;

/// Why two applications seem to be of one person; the first that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// They were made after signing in as the same person.
    SameLogin,
    /// The BSN is the same.
    SameBsn,
    /// The name and the date of birth are the same.
    SameNameAndBirthDate,
}

/// Another application that seems to be of the same person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherCandidacy {
    /// The application.
    pub application: String,
    /// The code of the body, once it is known.
    pub body: Option<String>,
    /// The list: that of the joint list, or of the application itself.
    pub list: String,
    /// Where it stands.
    pub state: State,
    /// Why it seems to be the same person.
    pub likeness: Likeness,
}

impl OtherCandidacy {
    /// The place where that person stands too; none while the body is not known.
    #[must_use]
    pub fn candidacy(&self) -> Option<Candidacy> {
        Some(Candidacy {
            wijkraad: self.body.clone()?,
            list: self.list.clone(),
        })
    }
}

/// Where an application stands: the body a session moved it to, or else its own.
pub(super) fn body_of(application: &Application, course: &Course) -> Option<String> {
    let moved = course.moved_to().map(str::to_owned);
    moved.or_else(|| application.body.clone())
}

/// The list that an application stands on.
pub(super) fn list_of(application: &Application) -> String {
    let joint = application.joint_list.as_ref();
    joint.unwrap_or(&application.id).clone()
}

/// The others of the same person that were signed and not withdrawn.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub(super) async fn list_others(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (this, content): (&Application, &Content),
) -> Result<Vec<OtherCandidacy>, AppError> {
    let election = this.election.as_str();
    let versions = list_all_versions(db, key, election).await?;
    let steps = list_all_steps(db, election).await?;
    let applicants = list_applicants(db, election).await?.into_iter();
    let numbers: BTreeMap<String, String> = applicants
        .filter_map(|one| Some((one.id, one.bsn_index?)))
        .collect();
    let mut others = Vec::new();
    for application in list_applications(db, election).await? {
        let (Some(taken), Some(latest)) = (
            steps.get(&application.id),
            versions.get(&application.id).and_then(|all| all.last()),
        ) else {
            continue;
        };
        if application.id == this.id {
            continue;
        }
        let Some(likeness) = likeness((this, content), (&application, &latest.content), &numbers)
        else {
            continue;
        };
        let course = Course::replay(taken)?;
        let state = course.state();
        if state == State::Draft || state == State::Withdrawn {
            continue;
        }
        others.push(OtherCandidacy {
            body: body_of(&application, &course),
            list: list_of(&application),
            application: application.id,
            state,
            likeness,
        });
    }
    Ok(others)
}

fn likeness(
    (this, content): (&Application, &Content),
    (other, also): (&Application, &Content),
    numbers: &BTreeMap<String, String>,
) -> Option<Likeness> {
    let number = |one: &Application| numbers.get(one.applicant.as_ref()?).cloned();
    if this.applicant.is_some() && this.applicant == other.applicant {
        Some(Likeness::SameLogin)
    } else if number(this).is_some() && number(this) == number(other) {
        Some(Likeness::SameBsn)
    } else if person(content).is_some() && person(content) == person(also) {
        Some(Likeness::SameNameAndBirthDate)
    } else {
        None
    }
}

/// What two applications of one person share: the first initial, the last name and the birthday, without regard to
/// capitals and spaces. None when one of them is not filled in.
fn person(content: &Content) -> Option<String> {
    let details = &content.details;
    let first = details.initials.chars().next()?;
    let plain = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
    let last = format!("{}{}", plain(&details.prefix), plain(&details.last_name));
    let born = details.birth_date?;
    (!last.is_empty()).then(|| format!("{}|{last}|{born}", first.to_lowercase()))
}

#[cfg(test)]
mod tests;
