//! What a session decided about each candidacy.

use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::bulk::insert_all;
use crate::store::entity::validity_decision::{ActiveModel, Column, Entity, Model};
use crate::store::values::{from_word, word};
use election::registration::course::Verdict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a session did to a candidacy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The first session decided.
    Decided,
    /// A later one struck it.
    Struck,
    /// A later one found it valid after all, or for the first time.
    Added,
    /// A later one found that it belongs to another body.
    Moved,
}

/// The decision about one candidacy.
#[derive(Clone, PartialEq, Eq)]
pub struct Decision {
    /// The application.
    pub application: String,
    /// The body in which it stands from then on.
    pub body: String,
    /// The body in which it stood, when it moved.
    pub from_body: Option<String>,
    /// What the session did.
    pub change: Change,
    /// Whether it is valid.
    pub verdict: Verdict,
    /// What the examination proposed, when it had.
    pub proposal: Option<Verdict>,
    /// Whether the aanduiding is struck.
    pub strikes_aanduiding: bool,
    /// Why; empty where the proposal was followed.
    pub reason: String,
    /// The article; empty when none is named.
    pub article: String,
}

/// A reason is personal, so it is not printed.
impl std::fmt::Debug for Decision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} {:?} {:?}",
            self.application, self.change, self.verdict
        )
    }
}

fn reason_of(row: &str) -> Place<'_> {
    Place {
        table: "validity_decision",
        column: "reason",
        row,
    }
}

fn row_key(election: &str, session: i64, application: &str) -> String {
    format!("{election}/{session}/{application}")
}

/// Saves the decisions of a session; they are never changed afterwards.
///
/// # Errors
/// When the database refuses.
pub async fn save_decisions(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (session, decisions): (u32, &[Decision]),
) -> Result<(), AppError> {
    let rows = decisions.iter().map(|one| {
        let row_key = row_key(key.election(), session.into(), &one.application);
        let proposal = one.proposal;
        Ok(Model {
            election: key.election().to_owned(),
            session: session.into(),
            application: one.application.clone(),
            body: one.body.clone(),
            from_body: one.from_body.clone(),
            change: word("validity_decision.change", one.change)?,
            verdict: word("validity_decision.verdict", one.verdict)?,
            proposal: proposal
                .map(|proposal| word("validity_decision.proposal", proposal))
                .transpose()?,
            aanduiding_struck: one.strikes_aanduiding.into(),
            reason: key.seal_text(&reason_of(&row_key), &one.reason)?,
            article: one.article.clone(),
        })
    });
    let rows: Result<Vec<Model>, AppError> = rows.collect();
    insert_all::<ActiveModel>(tx, rows?).await
}

/// The decisions of a session, by application.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_decisions(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    session: u32,
) -> Result<Vec<Decision>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(key.election()))
        .filter(Column::Session.eq(i64::from(session)))
        .order_by_asc(Column::Application)
        .all(db)
        .await?;
    rows.into_iter().map(|row| from_row(key, row)).collect()
}

/// The applications whose aanduiding is struck by the last session that decided about them.
///
/// # Errors
/// When the database refuses.
pub async fn list_struck_aanduidingen(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeSet<String>, AppError> {
    let rows: Vec<(String, i64)> = Entity::find()
        .select_only()
        .columns([Column::Application, Column::AanduidingStruck])
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Session)
        .into_tuple()
        .all(db)
        .await?;
    let mut struck = BTreeSet::new();
    for (application, is_struck) in rows {
        match is_struck {
            0 => struck.remove(&application),
            _ => struck.insert(application),
        };
    }
    Ok(struck)
}

fn from_row(key: &ElectionKey, row: Model) -> Result<Decision, AppError> {
    let row_key = row_key(&row.election, row.session, &row.application);
    let proposal = row.proposal.as_deref();
    Ok(Decision {
        change: from_word("validity_decision.change", &row.change)?,
        verdict: from_word("validity_decision.verdict", &row.verdict)?,
        proposal: proposal
            .map(|proposal| from_word("validity_decision.proposal", proposal))
            .transpose()?,
        strikes_aanduiding: row.aanduiding_struck != 0,
        reason: key.open_text(&reason_of(&row_key), &row.reason)?,
        application: row.application,
        body: row.body,
        from_body: row.from_body,
        article: row.article,
    })
}
