//! Who is invited next, given what became of the invitations so far.

use super::turns::Turns;
use super::{DrawnOrder, Invitation, LeftOut, SortitionError, SortitionFinding, SortitionRules};
use crate::decision::Decision;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How a sortition stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// How many places the residents are drawn for.
    pub places: u64,
    /// All invitations so far.
    pub invitations: Vec<Invitation>,
    /// Who dropped out after the list was frozen, and why.
    pub dropped_out: BTreeMap<String, LeftOut>,
    /// The day for which the answer is asked.
    pub today: NaiveDate,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Batch {
    /// Nothing: these residents fill the places.
    Filled(Vec<String>),
    /// Invite these residents, in this order.
    Invite(Vec<String>),
    /// Wait for answers, and examine those who have a place when they are admitted.
    Waiting {
        /// Who can still answer.
        answers: Vec<String>,
        /// Who accepted and comes before enough others; nobody earlier can take the place.
        examinations: Vec<String>,
    },
    /// Everybody had a turn, and so many places stay empty.
    Exhausted(u64),
}

/// What to do now: invite the next batch, wait, or stop. The order drawn decides between those who
/// accept, not the moment of accepting; everybody who was passed over stands in the grounds.
///
/// Applies Lotingsreglement wijkraadsleden 2022.
///
/// # Errors
/// When the invitations cannot have come about by inviting in the drawn order.
pub fn next_batch(
    order: &DrawnOrder,
    situation: &Situation,
    rules: &SortitionRules,
) -> Result<Decision<Batch, SortitionFinding>, SortitionError> {
    let invitations = checked_invitations(order, situation)?;
    let mut turns = Turns::default();
    for resident in order.residents() {
        let invitation = invitations.get(resident).copied();
        turns.add(resident, invitation, situation, rules);
    }
    let open = situation
        .places
        .checked_sub(turns.admitted())
        .ok_or(SortitionError::TooManyAdmitted)?;
    Ok(turns.decide(open, rules))
}

fn checked_invitations<'s>(
    order: &DrawnOrder,
    situation: &'s Situation,
) -> Result<BTreeMap<&'s String, &'s Invitation>, SortitionError> {
    let mut invitations = BTreeMap::new();
    for invitation in &situation.invitations {
        let id = &invitation.resident;
        if !invitation.is_consistent() {
            return Err(SortitionError::DaysOutOfOrder(id.clone()));
        }
        if invitations.insert(id, invitation).is_some() {
            return Err(SortitionError::InvitedTwice(id.clone()));
        }
    }
    let mut unseen = invitations.clone();
    let mut skipped: Option<&String> = None;
    for id in order.residents() {
        match (unseen.remove(id), skipped) {
            (Some(_), Some(earlier)) => {
                return Err(SortitionError::OutOfTurn {
                    invited: id.clone(),
                    skipped: earlier.clone(),
                });
            }
            (None, None) if !situation.dropped_out.contains_key(id) => skipped = Some(id),
            _ => {}
        }
    }
    match unseen.keys().next() {
        Some(id) => Err(SortitionError::NotInOrder((*id).clone())),
        None => Ok(invitations),
    }
}

#[cfg(test)]
mod tests;
