//! Making members of those elected.

use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::Basis;
use crate::store::allocation::load_latest_result;
use crate::store::roster::{Member, list_members, save_members};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

/// Makes members of those elected in the result that counts, from the day new members enter; answers how many.
///
/// # Errors
/// [`AppError::Missing`] when no result is established, [`AppError::Exists`] when the body has members.
pub async fn admit_elected(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    since: NaiveDate,
) -> Result<usize, AppError> {
    let key = || format!("{election}/{body}");
    let result = load_latest_result(tx, election, body).await?;
    let result = result.ok_or_else(|| AppError::Missing {
        what: "result",
        key: key(),
    })?;
    if !list_members(tx, election, body).await?.is_empty() {
        return Err(AppError::Exists {
            what: "roster",
            key: key(),
        });
    }
    let members: Vec<Member> = (1..)
        .zip(&result.completed.elected)
        .map(|(number, &stood_as)| Member {
            number,
            stood_as: Some(stood_as),
            basis: Basis::Elected,
            since,
            until: None,
        })
        .collect();
    save_members(tx, (election, body), &members).await?;
    let event = Event::MembersAdmitted {
        election: election.to_owned(),
        body: body.to_owned(),
        version: result.version,
        members: members.len(),
        since,
    };
    audit::record(tx, by, &event).await?;
    Ok(members.len())
}
