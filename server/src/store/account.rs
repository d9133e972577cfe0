//! Accounts: who may sign in, and as what.

use super::entity::Role;
use super::entity::account::{ActiveModel, Column, Entity, Model};
use super::values::{column, moment, moment_text, number};
use crate::error::AppError;
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, Set,
};

/// Somebody who may sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// A number, from 1.
    pub id: u64,
    /// The name to sign in with, in lower case.
    pub login: String,
    /// The name as it is shown.
    pub name: String,
    /// What the account is for.
    pub role: Role,
    /// Whether the password must be changed before anything else.
    pub must_change_password: bool,
    /// Since when it cannot sign in.
    pub disabled_at: Option<DateTime<Utc>>,
}

/// An account that is added, with the hash of its first password.
#[derive(Clone)]
pub struct NewAccount {
    /// The name to sign in with, in lower case.
    pub login: String,
    /// The name as it is shown.
    pub name: String,
    /// What the account is for.
    pub role: Role,
    /// Argon2id, in the usual text form.
    pub password_hash: String,
    /// Whether the password must be changed before anything else.
    pub must_change_password: bool,
}

/// How many accounts there are, those that are disabled too.
///
/// # Errors
/// When the database refuses.
pub async fn count_accounts(db: &impl ConnectionTrait) -> Result<u64, AppError> {
    Ok(Entity::find().count(db).await?)
}

/// All accounts, by login.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_accounts(db: &impl ConnectionTrait) -> Result<Vec<Account>, AppError> {
    let rows = Entity::find().order_by_asc(Column::Login).all(db).await?;
    rows.into_iter().map(account).collect()
}

/// The account with that number.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_account(db: &impl ConnectionTrait, id: u64) -> Result<Option<Account>, AppError> {
    let id = column("account", id)?;
    Entity::find_by_id(id)
        .one(db)
        .await?
        .map(account)
        .transpose()
}

/// The account with that login, and the hash of its password.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_by_login(
    db: &impl ConnectionTrait,
    login: &str,
) -> Result<Option<(Account, String)>, AppError> {
    let row = Entity::find()
        .filter(Column::Login.eq(login))
        .one(db)
        .await?;
    row.map(with_hash).transpose()
}

/// The hash of the password of that account.
///
/// # Errors
/// [`AppError::Missing`] when there is no such account.
pub async fn load_password_hash(db: &impl ConnectionTrait, id: u64) -> Result<String, AppError> {
    Ok(row(db, id).await?.password_hash)
}

/// Adds an account; answers it with its number.
///
/// # Errors
/// When the login is taken, or the database refuses.
pub async fn save_new_account(
    tx: &impl ConnectionTrait,
    new: &NewAccount,
    at: DateTime<Utc>,
) -> Result<Account, AppError> {
    let last = Entity::find().order_by_desc(Column::Id).one(tx).await?;
    let row = Model {
        id: last.map_or(1, |last| last.id + 1),
        login: new.login.clone(),
        display_name: new.name.clone(),
        role: new.role,
        password_hash: new.password_hash.clone(),
        must_change_password: new.must_change_password,
        created_at: moment_text(at),
        disabled_at: None,
    };
    account(row.into_active_model().insert(tx).await?)
}

/// Sets another password.
///
/// # Errors
/// [`AppError::Missing`] when there is no such account.
pub async fn save_password(
    tx: &impl ConnectionTrait,
    id: u64,
    (password_hash, must_change): (&str, bool),
) -> Result<(), AppError> {
    let mut changed: ActiveModel = row(tx, id).await?.into_active_model();
    changed.password_hash = Set(password_hash.to_owned());
    changed.must_change_password = Set(must_change);
    changed.update(tx).await?;
    Ok(())
}

/// Disables an account from a moment on, or enables it.
///
/// # Errors
/// [`AppError::Missing`] when there is no such account.
pub async fn save_disabled(
    tx: &impl ConnectionTrait,
    id: u64,
    since: Option<DateTime<Utc>>,
) -> Result<(), AppError> {
    let mut changed: ActiveModel = row(tx, id).await?.into_active_model();
    changed.disabled_at = Set(since.map(moment_text));
    changed.update(tx).await?;
    Ok(())
}

async fn row(db: &impl ConnectionTrait, id: u64) -> Result<Model, AppError> {
    let found = Entity::find_by_id(column("account", id)?).one(db).await?;
    found.ok_or_else(|| AppError::Missing {
        what: "account",
        key: id.to_string(),
    })
}

fn with_hash(row: Model) -> Result<(Account, String), AppError> {
    let hash = row.password_hash.clone();
    Ok((account(row)?, hash))
}

pub(super) fn account(row: Model) -> Result<Account, AppError> {
    let disabled_at = row.disabled_at.as_deref();
    Ok(Account {
        id: number("account", row.id)?,
        login: row.login,
        name: row.display_name,
        role: row.role,
        must_change_password: row.must_change_password,
        disabled_at: disabled_at
            .map(|at| moment("disabled_at", at))
            .transpose()?,
    })
}
