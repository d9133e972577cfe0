//! Whether a request for leave can be granted, and when the leave ends.

use super::finding::LeaveFinding;
use crate::deadlines::{leave_ends_on, wrap_grounds};
use crate::rules::TemporaryRules;
use chrono::NaiveDate;
use election::result::terms::{Length, TermError, TermRules, count_back};
use election::result::{Decision, Ground};
use serde::{Deserialize, Serialize};

/// Why a member asks for leave, with what proves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeaveKind {
    /// Pregnancy and childbirth.
    Pregnancy {
        /// The due date in the statement of a doctor or midwife.
        due_on: NaiveDate,
    },
    /// Illness.
    Illness {
        /// The weeks in which the member will not resume, in the statement of a doctor.
        weeks: u32,
    },
}

/// A leave that was granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {
    /// The first day of the leave.
    pub from: NaiveDate,
    /// The day on which the member is back by law, and the replacement is not a member any more.
    pub back_on: NaiveDate,
}

impl Leave {
    /// Whether the member is on leave that day.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && day < self.back_on
    }
}

/// A member's request for leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaveRequest {
    /// Why.
    pub kind: LeaveKind,
    /// The day on which the leave is to start.
    pub from: NaiveDate,
    /// The leaves of the same member in this term, granted before.
    pub earlier: Vec<Leave>,
}

/// What is decided on a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeaveVerdict {
    /// The member is on leave for these days.
    Granted(Leave),
    /// The request cannot be granted; the grounds say why.
    Refused,
}

/// Whether a request for leave can be granted. The grounds hold every test, also those that are met.
///
/// Applies Kieswet X 10.
///
/// # Errors
/// When the leave lies outside the calendar.
pub fn assess_leave(
    request: &LeaveRequest,
    rules: &TemporaryRules,
    terms: &TermRules,
) -> Result<Decision<LeaveVerdict, LeaveFinding>, TermError> {
    if !rules.enabled.value {
        let not_known = LeaveFinding::NotKnown;
        let refused = LeaveVerdict::Refused;
        return Ok(Decision::resting_on(refused, &rules.enabled, not_known));
    }
    let end = leave_ends_on(request.from, rules, terms)?;
    let leave = Leave {
        from: request.from,
        back_on: end.outcome,
    };
    let kind = match request.kind {
        LeaveKind::Pregnancy { due_on } => test_window(request.from, due_on, rules, terms)?,
        LeaveKind::Illness { weeks } => test_illness(weeks, rules),
    };
    let tests = [
        Some(test_times(request, rules)),
        Some(kind),
        test_overlap(request, leave, rules),
    ];
    let tests = || tests.iter().flatten();
    let mut grounds: Vec<_> = tests().map(|(_, ground)| ground.clone()).collect();
    if tests().any(|(met, _)| !met) {
        let outcome = LeaveVerdict::Refused;
        return Ok(Decision { outcome, grounds });
    }
    grounds.extend(wrap_grounds(end.grounds, LeaveFinding::Term));
    let outcome = LeaveVerdict::Granted(leave);
    Ok(Decision { outcome, grounds })
}

/// The leave during which the seat is held by a replacement on that day.
#[must_use]
pub fn replaced_on(leaves: &[Leave], day: NaiveDate) -> Option<&Leave> {
    leaves.iter().find(|leave| leave.holds(day))
}

/// Whether a condition is met, and the ground for it.
type Tested = (bool, Ground<LeaveFinding>);

fn test_times(request: &LeaveRequest, rules: &TemporaryRules) -> Tested {
    let earlier = u32::try_from(request.earlier.len()).unwrap_or(u32::MAX);
    let times = earlier.saturating_add(1);
    let at_most = rules.times_per_term.value;
    let finding = LeaveFinding::Times { times, at_most };
    (times <= at_most, rules.times_per_term.ground(finding))
}

fn test_window(
    requested: NaiveDate,
    due_on: NaiveDate,
    rules: &TemporaryRules,
    terms: &TermRules,
) -> Result<Tested, TermError> {
    let before_due = |weeks| count_back(due_on, &Length::weeks(weeks), terms);
    let earliest = before_due(&rules.earliest_weeks_before_due)?.outcome;
    let latest = before_due(&rules.latest_weeks_before_due)?.outcome;
    let finding = LeaveFinding::Window {
        requested,
        earliest,
        latest,
    };
    let rule = if requested < earliest {
        &rules.earliest_weeks_before_due
    } else {
        &rules.latest_weeks_before_due
    };
    let met = (earliest..=latest).contains(&requested);
    Ok((met, rule.ground(finding)))
}

fn test_illness(weeks: u32, rules: &TemporaryRules) -> Tested {
    let at_least = rules.illness_weeks.value;
    let finding = LeaveFinding::Illness { weeks, at_least };
    (at_least <= weeks, rules.illness_weeks.ground(finding))
}

fn test_overlap(request: &LeaveRequest, leave: Leave, rules: &TemporaryRules) -> Option<Tested> {
    let overlaps = |earlier: &&Leave| earlier.from < leave.back_on && leave.from < earlier.back_on;
    let until = request.earlier.iter().find(overlaps)?.back_on;
    let ground = rules.weeks.ground(LeaveFinding::Overlap { until });
    Some((false, ground))
}
