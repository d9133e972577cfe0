//! Many rows in few statements.

use crate::error::AppError;
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
    let columns = <A::Entity as EntityTrait>::Column::iter().count().max(1);
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    loop {
        let some: Vec<A> = rows.by_ref().take(MOST_VALUES / columns).collect();
        if some.is_empty() {
            return Ok(());
        }
        A::Entity::insert_many(some)
            .exec_without_returning(tx)
            .await?;
    }
}
