//! Who wants mail about deadlines and where, and of which deadline somebody was reminded.

use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::{recipient_address, reminder, reminder_setting};
use crate::store::values::{column, day, moment_text, number};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::fmt;

/// An address with the language of what goes there.
#[derive(Clone, PartialEq, Eq)]
pub struct Mailbox {
    /// The e-mail address.
    pub email: String,
    /// The language.
    pub locale: Locale,
}

impl fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a mailbox ({})", self.locale.tag())
    }
}

/// Somebody of the staff who wants mail about deadlines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderSetting {
    /// The account.
    pub account: u64,
    /// Where.
    pub mailbox: Mailbox,
}

/// Where somebody who is appointed reads mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientAddress {
    /// The body.
    pub body: String,
    /// The appointment.
    pub appointment: u32,
    /// Where.
    pub mailbox: Mailbox,
}

/// That somebody was reminded of something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reminded {
    /// What is due, as it is known within the election.
    pub due: String,
    /// Its last day.
    pub until: NaiveDate,
    /// Who: an account, or an appointment.
    pub recipient: String,
}

/// Saves that an account wants mail, in the place of what was there.
///
/// # Errors
/// When the database refuses, or the address cannot be sealed.
pub async fn save_reminder_setting(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    setting: &ReminderSetting,
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    remove_reminder_setting(tx, (key.election(), setting.account)).await?;
    let row = account_row(setting.account);
    let row = reminder_setting::Model {
        election: key.election().to_owned(),
        account: column("reminder_setting.account", setting.account)?,
        email: key.seal_text(&staff(&row), &setting.mailbox.email)?,
        locale: setting.mailbox.locale.tag().to_owned(),
        changed_at: moment_text(at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Forgets that an account wants mail.
///
/// # Errors
/// When the database refuses.
pub async fn remove_reminder_setting(
    tx: &impl ConnectionTrait,
    (election, account): (&str, u64),
) -> Result<(), AppError> {
    let account = column("reminder_setting.account", account)?;
    reminder_setting::Entity::delete_by_id((election.to_owned(), account))
        .exec(tx)
        .await?;
    Ok(())
}

/// Who of the staff wants mail about an election.
///
/// # Errors
/// When the database refuses, or an address cannot be opened.
pub async fn list_reminder_settings(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<Vec<ReminderSetting>, AppError> {
    let rows = reminder_setting::Entity::find()
        .filter(reminder_setting::Column::Election.eq(key.election()))
        .order_by_asc(reminder_setting::Column::Account)
        .all(db)
        .await?;
    let settings = rows.into_iter().map(|row| {
        let account = number("reminder_setting.account", row.account)?;
        let email = key.open_text(&staff(&account_row(account)), &row.email)?;
        Ok(ReminderSetting {
            account,
            mailbox: Mailbox {
                email,
                locale: Locale::from_tag(&row.locale).unwrap_or_default(),
            },
        })
    });
    settings.collect()
}

/// Saves where somebody who is appointed reads mail, in the place of what was there.
///
/// # Errors
/// When the database refuses, also because there is no such appointment.
pub async fn save_recipient_address(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    address: &RecipientAddress,
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    let place = (address.body.as_str(), address.appointment);
    remove_recipient_address(tx, key.election(), place).await?;
    let row = recipient_row(place);
    let row = recipient_address::Model {
        election: key.election().to_owned(),
        body: address.body.clone(),
        appointment: address.appointment.into(),
        email: key.seal_text(&recipient(&row), &address.mailbox.email)?,
        locale: address.mailbox.locale.tag().to_owned(),
        changed_at: moment_text(at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Forgets where somebody who is appointed reads mail.
///
/// # Errors
/// When the database refuses.
pub async fn remove_recipient_address(
    tx: &impl ConnectionTrait,
    election: &str,
    (body, appointment): (&str, u32),
) -> Result<(), AppError> {
    let key = (election.to_owned(), body.to_owned(), i64::from(appointment));
    recipient_address::Entity::delete_by_id(key)
        .exec(tx)
        .await?;
    Ok(())
}

/// Where those who are appointed read mail, as far as it is known.
///
/// # Errors
/// When the database refuses, or an address cannot be opened.
pub async fn list_recipient_addresses(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<Vec<RecipientAddress>, AppError> {
    let rows = recipient_address::Entity::find()
        .filter(recipient_address::Column::Election.eq(key.election()))
        .all(db)
        .await?;
    let addresses = rows.into_iter().map(|row| {
        let appointment = number("recipient_address.appointment", row.appointment)?;
        let place = recipient_row((&row.body, appointment));
        Ok(RecipientAddress {
            mailbox: Mailbox {
                email: key.open_text(&recipient(&place), &row.email)?,
                locale: Locale::from_tag(&row.locale).unwrap_or_default(),
            },
            body: row.body,
            appointment,
        })
    });
    addresses.collect()
}

/// Saves that somebody was reminded; the same cannot be saved twice.
///
/// # Errors
/// When the database refuses, also because it was saved before.
pub async fn save_reminded(
    tx: &impl ConnectionTrait,
    election: &str,
    one: &Reminded,
    (mail, at): (u64, DateTime<Utc>),
) -> Result<(), AppError> {
    let row = reminder::Model {
        election: election.to_owned(),
        due: one.due.clone(),
        until_day: one.until.to_string(),
        recipient: one.recipient.clone(),
        mail: column("reminder.mail", mail)?,
        at: moment_text(at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Whether somebody was reminded of that.
///
/// # Errors
/// When the database refuses.
pub async fn is_reminded(
    db: &impl ConnectionTrait,
    election: &str,
    one: &Reminded,
) -> Result<bool, AppError> {
    let key = (
        election.to_owned(),
        one.due.clone(),
        one.until.to_string(),
        one.recipient.clone(),
    );
    Ok(reminder::Entity::find_by_id(key).one(db).await?.is_some())
}

/// Every reminder of what is due from a day on, in order.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_reminded(
    db: &impl ConnectionTrait,
    election: &str,
    from: NaiveDate,
) -> Result<Vec<Reminded>, AppError> {
    let rows = reminder::Entity::find()
        .filter(reminder::Column::Election.eq(election))
        .filter(reminder::Column::UntilDay.gte(from.to_string()))
        .all(db)
        .await?;
    let all = rows.into_iter().map(|row| {
        Ok(Reminded {
            until: day("reminder.until_day", &row.until_day)?,
            due: row.due,
            recipient: row.recipient,
        })
    });
    let mut all: Vec<Reminded> = all.collect::<Result<_, AppError>>()?;
    all.sort();
    Ok(all)
}

fn account_row(account: u64) -> String {
    account.to_string()
}

fn recipient_row((body, appointment): (&str, u32)) -> String {
    format!("{body}/{appointment}")
}

fn staff(row: &str) -> Place<'_> {
    Place {
        table: "reminder_setting",
        column: "email",
        row,
    }
}

fn recipient(row: &str) -> Place<'_> {
    Place {
        table: "recipient_address",
        column: "email",
        row,
    }
}
