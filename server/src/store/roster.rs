//! Members: who sits in a body, on what ground, and from which day until which.

mod abolished;
mod size;

pub use abolished::{Abolished, list_abolished, list_all_abolished, save_abolished};
pub use size::{SizeDecision, list_size_decisions, save_size_decision};

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::member::{ActiveModel, Column, Entity, Model};
use crate::store::entity::{Basis, EndedBy};
use crate::store::values::{column, day, number};
use chrono::NaiveDate;
use election::allocation::{CandidateNumber, ListNumber};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeMap;
use succession::roster::{Person, SeatNumber};

/// A member of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// A number within the body and the term, from 1.
    pub number: u64,
    /// The list and the place on it; none for who was drawn from the residents.
    pub stood_as: Option<(ListNumber, CandidateNumber)>,
    /// On what ground.
    pub basis: Basis,
    /// The first day.
    pub since: NaiveDate,
    /// The last day; none while it is not known.
    pub until: Option<NaiveDate>,
    /// Why the membership ended before the term; none when it did not.
    pub ended_by: Option<EndedBy>,
    /// The number of the member whose seat it was; none for who was elected.
    pub replaces: Option<u64>,
    /// The seat, from 1.
    pub seat: SeatNumber,
    /// The number in the drawing, for who was drawn.
    pub drawn: Option<u32>,
}

impl Member {
    /// Who it is; somebody drawn without a number of the drawing goes by the number as a member.
    #[must_use]
    pub fn person(&self) -> Person {
        match self.stood_as {
            Some(person) => person.into(),
            None => Person::Drawn {
                number: self
                    .drawn
                    .or_else(|| self.number.try_into().ok())
                    .unwrap_or(u32::MAX),
            },
        }
    }

    /// Whether this one is a member on that day.
    #[must_use]
    pub fn sits_on(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|last| day <= last)
    }
}

/// Saves new members.
///
/// # Errors
/// When the database refuses.
pub async fn save_members(
    tx: &impl ConnectionTrait,
    (election, body): (&str, &str),
    members: &[Member],
) -> Result<(), AppError> {
    let rows: Result<Vec<_>, AppError> = members
        .iter()
        .map(|member| {
            Ok(Model {
                election: election.to_owned(),
                body: body.to_owned(),
                number: column("member.number", member.number)?,
                list: member.stood_as.map(|(list, _)| list.into()),
                candidate: member.stood_as.map(|(_, candidate)| candidate.into()),
                basis: member.basis,
                since: member.since.to_string(),
                until: member.until.map(|day| day.to_string()),
                ended_by: member.ended_by,
                replaces: member
                    .replaces
                    .map(|number| column("member.replaces", number))
                    .transpose()?,
                seat: member.seat.into(),
                drawn: member.drawn.map(i64::from),
            })
        })
        .collect();
    insert_all::<ActiveModel>(tx, rows?).await
}

/// Writes down the last day of a member, and why; none when it is the end of a leave.
///
/// # Errors
/// [`AppError::Missing`] when there is no such member; when the database refuses.
pub async fn save_last_day(
    tx: &impl ConnectionTrait,
    (election, body, member): (&str, &str, u64),
    (until, why): (NaiveDate, Option<EndedBy>),
) -> Result<(), AppError> {
    let changed = Entity::update_many()
        .col_expr(Column::Until, Expr::value(until.to_string()))
        .col_expr(Column::EndedBy, Expr::value(why.map(|why| why.to_value())))
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .filter(Column::Number.eq(column("member.number", member)?))
        .exec(tx)
        .await?;
    if changed.rows_affected == 1 {
        return Ok(());
    }
    Err(AppError::Missing {
        what: "member",
        key: format!("{election}/{body}/{member}"),
    })
}

/// All members of a body in the term of an election, also those who left, by number.
///
/// # Errors
/// When the database refuses, or a stored member cannot be read.
pub async fn list_members(
    db: &impl ConnectionTrait,
    election: &str,
    body: &str,
) -> Result<Vec<Member>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// The members of every body in the term of an election, by body and number.
///
/// # Errors
/// As [`list_members`].
pub async fn list_all_members(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<String, Vec<Member>>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .order_by_asc(Column::Number)
        .all(db)
        .await?;
    let mut members: BTreeMap<String, Vec<Member>> = BTreeMap::new();
    for row in rows {
        let body = row.body.clone();
        members.entry(body).or_default().push(from_row(row)?);
    }
    Ok(members)
}

fn from_row(row: Model) -> Result<Member, AppError> {
    let stood_as = match (row.list, row.candidate) {
        (Some(list), Some(candidate)) => Some((
            number("member.list", list)?,
            number("member.candidate", candidate)?,
        )),
        _ => None,
    };
    let until = row.until.map(|until| day("member.until", &until));
    Ok(Member {
        number: number("member.number", row.number)?,
        stood_as,
        basis: row.basis,
        since: day("member.since", &row.since)?,
        until: until.transpose()?,
        ended_by: row.ended_by,
        replaces: row
            .replaces
            .map(|replaced| number("member.replaces", replaced))
            .transpose()?,
        seat: number("member.seat", row.seat)?,
        drawn: row
            .drawn
            .map(|drawn| number("member.drawn", drawn))
            .transpose()?,
    })
}
