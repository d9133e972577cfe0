//! Who is invited next, given what became of the invitations so far.

use super::{
    DrawnOrder, Invitation, InvitationState, LeftOut, PassedOver, SortitionError, SortitionFinding,
    SortitionRules,
};
use crate::decision::{Decision, Ground};
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
    let admitted = u64::try_from(turns.admitted.len()).unwrap_or(u64::MAX);
    let open = situation
        .places
        .checked_sub(admitted)
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

/// The residents in the order drawn, by what became of their turn.
#[derive(Default)]
struct Turns {
    admitted: Vec<String>,
    /// Those who accepted or can still answer, with whether they accepted.
    live: Vec<(String, bool)>,
    not_invited: Vec<String>,
    grounds: Vec<Ground<SortitionFinding>>,
}

impl Turns {
    fn add(
        &mut self,
        resident: &str,
        invitation: Option<&Invitation>,
        situation: &Situation,
        rules: &SortitionRules,
    ) {
        let id = resident.to_owned();
        let state = invitation.map(|sent| sent.state_on(situation.today));
        if state == Some(InvitationState::Admitted) {
            return self.admitted.push(id);
        }
        if let Some(reason) = situation.dropped_out.get(resident) {
            return self.pass_over(id, PassedOver::DroppedOut(*reason), rules);
        }
        match state {
            None => self.not_invited.push(id),
            Some(InvitationState::Waiting) => self.live.push((id, false)),
            Some(InvitationState::Accepted) => self.live.push((id, true)),
            Some(InvitationState::NoAnswer) => self.pass_over(id, PassedOver::NoAnswer, rules),
            Some(InvitationState::Declined) => self.pass_over(id, PassedOver::Declined, rules),
            Some(InvitationState::Refused) => self.pass_over(id, PassedOver::Refused, rules),
            Some(InvitationState::Admitted) => {}
        }
    }

    fn pass_over(&mut self, resident: String, reason: PassedOver, rules: &SortitionRules) {
        let finding = SortitionFinding::PassedOver { resident, reason };
        self.grounds.push(match reason {
            PassedOver::DroppedOut(LeftOut::OptedOut) => rules.opt_outs_left_out.ground(finding),
            PassedOver::DroppedOut(LeftOut::SittingMember) => {
                rules.members_left_out.ground(finding)
            }
            PassedOver::DroppedOut(LeftOut::MovedOut | LeftOut::Deceased | LeftOut::Ineligible)
            | PassedOver::NoPlaceLeft => rules.drawn_from_residents.ground(finding),
            PassedOver::Declined => rules.declining_is_free.ground(finding),
            PassedOver::NoAnswer => rules.answer_days.ground(finding),
            PassedOver::Refused => rules.examination.ground(finding),
        });
    }

    fn decide(mut self, open: u64, rules: &SortitionRules) -> Decision<Batch, SortitionFinding> {
        let live = u64::try_from(self.live.len()).unwrap_or(u64::MAX);
        let (outcome, ground) = if open == 0 {
            self.pass_over_the_rest(rules);
            let filled = rules.examination.ground(SortitionFinding::Filled);
            (Batch::Filled(std::mem::take(&mut self.admitted)), filled)
        } else if live < open && !self.not_invited.is_empty() {
            self.invite(open, rules)
        } else if live == 0 {
            let finding = SortitionFinding::Exhausted { open };
            (
                Batch::Exhausted(open),
                rules.drawn_from_residents.ground(finding),
            )
        } else {
            let finding = SortitionFinding::Waiting { open };
            (self.wait(open), rules.answer_days.ground(finding))
        };
        self.grounds.push(ground);
        Decision {
            outcome,
            grounds: self.grounds,
        }
    }

    fn pass_over_the_rest(&mut self, rules: &SortitionRules) {
        for (id, accepted) in std::mem::take(&mut self.live) {
            if accepted {
                self.pass_over(id, PassedOver::NoPlaceLeft, rules);
            }
        }
    }

    fn invite(&mut self, open: u64, rules: &SortitionRules) -> (Batch, Ground<SortitionFinding>) {
        let mut batch = Vec::new();
        let mut residents = 0;
        for id in self.not_invited.drain(..) {
            if residents == rules.batch_size.value {
                break;
            }
            residents += 1;
            batch.push(id);
        }
        let finding = SortitionFinding::Invited { open, residents };
        (Batch::Invite(batch), rules.batch_size.ground(finding))
    }

    fn wait(&self, open: u64) -> Batch {
        let first = usize::try_from(open).unwrap_or(usize::MAX);
        let ids = |entries: Vec<&(String, bool)>, accepted: bool| {
            let chosen = entries.into_iter().filter(|entry| entry.1 == accepted);
            chosen.map(|entry| entry.0.clone()).collect()
        };
        Batch::Waiting {
            answers: ids(self.live.iter().collect(), false),
            examinations: ids(self.live.iter().take(first).collect(), true),
        }
    }
}

#[cfg(test)]
mod tests;
