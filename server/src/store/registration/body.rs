//! The bodies, which outlive every election.

use crate::error::AppError;
use crate::store::entity::BodyKind;
use crate::store::entity::body::{ActiveModel, Column, Entity, Model};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};
use serde::{Deserialize, Serialize};

/// A wijkraad or dorpsraad.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The key, also in public addresses: `pernis`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The gebied it lies in.
    pub gebied: String,
    /// What kind of body.
    pub kind: BodyKind,
}

impl From<Model> for Body {
    fn from(row: Model) -> Self {
        Self {
            code: row.code,
            name: row.name,
            gebied: row.gebied,
            kind: row.kind,
        }
    }
}

/// Saves the bodies that are not there yet; the others keep what they have.
///
/// # Errors
/// When the database refuses.
pub async fn save_bodies(tx: &impl ConnectionTrait, bodies: &[Body]) -> Result<(), AppError> {
    let rows = bodies.iter().cloned().map(|body| -> ActiveModel {
        Model {
            code: body.code,
            name: body.name,
            gebied: body.gebied,
            kind: body.kind,
        }
        .into_active_model()
    });
    Entity::insert_many(rows)
        .on_conflict(OnConflict::column(Column::Code).do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// All bodies, by gebied, then name.
///
/// # Errors
/// When the database refuses.
pub async fn list_bodies(db: &impl ConnectionTrait) -> Result<Vec<Body>, AppError> {
    let rows = Entity::find().all(db).await?;
    let mut bodies: Vec<Body> = rows.into_iter().map(Body::from).collect();
    // Not in the query: the databases order letters differently.
    bodies.sort_by(|a, b| (&a.gebied, &a.name).cmp(&(&b.gebied, &b.name)));
    Ok(bodies)
}

/// One body.
///
/// # Errors
/// [`AppError::Missing`] when there is none with that code.
pub async fn load_body(db: &impl ConnectionTrait, code: &str) -> Result<Body, AppError> {
    let row = Entity::find_by_id(code).one(db).await?;
    row.map(Body::from).ok_or_else(|| AppError::Missing {
        what: "body",
        key: code.to_owned(),
    })
}
