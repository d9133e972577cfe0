//! Why somebody has no seat: the figures beside those of the last seat that was given.

use super::figures::{preference_share, preference_threshold, quota_fraction, share_of};
use crate::publication::Candidate;
use crate::wording::{Reason, Teller, fact};
use election::allocation::{AllocationRules, Completed, ListRules, Standing, Step, StepKind};
use election::fraction::Fraction;
use std::cmp::Ordering;

impl Teller<'_> {
    /// Why this candidate is not elected.
    #[must_use]
    pub fn why_not_elected(&self, candidate: &Candidate, completed: &Completed) -> Vec<Reason> {
        let mut reasons = match &self.publication.rules {
            AllocationRules::MostVotes(rules) => {
                let sentence = self.not_most_votes(candidate);
                vec![self.because(sentence, &rules.most_votes.article)]
            }
            AllocationRules::Lists(rules) => self.no_seat_by_lists(candidate, completed, rules),
        };
        reasons.extend(self.behind_the_last(candidate, completed).map(fact));
        reasons
    }

    fn no_seat_by_lists(
        &self,
        candidate: &Candidate,
        completed: &Completed,
        rules: &ListRules,
    ) -> Vec<Reason> {
        let name = [("name", candidate.name.as_str().into())];
        if candidate.deceased {
            let sentence = self.locale.say("why-not-deceased", &name);
            return vec![self.because(sentence, &rules.deceased.article)];
        }
        let list = candidate.person.0;
        let standing = completed.standings.iter().find(|one| one.list == list);
        match standing {
            Some(standing) if standing.held > 0 => {
                self.others_of_the_list(candidate, completed, rules)
            }
            Some(standing) if standing.votes > 0 => {
                self.list_without_seat(standing, completed, rules)
            }
            _ => {
                let who = [("who", self.list(list).into())];
                let sentence = self.locale.say("why-not-without-votes", &who);
                vec![self.because(sentence, &rules.quota.article)]
            }
        }
    }

    fn others_of_the_list(
        &self,
        candidate: &Candidate,
        completed: &Completed,
        rules: &ListRules,
    ) -> Vec<Reason> {
        let list = candidate.person.0;
        let seated = completed.elected.iter().filter(|one| one.0 == list);
        let names: Vec<String> = seated.map(|one| self.name(*one)).collect();
        let values = [
            ("who", self.list(list).into()),
            ("seats", names.len().into()),
            ("names", self.locale.names(&names).into()),
        ];
        let mut reasons = vec![fact(self.locale.say("why-not-others", &values))];
        let threshold = preference_threshold(rules, completed);
        if let (Some(threshold), Some(quota)) = (threshold, completed.quota) {
            let values = [
                ("name", candidate.name.as_str().into()),
                ("votes", candidate.votes.into()),
                ("threshold", self.figure(Some(threshold)).into()),
            ];
            let sentence = if Fraction::whole(candidate.votes) > threshold {
                self.locale.say("why-not-preference-full", &values)
            } else {
                self.locale.say("why-not-threshold", &values)
            };
            reasons.push(self.because(sentence, &preference_share(rules, quota).article));
        }
        reasons
    }

    fn list_without_seat(
        &self,
        standing: &Standing,
        completed: &Completed,
        rules: &ListRules,
    ) -> Vec<Reason> {
        let quota = completed.quota.and_then(quota_fraction);
        let mut reasons = Vec::new();
        if standing.full == 0 {
            let values = [
                ("who", self.list(standing.list).into()),
                ("votes", standing.votes.into()),
                ("quota", self.figure(quota).into()),
            ];
            let sentence = self.locale.say("why-not-quota", &values);
            reasons.push(self.because(sentence, &rules.full_seats.article));
        }
        reasons.extend(self.what_the_list_got(standing.list, completed));
        let compared = self.beside_the_last_seats(standing, completed, rules);
        if compared.is_empty() {
            let who = [("who", self.list(standing.list).into())];
            reasons.push(fact(self.locale.say("why-not-no-seat-left", &who)));
        }
        reasons.extend(compared);
        reasons
    }

    /// One comparison for each way in which residual seats were given.
    fn beside_the_last_seats(
        &self,
        standing: &Standing,
        completed: &Completed,
        rules: &ListRules,
    ) -> Vec<Reason> {
        let last = |kinds: &[StepKind]| {
            let mut steps = completed.steps.iter().rev();
            steps.find(|step| kinds.contains(&step.kind))
        };
        let by_remainder = last(&[StepKind::LargestRemainder]);
        let by_average = last(&[StepKind::HighestAverageOneEach, StepKind::HighestAverage]);
        let reassigned = last(&[StepKind::Reassigned]);
        let average = Fraction::average(standing.votes, standing.held);
        let remainder = by_remainder.and_then(|step| {
            if standing.meets_share {
                self.behind(step, standing, standing.remainder)
            } else {
                self.below_the_share(standing, completed, rules)
            }
        });
        [
            remainder,
            by_average.and_then(|step| self.behind(step, standing, average)),
            reassigned.and_then(|step| self.behind(step, standing, average)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn below_the_share(
        &self,
        standing: &Standing,
        completed: &Completed,
        rules: &ListRules,
    ) -> Option<Reason> {
        let share = rules.remainder_share.on(self.publication.day)?;
        let bar = share_of(completed.quota?, share.value)?;
        let values = [
            ("share", self.figure(Some(share.value)).into()),
            ("bar", self.figure(Some(bar)).into()),
            ("who", self.list(standing.list).into()),
            ("votes", standing.votes.into()),
        ];
        let sentence = self.locale.say("why-not-share", &values);
        Some(self.because(sentence, &share.article))
    }

    /// The list's figure beside the figure of this step; nothing when the list was not behind.
    fn behind(&self, step: &Step, standing: &Standing, own: Fraction) -> Option<Reason> {
        let last = step.value?;
        let values = [
            ("who", self.list(standing.list).into()),
            ("winner", self.list(step.list).into()),
            ("last", self.figure(Some(last)).into()),
            ("own", self.figure(Some(own)).into()),
        ];
        let sentence = match (own.cmp(&last), step.kind) {
            (Ordering::Greater, _) => return None,
            (Ordering::Equal, _) => self.locale.say("why-not-equal", &values),
            (Ordering::Less, StepKind::LargestRemainder) => {
                self.locale.say("why-not-remainder", &values)
            }
            (Ordering::Less, StepKind::Reassigned) => {
                self.locale.say("why-not-reassigned", &values)
            }
            (Ordering::Less, _) => self.locale.say("why-not-average", &values),
        };
        Some(self.because(sentence, &step.article))
    }

    fn not_most_votes(&self, candidate: &Candidate) -> String {
        let values = [
            ("name", candidate.name.as_str().into()),
            ("votes", candidate.votes.into()),
            ("seats", self.body.seats.into()),
        ];
        self.locale.say("why-not-most-votes", &values)
    }

    /// How far behind the elected candidate with the fewest votes, where persons alone were counted.
    fn behind_the_last(&self, candidate: &Candidate, completed: &Completed) -> Option<String> {
        if !self.body.has_one_person_lists() || candidate.deceased {
            return None;
        }
        let last = self.last_elected(completed)?;
        let gap = last.votes.checked_sub(candidate.votes)?;
        let values = [
            ("winner", last.name.as_str().into()),
            ("last", last.votes.into()),
            ("name", candidate.name.as_str().into()),
            ("gap", gap.into()),
        ];
        Some(self.locale.say("why-not-gap", &values))
    }

    /// The elected candidate with the fewest votes.
    #[must_use]
    pub fn last_elected(&self, completed: &Completed) -> Option<&Candidate> {
        let elected = completed.elected.iter();
        elected
            .filter_map(|person| self.body.candidate(*person))
            .min_by_key(|candidate| candidate.votes)
    }
}
