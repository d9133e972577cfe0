//! The session of the committee in which a version of the result was established: where, when, by whom,
//! and which objections were raised.

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::{Office, committee_member, committee_session, objection};
use crate::store::values::day;
use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::{Deserialize, Serialize};

/// The session in which a version was established.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeSession {
    /// Where it was held.
    pub place: String,
    /// The day.
    pub held_on: NaiveDate,
    /// Who sat in it, the chair first.
    pub members: Vec<CommitteeMember>,
    /// What was raised against the result.
    pub objections: Vec<Objection>,
}

/// Somebody who sat in the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitteeMember {
    /// The name.
    pub name: String,
    /// Chair or member.
    pub office: Office,
}

/// An objection with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// What was raised.
    pub raised: String,
    /// What the committee answered.
    pub answer: String,
}

/// Saves the session of a version; it is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because that version has a session.
pub async fn save_session(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    version: u32,
    session: &CommitteeSession,
) -> Result<(), AppError> {
    let version = i64::from(version);
    let row = committee_session::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        version,
        place: session.place.clone(),
        held_on: session.held_on.to_string(),
    };
    row.into_active_model().insert(tx).await?;
    let members = (1..)
        .zip(&session.members)
        .map(|(position, member)| committee_member::Model {
            election: election.to_owned(),
            body: body.to_owned(),
            version,
            position,
            name: member.name.clone(),
            office: member.office,
        });
    insert_all::<committee_member::ActiveModel>(tx, members.collect()).await?;
    let objections = (1..)
        .zip(&session.objections)
        .map(|(position, one)| objection::Model {
            election: election.to_owned(),
            body: body.to_owned(),
            version,
            position,
            raised: one.raised.clone(),
            answer: one.answer.clone(),
        });
    insert_all::<objection::ActiveModel>(tx, objections.collect()).await
}

/// The session of a version; none when the version was established without one, as in a demonstration.
///
/// # Errors
/// When the database refuses, or a stored day cannot be read.
pub async fn load_session(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    version: u32,
) -> Result<Option<CommitteeSession>, AppError> {
    let version = i64::from(version);
    let key = (election.to_owned(), body.to_owned(), version);
    let Some(row) = committee_session::Entity::find_by_id(key).one(db).await? else {
        return Ok(None);
    };
    let members = committee_member::Entity::find()
        .filter(committee_member::Column::Election.eq(election))
        .filter(committee_member::Column::Body.eq(body))
        .filter(committee_member::Column::Version.eq(version))
        .order_by_asc(committee_member::Column::Position)
        .all(db)
        .await?;
    let objections = objection::Entity::find()
        .filter(objection::Column::Election.eq(election))
        .filter(objection::Column::Body.eq(body))
        .filter(objection::Column::Version.eq(version))
        .order_by_asc(objection::Column::Position)
        .all(db)
        .await?;
    Ok(Some(CommitteeSession {
        place: row.place,
        held_on: day("committee_session.held_on", &row.held_on)?,
        members: members
            .into_iter()
            .map(|row| CommitteeMember {
                name: row.name,
                office: row.office,
            })
            .collect(),
        objections: objections
            .into_iter()
            .map(|row| Objection {
                raised: row.raised,
                answer: row.answer,
            })
            .collect(),
    }))
}
