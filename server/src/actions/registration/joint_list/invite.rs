//! Inviting somebody onto a joint list, by mail.

use super::together::{Who, load_together};
use super::{INVITATION_DAYS, MOST_PLACES, kept_list, must_be_open};
use crate::audit::{self, By, Event};
use crate::auth::{chance, digest_of};
use crate::error::AppError;
use crate::locale::Locale;
use crate::outbox::{self, Letter, MailKind};
use crate::privacy::ElectionKey;
use crate::store::registration::application::new_id;
use crate::store::registration::joint_list::{Invitation, StoredList, save_invitation, save_order};
use crate::store::registration::{load_body, load_election};
use crate::wording::stored_body_name;
use sea_orm::ConnectionTrait;

/// What came of inviting somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    /// The invitation goes out.
    Sent,
    /// Nothing was sent: there is an open invitation for that address.
    Already,
    /// Nothing was sent: the list has as many places as it can have here.
    Full,
}

/// Invites an address onto the last place of a list. `site` is where this server is found.
///
/// # Errors
/// [`AppError::Missing`] when this applicant does not keep the list; [`AppError::RegistrationClosed`].
pub async fn invite(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (list, applicant): (&str, &str),
    (email, locale, site): (&str, Locale, &str),
) -> Result<Invited, AppError> {
    let kept = keep_invitation(tx, by, key, (list, applicant), email).await?;
    let (stored, token) = match kept {
        Kept::Invitation(stored, token) => (stored, token),
        Kept::None(why) => return Ok(why),
    };
    let address = format!(
        "{site}/aanmelden/{}/uitnodiging/{token}{}",
        key.election(),
        locale.query()
    );
    let letter = letter(tx, key, (&stored, email), (locale, &address)).await?;
    outbox::post(tx, key, by.at, &letter).await?;
    Ok(Invited::Sent)
}

/// What came of keeping an invitation.
pub(crate) enum Kept {
    /// It is there: the list, and the token of its link, which is a secret.
    Invitation(StoredList, String),
    /// Nothing was kept, and why.
    None(Invited),
}

/// Keeps an invitation onto the last place of a list, without sending it.
///
/// # Errors
/// As [`invite`].
pub(crate) async fn keep_invitation(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (list, applicant): (&str, &str),
    email: &str,
) -> Result<Kept, AppError> {
    must_be_open(tx, by, key.election()).await?;
    let stored = kept_list(tx, (key.election(), list), applicant).await?;
    let together = load_together(tx, key, list).await?;
    let same = |known: &str| known.eq_ignore_ascii_case(email);
    let is_open = |who: &Who| matches!(who, Who::Invited { email, .. } if same(email));
    if together.places.iter().any(|one| is_open(&one.who)) {
        return Ok(Kept::None(Invited::Already));
    }
    // Those who declined count too: whoever keeps a list cannot send mail without end.
    if MOST_PLACES <= together.places.len() + together.ended.len() {
        return Ok(Kept::None(Invited::Full));
    }
    let token = chance::token()?;
    let last = together.places.last().map_or(0, |one| one.place);
    let invitation = Invitation {
        id: new_id()?,
        joint_list: list.to_owned(),
        position: last.saturating_add(1),
        email_index: key.index("email", &email.to_lowercase()),
        sent_at: by.at,
        answer: None,
        answered_at: None,
        application: None,
    };
    save_invitation(tx, key, &invitation, (email, &digest_of(&token))).await?;
    let mut places: Vec<String> = together.places.into_iter().map(|one| one.key).collect();
    places.push(invitation.id.clone());
    save_order(tx, by, (list, &places)).await?;
    let event = Event::JointListInvited {
        election: stored.election.clone(),
        body: stored.body.clone(),
        joint_list: stored.id.clone(),
        invitation: invitation.id,
    };
    audit::record(tx, by, &event).await?;
    Ok(Kept::Invitation(stored, token))
}

async fn letter(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (list, email): (&StoredList, &str),
    (locale, address): (Locale, &str),
) -> Result<Letter, AppError> {
    let election = load_election(tx, key.election()).await?;
    let body = load_body(tx, &list.body).await?;
    let values = [
        ("list", list.name.clone().into()),
        ("body", stored_body_name(locale, &body).into()),
        ("election", election.title.into()),
        ("address", address.to_owned().into()),
        ("days", INVITATION_DAYS.into()),
    ];
    Ok(Letter {
        election: election.id,
        kind: MailKind::Invitation,
        about: String::new(),
        locale,
        to: email.to_owned(),
        subject: locale.say("list-mail-subject", &values),
        text: locale.say("list-mail-text", &values),
        attachments: Vec::new(),
    })
}
