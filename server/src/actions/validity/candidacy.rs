//! Every candidacy of an election as it stands: what was signed, what happened to it, and what the examination
//! wrote about it.

use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    Application, Content, list_all_steps, list_all_versions, list_applications,
};
use crate::store::registration::{Note, list_notes};
use election::decision::Ground;
use election::registration::Finding;
use election::registration::course::{Course, State, Step, Verdict};
use sea_orm::ConnectionTrait;

/// A candidacy that was signed and not withdrawn.
#[derive(Debug, Clone)]
pub struct Candidacy {
    /// Its application.
    pub application: Application,
    /// What happened to it.
    pub course: Course,
    /// What it says now.
    pub content: Content,
    /// Why the examination proposed what it did.
    pub grounds: Grounds,
}

/// Why the examination proposed that a candidacy is not valid.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Grounds {
    /// What was found, with the articles.
    pub findings: Vec<Ground<Finding>>,
    /// The presets of the omissions that were not repaired.
    pub omissions: Vec<String>,
    /// The rest, in the words of the official.
    pub reason: String,
}

/// What an official wrote is personal, so it is not printed.
impl std::fmt::Debug for Grounds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} findings", self.findings.len())
    }
}

impl Grounds {
    /// Whether they say nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty() && self.omissions.is_empty() && self.reason.is_empty()
    }
}

impl Candidacy {
    /// The key of the application.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.application.id
    }

    /// The body in which it stands: where it was moved to, or where it was lodged.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        let lodged = self.application.body.as_deref();
        self.course.moved_to().or(lodged)
    }

    /// The joint list that it is on, when that is what was signed; somebody who was moved stands alone.
    #[must_use]
    pub fn list(&self) -> Option<&str> {
        let list = self.application.joint_list.as_deref();
        let signed = self.content.joint_list.as_deref();
        list.filter(|list| self.course.moved_to().is_none() && signed == Some(*list))
    }

    /// The name as on the ballot.
    #[must_use]
    pub fn name(&self) -> String {
        self.content.details.ballot_name()
    }

    /// What tells persons apart: the last name in small letters and the date of birth.
    #[must_use]
    pub(super) fn person(&self) -> Option<(String, chrono::NaiveDate)> {
        let details = &self.content.details;
        let letters = details
            .last_name
            .chars()
            .filter(|sign| sign.is_alphanumeric());
        let name: String = letters.flat_map(char::to_lowercase).collect();
        Some((name, details.birth_date?))
    }
}

/// Every candidacy that was signed and not withdrawn, in the order in which they were begun.
///
/// # Errors
/// When the database refuses, or holds what cannot be read; [`AppError::Sealed`].
pub async fn list_candidacies(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<Vec<Candidacy>, AppError> {
    let mut steps = list_all_steps(db, key.election()).await?;
    let mut versions = list_all_versions(db, key, key.election()).await?;
    let mut found = Vec::new();
    for application in list_applications(db, key.election()).await? {
        let last = versions
            .remove(&application.id)
            .and_then(|mut all| all.pop());
        let (Some(steps), Some(last)) = (steps.remove(&application.id), last) else {
            continue;
        };
        let course = Course::replay(&steps)?;
        if course.state() == State::Withdrawn {
            continue;
        }
        let grounds = match course.proposal() {
            Some(Verdict::Invalid) => grounds_of(db, key, (&application.id, &course)).await?,
            _ => Grounds::default(),
        };
        found.push(Candidacy {
            application,
            course,
            content: last.content,
            grounds,
        });
    }
    Ok(found)
}

/// What the official wrote at the last examination.
async fn grounds_of(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (application, course): (&str, &Course),
) -> Result<Grounds, AppError> {
    let unrepaired = course.omissions().iter();
    let unrepaired = unrepaired.filter(|one| one.repaired == Some(false));
    let mut grounds = Grounds {
        omissions: unrepaired.map(|one| one.preset.clone()).collect(),
        ..Grounds::default()
    };
    let examined = (1..).zip(course.steps());
    let examined = examined.filter(|(_, taken)| matches!(taken.step, Step::Examined { .. }));
    let Some((step, _)) = examined.last() else {
        return Ok(grounds);
    };
    let mut notes = list_notes(db, key, application).await?;
    if let Some(Note::Proposal {
        grounds: findings,
        reason,
        ..
    }) = notes.remove(&step)
    {
        grounds.findings = findings;
        grounds.reason = reason;
    }
    Ok(grounds)
}
