//! Letters by e-mail: to whom a letter is addressed, where that person reads mail, and posting it together with what
//! the register keeps of it.

use super::letter_register::{Noting, Register};
use super::letters::{Making, make_english, open_letter};
use super::member::Reach;
use crate::audit::{self, Event, LettersEvent};
use crate::clock;
use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::outbox::{self, Attachment, Letter, MailKind};
use crate::privacy::ElectionKey;
use crate::store::appointment::list_persons;
use crate::store::deadlines::Mailbox;
use crate::store::letter_mail::save_language;
use crate::store::letters::{LetterId, MadeLetter, SentHow, list_made};
use crate::store::person_word;
use crate::store::registration::list_bodies;
use crate::store::vacancy::{CourseStep, list_course};
use crate::wording::letter_mail as wording;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::roster::Person;
use succession::vacancy::Step;

/// Who a letter is addressed to, and the appointment that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Addressee {
    /// Who.
    pub person: Person,
    /// The appointment; none for a decision.
    pub appointment: Option<u32>,
}

/// A letter with who it is for and where that person reads mail, as far as that is known.
#[derive(Debug, Clone)]
pub struct Addressed {
    /// The letter.
    pub letter: MadeLetter,
    /// Who it is addressed to; nobody when a decision leaves a seat empty.
    pub to: Option<Addressee>,
    /// Where.
    pub mailbox: Option<Mailbox>,
    /// In which language that person wants letters.
    pub locale: Locale,
}

/// Who each of these letters is for, and where to mail it.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn address_letters(
    db: &impl ConnectionTrait,
    (key, election): (Option<&ElectionKey>, &str),
    letters: Vec<MadeLetter>,
) -> Result<Vec<Addressed>, AppError> {
    let persons = list_persons(db, election).await?;
    let mut bodies: BTreeMap<String, Vec<MadeLetter>> = BTreeMap::new();
    for letter in letters {
        bodies.entry(letter.body.clone()).or_default().push(letter);
    }
    let mut addressed = Vec::new();
    for (body, letters) in bodies {
        let at = (election, body.as_str());
        let reach = Reach::load(db, key, at).await?;
        let offers = match letters.iter().any(|one| one.kind == LetterKind::Decision) {
            true => offers(db, at).await?,
            false => BTreeMap::new(),
        };
        addressed.extend(letters.into_iter().map(|letter| {
            let number = |place: usize| letter.about.split('/').nth(place)?.parse().ok();
            let to = match letter.kind {
                LetterKind::Notice => number(1).and_then(|number| {
                    let person = persons.get(&(body.clone(), number))?;
                    Some(Addressee {
                        person: *person,
                        appointment: Some(number),
                    })
                }),
                LetterKind::Decision => number(2).and_then(|position| {
                    let person = offers.get(&position)?;
                    Some(Addressee {
                        person: *person,
                        appointment: None,
                    })
                }),
                // Where a resident who was drawn reads mail is not known.
                LetterKind::Invitation => None,
            };
            let mailbox = to.and_then(|to| reach.mailbox(to.person, to.appointment));
            let locale = to.map(|to| reach.language(to.person, to.appointment));
            Addressed {
                locale: locale.unwrap_or_default(),
                letter,
                to,
                mailbox,
            }
        }));
    }
    Ok(addressed)
}

/// Who was appointed at each step of the course of a body.
async fn offers(
    db: &impl ConnectionTrait,
    at: (&str, &str),
) -> Result<BTreeMap<u32, Person>, AppError> {
    let course = list_course(db, at).await?.into_iter();
    let offered = course.filter_map(|step| match step.what {
        CourseStep::Taken(Step::Offer(person)) => Some((step.position, person)),
        _ => None,
    });
    Ok(offered.collect())
}

