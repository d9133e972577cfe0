//! Residents who were drawn and invited, and whose answer is awaited or did not come. They are known by their place in
//! the order drawn; who they are stands on the page of the resident alone.

use super::{Deadline, Due, How};
use crate::actions::sortition::{SortitionCourse, SortitionStage};
use crate::error::AppError;
use crate::store::sortition::{Invited, list_inviting_bodies, list_sortitions};
use chrono::NaiveDate;
use election::sortition::InvitationState;
use sea_orm::ConnectionTrait;
use succession::vacancy::VacancyId;

/// A resident who was invited, as the board knows one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitee {
    /// The sortition, a number within the body.
    pub sortition: u32,
    /// The place in the order drawn.
    pub position: u64,
    /// The case, when the residents are drawn for one.
    pub vacancy: Option<VacancyId>,
}

/// The answers that are awaited in the sortitions of an election.
///
/// # Errors
/// When the database refuses, or what is stored contradicts itself.
pub(super) async fn list_invited(
    db: &impl ConnectionTrait,
    election: &str,
    today: NaiveDate,
) -> Result<Vec<Deadline>, AppError> {
    let mut all = Vec::new();
    for body in list_inviting_bodies(db, election).await? {
        let key = (election, body.as_str());
        for sortition in list_sortitions(db, key).await? {
            let course = SortitionCourse::of(db, key, sortition).await?;
            all.extend(of_course(&course, today)?);
        }
    }
    Ok(all)
}

/// Who is to answer. When every place has somebody no answer matters any more, and who did not answer matters as long
/// as nobody was invited since.
fn of_course(course: &SortitionCourse, today: NaiveDate) -> Result<Vec<Deadline>, AppError> {
    let invites = match course.stage(today)? {
        SortitionStage::Invite(_) => true,
        SortitionStage::Waiting => false,
        _ => return Ok(Vec::new()),
    };
    let dropped_out = course.situation(today).dropped_out;
    let invitations = &course.sortition.invitations;
    let last = invitations.iter().map(|one| one.batch).max();
    let left = invitations
        .iter()
        .filter(|one| !dropped_out.contains_key(&one.resident));
    let due = left.filter_map(|one| {
        let is_last = Some(one.batch) == last;
        match course.invitation(one).state_on(today) {
            InvitationState::Waiting => Some(deadline(course, one, Due::Invited)),
            InvitationState::NoAnswer if invites && is_last => {
                Some(deadline(course, one, Due::Silent))
            }
            _ => None,
        }
    });
    Ok(due.collect())
}

fn deadline(course: &SortitionCourse, invited: &Invited, due: fn(Invitee) -> Due) -> Deadline {
    let vacancy = match course.sortition.frozen.vacancies.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    Deadline {
        election: course.election.clone(),
        body: course.body.clone(),
        due: due(Invitee {
            sortition: course.sortition.number,
            position: invited.position,
            vacancy,
        }),
        person: None,
        until: Some(invited.answer_by.outcome),
        how: How::Term(invited.answer_by.grounds.clone()),
    }
}
