//! From result to member: notices, answers, papers, admission, and the day on which members enter.

mod admission;
mod answer;
// Late answers and the installation of the whole city.
mod at_once;
mod city;
mod elected;
mod lapse_all;
mod refusal;
mod seats;

pub use admission::{AdmissionDecision, decide_admission, make_known};
pub(super) use answer::next_number;
pub use answer::{record_lapse, record_papers, record_reply};
pub use at_once::{AtOnce, do_at_once};
pub use city::{BodyRoster, changes, list_rosters, term_end};
pub use elected::{appoint_elected, install, notice_deadline};
pub use lapse_all::{late_appointments, record_lapses};
pub use refusal::AppointmentRefusal;
pub(super) use seats::save_seats;

use crate::actions::registration::load_succession_rules;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::Basis;
use crate::store::allocation::load_latest_result;
use crate::store::roster::{Member, list_members, save_members};
use chrono::NaiveDate;
use election::decision::Decision;
use sea_orm::ConnectionTrait;
use succession::deadlines::{InstallationFinding, installation_day};

/// The day on which the members of a result that is established on that day enter, with the grounds.
///
/// # Errors
/// [`AppError::Missing`] when the regulation has no rules for members.
pub fn entry_day(
    regulation: &str,
    established_on: NaiveDate,
) -> Result<Decision<NaiveDate, InstallationFinding>, AppError> {
    let rules = load_succession_rules(regulation)?;
    installation_day(established_on, &rules.installation)
        .map_err(|cause| AppError::unreadable("day of the result", cause))
}

/// Makes members of those elected in the result that counts, from the day of [`entry_day`]; answers how many.
///
/// It takes over a body whose members were admitted elsewhere; who is appointed here goes by [`install`].
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
    let members: Vec<Member> = (1_u32..)
        .zip(&result.allocation.elected)
        .map(|(number, &stood_as)| Member {
            number: number.into(),
            stood_as: Some(stood_as),
            basis: Basis::Elected,
            since,
            until: None,
            ended_by: None,
            replaces: None,
            seat: number,
            drawn: None,
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

#[cfg(test)]
mod tests;