/// Mails these letters to whom they are for, and writes each down; all of them or none.
///
/// # Errors
/// [`AppError::AnswerChanged`] when a letter is not there any more, or there is no address any more.
pub async fn mail_letters(
    tx: &impl ConnectionTrait,
    making: &Making,
    (election, letters): (&str, &[(String, LetterId)]),
    note: &str,
) -> Result<(), AppError> {
    let key = making.keys.find(tx, election).await?;
    let key = key.ok_or(AppError::AnswerChanged)?;
    let mut made = list_made(tx, election).await?;
    made.retain(|one| letters.contains(&(one.body.clone(), one.document)));
    if made.len() != letters.len() {
        return Err(AppError::AnswerChanged);
    }
    let bodies = list_bodies(tx).await?.into_iter();
    let bodies: BTreeMap<String, String> = bodies.map(|one| (one.code, one.name)).collect();
    let mut register = Register::open(tx, &making.by, election).await?;
    for one in address_letters(tx, (Some(&key), election), made).await? {
        let letter = &one.letter;
        let mailbox = one.mailbox.as_ref().ok_or(AppError::AnswerChanged)?;
        let at = (letter.body.as_str(), letter.document);
        let open = async |letter| {
            let found = open_letter(tx, &making.keys, ((election, at.0), letter)).await?;
            found.ok_or(AppError::AnswerChanged)
        };
        let bytes = open(letter.document).await?;
        let body = bodies.get(&letter.body).map_or("", String::as_str);
        let site = making.site.as_deref();
        let mut attachments = vec![attachment(letter, Locale::Dutch, bytes)];
        if mailbox.locale == Locale::English {
            let beside = make_english(tx, making, (election, letter)).await?;
            attachments.push(attachment(letter, Locale::English, open(beside).await?));
        }
        let (subject, text) = wording::mail(mailbox.locale, letter.kind, body, (site, election));
        let mail = Letter {
            election: election.to_owned(),
            kind: match letter.kind {
                LetterKind::Notice | LetterKind::Invitation => MailKind::Notice,
                LetterKind::Decision => MailKind::Decision,
            },
            about: String::new(),
            locale: mailbox.locale,
            to: mailbox.email.clone(),
            subject,
            text,
            attachments,
        };
        let mail = outbox::post(tx, &key, making.by.at, &mail).await?;
        let noting = Noting {
            what: SentHow::Email,
            on: clock::day_of(making.by.at),
            note: note.to_owned(),
        };
        let sent = noting.by(&making.by);
        register.write(tx, at, (sent, Some(mail))).await?;
    }
    Ok(())
}

/// Writes down in which language the addressee of a letter wants letters; in English the text is made beside this one.
///
/// # Errors
/// [`AppError::Missing`] when there is no such letter, or it is addressed to nobody.
pub async fn choose_language(
    tx: &impl ConnectionTrait,
    making: &Making,
    (election, body, document): (&str, &str, LetterId),
    locale: Locale,
) -> Result<(), AppError> {
    let missing = || AppError::Missing {
        what: "letter",
        key: format!("{election}/{body}/{document}"),
    };
    let mut made = list_made(tx, election).await?;
    made.retain(|one| (one.body.as_str(), one.document) == (body, document));
    let mut addressed = address_letters(tx, (None, election), made).await?;
    let one = addressed.pop().ok_or_else(missing)?;
    let person = one.to.ok_or_else(missing)?.person;
    let by = &making.by;
    save_language(
        tx,
        (election, body, person),
        (locale, by.at, by.actor.as_str()),
    )
    .await?;
    let event = LettersEvent::LanguageChosen {
        election: election.to_owned(),
        body: body.to_owned(),
        person: person_word(person),
        locale: locale.tag(),
    };
    audit::record(tx, by, &Event::Letters(event)).await?;
    if locale == Locale::English {
        make_english(tx, making, (election, &one.letter)).await?;
    }
    Ok(())
}

/// The letter, or the text beside it, as it goes along with the mail.
fn attachment(letter: &MadeLetter, locale: Locale, bytes: Vec<u8>) -> Attachment {
    let name = format!("{}-{}", letter.kind.path(), letter.about.replace('/', "-"));
    Attachment {
        name: match locale {
            Locale::Dutch => format!("{name}.pdf"),
            Locale::English => format!("{name}-english.pdf"),
        },
        media_type: "application/pdf".to_owned(),
        bytes,
    }
}
