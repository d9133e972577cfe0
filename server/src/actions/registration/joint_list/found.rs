//! Making a joint list.

use super::must_be_open;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::registration::application::{Application, new_id, save_place};
use crate::store::registration::joint_list::{
    StoredList, list_joint_lists, save_new_joint_list, save_order,
};
use sea_orm::ConnectionTrait;

/// What came of making a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// It is there; this is its key.
    List(String),
    /// Nothing was made: another list of the wijk has that name.
    NameTaken,
    /// Nothing was made: the applicant is on a list.
    OnList,
    /// Nothing was made: it is not known in which wijk the applicant lives.
    NoWijk,
}

/// Makes a list with the applicant on its first place, who keeps it from then on.
///
/// # Errors
/// [`AppError::RegistrationClosed`]; when the database refuses.
pub async fn begin_joint_list(
    tx: &impl ConnectionTrait,
    by: &By,
    (application, applicant): (&Application, &str),
    name: &str,
) -> Result<Begun, AppError> {
    must_be_open(tx, by, &application.election).await?;
    let Some(body) = &application.body else {
        return Ok(Begun::NoWijk);
    };
    if application.joint_list.is_some() {
        return Ok(Begun::OnList);
    }
    let others = list_joint_lists(tx, &application.election).await?;
    let same = |other: &StoredList| other.body == *body && plain(&other.name) == plain(name);
    if others.iter().any(same) {
        return Ok(Begun::NameTaken);
    }
    let list = StoredList {
        id: new_id()?,
        election: application.election.clone(),
        body: body.clone(),
        name: name.to_owned(),
        founder: applicant.to_owned(),
        begun_at: by.at,
    };
    save_new_joint_list(tx, &list).await?;
    save_place(tx, &application.id, Some((&list.id, 1))).await?;
    save_order(tx, by, (&list.id, std::slice::from_ref(&application.id))).await?;
    let event = Event::JointListBegun {
        election: list.election,
        body: list.body,
        joint_list: list.id.clone(),
    };
    audit::record(tx, by, &event).await?;
    Ok(Begun::List(list.id))
}

/// A name without what does not tell names apart: capitals, and the spaces between words.
fn plain(name: &str) -> String {
    let words = name.split_whitespace();
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}
