//! Accounts: adding, passwords, disabling, and signing in and out. Neither a password nor a token nor a name
//! goes into the log.

mod attempt;
mod sign_in;
// Stations and people.
mod typists;

pub use attempt::{OwnPassword, check_own_password};
pub(in crate::actions) use attempt::{Subjects, count_attempt, undo_count};
pub use sign_in::{Credentials, SignIn, Started, sign_in, sign_out, start_session};
// Stations and people.
pub use typists::{NewTypist, add_typists, find_typist, list_typists};

use crate::audit::{self, By, Event};
use crate::auth::actor;
use crate::error::AppError;
use crate::store::Role;
use crate::store::account::{
    Account, NewAccount, count_accounts, list_accounts, load_account, load_by_login, save_disabled,
    save_new_account, save_password,
};
use crate::store::session::end_sessions_of;
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// Adds the first account of all, which keeps the users; once there is an account, never again.
///
/// # Errors
/// [`AppError::Exists`] when there is an account already.
pub async fn add_first_administrator(
    tx: &impl ConnectionTrait,
    at: DateTime<Utc>,
    new: &NewAccount,
) -> Result<Account, AppError> {
    if count_accounts(tx).await? != 0 {
        return Err(exists("first administrator", &new.login));
    }
    let new = NewAccount {
        role: Role::Administrator,
        ..new.clone()
    };
    let added = save_new_account(tx, &new, at).await?;
    let by = By {
        actor: actor(added.id),
        at,
    };
    record_added(tx, &by, &added).await?;
    Ok(added)
}

/// Adds an account.
///
/// # Errors
/// [`AppError::Exists`] when the login is taken.
pub async fn add_account(
    tx: &impl ConnectionTrait,
    by: &By,
    new: &NewAccount,
) -> Result<Account, AppError> {
    if load_by_login(tx, &new.login).await?.is_some() {
        return Err(exists("account", &new.login));
    }
    let added = save_new_account(tx, new, by.at).await?;
    record_added(tx, by, &added).await?;
    Ok(added)
}

/// Sets the password that somebody chose; all sessions of the account end.
///
/// # Errors
/// [`AppError::Missing`] when there is no such account.
pub async fn change_password(
    tx: &impl ConnectionTrait,
    by: &By,
    (account, hash): (u64, &str),
) -> Result<(), AppError> {
    save_password(tx, account, (hash, false)).await?;
    end_sessions_of(tx, account).await?;
    audit::record(tx, by, &Event::PasswordChanged { account }).await?;
    Ok(())
}

/// Gives an account a first password, to be changed at once; all its sessions end.
///
/// # Errors
/// [`AppError::Missing`] when there is no such account.
pub async fn reset_password(
    tx: &impl ConnectionTrait,
    by: &By,
    (account, hash): (u64, &str),
) -> Result<(), AppError> {
    save_password(tx, account, (hash, true)).await?;
    end_sessions_of(tx, account).await?;
    audit::record(tx, by, &Event::PasswordReset { account }).await?;
    Ok(())
}

/// Disables an account; all its sessions end. One that is disabled already stays so.
///
/// # Errors
/// [`AppError::LastAdministrator`] when it is your own, or no administrator would be left;
/// [`AppError::Missing`] when there is no such account.
pub async fn disable_account(
    tx: &impl ConnectionTrait,
    by: &By,
    account: u64,
) -> Result<(), AppError> {
    let found = find(tx, account).await?;
    let all = list_accounts(tx).await?;
    let keeps = |one: &&Account| {
        one.role == Role::Administrator && one.disabled_at.is_none() && one.id != account
    };
    if by.actor == actor(account) || !all.iter().any(|one| keeps(&one)) {
        return Err(AppError::LastAdministrator);
    }
    if found.disabled_at.is_some() {
        return Ok(());
    }
    save_disabled(tx, account, Some(by.at)).await?;
    end_sessions_of(tx, account).await?;
    audit::record(tx, by, &Event::AccountDisabled { account }).await?;
    Ok(())
}

/// Lets an account sign in again. One that is not disabled stays so.
///
/// # Errors
/// [`AppError::Missing`] when there is no such account.
pub async fn enable_account(
    tx: &impl ConnectionTrait,
    by: &By,
    account: u64,
) -> Result<(), AppError> {
    if find(tx, account).await?.disabled_at.is_none() {
        return Ok(());
    }
    save_disabled(tx, account, None).await?;
    audit::record(tx, by, &Event::AccountEnabled { account }).await?;
    Ok(())
}

async fn find(tx: &impl ConnectionTrait, account: u64) -> Result<Account, AppError> {
    let found = load_account(tx, account).await?;
    found.ok_or_else(|| AppError::Missing {
        what: "account",
        key: account.to_string(),
    })
}

async fn record_added(tx: &impl ConnectionTrait, by: &By, added: &Account) -> Result<(), AppError> {
    let event = Event::AccountAdded {
        account: added.id,
        role: added.role,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

fn exists(what: &'static str, key: &str) -> AppError {
    AppError::Exists {
        what,
        key: key.to_owned(),
    }
}
