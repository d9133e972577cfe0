//! Which order of policies holds for a vacancy of the body, and on which decision of the council that rests.

use super::SuccessionFile;
use crate::error::AppError;
use crate::store::rule::RecordedRule;
use chrono::NaiveDate;
use succession::rules::{OrderInForce, Policy};
use succession::vacancy::VacancyId;

/// The order of a vacancy and where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestsOn<'f> {
    /// The policies, in the order in which they are tried.
    pub order: &'f [Policy],
    /// The decision of the council; none where the regulation itself holds.
    pub decision: Option<&'f RecordedRule>,
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
        let vacancy = self.vacancy(number)?;
        let mut course = self.course.iter().rev();
        let confirmed = course.find(|one| one.vacancy == number && one.proposal.is_some());
        let confirmed = confirmed.filter(|_| !vacancy.state().seeks());
        let stood = |one: &&RecordedRule| match confirmed {
            Some(step) => one.stood_before(step.at),
            None => one.withdrawn.is_none(),
        };
        let standing = || self.decided.iter().filter(stood);
        let decisions = standing().map(|one| &one.decision);
        let found = self.rules.policies.order_on(decisions, vacancy.vacant_on());
        let by = found.by.map(|decision| decision.number);
        Ok(RestsOn {
            order: found.order,
            decision: standing().find(|one| Some(one.decision.number) == by),
        })
    }
}
