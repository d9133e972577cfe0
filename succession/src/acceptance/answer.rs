//! Whether someone who is appointed accepted, declined, or let the term pass.

use super::finding::{AcceptanceError, AcceptanceFinding};
use crate::deadlines::{answer_by, wrap_grounds};
use crate::rules::AcceptanceRules;
use chrono::NaiveDate;
use election::result::terms::TermRules;
use election::result::{Decision, Ground};
use serde::{Deserialize, Serialize};

/// For what someone is appointed; it decides how long there is to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// Elected.
    Election,
    /// Successor for a vacancy during the term.
    Vacancy,
    /// Replacement of a member on leave.
    Temporary,
}

/// What someone who is appointed lets know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyKind {
    /// The seat is accepted.
    Accepts,
    /// The seat is declined.
    Declines,
    /// The acceptance is taken back.
    Withdraws,
}

/// One letter or message of someone who is appointed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The day it came in.
    pub on: NaiveDate,
    /// What it says.
    pub kind: ReplyKind,
}

/// A seat offered to someone, and everything that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// For what the person is appointed.
    pub occasion: Occasion,
    /// The day of the notice of appointment.
    pub notified_on: NaiveDate,
    /// What the person let know; on one day in the order in which it came in.
    pub replies: Vec<Reply>,
    /// The day on which the person was admitted.
    pub admitted_on: Option<NaiveDate>,
}

/// Where the answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// There is time left.
    Awaited,
    /// The person accepts.
    Accepted,
    /// The person declined, or withdrew the acceptance.
    Declined,
    /// The term passed without an answer.
    Lapsed,
}

/// Where the answer stands at the end of the day `as_of`.
///
/// Applies Kieswet hoofdstuk V.
///
/// # Errors
/// When a date lies before the notice, or an acceptance is withdrawn that was not given.
pub fn assess_answer(
    offer: &Offer,
    as_of: NaiveDate,
    rules: &AcceptanceRules,
    terms: &TermRules,
) -> Result<Decision<Answer, AcceptanceFinding>, AcceptanceError> {
    offer.check_dates()?;
    let deadline = answer_by(offer.occasion, offer.notified_on, rules, terms)?;
    let mut course = Course {
        offer,
        until: deadline.outcome,
        rules,
        answer: Answer::Awaited,
        grounds: wrap_grounds(deadline.grounds, AcceptanceFinding::Term),
    };
    let mut replies = offer.replies.clone();
    replies.retain(|reply| reply.on <= as_of);
    replies.sort_by_key(|reply| reply.on);
    for reply in replies {
        course.hear(reply)?;
    }
    course.close(as_of);
    Ok(Decision {
        outcome: course.answer,
        grounds: course.grounds,
    })
}

impl Offer {
    fn check_dates(&self) -> Result<(), AcceptanceError> {
        let notified_on = self.notified_on;
        let replies = self.replies.iter().map(|reply| reply.on);
        match replies.chain(self.admitted_on).find(|on| *on < notified_on) {
            Some(on) => Err(AcceptanceError::BeforeNotice { on, notified_on }),
            None => Ok(()),
        }
    }
}

struct Course<'c> {
    offer: &'c Offer,
    until: NaiveDate,
    rules: &'c AcceptanceRules,
    answer: Answer,
    grounds: Vec<Ground<AcceptanceFinding>>,
}

impl Course<'_> {
    fn hear(&mut self, reply: Reply) -> Result<(), AcceptanceError> {
        let on = reply.on;
        match (self.answer, reply.kind) {
            (Answer::Awaited, ReplyKind::Withdraws) => {
                return Err(AcceptanceError::NothingToWithdraw { on });
            }
            (Answer::Awaited, kind) if on <= self.until => self.answer_in_time(on, kind),
            (Answer::Awaited, _) => self.answer_late(on),
            (Answer::Accepted, ReplyKind::Withdraws | ReplyKind::Declines) => self.withdraw(on),
            (Answer::Accepted | Answer::Declined | Answer::Lapsed, _) => {
                let finding = AcceptanceFinding::AnsweredAlready { on };
                self.grounds.push(self.term_rule_ground(finding));
            }
        }
        Ok(())
    }

    fn answer_in_time(&mut self, on: NaiveDate, kind: ReplyKind) {
        let (answer, finding) = match kind {
            ReplyKind::Accepts => (Answer::Accepted, AcceptanceFinding::AcceptedInTime { on }),
            ReplyKind::Declines | ReplyKind::Withdraws => {
                (Answer::Declined, AcceptanceFinding::DeclinedInTime { on })
            }
        };
        self.answer = answer;
        self.grounds.push(self.term_rule_ground(finding));
    }

    fn answer_late(&mut self, on: NaiveDate) {
        let until = self.until;
        if self.rules.silence_refuses.value {
            self.answer = Answer::Lapsed;
        }
        let late = AcceptanceFinding::AnsweredLate { on, until };
        self.grounds.push(self.rules.silence_refuses.ground(late));
    }

    fn withdraw(&mut self, on: NaiveDate) {
        let rule = &self.rules.withdrawable_until_admission;
        let admitted_on = self.offer.admitted_on.filter(|admitted| *admitted <= on);
        if rule.value && admitted_on.is_none() {
            self.answer = Answer::Declined;
            let finding = AcceptanceFinding::WithdrawnInTime { on };
            self.grounds.push(rule.ground(finding));
        } else {
            let finding = AcceptanceFinding::NotWithdrawable { on, admitted_on };
            self.grounds.push(rule.ground(finding));
        }
    }

    fn close(&mut self, as_of: NaiveDate) {
        let rule = &self.rules.silence_refuses;
        if self.answer == Answer::Awaited && self.until < as_of && rule.value {
            self.answer = Answer::Lapsed;
            let until = self.until;
            self.grounds
                .push(rule.ground(AcceptanceFinding::NoAnswer { until }));
        }
    }

    fn term_rule_ground(&self, finding: AcceptanceFinding) -> Ground<AcceptanceFinding> {
        let days = match self.offer.occasion {
            Occasion::Election => &self.rules.after_result_days,
            Occasion::Vacancy => &self.rules.vacancy_days,
            Occasion::Temporary => &self.rules.temporary_days,
        };
        days.ground(finding)
    }
}
