//! The turn of each resident in the drawn order, and what follows from all of them together.

use super::{
    Batch, Invitation, InvitationState, LeftOut, PassedOver, Situation, SortitionFinding,
    SortitionRules,
};
use crate::decision::{Decision, Ground};

/// The residents in the order drawn, by what became of their turn.
#[derive(Default)]
pub(super) struct Turns {
    admitted: Vec<String>,
    /// Those who accepted or can still answer, with whether they accepted.
    live: Vec<(String, bool)>,
    not_invited: Vec<String>,
    grounds: Vec<Ground<SortitionFinding>>,
}

impl Turns {
    /// Weighs the next resident in the order.
    pub(super) fn add(
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

    /// How many residents were admitted.
    pub(super) fn admitted(&self) -> u64 {
        u64::try_from(self.admitted.len()).unwrap_or(u64::MAX)
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

    /// What to do with so many open places, once everybody in the order was weighed.
    pub(super) fn decide(
        mut self,
        open: u64,
        rules: &SortitionRules,
    ) -> Decision<Batch, SortitionFinding> {
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
            let ground = if self.live.iter().all(|(_, accepted)| *accepted) {
                rules.examination.ground(finding)
            } else {
                rules.answer_days.ground(finding)
            };
            (self.wait(open), ground)
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
