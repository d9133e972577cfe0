//! Entering an application that was received on paper: the bureau types what the candidate signed, and when it came.

use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    Application, Content, new_id, save_new_application, save_step, save_version,
};
use crate::store::registration::load_planned_seats;
use chrono::{DateTime, Utc};
use election::registration::course::Step;
use sea_orm::ConnectionTrait;

/// Enters an application from paper, received at that moment; answers its reference.
///
/// One that came too late can be entered too: that is a finding, and the session decides.
///
/// # Errors
/// [`AppError::Missing`] for a body that takes no part in the election; [`AppError::Unreadable`] without a body, or
/// when it would be received later than now.
pub async fn receive_on_paper(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    election: &str,
    content: &Content,
    received_at: DateTime<Utc>,
) -> Result<String, AppError> {
    let body = content.body.clone();
    let body = body.ok_or_else(|| AppError::unreadable("body of the application", "none"))?;
    load_planned_seats(tx, election, &body).await?;
    if by.at < received_at {
        return Err(AppError::unreadable("moment of reception", received_at));
    }
    let id = new_id()?;
    let application = Application {
        id: id.clone(),
        election: election.to_owned(),
        applicant: None,
        body: Some(body.clone()),
        joint_list: content.joint_list.clone(),
        position: content.position,
        begun_at: received_at,
        saved_at: by.at,
    };
    save_new_application(tx, &application).await?;
    // The paper counts from when it came, not from when somebody typed it.
    let came = By {
        actor: by.actor.clone(),
        at: received_at,
    };
    save_version(tx, key, (&id, 1), (content, &came, "")).await?;
    save_step(tx, &came, (&id, Step::Received { version: 1 })).await?;
    let event = Event::ApplicationEntered {
        election: election.to_owned(),
        body,
        application: id.clone(),
        received_at: crate::clock::local(received_at),
        content_commitment: key.commitment("content", &content.signed_bytes()?),
    };
    audit::record(tx, by, &event).await?;
    Ok(id)
}
