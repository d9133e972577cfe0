//! One account for each role, with a password that is made at the first start and shown once.

use super::ACTOR;
use crate::actions::account::add_account;
use crate::audit::By;
use crate::auth::{chance, hash};
use crate::error::AppError;
use crate::store::account::{NewAccount, count_accounts};
use crate::store::{Role, write_tx};
use chrono::{DateTime, Utc};
use sea_orm::DatabaseConnection;

/// An account of the demonstration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoAccount {
    /// What it is for.
    pub role: Role,
    /// The name to sign in with.
    pub login: &'static str,
    /// Its password.
    pub password: String,
}

/// At least one for each role, with its login and the name that the header shows.
const ACCOUNTS: [(Role, &str, &str); 6] = [
    (Role::Coordinator, "bureau", "Demo bureau"),
    (Role::Typist, "invoerder", "Demo invoerder"),
    // Somebody else makes the second entry.
    (Role::Typist, "invoerder2", "Demo tweede invoerder"),
    (Role::Clerk, "griffie", "Demo griffie"),
    (Role::Auditor, "controleur", "Demo controleur"),
    (Role::Administrator, "beheerder", "Demo beheerder"),
];

/// Adds the accounts, unless there is an account; answers them, and nothing when all was kept.
///
/// # Errors
/// When the database refuses; then no account was added.
pub async fn set_up_accounts(
    db: &DatabaseConnection,
    now: DateTime<Utc>,
) -> Result<Vec<DemoAccount>, AppError> {
    if count_accounts(db).await? != 0 {
        return Ok(Vec::new());
    }
    let mut accounts = Vec::new();
    let mut rows = Vec::new();
    for (role, login, name) in ACCOUNTS {
        let password = chance::first_password()?;
        rows.push(NewAccount {
            login: login.to_owned(),
            name: name.to_owned(),
            role,
            password_hash: hash(&password).await?,
            must_change_password: false,
        });
        accounts.push(DemoAccount {
            role,
            login,
            password,
        });
    }
    let by = By {
        actor: ACTOR.to_owned(),
        at: now,
    };
    let added = write_tx(db, async move |tx| {
        if count_accounts(tx).await? != 0 {
            return Ok(false);
        }
        for row in &rows {
            add_account(tx, &by, row).await?;
        }
        Ok(true)
    });
    Ok(if added.await? { accounts } else { Vec::new() })
}
