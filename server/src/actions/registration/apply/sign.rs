//! Signing: what was shown is what is signed, and the server decides whether it was in time.

use super::draft::{Own, load_own};
use super::facts::load_facts;
use super::problems::{Severity, find_problems};
use crate::actions::registration::{Registration, load_registration};
use crate::audit::{self, By, Event};
use crate::clock;
use crate::documents::{ConfirmationOf, write_confirmation};
use crate::error::AppError;
use crate::locale::Locale;
use crate::outbox::{self, Attachment, Letter, MailKind};
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    Content, PaperKind, load_email, save_paper, save_step, save_version,
};
use crate::store::registration::load_body;
use election::registration::course::Step as Taken;
use sea_orm::ConnectionTrait;

/// What came of signing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signed {
    /// It was received.
    Received {
        /// The reference.
        application: String,
        /// Which version was signed, from 1.
        version: u32,
    },
    /// Registration had closed; nothing was signed.
    Late {
        /// What would have been signed.
        content: Box<Content>,
    },
    /// Something else stands there than was shown; nothing was signed.
    Changed,
    /// Something is missing or wrong; nothing was signed.
    Blocked,
}

/// Signs what was shown, and sends the confirmation.
///
/// # Errors
/// [`AppError::Missing`] when there is nothing to sign; [`AppError::Course`] when the application can no longer be
/// signed; when the database refuses.
pub async fn sign(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant, locale): (&ElectionKey, &str, Locale),
    shown: &str,
) -> Result<Signed, AppError> {
    let registration = load_registration(tx, key.election()).await?;
    let own = load_signable(tx, key, applicant).await?;
    let signed = sign_own(tx, by, (key, applicant), (&registration, &own, shown)).await?;
    if let Signed::Received { version, .. } = &signed {
        confirm(
            tx,
            by,
            (key, applicant, locale),
            (&registration, &own, *version),
        )
        .await?;
    }
    Ok(signed)
}

/// The same without a confirmation, for the many made-up applicants of the demonstration.
///
/// # Errors
/// As [`sign`].
pub(crate) async fn sign_unconfirmed(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant): (&ElectionKey, &str),
    shown: &str,
) -> Result<Signed, AppError> {
    let registration = load_registration(tx, key.election()).await?;
    let own = load_signable(tx, key, applicant).await?;
    sign_own(tx, by, (key, applicant), (&registration, &own, shown)).await
}

async fn load_signable(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    applicant: &str,
) -> Result<Own, AppError> {
    let own = load_own(tx, key, applicant).await?;
    own.ok_or_else(|| AppError::Missing {
        what: "application of the applicant",
        key: applicant.to_owned(),
    })
}

async fn sign_own(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant): (&ElectionKey, &str),
    (registration, own, shown): (&Registration, &Own, &str),
) -> Result<Signed, AppError> {
    let content = own.content();
    if !registration.is_open(by.at) {
        let content = Box::new(content);
        return Ok(Signed::Late { content });
    }
    if content.sha256()? != shown {
        return Ok(Signed::Changed);
    }
    let whose = (applicant, Some(own));
    let facts = load_facts(tx, (registration, by.at), whose, &own.details).await?;
    let problems = find_problems(&own.details, &facts);
    if problems.iter().any(|one| one.severity == Severity::Blocks) {
        return Ok(Signed::Blocked);
    }
    let version = own.course.version().saturating_add(1);
    receive(tx, by, (key, own), (&content, version)).await?;
    Ok(Signed::Received {
        application: own.application.id.clone(),
        version,
    })
}

/// Saves the version that was signed, and that it was received.
async fn receive(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, own): (&ElectionKey, &Own),
    (content, version): (&Content, u32),
) -> Result<(), AppError> {
    let id = own.application.id.as_str();
    save_version(tx, key, (id, version), (content, by, "")).await?;
    save_step(tx, by, (id, Taken::Received { version })).await?;
    let event = Event::ApplicationSigned {
        election: key.election().to_owned(),
        application: id.to_owned(),
        body: content.body.clone().unwrap_or_default(),
        version,
        signed_commitment: key.commitment("application_version", &content.signed_bytes()?),
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// Makes the confirmation, and sends it when there is an address to send it to.
pub(super) async fn confirm(
    tx: &impl ConnectionTrait,
    by: &By,
    (key, applicant, locale): (&ElectionKey, &str, Locale),
    (registration, own, version): (&Registration, &Own, u32),
) -> Result<(), AppError> {
    let (id, content) = (own.application.id.as_str(), own.content());
    let code = content.body.clone().unwrap_or_default();
    let body = load_body(tx, &code).await?;
    let sha256 = content.sha256()?;
    let bytes = write_confirmation(
        locale,
        &ConfirmationOf {
            election: registration.election.clone(),
            body,
            application: id.to_owned(),
            version,
            sha256: sha256.clone(),
            content,
            signed_at: by.at,
            closes_at: registration.closes_at,
        },
    )?;
    save_paper(
        tx,
        key,
        (&code, PaperKind::Confirmation, id),
        (&bytes, by.at),
    )
    .await?;
    let Some(to) = load_email(tx, key, applicant).await? else {
        return Ok(());
    };
    let at = clock::local(by.at);
    let values = [
        ("election", registration.election.title.clone().into()),
        ("reference", id.to_owned().into()),
        ("version", version.into()),
        ("day", locale.date(at.date()).into()),
        ("time", at.format("%H:%M:%S").to_string().into()),
        ("sha", sha256.into()),
    ];
    let letter = Letter {
        election: key.election().to_owned(),
        kind: MailKind::Confirmation,
        about: id.to_owned(),
        locale,
        to,
        subject: locale.say("confirmation-mail-subject", &values),
        text: locale.say("confirmation-mail-text", &values),
        attachments: vec![Attachment {
            name: format!("{id}-{version}.pdf"),
            media_type: "application/pdf".to_owned(),
            bytes,
        }],
    };
    outbox::post(tx, key, by.at, &letter).await?;
    Ok(())
}
