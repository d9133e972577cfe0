//! Mail: posted in the transaction of the change it tells about, and sent afterwards by a worker.
//!
//! A mail is never sent twice by the program itself. Before it goes to the mail server it is claimed; when
//! nobody knows whether it arrived, it waits for the administrator. What it says is sealed, and no address or
//! text comes into a log or an event. The sentences of a mail belong to whoever posts it.

mod course;
mod letter;
mod message;
mod settings;
mod smtp;
mod worker;

pub use course::{Problem, Report, State, after, is_too_late, pause_after};
pub use letter::{Attachment, Letter, MailKind, is_address, masked};
pub(crate) use letter::{pack, unpack};
pub use message::{Composed, Unfit, compose};
pub use settings::{MailMode, MailOptions, MailSettings, Wrong};
pub use smtp::{Patience, Smtp};
pub use worker::{Now, Worker, work};

use crate::auth::chance;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::mail::{NewMail, save_new_mail};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;

/// Posts a letter; answers its number. It goes out when the transaction is committed, and not otherwise.
///
/// # Errors
/// [`AppError::Unreadable`] when there is no such address: look with [`is_address`] before. When the database
/// refuses.
pub async fn post(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    at: DateTime<Utc>,
    letter: &Letter,
) -> Result<u64, AppError> {
    if !is_address(&letter.to) {
        // What was given is an address of somebody, so it is not told.
        return Err(AppError::unreadable("mail.recipient", "no address"));
    }
    let new = NewMail {
        message_id: chance::token()?,
        posted_at: at,
        letter,
    };
    save_new_mail(tx, key, &new).await
}

#[cfg(test)]
mod tests;
