//! Everything about one application, as an official sees it.

use super::candidacies::{OtherCandidacy, body_of, list_of, list_others};
use super::findings::{PartFinding, find_all};
use super::setting::load_setting;
use crate::actions::registration::load_registration;
use crate::audit::Event;
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::omission::Text;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    Application, Content, Paper, Version, list_papers, list_versions, load_applicant,
    load_application, load_bsn, load_course, load_email,
};
use crate::store::registration::{Note, list_notes};
use chrono::NaiveDateTime;
use election::decision::Decision;
use election::registration as rules;
use election::registration::course::{Course, Step};
use election::registration::{Candidacy, Eligibility, Finding, Stay, assess_eligibility};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// Everything about one application that was signed.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The application.
    pub application: Application,
    /// The body it stands in, once that is known.
    pub body: Option<String>,
    /// Every version, the first one first; there is at least one.
    pub versions: Vec<Version>,
    /// What happened to it.
    pub course: Course,
    /// What officials wrote at its steps.
    pub notes: BTreeMap<u32, Note>,
    /// The papers that went out about it.
    pub papers: Vec<Paper>,
    /// Where mail goes; none when the bureau entered it from paper.
    pub email: Option<String>,
    /// The language of the applicant.
    pub locale: Locale,
    /// When it was received, by the clock of the Netherlands.
    pub received_at: NaiveDateTime,
    /// What stands out, part by part.
    pub findings: Vec<PartFinding>,
    /// Whether the person may stand; none without a date of birth or a body.
    pub eligibility: Option<Decision<Eligibility, Finding>>,
    /// Where the same person seems to stand too.
    pub others: Vec<OtherCandidacy>,
    /// Whether a second official must look.
    pub four_eyes: bool,
}

impl Dossier {
    /// Loads the application of an election. What was never signed is not for officials, and missing.
    ///
    /// # Errors
    /// [`AppError::Missing`] when the election has no such application; when the database refuses, or holds what
    /// cannot be read.
    pub async fn load(
        db: &impl ConnectionTrait,
        key: &ElectionKey,
        at: (&str, &str),
    ) -> Result<Self, AppError> {
        let mut dossier = Self::load_unexamined(db, key, at).await?;
        dossier.examine(db, key).await?;
        Ok(dossier)
    }

    /// The same without what is found by comparing: enough for a letter, and quick for many.
    ///
    /// # Errors
    /// As [`Self::load`].
    pub async fn load_unexamined(
        db: &impl ConnectionTrait,
        key: &ElectionKey,
        (election, id): (&str, &str),
    ) -> Result<Self, AppError> {
        let application = load_application(db, (election, id)).await?;
        let course = load_course(db, id).await?;
        let versions = list_versions(db, key, id).await?;
        let (false, Some(received_at)) = (versions.is_empty(), received_at(&course)) else {
            return Err(AppError::Missing {
                what: "application",
                key: id.to_owned(),
            });
        };
        let (email, locale) = match &application.applicant {
            None => (None, Locale::Dutch),
            Some(applicant) => (
                load_email(db, key, applicant).await?,
                load_applicant(db, applicant).await?.locale,
            ),
        };
        Ok(Self {
            body: body_of(&application, &course),
            notes: list_notes(db, key, id).await?,
            papers: list_papers(db, election, (None, Some(id))).await?,
            findings: Vec::new(),
            four_eyes: load_setting(db, election).await?.four_eyes,
            eligibility: None,
            others: Vec::new(),
            application,
            versions,
            course,
            email,
            locale,
            received_at,
        })
    }

    /// Holds it against the registers, the other applications and the rules.
    async fn examine(
        &mut self,
        db: &impl ConnectionTrait,
        key: &ElectionKey,
    ) -> Result<(), AppError> {
        let Some(content) = self.content().cloned() else {
            return Ok(());
        };
        let bsn = match &self.application.applicant {
            Some(applicant) => load_bsn(db, key, applicant).await?,
            None => None,
        };
        let registration = load_registration(db, key.election()).await?;
        let of = (&content, bsn.as_deref());
        let (findings, stays) = find_all(db, key, &registration, of).await?;
        self.findings = findings;
        self.others = list_others(db, key, (&self.application, &content)).await?;
        let standing = (&self.application, self.body.as_deref());
        let facts = facts(standing, &content, (self.received_at, stays), &self.others);
        self.eligibility = facts.map(|facts| {
            assess_eligibility(&facts, registration.election.held_on, &registration.rules)
        });
        Ok(())
    }

    /// The same, refused when a page showed something else.
    ///
    /// # Errors
    /// As [`Self::load`]; [`AppError::AnswerChanged`].
    pub async fn load_as_shown(
        db: &impl ConnectionTrait,
        key: &ElectionKey,
        (election, id): (&str, &str),
        shown: &str,
    ) -> Result<Self, AppError> {
        let dossier = Self::load(db, key, (election, id)).await?;
        match dossier.shown()? == shown {
            true => Ok(dossier),
            false => Err(AppError::AnswerChanged),
        }
    }

    /// What it says now.
    #[must_use]
    pub fn content(&self) -> Option<&Content> {
        self.versions.last().map(|one| &one.content)
    }

    /// The digest of what a page shows of it: what was signed, what happened, and what was found.
    ///
    /// # Errors
    /// Never in practice: everything in it can be written.
    pub fn shown(&self) -> Result<String, AppError> {
        let versions: Vec<&str> = self
            .versions
            .iter()
            .map(|one| one.sha256.as_str())
            .collect();
        Event::digest(&(
            (&self.application.id, versions, self.course.steps()),
            (&self.findings, &self.eligibility, &self.others),
            self.four_eyes,
        ))
    }

    /// The omissions by number, with the text that went out in the language of the applicant.
    #[must_use]
    pub fn omission_texts(&self) -> Vec<(u32, Text)> {
        let steps = (1..).zip(self.course.steps());
        let raised = steps.filter_map(|(step, taken)| match (&taken.step, self.notes.get(&step)) {
            (Step::OmissionRaised { omission, .. }, Some(Note::Omission { nl, en, .. })) => {
                let text = match self.locale {
                    Locale::Dutch => nl,
                    Locale::English => en,
                };
                Some((*omission, text.clone()))
            }
            _ => None,
        });
        raised.collect()
    }

    /// The number that the next step gets.
    pub(super) fn next_step(&self) -> u32 {
        let taken = u32::try_from(self.course.steps().len());
        taken.unwrap_or(u32::MAX).saturating_add(1)
    }
}

/// When it was last received: a change before the closing counts from when it came.
fn received_at(course: &Course) -> Option<NaiveDateTime> {
    let mut steps = course.steps().iter().rev();
    let found = steps.find(|taken| matches!(taken.step, Step::Received { .. }));
    found.map(|taken| taken.at)
}

/// What the rules ask about the person; none without a date of birth or a body.
fn facts(
    (application, body): (&Application, Option<&str>),
    content: &Content,
    (received_at, stays): (NaiveDateTime, Vec<Stay>),
    others: &[OtherCandidacy],
) -> Option<rules::Application> {
    Some(rules::Application {
        candidacy: Candidacy {
            wijkraad: body?.to_owned(),
            list: list_of(application),
        },
        received_at,
        birth_date: content.details.birth_date?,
        stays,
        other_candidacies: others
            .iter()
            .filter_map(OtherCandidacy::candidacy)
            .collect(),
    })
}

/// The moment at which somebody acts, by the clock of the Netherlands.
pub(super) fn now(by: &crate::audit::By) -> NaiveDateTime {
    clock::local(by.at)
}
