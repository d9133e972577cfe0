//! The order of policies of a term, changed by a decision of the council: recording it, and withdrawing one that
//! was recorded by mistake. Seats that are filled and appointments that were confirmed stay as they are.

use super::registration::{load_regulation, load_succession_rules};
use crate::audit::{self, By, Event, RuleEvent};
use crate::error::AppError;
use crate::store::registration::load_election;
use crate::store::rule::{RecordedRule, Withdrawal, list_rules, save_rule, save_withdrawal};
use chrono::NaiveDate;
use election::result::AllocationRules;
use sea_orm::ConnectionTrait;
use serde::Serialize;
use succession::rules::{Policy, RuleDecision, RuleFinding, SuccessionRules};

/// A decision of the council as it is filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewRule {
    /// What the council calls it.
    pub name: String,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// The day from which it holds.
    pub from: NaiveDate,
    /// The policies, in their order.
    pub order: Vec<Policy>,
    /// Why.
    pub reason: String,
}

/// The regulation of an election with the decisions since.
#[derive(Debug, Clone)]
pub struct TermRules {
    /// The succession part of the regulation.
    pub rules: SuccessionRules,
    /// Whether the election gives seats to lists.
    pub by_lists: bool,
    /// All decisions, in the order in which they were recorded.
    pub recorded: Vec<RecordedRule>,
}

impl TermRules {
    /// Loads them.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such election, or its regulation knows no succession.
    pub async fn load(db: &impl ConnectionTrait, election: &str) -> Result<Self, AppError> {
        let row = load_election(db, election).await?;
        let reglement = load_regulation(&row.regulation)?;
        Ok(Self {
            rules: load_succession_rules(&row.regulation)?,
            by_lists: matches!(reglement.allocation, AllocationRules::Lists(_)),
            recorded: list_rules(db, election).await?,
        })
    }

    /// The decisions that stand.
    pub fn standing(&self) -> impl Iterator<Item = &RecordedRule> {
        self.recorded.iter().filter(|one| one.withdrawn.is_none())
    }

    /// Everything that is wrong with a new decision.
    #[must_use]
    pub fn assess(&self, new: &NewRule) -> Vec<RuleFinding> {
        let decision = new.numbered(self.next_number());
        self.rules
            .policies
            .assess_decision(&decision, self.by_lists)
    }

    /// What a page that asks whether it is right sends back: the decision, on what was recorded until then.
    ///
    /// # Errors
    /// Never in practice: all of it can be written as JSON.
    pub fn digest<T: Serialize>(&self, shown: &T) -> Result<String, AppError> {
        let recorded = self.recorded.iter();
        let recorded: Vec<(u32, bool)> = recorded
            .map(|one| (one.decision.number, one.withdrawn.is_some()))
            .collect();
        Event::digest(&(recorded, shown))
    }

    fn next_number(&self) -> u32 {
        let last = self.recorded.last().map(|one| one.decision.number);
        last.map_or(1, |last| last.saturating_add(1))
    }
}

impl NewRule {
    fn numbered(&self, number: u32) -> RuleDecision {
        RuleDecision {
            number,
            decided_on: self.decided_on,
            from: self.from,
            order: self.order.clone(),
        }
    }
}

/// Records a decision of the council; answers its number.
///
/// # Errors
/// [`AppError::Rule`] when the regulation does not allow it; [`AppError::AnswerChanged`] when another decision was
/// recorded since it was shown.
pub async fn record_rule(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    (new, shown): (&NewRule, &str),
) -> Result<u32, AppError> {
    let term = TermRules::load(tx, election).await?;
    if let Some(finding) = term.assess(new).first() {
        return Err(AppError::Rule(*finding));
    }
    if term.digest(new)? != shown {
        return Err(AppError::AnswerChanged);
    }
    let rule = RecordedRule {
        decision: new.numbered(term.next_number()),
        name: new.name.clone(),
        reason: new.reason.clone(),
        at: by.at,
        actor: by.actor.clone(),
        withdrawn: None,
    };
    save_rule(tx, election, &rule).await?;
    let event = Event::Rule(RuleEvent::OrderDecided {
        election: election.to_owned(),
        number: rule.decision.number,
        name_sha256: Event::digest(&rule.name)?,
        decided_on: rule.decision.decided_on,
        holds_from: rule.decision.from,
        policies: rule.decision.order,
        reason_sha256: Event::digest(&rule.reason)?,
    });
    audit::record(tx, by, &event).await?;
    Ok(rule.decision.number)
}

/// Withdraws a decision that was recorded by mistake.
///
/// # Errors
/// [`AppError::Missing`] when there is no such decision; [`AppError::AnswerChanged`] when it was withdrawn already,
/// or something was recorded since it was shown.
pub async fn withdraw_rule(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, number): (&str, u32),
    (reason, shown): (&str, &str),
) -> Result<(), AppError> {
    let term = TermRules::load(tx, election).await?;
    let mut recorded = term.recorded.iter();
    let found = recorded.find(|one| one.decision.number == number);
    let found = found.ok_or_else(|| AppError::Missing {
        what: "decision",
        key: number.to_string(),
    })?;
    if found.withdrawn.is_some() || term.digest(&number)? != shown {
        return Err(AppError::AnswerChanged);
    }
    let withdrawal = Withdrawal {
        reason: reason.to_owned(),
        at: by.at,
        actor: by.actor.clone(),
    };
    save_withdrawal(tx, (election, number), &withdrawal).await?;
    let event = Event::Rule(RuleEvent::OrderWithdrawn {
        election: election.to_owned(),
        number,
        reason_sha256: Event::digest(&withdrawal.reason)?,
    });
    audit::record(tx, by, &event).await?;
    Ok(())
}
