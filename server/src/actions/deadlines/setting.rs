//! Choosing whether mail about deadlines comes, and writing down where somebody who is appointed reads mail.

use crate::audit::{self, By, Event, LettersEvent};
use crate::error::AppError;
use crate::outbox::is_address;
use crate::privacy::ElectionKey;
use crate::store::appointment::load_appointment;
use crate::store::deadlines::{
    Mailbox, RecipientAddress, ReminderSetting, remove_recipient_address, remove_reminder_setting,
    save_recipient_address, save_reminder_setting,
};
use sea_orm::ConnectionTrait;

/// Has mail about deadlines sent to an account, or not any more.
///
/// # Errors
/// [`AppError::Unreadable`] when there is no such address: look with [`is_address`] before.
pub async fn choose_reminders(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (account, mailbox): (u64, Option<Mailbox>),
) -> Result<(), AppError> {
    let wants = mailbox.is_some();
    match mailbox {
        Some(mailbox) => {
            check(&mailbox)?;
            let setting = ReminderSetting { account, mailbox };
            save_reminder_setting(tx, key, &setting, by.at).await?;
        }
        None => remove_reminder_setting(tx, (key.election(), account)).await?,
    }
    let event = LettersEvent::RemindersChosen {
        election: key.election().to_owned(),
        account,
        wants,
    };
    audit::record(tx, by, &Event::Letters(event)).await?;
    Ok(())
}

/// Writes down where somebody who is appointed reads mail, or forgets it.
///
/// # Errors
/// [`AppError::Missing`] when there is no such appointment; [`AppError::Unreadable`] as for [`choose_reminders`].
pub async fn keep_recipient_address(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (body, appointment, mailbox): (&str, u32, Option<Mailbox>),
) -> Result<(), AppError> {
    load_appointment(tx, (key.election(), body), appointment).await?;
    let known = mailbox.is_some();
    match mailbox {
        Some(mailbox) => {
            check(&mailbox)?;
            let address = RecipientAddress {
                body: body.to_owned(),
                appointment,
                mailbox,
            };
            save_recipient_address(tx, key, &address, by.at).await?;
        }
        None => remove_recipient_address(tx, key.election(), (body, appointment)).await?,
    }
    let event = LettersEvent::RecipientAddressKept {
        election: key.election().to_owned(),
        body: body.to_owned(),
        appointment,
        known,
    };
    audit::record(tx, by, &Event::Letters(event)).await?;
    Ok(())
}

fn check(mailbox: &Mailbox) -> Result<(), AppError> {
    match is_address(&mailbox.email) {
        true => Ok(()),
        // What was given is an address of somebody, so it is not told.
        false => Err(AppError::unreadable("email", "no address")),
    }
}
