//! Mail about what is due, from the working day before its last day: to who wants it of the griffie, and to who must
//! answer. What was told is stored with the mail in one transaction, so nobody hears the same twice.

use crate::actions::member::Reach;
use crate::actions::registration::load_term_rules;
use crate::actions::vacancy::{Deadline, Due, list_election_deadlines};
use crate::clock;
use crate::error::AppError;
use crate::outbox::{self, Letter, MailKind, Now};
use crate::privacy::{ElectionKey, Keys};
use crate::store::account::list_accounts;
use crate::store::deadlines::{
    Mailbox, Reminded, is_reminded, list_reminded, list_reminder_settings, save_reminded,
};
use crate::store::registration::{list_bodies, list_elections};
use crate::store::{Database, Role, write_tx};
use crate::wording::reminders;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use election::terms::TermRules;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// How often it is looked whether somebody is to be reminded.
const LOOK_AGAIN: Duration = Duration::from_secs(300);
/// Nobody gets mail before this hour.
const FIRST_HOUR: u32 = 7;
/// An account is known so, before its number.
const STAFF: &str = "account/";

/// What reminding needs beside the database.
#[derive(Debug, Clone)]
pub struct Remind {
    /// The keys of the elections.
    pub keys: Keys,
    /// The address of this site, for links.
    pub site: Option<String>,
}

/// A mail to one person about one or more things.
struct Mail {
    mailbox: Mailbox,
    recipient: String,
    about: Vec<Deadline>,
}

