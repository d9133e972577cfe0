//! Typists in bulk: the accounts of an evening, with logins made from their names. No other role is touched here.

use super::{find, record_added};
use crate::audit::By;
use crate::error::AppError;
use crate::store::Role;
use crate::store::account::{Account, NewAccount, list_accounts, save_new_account};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A login has at least this many letters and digits.
const SHORTEST: usize = 3;
/// A longer login is hard to type from paper.
const LONGEST: usize = 40;
/// What somebody without a name is called at signing in.
const ANONYMOUS: &str = "invoerder";

/// A typist who is added, with the hash of the first password.
#[derive(Clone)]
pub struct NewTypist {
    /// The name as it is shown; none for a number that somebody gets on the evening.
    pub name: Option<String>,
    /// Argon2id, in the usual text form.
    pub password_hash: String,
}

/// All typists, by login.
///
/// # Errors
/// When the database refuses.
pub async fn list_typists(db: &impl ConnectionTrait) -> Result<Vec<Account>, AppError> {
    let mut accounts = list_accounts(db).await?;
    accounts.retain(|account| account.role == Role::Typist);
    Ok(accounts)
}

/// The account of a typist.
///
/// # Errors
/// [`AppError::NotATypist`] when it has another role; [`AppError::Missing`] when there is no such account.
pub async fn find_typist(db: &impl ConnectionTrait, account: u64) -> Result<Account, AppError> {
    let found = find(db, account).await?;
    match found.role {
        Role::Typist => Ok(found),
        Role::Coordinator | Role::Clerk | Role::Auditor | Role::Administrator => {
            Err(AppError::NotATypist)
        }
    }
}

/// Adds typists, all or none, each with a login of its own and a password to be changed at once. `unnamed` says what
/// somebody without a name is called, with the number.
///
/// # Errors
/// When the database refuses.
pub async fn add_typists(
    tx: &impl ConnectionTrait,
    by: &By,
    new: &[NewTypist],
    unnamed: impl Fn(&str) -> String,
) -> Result<Vec<Account>, AppError> {
    let accounts = list_accounts(tx).await?;
    let mut taken: BTreeSet<String> = accounts.into_iter().map(|one| one.login).collect();
    let mut added = Vec::with_capacity(new.len());
    for one in new {
        let (login, name) = match &one.name {
            Some(name) => (login_of(name, &taken), name.clone()),
            None => {
                let number = next_number(&taken);
                (format!("{ANONYMOUS}{number}"), unnamed(&number))
            }
        };
        taken.insert(login.clone());
        let account = NewAccount {
            login,
            name,
            role: Role::Typist,
            password_hash: one.password_hash.clone(),
            must_change_password: true,
        };
        let account = save_new_account(tx, &account, by.at).await?;
        record_added(tx, by, &account).await?;
        added.push(account);
    }
    Ok(added)
}

/// A login made of a name, in letters that every keyboard has, with a number behind it when it is taken.
fn login_of(name: &str, taken: &BTreeSet<String>) -> String {
    let plain = name.nfd().filter(|letter| !is_combining_mark(*letter));
    let plain = plain.flat_map(char::to_lowercase);
    let plain: String = plain.map(undotted).collect();
    let words = plain.split(|sign: char| !sign.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let mut login: String = words.join(".").chars().take(LONGEST).collect();
    if login.len() < SHORTEST {
        login = [login.as_str(), ANONYMOUS].concat();
    }
    let mut numbered = (2_u32..).map(|number| format!("{login}{number}"));
    if !taken.contains(&login) {
        return login;
    }
    let free = numbered.find(|one| !taken.contains(one));
    free.unwrap_or(login)
}

/// A letter that is no plain letter with a mark, as the plain letter that it looks like.
fn undotted(letter: char) -> char {
    match letter {
        'ı' => 'i',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ß' => 's',
        other => other,
    }
}

/// The number after the highest that somebody without a name has, in two digits or more.
fn next_number(taken: &BTreeSet<String>) -> String {
    let numbers = taken
        .iter()
        .filter_map(|login| login.strip_prefix(ANONYMOUS));
    let highest = numbers
        .filter_map(|number| number.parse::<u32>().ok())
        .max();
    format!("{:02}", highest.unwrap_or_default().saturating_add(1))
}

#[cfg(test)]
mod tests;
