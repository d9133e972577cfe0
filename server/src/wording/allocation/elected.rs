//! Why somebody has a seat: how the list got it, then how the person got it.

use super::figures::{preference_threshold, quota_fraction};
use crate::publication::Candidate;
use crate::wording::{Reason, Teller};
use election::allocation::{AllocationRules, Completed, Step, StepKind};
use election::fraction::Fraction;

impl Teller<'_> {
    /// Why this candidate is elected, in the order of the calculation.
    #[must_use]
    pub fn why_elected(&self, candidate: &Candidate, completed: &Completed) -> Vec<Reason> {
        let mut reasons = self.what_the_list_got(candidate.person.0, completed);
        for step in &completed.steps {
            if step.list == candidate.person.0 && step.candidate == Some(candidate.person.1) {
                reasons.push(self.because(self.seated(candidate, completed, step), &step.article));
                reasons.extend(self.by_lot(step));
            }
        }
        reasons
    }

    /// Every step that gave the list seats or took them.
    pub(super) fn what_the_list_got(&self, list: u32, completed: &Completed) -> Vec<Reason> {
        let mut reasons = Vec::new();
        for step in completed
            .steps
            .iter()
            .filter(|step| step.candidate.is_none())
        {
            if step.from == Some(list) && step.kind == StepKind::Majority {
                reasons.push(self.because(self.majority_lost(step), &step.article));
                reasons.extend(self.by_lot(step));
            } else if step.list == list {
                let sentence = self.list_step(step, completed);
                reasons.push(self.because(sentence, &step.article));
                if step.kind != StepKind::Majority {
                    reasons.extend(self.by_lot(step));
                }
            }
        }
        reasons
    }

    fn by_lot(&self, step: &Step) -> Option<Reason> {
        let sentence = || self.locale.text("why-lot");
        step.lot.then(|| self.because(sentence(), &step.article))
    }

    fn majority_lost(&self, step: &Step) -> String {
        let loser = step.from.map(|list| self.list(list)).unwrap_or_default();
        let values = [("who", loser.into()), ("to", self.list(step.list).into())];
        self.locale.say("why-majority-lost", &values)
    }

    fn list_step(&self, step: &Step, completed: &Completed) -> String {
        let locale = self.locale;
        let who = ("who", self.list(step.list).into());
        let value = ("value", self.figure(step.value).into());
        match step.kind {
            StepKind::Full => {
                let votes = ("votes", self.list_votes(step.list).into());
                let quota = completed.quota.and_then(quota_fraction);
                let quota = ("quota", self.figure(quota).into());
                let places = ("places", step.places.into());
                locale.say("why-full", &[who, votes, quota, places])
            }
            StepKind::LargestRemainder => locale.say("why-largest-remainder", &[who, value]),
            StepKind::HighestAverageOneEach => locale.say("why-average-one-each", &[who, value]),
            StepKind::HighestAverage => locale.say("why-average", &[who, value]),
            StepKind::Majority => {
                let from = step.from.map(|list| self.list(list)).unwrap_or_default();
                locale.say("why-majority", &[who, ("from", from.into())])
            }
            StepKind::Exhaustion => {
                locale.say("why-gave-back", &[who, ("places", step.places.into())])
            }
            StepKind::Reassigned => match self.deciding(step, completed) {
                Deciding::Votes => locale.say("why-reassigned-votes", &[who, value]),
                Deciding::Remainder => locale.say("why-reassigned-remainder", &[who, value]),
                Deciding::Average => locale.say("why-reassigned-average", &[who, value]),
            },
            StepKind::Preference | StepKind::ListOrder => super::step(locale, step.kind),
        }
    }

    /// What sort of figure decided about a seat that was given again.
    fn deciding(&self, step: &Step, completed: &Completed) -> Deciding {
        let votes = Fraction::whole(self.list_votes(step.list));
        let standing = completed.standings.iter().find(|one| one.list == step.list);
        let remainder = standing
            .filter(|standing| standing.meets_share)
            .map(|standing| standing.remainder);
        match step.value {
            value if value == Some(votes) => Deciding::Votes,
            value if value.is_some() && value == remainder => Deciding::Remainder,
            _ => Deciding::Average,
        }
    }

    fn seated(&self, candidate: &Candidate, completed: &Completed, step: &Step) -> String {
        let name = ("name", candidate.name.as_str().into());
        let votes = ("votes", candidate.votes.into());
        let rules = match &self.publication.rules {
            AllocationRules::MostVotes(_) => {
                let seats = ("seats", self.body.seats.into());
                return self.locale.say("why-most-votes", &[name, votes, seats]);
            }
            AllocationRules::Lists(rules) => rules,
        };
        if self.body.only_candidate(candidate.person.0).is_some() {
            return self.locale.say("why-only-candidate", &[name]);
        }
        if step.kind != StepKind::Preference {
            return self.locale.say("why-list-order", &[name]);
        }
        match preference_threshold(rules, completed) {
            Some(threshold) => {
                let threshold = ("threshold", self.figure(Some(threshold)).into());
                self.locale.say("why-preference", &[name, votes, threshold])
            }
            None => self.locale.say("why-preference-plain", &[name, votes]),
        }
    }

    pub(super) fn list_votes(&self, list: u32) -> u64 {
        self.body.on_list(list).map(|one| one.votes).sum()
    }

    pub(crate) fn figure(&self, value: Option<Fraction>) -> String {
        value.map_or_else(String::new, |value| self.locale.fraction(value))
    }
}

enum Deciding {
    Votes,
    Remainder,
    Average,
}