/// Reminds until the program ends.
pub async fn remind_always(db: Database, remind: Remind, now: Now) {
    loop {
        if let Err(cause) = send_reminders(&db, &remind, now()).await {
            tracing::error!(%cause, "nobody was reminded of deadlines; it is tried again");
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// Posts the mail that is to go out by now; answers how many.
///
/// # Errors
/// When the database refuses, or a key or an address cannot be read.
pub async fn send_reminders(
    db: &Database,
    remind: &Remind,
    now: DateTime<Utc>,
) -> Result<usize, AppError> {
    let today = clock::day_of(now);
    let first = NaiveTime::from_hms_opt(FIRST_HOUR, 0, 0).unwrap_or_default();
    if clock::local(now).time() < first {
        return Ok(0);
    }
    let terms = load_term_rules()?;
    let bodies = list_bodies(db).await?.into_iter();
    let bodies: BTreeMap<String, String> = bodies.map(|one| (one.code, one.name)).collect();
    let mut sent = 0;
    for election in list_elections(db).await? {
        let key = match remind.keys.find(db, &election.id).await {
            Ok(Some(key)) => key,
            // Nobody left an address: nobody is reminded.
            Ok(None) | Err(AppError::NoMasterKey | AppError::KeyDestroyed) => continue,
            Err(cause) => return Err(cause),
        };
        for mut mail in gather(db, &key, (today, &terms)).await? {
            let about = std::mem::take(&mut mail.about).into_iter();
            let about = about.map(|one| {
                let body = bodies.get(&one.body).cloned();
                (one, body.unwrap_or_default())
            });
            let telling = Telling {
                about: about.collect(),
                site: remind.site.clone(),
                mail,
            };
            if post(db, &key, telling, now).await? {
                sent += 1;
            }
        }
    }
    Ok(sent)
}

/// Whom to remind of what, without what they heard before.
async fn gather(
    db: &Database,
    key: &ElectionKey,
    (today, terms): (NaiveDate, &TermRules),
) -> Result<Vec<Mail>, AppError> {
    let staff = list_reminder_settings(db, key).await?;
    let mut due = list_election_deadlines(db, key.election(), today).await?;
    due.retain(|one| is_near(one, (today, terms)));
    let told: BTreeSet<Reminded> = (list_reminded(db, key.election(), today).await?)
        .into_iter()
        .collect();
    let is_new = |one: &Deadline, recipient: &str| {
        reminded(one, recipient).is_some_and(|one| !told.contains(&one))
    };
    let accounts = list_accounts(db).await?.into_iter();
    let clerks: BTreeSet<u64> = accounts
        .filter(|one| one.role == Role::Clerk && one.disabled_at.is_none())
        .map(|one| one.id)
        .collect();
    let mut mails = Vec::new();
    for setting in staff
        .into_iter()
        .filter(|one| clerks.contains(&one.account))
    {
        let recipient = format!("{STAFF}{}", setting.account);
        mails.push(Mail {
            about: (due.iter().filter(|one| is_new(one, &recipient)))
                .cloned()
                .collect(),
            mailbox: setting.mailbox,
            recipient,
        });
    }
    mails.extend(gather_persons(db, key, (&due, &is_new)).await?);
    mails.retain(|mail| !mail.about.is_empty());
    Ok(mails)
}

/// Whom of those who are appointed to remind of what, wherever it is known that they read mail.
async fn gather_persons(
    db: &Database,
    key: &ElectionKey,
    (due, is_new): (&[Deadline], &impl Fn(&Deadline, &str) -> bool),
) -> Result<Vec<Mail>, AppError> {
    let mut persons: BTreeMap<(&str, u32), Vec<&Deadline>> = BTreeMap::new();
    for one in due {
        let asked = matches!(one.due, Due::Answer { .. } | Due::Papers { .. });
        if let Some(number) = one.due.appointment().filter(|_| asked) {
            let recipient = recipient((&one.body, number));
            if is_new(one, &recipient) {
                let own = persons.entry((&one.body, number)).or_default();
                own.push(one);
            }
        }
    }
    let mut reaches: BTreeMap<&str, Reach> = BTreeMap::new();
    let mut mails = Vec::new();
    for ((body, number), about) in persons {
        if !reaches.contains_key(body) {
            let reach = Reach::load(db, Some(key), (key.election(), body)).await?;
            reaches.insert(body, reach);
        }
        let person = about.iter().find_map(|one| one.person);
        let reach = reaches.get(body);
        let mailbox = reach
            .zip(person)
            .and_then(|(reach, person)| reach.mailbox(person, Some(number)));
        if let Some(mailbox) = mailbox {
            mails.push(Mail {
                mailbox,
                recipient: recipient((body, number)),
                about: about.into_iter().cloned().collect(),
            });
        }
    }
    Ok(mails)
}

/// Somebody who is appointed is known so.
fn recipient((body, appointment): (&str, u32)) -> String {
    format!("{body}/benoeming/{appointment}")
}

/// Whether it is the working day before the last day, or later and not too late.
fn is_near(one: &Deadline, (today, terms): (NaiveDate, &TermRules)) -> bool {
    let Some(until) = one.until.filter(|until| today <= *until) else {
        return false;
    };
    let before = terms.working_day_before(until);
    before.is_none_or(|before| before <= today)
}

/// What is stored of a reminder.
fn reminded(one: &Deadline, recipient: &str) -> Option<Reminded> {
    Some(Reminded {
        due: one.name(),
        until: one.until?,
        recipient: recipient.to_owned(),
    })
}

/// Posts one mail with what is stored of it; answers whether there was still something to tell.
async fn post(
    db: &Database,
    key: &ElectionKey,
    told: Telling,
    now: DateTime<Utc>,
) -> Result<bool, AppError> {
    let key = key.clone();
    write_tx(db, async move |tx| {
        let mut new = Vec::new();
        for (one, body) in &told.about {
            let Some(reminded) = reminded(one, &told.mail.recipient) else {
                continue;
            };
            // Another server may have been first.
            if !is_reminded(tx, key.election(), &reminded).await? {
                new.push((one, body.as_str(), reminded));
            }
        }
        if new.is_empty() {
            return Ok(false);
        }
        let about = new.iter().map(|(one, body, _)| (*one, *body));
        let letter = told.letter(&key, &about.collect::<Vec<_>>());
        let number = outbox::post(tx, &key, now, &letter).await?;
        for (_, _, reminded) in &new {
            save_reminded(tx, key.election(), reminded, (number, now)).await?;
        }
        Ok(true)
    })
    .await
}

/// A mail with the names of the bodies.
struct Telling {
    mail: Mail,
    about: Vec<(Deadline, String)>,
    site: Option<String>,
}

impl Telling {
    fn letter(&self, key: &ElectionKey, about: &[(&Deadline, &str)]) -> Letter {
        let Mail {
            mailbox, recipient, ..
        } = &self.mail;
        let (locale, site) = (mailbox.locale, self.site.as_deref());
        let (subject, text) = match recipient.starts_with(STAFF) {
            true => reminders::to_staff(locale, about, site),
            false => reminders::to_person(locale, about, site),
        };
        Letter {
            election: key.election().to_owned(),
            kind: MailKind::Notice,
            about: String::new(),
            locale,
            to: mailbox.email.clone(),
            subject,
            text,
            attachments: Vec::new(),
        }
    }
}
