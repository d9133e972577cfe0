//! Many rows in few statements.

use crate::error::AppError;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel, Iterable};

/// SQLite takes at most 32,766 values in one statement, PostgreSQL 65,535.
const MOST_VALUES: usize = 30_000;

/// Inserts all rows, in as few statements as both databases allow.
pub(super) async fn insert_all<A>(
    tx: &impl ConnectionTrait,
    rows: Vec<<A::Entity as EntityTrait>::Model>,
) -> Result<(), AppError>
where
    A: ActiveModelTrait + Send,
    <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
{
    insert_some::<A>(tx, rows, None, |_| ()).await
}

/// The same; writes over rows that are there when that is asked for, and tells how many rows each statement took.
pub(super) async fn insert_some<A>(
    tx: &impl ConnectionTrait,
    rows: Vec<<A::Entity as EntityTrait>::Model>,
    over: Option<OnConflict>,
    told: impl Fn(usize),
) -> Result<(), AppError>
where
    A: ActiveModelTrait + Send,
    <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
{
    let columns = <A::Entity as EntityTrait>::Column::iter().count().max(1);
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    loop {
        let some: Vec<A> = rows.by_ref().take(MOST_VALUES / columns).collect();
        let taken = some.len();
        if taken == 0 {
            return Ok(());
        }
        let insert = A::Entity::insert_many(some);
        match &over {
            Some(over) => {
                insert
                    .on_conflict(over.clone())
                    .exec_without_returning(tx)
                    .await?
            }
            None => insert.exec_without_returning(tx).await?,
        };
        told(taken);
    }
}
