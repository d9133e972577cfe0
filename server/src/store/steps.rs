//! The steps of a calculation, one row each, so that a seat can be found by its article.

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::result_step::{ActiveModel, Column, Entity, Model};
use crate::store::values::{column, from_word, number, word};
use election::allocation::Step;
use election::article::Article;
use election::fraction::Fraction;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// The version of a result: election, body, version.
pub(super) type Key<'k> = (&'k str, &'k str, i64);

pub(super) async fn save_steps(
    tx: &impl ConnectionTrait,
    key: Key<'_>,
    steps: &[Step],
) -> Result<(), AppError> {
    let rows: Result<Vec<_>, AppError> = (1..)
        .zip(steps)
        .map(|(position, step)| to_row(key, position, step))
        .collect();
    insert_all::<ActiveModel>(tx, rows?).await
}

pub(super) async fn list_steps(
    db: &impl ConnectionTrait,
    (election, body, version): Key<'_>,
) -> Result<Vec<Step>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .filter(Column::Version.eq(version))
        .order_by_asc(Column::Position)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

fn to_row(
    (election, body, version): Key<'_>,
    position: i64,
    step: &Step,
) -> Result<Model, AppError> {
    let figure = |part: fn(Fraction) -> u64| {
        step.value
            .map(|value| column("step.value", part(value)))
            .transpose()
    };
    Ok(Model {
        election: election.to_owned(),
        body: body.to_owned(),
        version,
        position,
        kind: word("step.kind", step.kind)?,
        article: step.article.name.to_string(),
        modelled_on: step.article.modelled_on.to_string(),
        certainty: step.article.certainty.word().to_owned(),
        list: step.list.into(),
        candidate: step.candidate.map(i64::from),
        from_list: step.from.map(i64::from),
        places: column("step.places", step.places)?,
        numerator: figure(Fraction::numerator)?,
        denominator: figure(Fraction::denominator)?,
        by_lot: step.lot.into(),
    })
}

pub(super) fn from_row(row: Model) -> Result<Step, AppError> {
    let article = Article {
        name: row.article.into(),
        modelled_on: row.modelled_on.into(),
        certainty: row
            .certainty
            .parse()
            .map_err(|_| AppError::unreadable("step.certainty", &row.certainty))?,
    };
    let optional = |stored: Option<i64>| stored.map(|value| number("step", value)).transpose();
    Ok(Step {
        kind: from_word("step.kind", &row.kind)?,
        article,
        list: number("step.list", row.list)?,
        candidate: optional(row.candidate)?,
        from: optional(row.from_list)?,
        places: number("step.places", row.places)?,
        value: figure(row.numerator, row.denominator)?,
        lot: row.by_lot == 1,
    })
}

fn figure(above: Option<i64>, below: Option<i64>) -> Result<Option<Fraction>, AppError> {
    let (Some(above), Some(below)) = (above, below) else {
        return Ok(None);
    };
    Fraction::new(number("step.value", above)?, number("step.value", below)?)
        .map(Some)
        .map_err(|cause| AppError::unreadable("step.value", cause))
}
