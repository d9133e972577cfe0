//! The order of policies of a term, as the council changed it: decisions, and those that were withdrawn. Rows
//! only grow.

use crate::error::AppError;
use crate::store::entity::{rule_decision, rule_withdrawal};
use crate::store::values::{day, from_json, json, moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;
use succession::rules::RuleDecision;

/// A decision as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedRule {
    /// What was decided.
    pub decision: RuleDecision,
    /// What the council calls it.
    pub name: String,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
    /// That it was withdrawn.
    pub withdrawn: Option<Withdrawal>,
}

/// That a decision was recorded by mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
}

impl RecordedRule {
    /// Whether it was recorded by that moment, and not withdrawn before it.
    #[must_use]
    pub fn stood_at(&self, at: DateTime<Utc>) -> bool {
        let withdrawn = self.withdrawn.as_ref().is_some_and(|one| one.at < at);
        self.at <= at && !withdrawn
    }

    /// Whether it was recorded before that moment, and not withdrawn before it.
    #[must_use]
    pub fn stood_before(&self, at: DateTime<Utc>) -> bool {
        let withdrawn = self.withdrawn.as_ref().is_some_and(|one| one.at < at);
        self.at < at && !withdrawn
    }
}

/// Saves a decision.
///
/// # Errors
/// When the database refuses, also because that number is taken.
pub async fn save_rule(
    tx: &impl ConnectionTrait,
    election: &str,
    rule: &RecordedRule,
) -> Result<(), AppError> {
    let row = rule_decision::Model {
        election: election.to_owned(),
        number: rule.decision.number.into(),
        name: rule.name.clone(),
        decided_on: rule.decision.decided_on.to_string(),
        from_day: rule.decision.from.to_string(),
        policies: json("rule_decision.policies", &rule.decision.order)?,
        reason: rule.reason.clone(),
        recorded_at: moment_text(rule.at),
        recorded_by: rule.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves that a decision is withdrawn.
///
/// # Errors
/// When the database refuses, also because it was withdrawn already.
pub async fn save_withdrawal(
    tx: &impl ConnectionTrait,
    (election, number): (&str, u32),
    withdrawal: &Withdrawal,
) -> Result<(), AppError> {
    let row = rule_withdrawal::Model {
        election: election.to_owned(),
        number: number.into(),
        reason: withdrawal.reason.clone(),
        recorded_at: moment_text(withdrawal.at),
        recorded_by: withdrawal.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// The decisions of an election, in the order in which they were recorded.
///
/// # Errors
/// When the database refuses, or a stored decision cannot be read.
pub async fn list_rules(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<RecordedRule>, AppError> {
    let rows = rule_decision::Entity::find()
        .filter(rule_decision::Column::Election.eq(election))
        .order_by_asc(rule_decision::Column::Number)
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let withdrawn = rule_withdrawal::Entity::find()
        .filter(rule_withdrawal::Column::Election.eq(election))
        .all(db)
        .await?;
    let withdrawn = withdrawn.into_iter().map(|row| {
        let withdrawal = Withdrawal {
            reason: row.reason,
            at: moment("rule_withdrawal.recorded_at", &row.recorded_at)?,
            actor: row.recorded_by,
        };
        Ok((row.number, withdrawal))
    });
    let mut withdrawn: BTreeMap<i64, Withdrawal> = withdrawn.collect::<Result<_, AppError>>()?;
    let rules = rows.into_iter().map(|row| {
        let decision = RuleDecision {
            number: number("rule_decision.number", row.number)?,
            decided_on: day("rule_decision.decided_on", &row.decided_on)?,
            from: day("rule_decision.from_day", &row.from_day)?,
            order: from_json("rule_decision.policies", &row.policies)?,
        };
        Ok(RecordedRule {
            decision,
            name: row.name,
            reason: row.reason,
            at: moment("rule_decision.recorded_at", &row.recorded_at)?,
            actor: row.recorded_by,
            withdrawn: withdrawn.remove(&row.number),
        })
    });
    rules.collect()
}
