//! What is prepared for a session about one candidacy, and can be taken back until then.

use crate::audit::By;
use crate::error::AppError;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::validity_point::{Column, Entity, Model};
use crate::store::values::{from_word, moment_text, word};
use election::registration::course::Verdict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::{Deserialize, Serialize};

/// What a candidacy is among those that seem to be of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Person {
    /// The one that stays.
    Stays,
    /// One that does not.
    Goes,
    /// It is of another person.
    Other,
}

/// A point of a session about one candidacy.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The application.
    pub application: String,
    /// What is proposed; none when only something else differs.
    pub verdict: Option<Verdict>,
    /// The body to which it moves.
    pub to_body: Option<String>,
    /// What it is among candidacies that seem to be of one person.
    pub person: Option<Person>,
    /// Whether the aanduiding is struck.
    pub strikes_aanduiding: bool,
    /// Why.
    pub reason: String,
    /// The article; empty when none is named.
    pub article: String,
}

/// A reason is personal, so it is not printed.
impl std::fmt::Debug for Point {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.application, self.verdict)
    }
}

fn reason_of(row: &str) -> Place<'_> {
    Place {
        table: "validity_point",
        column: "reason",
        row,
    }
}

fn row_key(election: &str, session: i64, application: &str) -> String {
    format!("{election}/{session}/{application}")
}

/// Keeps a point for a session; the one before it about the same candidacy goes.
///
/// # Errors
/// When the database refuses.
pub async fn save_point(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    (session, point): (u32, &Point),
    by: &By,
) -> Result<(), AppError> {
    remove_point(tx, (key.election(), session), &point.application).await?;
    let row_key = row_key(key.election(), session.into(), &point.application);
    let (verdict, person) = (point.verdict, point.person);
    let row = Model {
        election: key.election().to_owned(),
        session: session.into(),
        application: point.application.clone(),
        verdict: verdict
            .map(|verdict| word("validity_point.verdict", verdict))
            .transpose()?,
        to_body: point.to_body.clone(),
        person: person
            .map(|person| word("validity_point.person", person))
            .transpose()?,
        aanduiding_struck: point.strikes_aanduiding.into(),
        reason: key.seal_text(&reason_of(&row_key), &point.reason)?,
        article: point.article.clone(),
        kept_by: by.actor.clone(),
        kept_at: moment_text(by.at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Takes a point back; answers whether there was one.
///
/// # Errors
/// When the database refuses.
pub async fn remove_point(
    tx: &impl ConnectionTrait,
    (election, session): (&str, u32),
    application: &str,
) -> Result<bool, AppError> {
    let id = (
        election.to_owned(),
        i64::from(session),
        application.to_owned(),
    );
    let removed = Entity::delete_by_id(id).exec(tx).await?;
    Ok(removed.rows_affected != 0)
}

/// The points for a session, by application.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_points(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    session: u32,
) -> Result<Vec<Point>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(key.election()))
        .filter(Column::Session.eq(i64::from(session)))
        .order_by_asc(Column::Application)
        .all(db)
        .await?;
    rows.into_iter().map(|row| from_row(key, row)).collect()
}

fn from_row(key: &ElectionKey, row: Model) -> Result<Point, AppError> {
    let row_key = row_key(&row.election, row.session, &row.application);
    let (verdict, person) = (row.verdict.as_deref(), row.person.as_deref());
    Ok(Point {
        verdict: verdict
            .map(|verdict| from_word("validity_point.verdict", verdict))
            .transpose()?,
        person: person
            .map(|person| from_word("validity_point.person", person))
            .transpose()?,
        strikes_aanduiding: row.aanduiding_struck != 0,
        reason: key.open_text(&reason_of(&row_key), &row.reason)?,
        application: row.application,
        to_body: row.to_body,
        article: row.article,
    })
}
