//! Making members of those elected, from the day on which new members enter.

use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::allocation::load_latest_result;
use crate::store::roster::{Member, list_members, save_last_day, save_members};
use crate::store::{Basis, EndedBy};
use chrono::NaiveDate;
use election::decision::Decision;
use sea_orm::ConnectionTrait;
use succession::deadlines::{InstallationFinding, installation_day};
use succession::rules::SuccessionRules;

/// The day on which the members of a result that is established on that day enter, with the grounds.
///
/// # Errors
/// [`AppError::Missing`] when the regulation has no rules for members.
pub fn entry_day(
    regulation: &str,
    established_on: NaiveDate,
) -> Result<Decision<NaiveDate, InstallationFinding>, AppError> {
    let rules = SuccessionRules::named(regulation)?.ok_or_else(|| AppError::Missing {
        what: "regulation",
        key: regulation.to_owned(),
    })?;
    installation_day(established_on, &rules.installation)
        .map_err(|cause| AppError::unreadable("day of the result", cause))
}

/// Makes members of those elected in the result that counts, from the day of [`entry_day`]; answers how many.
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
        .zip(&result.allocation.elected)
        .map(|(number, &stood_as)| Member {
            number,
            stood_as: Some(stood_as),
            basis: Basis::Elected,
            since,
            until: None,
            ended_by: None,
            replaces: None,
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

/// Ends a membership after a last day; the seat falls vacant the day after.
///
/// # Errors
/// [`AppError::NotEnding`] when there is no such member with an open end, or the day is before the first.
pub async fn end_membership(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, member): (&str, &str, u64),
    (until, why): (NaiveDate, EndedBy),
) -> Result<(), AppError> {
    if !save_last_day(tx, (election, body, member), (until, why)).await? {
        return Err(AppError::NotEnding);
    }
    let event = Event::MembershipEnded {
        election: election.to_owned(),
        body: body.to_owned(),
        member,
        until,
        ended_by: why,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

#[cfg(test)]
mod tests;
