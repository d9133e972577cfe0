//! Repairing omissions: a next version is signed within the term, also after registration closed.

use super::draft::load_own;
use super::facts::load_facts;
use super::problems::{Severity, find_problems};
use super::sign::confirm;
use crate::actions::registration::load_registration;
use crate::audit::{self, By, Event};
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{save_step, save_version};
use election::registration::course::{Omission, Step};
use election::registration::is_in_time;
use sea_orm::ConnectionTrait;

/// What came of a repair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repaired {
    /// This version was signed, and an official looks at it.
    Signed(u32),
    /// Something else stands there than was shown; nothing was signed.
    Changed,
    /// Something is missing or wrong; nothing was signed.
    Blocked,
    /// No omission waits for this applicant, or its term has ended.
    Over,
}

/// Signs what was shown as the repair of every omission that is open and whose term runs.
///
/// # Errors
/// [`AppError::Missing`] when there is no application; when the database refuses.
pub async fn repair(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant, locale): (&ElectionKey, &str, Locale),
    shown: &str,
) -> Result<Repaired, AppError> {
    let own = load_own(tx, key, applicant).await?;
    let own = own.ok_or_else(|| AppError::Missing {
        what: "application of the applicant",
        key: applicant.to_owned(),
    })?;
    let at = clock::local(by.at);
    let waits = |one: &&Omission| one.is_open() && is_in_time(at, one.until);
    let open: Vec<u32> = own
        .course
        .omissions()
        .iter()
        .filter(waits)
        .map(|one| one.number)
        .collect();
    if open.is_empty() || own.course.decision().is_some() {
        return Ok(Repaired::Over);
    }
    let content = own.content();
    if content.sha256()? != shown {
        return Ok(Repaired::Changed);
    }
    let registration = load_registration(tx, key.election()).await?;
    let whose = (applicant, Some(&own));
    let facts = load_facts(tx, (&registration, by.at), whose, &own.details).await?;
    let problems = find_problems(&own.details, &facts);
    if problems.iter().any(|one| one.severity == Severity::Blocks) {
        return Ok(Repaired::Blocked);
    }
    let (id, version) = (
        own.application.id.as_str(),
        own.course.version().saturating_add(1),
    );
    save_version(tx, key, (id, version), (&content, by, "")).await?;
    for omission in open {
        save_step(tx, by, (id, Step::OmissionAnswered { omission, version })).await?;
    }
    let event = Event::ApplicationSigned {
        election: key.election().to_owned(),
        application: id.to_owned(),
        body: content.body.clone().unwrap_or_default(),
        version,
        signed_commitment: key.commitment("application_version", &content.signed_bytes()?),
    };
    audit::record(tx, by, &event).await?;
    confirm(
        tx,
        by,
        (key, applicant, locale),
        (&registration, &own, version),
    )
    .await?;
    Ok(Repaired::Signed(version))
}
