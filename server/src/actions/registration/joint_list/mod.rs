//! What the members of a joint list do: making one, inviting, answering, ordering and leaving.
//!
//! A consent is a signed application with the list in it. Who keeps the list chooses the order, also after others
//! signed: each order is a version of its own, and whoever signed and gets another place is told.

mod answer;
mod change;
mod found;
mod invite;
mod together;

pub use answer::{Answered, Reply, Shown, answer_invitation, show_invitation};
pub use change::{Left, leave_joint_list, order_joint_list, recall_invitation};
pub use found::{Begun, begin_joint_list};
pub use invite::{Invited, invite};
pub(crate) use invite::{Kept, keep_invitation};
pub use together::{Placed, Together, Who, load_together};

use crate::actions::registration::{load_registration, load_regulation};
use crate::audit::By;
use crate::error::AppError;
use crate::store::registration::Election;
use crate::store::registration::application::save_place;
use crate::store::registration::joint_list::{
    StoredList, load_joint_list, save_invitation_position, save_order,
};
use sea_orm::ConnectionTrait;

/// Days in which an invitation can be answered.
pub const INVITATION_DAYS: i64 = 30;
/// The most places of a list here: every invitation is a mail.
pub const MOST_PLACES: usize = 50;

/// Whether several persons can be one list in this election: not where the lot puts candidates in order.
///
/// # Errors
/// [`AppError::Missing`] when its regulation does not come with the program.
pub fn has_joint_lists(election: &Election) -> Result<bool, AppError> {
    let ballot = load_regulation(&election.regulation)?.ballot;
    Ok(ballot.is_some_and(|ballot| ballot.joint_list.is_some()))
}

/// The list, when this applicant keeps it.
async fn kept_list(
    tx: &impl ConnectionTrait,
    (election, id): (&str, &str),
    applicant: &str,
) -> Result<StoredList, AppError> {
    let list = load_joint_list(tx, (election, id)).await?;
    if list.founder != applicant {
        return Err(AppError::Missing {
            what: "joint list of this applicant",
            key: id.to_owned(),
        });
    }
    Ok(list)
}

/// Nothing about a list changes after registration closed.
async fn must_be_open(tx: &impl ConnectionTrait, by: &By, election: &str) -> Result<(), AppError> {
    let registration = load_registration(tx, election).await?;
    match registration.is_open(by.at) {
        true => Ok(()),
        false => Err(AppError::RegistrationClosed),
    }
}

/// Gives these their places, from 1, and keeps the order as a version. Answers its number.
async fn place(
    tx: &impl ConnectionTrait,
    by: &By,
    (list, placed): (&str, &[Placed]),
) -> Result<u32, AppError> {
    let mut keys = Vec::with_capacity(placed.len());
    for (place, one) in (1_u32..).zip(placed) {
        match &one.who {
            Who::Member { .. } => save_place(tx, &one.key, Some((list, place))).await?,
            Who::Invited { .. } => save_invitation_position(tx, &one.key, place).await?,
        }
        keys.push(one.key.clone());
    }
    save_order(tx, by, (list, &keys)).await
}
