//! Answering an invitation. Whoever has the link was invited; taking part needs an own login, declining does not.

use super::{INVITATION_DAYS, must_be_open};
use crate::audit::{self, By, Event};
use crate::auth::digest_of;
use crate::error::AppError;
use crate::store::registration::application::{Application, save_place};
use crate::store::registration::joint_list::{
    Answer, Invitation, StoredList, find_invitation, load_joint_list, save_answer,
};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;

/// What somebody answers.
#[derive(Debug, Clone, Copy)]
pub enum Reply<'a> {
    /// To take part, with this application.
    Join(&'a Application),
    /// Not to take part.
    Decline,
}

/// What came of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// The application is on the list.
    Joined,
    /// The invitation is declined.
    Declined,
    /// Nothing changed: the invitation was answered, taken back, or is too old.
    Over,
    /// Nothing changed: the application is on a list.
    OnList,
}

/// An invitation as its link shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The list.
    pub list: StoredList,
    /// The invitation.
    pub invitation: Invitation,
    /// Whether it can be answered.
    pub is_open: bool,
}

/// The invitation with this token.
///
/// # Errors
/// [`AppError::Missing`] when the election has none with it.
pub async fn show_invitation(
    db: &impl ConnectionTrait,
    (election, token): (&str, &str),
    now: DateTime<Utc>,
) -> Result<Shown, AppError> {
    let found = find_invitation(db, &digest_of(token)).await?;
    let invitation = found.ok_or_else(|| AppError::Missing {
        what: "invitation",
        // The token is a secret.
        key: String::new(),
    })?;
    let list = load_joint_list(db, (election, &invitation.joint_list)).await?;
    let in_time = now < invitation.sent_at + TimeDelta::days(INVITATION_DAYS);
    Ok(Shown {
        is_open: invitation.answer.is_none() && in_time,
        list,
        invitation,
    })
}

/// Answers an invitation.
///
/// # Errors
/// As [`show_invitation`]; [`AppError::RegistrationClosed`].
pub async fn answer_invitation(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, token): (&str, &str),
    reply: Reply<'_>,
) -> Result<Answered, AppError> {
    must_be_open(tx, by, election).await?;
    let shown = show_invitation(tx, (election, token), by.at).await?;
    if !shown.is_open {
        return Ok(Answered::Over);
    }
    let invitation = &shown.invitation;
    let (answer, application, answered) = match reply {
        Reply::Join(application) if application.joint_list.is_some() => {
            return Ok(Answered::OnList);
        }
        Reply::Join(application) => {
            let place = (shown.list.id.as_str(), invitation.position);
            save_place(tx, &application.id, Some(place)).await?;
            let id = Some(application.id.as_str());
            (Answer::Consented, id, Answered::Joined)
        }
        Reply::Decline => (Answer::Declined, None, Answered::Declined),
    };
    save_answer(tx, &invitation.id, (answer, application), by.at).await?;
    let event = Event::InvitationAnswered {
        election: shown.list.election,
        body: shown.list.body,
        joint_list: shown.list.id,
        invitation: shown.invitation.id,
        takes_part: answered == Answered::Joined,
    };
    audit::record(tx, by, &event).await?;
    Ok(answered)
}
