//! Whether a reported vacancy is one, and from which day.

use super::cause::{Cause, Evidence};
use super::finding::VacancyFinding;
use crate::rules::{CauseKind, CauseRules};
use chrono::NaiveDate;
use election::result::{Decision, Ground};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A vacancy as it was reported to the griffie.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Why, with its dates.
    pub cause: Cause,
    /// The day on which it became known.
    pub reported_on: NaiveDate,
    /// What was handed in or looked up.
    pub evidence: BTreeSet<Evidence>,
}

/// What is decided on a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// There is a seat to fill.
    Established {
        /// From this day.
        vacant_on: NaiveDate,
        /// The term for the appointment decision runs from this day.
        decide_from: NaiveDate,
        /// Whether the member stays until the successor is admitted.
        member_stays: bool,
    },
    /// There is no vacancy, or not yet; the grounds say why.
    NotEstablished,
}

/// Whether a reported vacancy is one. The grounds hold every objection at once.
///
/// Applies Kieswet hoofdstuk X.
/// Applies Kieswet W 1.
/// Applies Kieswet X 6.
#[must_use]
pub fn assess_report(report: &Report, rules: &CauseRules) -> Decision<Verdict, VacancyFinding> {
    let objections = objections(report, rules);
    if !objections.is_empty() {
        return Decision {
            outcome: Verdict::NotEstablished,
            grounds: objections,
        };
    }
    let cause = &report.cause;
    let rule = rules.rule(cause.kind());
    let on = cause.vacant_on();
    let mut grounds = vec![
        rule.ground(VacancyFinding::CauseCounts),
        rule.ground(VacancyFinding::Proven(cause.evidence())),
        rule.ground(VacancyFinding::Vacant { on }),
    ];
    let stays = &rules.resigned_member_stays_until_successor;
    let member_stays = cause.kind() == CauseKind::Resignation && stays.value;
    if member_stays {
        grounds.push(stays.ground(VacancyFinding::StaysUntilSuccessor));
    }
    let outcome = Verdict::Established {
        vacant_on: on,
        decide_from: on.max(report.reported_on),
        member_stays,
    };
    Decision { outcome, grounds }
}

/// Whether somebody who replaces a member on leave stops before the leave ends: for the same causes as a member with a
/// seat, with the same evidence. Nobody stays until the next one comes.
///
/// Models the regulations on Kieswet X 12: what they say about this is not known.
#[must_use]
pub fn assess_early_end(report: &Report, rules: &CauseRules) -> Decision<Verdict, VacancyFinding> {
    if report.cause.ends_membership().is_none() {
        let rule = rules.rule(report.cause.kind());
        return Decision {
            outcome: Verdict::NotEstablished,
            grounds: vec![rule.ground(VacancyFinding::CauseDoesNotCount)],
        };
    }
    let mut rules = rules.clone();
    rules.resigned_member_stays_until_successor.value = false;
    assess_report(report, &rules)
}

fn objections(report: &Report, rules: &CauseRules) -> Vec<Ground<VacancyFinding>> {
    let cause = &report.cause;
    let rule = rules.rule(cause.kind());
    let unknown = (!rule.value).then(|| rule.ground(VacancyFinding::CauseDoesNotCount));
    let needed = cause.evidence();
    let unproven = (!report.evidence.contains(&needed))
        .then(|| rule.ground(VacancyFinding::NotProven(needed)));
    let reported_on = report.reported_on;
    let too_early = cause
        .happened_on()
        .filter(|on| reported_on < *on)
        .map(|on| rule.ground(VacancyFinding::NotHappenedYet { on, reported_on }));
    [unknown, unproven, too_early, retroactive(cause, rules)]
        .into_iter()
        .flatten()
        .collect()
}

fn retroactive(cause: &Cause, rules: &CauseRules) -> Option<Ground<VacancyFinding>> {
    let Cause::Resignation {
        received_on,
        effective_on,
    } = *cause
    else {
        return None;
    };
    let rule = &rules.resignation_retroactive;
    let finding = VacancyFinding::Retroactive {
        effective_on,
        received_on,
    };
    (effective_on < received_on && !rule.value).then(|| rule.ground(finding))
}

/// Whether a resignation can be withdrawn.
///
/// Applies Kieswet hoofdstuk X.
#[must_use]
pub fn assess_withdrawal(rules: &CauseRules) -> Decision<bool, VacancyFinding> {
    let rule = &rules.resignation_withdrawable;
    let finding = if rule.value {
        VacancyFinding::Withdrawable
    } else {
        VacancyFinding::NotWithdrawable
    };
    Decision::from_test(rule.value, rule, finding)
}
