//! Changing a joint list: another order, an invitation taken back, somebody who leaves.

use super::together::{Placed, Together, Who, load_together};
use super::{kept_list, must_be_open, place};
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::outbox::{self, Letter, MailKind};
use crate::privacy::ElectionKey;
use crate::store::registration::application::{
    Application, load_applicant, load_email, save_place,
};
use crate::store::registration::joint_list::{Answer, StoredList, save_answer, save_founder};
use crate::store::registration::load_election;
use sea_orm::ConnectionTrait;

/// What came of leaving a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// Somebody left; the list is kept by who kept it, or by the first who is left.
    Gone,
    /// Nothing changed: the application is on no list.
    OnNoList,
}

/// Puts a list in another order: these keys, each once.
///
/// # Errors
/// [`AppError::Missing`] when this applicant does not keep the list; [`AppError::AnswerChanged`] when it is no
/// longer the list that was shown; [`AppError::RegistrationClosed`].
pub async fn order_joint_list(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (list, applicant): (&str, &str),
    (order, shown): (&[String], &str),
) -> Result<(), AppError> {
    must_be_open(tx, by, key.election()).await?;
    let stored = kept_list(tx, (key.election(), list), applicant).await?;
    let together = load_together(tx, key, list).await?;
    if together.shown() != shown || together.places.len() != order.len() {
        return Err(AppError::AnswerChanged);
    }
    let found = order.iter().map(|key| together.place_of(key).cloned());
    let ordered: Option<Vec<Placed>> = found.collect();
    let ordered = ordered.ok_or(AppError::AnswerChanged)?;
    save_change(tx, by, key, (&stored, &ordered)).await
}

/// Takes an open invitation back.
///
/// # Errors
/// As [`order_joint_list`]; [`AppError::Missing`] when the list has no such open invitation.
pub async fn recall_invitation(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (list, applicant): (&str, &str),
    invitation: &str,
) -> Result<(), AppError> {
    must_be_open(tx, by, key.election()).await?;
    let stored = kept_list(tx, (key.election(), list), applicant).await?;
    let together = load_together(tx, key, list).await?;
    let open = together.place_of(invitation);
    let is_open = open.is_some_and(|one| matches!(one.who, Who::Invited { .. }));
    if !is_open {
        return Err(AppError::Missing {
            what: "open invitation",
            key: invitation.to_owned(),
        });
    }
    save_answer(tx, invitation, (Answer::Recalled, None), by.at).await?;
    save_change(tx, by, key, (&stored, &without(together, invitation))).await
}

/// Leaves a list. What was signed with that list in it no longer counts as a consent.
///
/// # Errors
/// [`AppError::RegistrationClosed`]; when the database refuses.
pub async fn leave_joint_list(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    application: &Application,
) -> Result<Left, AppError> {
    let Some(list) = application.joint_list.as_deref() else {
        return Ok(Left::OnNoList);
    };
    must_be_open(tx, by, key.election()).await?;
    let together = load_together(tx, key, list).await?;
    let mut stored = together.list.clone();
    save_place(tx, &application.id, None).await?;
    let event = Event::JointListLeft {
        election: stored.election.clone(),
        body: stored.body.clone(),
        joint_list: stored.id.clone(),
        application: application.id.clone(),
    };
    audit::record(tx, by, &event).await?;
    let left = without(together, &application.id);
    if application.applicant.as_ref() == Some(&stored.founder) {
        pass_on(tx, by, (&mut stored, &left)).await?;
    }
    save_change(tx, by, key, (&stored, &left)).await?;
    Ok(Left::Gone)
}

/// Who keeps the list leaves: the first member keeps it now. Without members nobody can answer any more.
async fn pass_on(
    tx: &impl ConnectionTrait,
    by: &By,
    (stored, left): (&mut StoredList, &[Placed]),
) -> Result<(), AppError> {
    let mut members = left.iter().filter_map(|one| match &one.who {
        Who::Member { applicant, .. } => applicant.clone(),
        Who::Invited { .. } => None,
    });
    if let Some(next) = members.next() {
        save_founder(tx, &stored.id, &next).await?;
        stored.founder = next;
        return Ok(());
    }
    for one in left {
        if matches!(one.who, Who::Invited { .. }) {
            save_answer(tx, &one.key, (Answer::Recalled, None), by.at).await?;
        }
    }
    Ok(())
}

fn without(together: Together, key: &str) -> Vec<Placed> {
    let places = together.places.into_iter();
    places.filter(|one| one.key != key).collect()
}

/// Saves an order, and tells those who signed for another place.
async fn save_change(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (stored, ordered): (&StoredList, &[Placed]),
) -> Result<(), AppError> {
    let version = place(tx, by, (&stored.id, ordered)).await?;
    for (place, one) in (1_u32..).zip(ordered) {
        if one.place != place {
            tell(tx, by, key, (stored, one), place).await?;
        }
    }
    let event = Event::JointListOrdered {
        election: stored.election.clone(),
        body: stored.body.clone(),
        joint_list: stored.id.clone(),
        version,
        places: ordered.len(),
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

async fn tell(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (stored, one): (&StoredList, &Placed),
    place: u32,
) -> Result<(), AppError> {
    let Who::Member {
        applicant: Some(applicant),
        signed: true,
        ..
    } = &one.who
    else {
        return Ok(());
    };
    let email = load_email(tx, key, applicant).await?;
    // Whoever moved the places knows it.
    let Some(email) = email.filter(|_| *applicant != stored.founder) else {
        return Ok(());
    };
    let locale = load_applicant(tx, applicant).await?.locale;
    let election = load_election(tx, key.election()).await?;
    let values = [
        ("list", stored.name.clone().into()),
        ("place", place.into()),
        ("election", election.title.into()),
    ];
    let letter = Letter {
        election: election.id,
        kind: MailKind::Notice,
        about: one.key.clone(),
        locale,
        to: email,
        subject: locale.say("list-moved-subject", &values),
        text: locale.say("list-moved-text", &values),
        attachments: Vec::new(),
    };
    outbox::post(tx, key, by.at, &letter).await?;
    Ok(())
}
