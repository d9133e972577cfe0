//! The own application of an applicant: what was filled in so far, and saving a step of it.

use super::step::Step;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    Application, Content, Details, list_of_applicant, load_course, load_draft, new_id, save_body,
    save_draft, save_new_application,
};
use crate::store::registration::kept_form::remove_kept_form;
use election::registration::course::{Course, State};
use sea_orm::ConnectionTrait;

/// The application of an applicant.
#[derive(Debug, Clone)]
pub struct Own {
    /// The application.
    pub application: Application,
    /// What was filled in so far.
    pub details: Details,
    /// What happened to it.
    pub course: Course,
}

impl Own {
    /// What a page that asks to confirm something about it shows: another one after every step.
    #[must_use]
    pub fn shown(&self) -> String {
        let steps = self.course.steps().len();
        format!("{} {} {steps}", self.application.id, self.course.version())
    }

    /// What would be signed now.
    #[must_use]
    pub fn content(&self) -> Content {
        Content {
            body: self.application.body.clone(),
            details: self.details.clone(),
            joint_list: self.application.joint_list.clone(),
            position: self.application.position,
        }
    }
}

/// What a step saves.
#[derive(Debug, Clone)]
pub struct Filled {
    /// Which step.
    pub step: Step,
    /// The details, of which only those of the step are taken over.
    pub details: Details,
    /// The body; only the step about the address changes it.
    pub body: Option<String>,
    /// The page of the step, of which nothing needs to be kept any longer.
    pub page: String,
}

/// The application that an applicant works on: the last one that was not withdrawn, or else the last one.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_own(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    applicant: &str,
) -> Result<Option<Own>, AppError> {
    let mut last = None;
    for application in list_of_applicant(db, applicant).await? {
        let course = load_course(db, &application.id).await?;
        let stands = course.state() != State::Withdrawn;
        if stands || last.is_none() {
            last = Some((application, course));
        }
    }
    let Some((application, course)) = last else {
        return Ok(None);
    };
    let details = load_draft(db, key, &application.id).await?;
    Ok(Some(Own {
        details: details.unwrap_or_default(),
        application,
        course,
    }))
}

/// Saves a step; the first one begins the application.
///
/// # Errors
/// When the database refuses.
pub async fn save_step_of(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant): (&ElectionKey, &str),
    filled: &Filled,
) -> Result<Own, AppError> {
    let mut own = match load_own(tx, key, applicant).await? {
        Some(own) => own,
        None => new_application(tx, by, (key, applicant)).await?,
    };
    filled.step.take_over(&filled.details, &mut own.details);
    let id = own.application.id.as_str();
    save_draft(tx, key, (id, &own.details), by.at).await?;
    if filled.step == Step::Address && own.application.body != filled.body {
        save_body(tx, id, filled.body.as_deref()).await?;
    }
    remove_kept_form(tx, (applicant, &filled.page)).await?;
    let event = Event::ApplicationSaved {
        election: key.election().to_owned(),
        application: id.to_owned(),
        step: filled.step.word(),
    };
    audit::record(tx, by, &event).await?;
    if filled.step == Step::Address {
        own.application.body.clone_from(&filled.body);
    }
    Ok(own)
}

/// Saves every step at once, as the made-up applicants of the demonstration do.
///
/// # Errors
/// When the database refuses.
pub(crate) async fn save_all_steps(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant): (&ElectionKey, &str),
    (details, body): (&Details, &str),
) -> Result<Own, AppError> {
    let mut own = load_or_begin(tx, by, (key, applicant)).await?;
    let id = own.application.id.as_str();
    save_draft(tx, key, (id, details), by.at).await?;
    save_body(tx, id, Some(body)).await?;
    for step in Step::ALL {
        let event = Event::ApplicationSaved {
            election: key.election().to_owned(),
            application: id.to_owned(),
            step: step.word(),
        };
        audit::record(tx, by, &event).await?;
    }
    own.details = details.clone();
    own.application.body = Some(body.to_owned());
    Ok(own)
}

/// The application that an applicant works on; begun when there is none, or when the last one was withdrawn.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_or_begin(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant): (&ElectionKey, &str),
) -> Result<Own, AppError> {
    let own = load_own(tx, key, applicant).await?;
    match own.filter(|own| own.course.state() != State::Withdrawn) {
        Some(own) => Ok(own),
        None => new_application(tx, by, (key, applicant)).await,
    }
}

async fn new_application(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant): (&ElectionKey, &str),
) -> Result<Own, AppError> {
    let application = Application {
        id: new_id()?,
        election: key.election().to_owned(),
        applicant: Some(applicant.to_owned()),
        body: None,
        joint_list: None,
        position: None,
        begun_at: by.at,
        saved_at: by.at,
    };
    save_new_application(tx, &application).await?;
    let event = Event::ApplicationBegun {
        election: application.election.clone(),
        application: application.id.clone(),
    };
    audit::record(tx, by, &event).await?;
    Ok(Own {
        application,
        details: Details::default(),
        course: Course::default(),
    })
}
