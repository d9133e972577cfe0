//! The deadlines that are terms of days.

use crate::acceptance::Occasion;
use crate::rules::{AcceptanceRules, AppointmentRules, TemporaryRules};
use chrono::NaiveDate;
use election::result::terms::{Length, TermError, TermFinding, TermRules, end_of_term};
use election::result::{Decision, Ground};

/// A last day with the steps that led to it, or a term outside the calendar.
type Deadline = Result<Decision<NaiveDate, TermFinding>, TermError>;

/// The last day on which the appointment of a successor can be decided.
///
/// `from` is the day on which the vacancy became known, or on which the resignation takes effect.
///
/// Applies Kieswet W 1.
///
/// # Errors
/// When the term lies outside the calendar.
pub fn decide_by(from: NaiveDate, rules: &AppointmentRules, terms: &TermRules) -> Deadline {
    end_of_term(from, &Length::days(&rules.decision_days), terms)
}

/// The last day on which the notice of appointment can go out.
///
/// `decided_on` is the day of the result, or of the appointment decision.
///
/// Applies Kieswet hoofdstuk V.
///
/// # Errors
/// When the term lies outside the calendar.
pub fn notify_by(decided_on: NaiveDate, rules: &AcceptanceRules, terms: &TermRules) -> Deadline {
    end_of_term(decided_on, &Length::days(&rules.notice_days), terms)
}

/// The last day on which someone who is appointed can answer.
///
/// Applies Kieswet hoofdstuk V.
/// Applies Kieswet X 12.
///
/// # Errors
/// When the term lies outside the calendar.
pub fn answer_by(
    occasion: Occasion,
    notified_on: NaiveDate,
    rules: &AcceptanceRules,
    terms: &TermRules,
) -> Deadline {
    let days = match occasion {
        Occasion::Election => &rules.after_result_days,
        Occasion::Vacancy => &rules.vacancy_days,
        Occasion::Temporary => &rules.temporary_days,
    };
    end_of_term(notified_on, &Length::days(days), terms)
}

/// The last day on which somebody can object to the appointment decision.
///
/// # Errors
/// When the term lies outside the calendar.
pub fn object_by(
    made_known_on: NaiveDate,
    rules: &AppointmentRules,
    terms: &TermRules,
) -> Deadline {
    end_of_term(made_known_on, &Length::weeks(&rules.objection_weeks), terms)
}

/// The last day on which a request for leave can be decided.
///
/// Applies Kieswet X 11.
///
/// # Errors
/// When the term lies outside the calendar.
pub fn decide_leave_by(
    received_on: NaiveDate,
    rules: &TemporaryRules,
    terms: &TermRules,
) -> Deadline {
    end_of_term(received_on, &Length::days(&rules.decision_days), terms)
}

/// The day on which a member on leave is back by law.
///
/// # Errors
/// When the term lies outside the calendar.
pub fn leave_ends_on(from: NaiveDate, rules: &TemporaryRules, terms: &TermRules) -> Deadline {
    end_of_term(from, &Length::weeks(&rules.weeks), terms)
}

/// The grounds of a deadline as grounds of the decision that rests on it.
pub(crate) fn wrap_grounds<F>(
    grounds: Vec<Ground<TermFinding>>,
    wrap: impl Fn(TermFinding) -> F,
) -> Vec<Ground<F>> {
    grounds
        .into_iter()
        .map(|Ground { finding, article }| Ground {
            finding: wrap(finding),
            article,
        })
        .collect()
}
