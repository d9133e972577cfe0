//! Which order of policies holds for a vacancy of the body, and on which decision of the council that rests.

use super::SuccessionFile;
use crate::audit::Event;
use crate::error::AppError;
use crate::store::rule::RecordedRule;
use crate::store::vacancy::RecordedStep;
use chrono::NaiveDate;
use succession::rules::{OrderInForce, Policy};
use succession::successor::Outcome;
use succession::vacancy::VacancyId;

/// The order of a vacancy and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestsOn<'f> {
    /// The policies, in the order in which they are tried.
    pub order: &'f [Policy],
    /// The decision of the council; none where the regulation itself holds.
    pub decision: Option<&'f RecordedRule>,
}

impl RestsOn<'_> {
    /// What a page that shows this outcome sends back: another decision that leads to the same person is another
    /// answer.
    ///
    /// # Errors
    /// Never in practice: all of it can be written as JSON.
    pub fn digest(&self, outcome: &Outcome) -> Result<String, AppError> {
        let decision = self.decision.map(|one| (&one.decision, &one.name));
        Event::digest(&(outcome, self.order, decision))
    }
}

impl SuccessionFile {
    /// The order for a vacancy that arises on that day, by the decisions that stand now.
    #[must_use]
    pub fn order_on(&self, day: NaiveDate) -> OrderInForce<'_> {
        let standing = self.decided.iter().filter(|one| one.withdrawn.is_none());
        let standing = standing.map(|one| &one.decision);
        self.rules.policies.order_on(standing, day)
    }

    /// The order for this vacancy. Once somebody is appointed, or it was decided that nobody can be, it is the
    /// order by the decisions that stood at that moment: what is recorded later does not touch it.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such vacancy.
    pub fn rests_on(&self, number: VacancyId) -> Result<RestsOn<'_>, AppError> {
        let seeks = self.vacancy(number)?.state().seeks();
        let mut course = self.course.iter().rev();
        let confirmed = course.find(|one| one.vacancy == number && one.proposal.is_some());
        match confirmed.filter(|_| !seeks) {
            Some(step) => self.rested_on(step),
            None => self.rests_among(number, |one| one.withdrawn.is_none()),
        }
    }

    /// The order by which this step was decided: by the decisions that stood at that moment. Of what was recorded at
    /// that very moment the digest of what was shown says whether it was known.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such vacancy.
    pub fn rested_on(&self, step: &RecordedStep) -> Result<RestsOn<'_>, AppError> {
        let number = step.vacancy;
        let by_then = self.rests_among(number, |one| one.stood_at(step.at))?;
        if let Some((proposal, shown)) = &step.proposal {
            let outcome = Outcome::Proposed(vec![proposal.clone()]);
            if by_then.digest(&outcome)? == *shown {
                return Ok(by_then);
            }
        }
        self.rests_among(number, |one| one.stood_before(step.at))
    }

    /// The order for this vacancy by the decisions of which this holds.
    fn rests_among(
        &self,
        number: VacancyId,
        stood: impl Fn(&RecordedRule) -> bool,
    ) -> Result<RestsOn<'_>, AppError> {
        let vacancy = self.vacancy(number)?;
        let standing = || self.decided.iter().filter(|one| stood(one));
        let decisions = standing().map(|one| &one.decision);
        let found = self.rules.policies.order_on(decisions, vacancy.vacant_on());
        let by = found.by.map(|decision| decision.number);
        Ok(RestsOn {
            order: found.order,
            decision: standing().find(|one| Some(one.decision.number) == by),
        })
    }
}
