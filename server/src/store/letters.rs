//! The texts around letters in their versions, and the register of what was sent, when, how, and what came back.

pub use super::letter_id::{LetterId, NoLetter};

use super::sealed_letters::{
    list_sealed_letters, list_sealed_sendings, save_sealed_return, save_sealed_sending,
};
use crate::error::AppError;
use crate::letter_texts::{LetterKind, LetterTexts};
use crate::locale::Locale;
use crate::store::entity::{
    DocumentKind, document, letter_made, letter_returned, letter_sent, letter_template,
};
use crate::store::letter_mail::save_mailed;
use crate::store::values::{
    column, day, from_json, from_word, json, moment, moment_text, number, word,
};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A version of the texts around a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// The version, from 1; 0 for the texts that come with the program.
    pub version: u32,
    /// The texts.
    pub texts: LetterTexts,
    /// When it was made, and by whom; nothing for those that come with the program.
    pub made: Option<(DateTime<Utc>, String)>,
}

/// How a letter went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SentHow {
    /// By post.
    Post,
    /// By e-mail.
    Email,
    /// From hand to hand.
    Hand,
}

impl SentHow {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Post, Self::Email, Self::Hand];

    /// The word by which it is stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Email => "email",
            Self::Hand => "hand",
        }
    }
}

/// Why a letter came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnedWhy {
    /// The person moved.
    Moved,
    /// The person or the address is not known there.
    Unknown,
    /// It was refused.
    Refused,
    /// The person died.
    Deceased,
    /// Something else.
    Other,
}

impl ReturnedWhy {
    /// Every reason.
    pub const ALL: [Self; 5] = [
        Self::Moved,
        Self::Unknown,
        Self::Refused,
        Self::Deceased,
        Self::Other,
    ];

    /// The word by which it is stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Unknown => "unknown",
            Self::Refused => "refused",
            Self::Deceased => "deceased",
            Self::Other => "other",
        }
    }
}

/// What an official wrote down about a sending, with the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted<W> {
    /// How it was sent, or why it came back.
    pub what: W,
    /// The day.
    pub on: NaiveDate,
    /// What the official wrote.
    pub note: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
}

impl<W: DeserializeOwned> Noted<W> {
    /// Reads what a row says: the word for what, the day, the note, the moment and who. The columns are those of the
    /// word, the day and the moment.
    pub(super) fn from_row(
        [what_column, on_column, at_column]: [&'static str; 3],
        [what, on, note, at, actor]: [String; 5],
    ) -> Result<Self, AppError> {
        Ok(Self {
            what: from_word(what_column, &what)?,
            on: day(on_column, &on)?,
            note,
            at: moment(at_column, &at)?,
            actor,
        })
    }
}

/// A letter that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// The body.
    pub body: String,
    /// Which sending of the body, from 1.
    pub number: u64,
    /// The letter.
    pub document: LetterId,
    /// How and when.
    pub sent: Noted<SentHow>,
    /// That it came back, and why.
    pub returned: Option<Noted<ReturnedWhy>>,
}

/// A letter that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeLetter {
    /// Its number.
    pub document: LetterId,
    /// The body.
    pub body: String,
    /// Which letter.
    pub kind: LetterKind,
    /// What it is about: `benoeming/3`.
    pub about: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// The version of the texts around it; none when it is older than those.
    pub template: Option<u32>,
}

/// The versions of the texts around a letter, the oldest first, without those that come with the program.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_templates(
    db: &impl ConnectionTrait,
    election: &str,
    (kind, locale): (LetterKind, Locale),
) -> Result<Vec<Template>, AppError> {
    let rows = letter_template::Entity::find()
        .filter(letter_template::Column::Election.eq(election))
        .filter(letter_template::Column::Kind.eq(kind.word()))
        .filter(letter_template::Column::Locale.eq(locale.tag()))
        .order_by_asc(letter_template::Column::Version)
        .all(db)
        .await?;
    let templates = rows.into_iter().map(|row| {
        Ok(Template {
            version: number("letter_template.version", row.version)?,
            texts: from_json("letter_template.texts", &row.texts)?,
            made: Some((
                moment("letter_template.made_at", &row.made_at)?,
                row.made_by,
            )),
        })
    });
    templates.collect()
}

/// Saves a version.
///
/// # Errors
/// When the database refuses, also because there is that version.
pub async fn save_template(
    tx: &impl ConnectionTrait,
    election: &str,
    (kind, locale, version): (LetterKind, Locale, u32),
    (texts, at, actor): (&LetterTexts, DateTime<Utc>, &str),
) -> Result<(), AppError> {
    let row = letter_template::Model {
        election: election.to_owned(),
        kind: kind.word().to_owned(),
        locale: locale.tag().to_owned(),
        version: version.into(),
        texts: json("letter_template.texts", texts)?,
        made_at: moment_text(at),
        made_by: actor.to_owned(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves from which texts a letter was made.
///
/// # Errors
/// When the database refuses.
pub async fn save_made(
    tx: &impl ConnectionTrait,
    (document, locale, template): (u64, Locale, u32),
) -> Result<(), AppError> {
    let row = letter_made::Model {
        document: column("letter_made.document", document)?,
        locale: locale.tag().to_owned(),
        template: template.into(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every letter of an election, by body and in the order in which they were made; without the texts in another language
/// beside them.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_made(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<MadeLetter>, AppError> {
    let made = letter_made::Entity::find().all(db).await?.into_iter();
    let (beside, made): (Vec<_>, Vec<_>) = made.partition(|row| row.locale != Locale::Dutch.tag());
    let beside: BTreeSet<i64> = beside.into_iter().map(|row| row.document).collect();
    let made: BTreeMap<i64, i64> = made
        .into_iter()
        .map(|row| (row.document, row.template))
        .collect();
    let rows: Vec<(i64, String, DocumentKind, String, String)> = document::Entity::find()
        .select_only()
        .columns([
            document::Column::Id,
            document::Column::Body,
            document::Column::Kind,
            document::Column::About,
            document::Column::MadeAt,
        ])
        .filter(document::Column::Election.eq(election))
        .filter(document::Column::Kind.is_in([DocumentKind::Notice, DocumentKind::Decision]))
        .order_by_asc(document::Column::Body)
        .order_by_asc(document::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let rows = rows.into_iter().filter(|row| !beside.contains(&row.0));
    let letters = rows.map(|(id, body, kind, about, made_at)| {
        let template = made
            .get(&id)
            .map(|one| number("letter_made.template", *one));
        Ok(MadeLetter {
            document: LetterId::Open(number("document.id", id)?),
            body,
            kind: match kind {
                DocumentKind::Decision => LetterKind::Decision,
                _ => LetterKind::Notice,
            },
            about,
            made_at: moment("document.made_at", &made_at)?,
            template: template.transpose()?,
        })
    });
    let mut letters = letters.collect::<Result<Vec<_>, AppError>>()?;
    let sealed = list_sealed_letters(db, election).await?.into_iter();
    let sealed = sealed.filter(|one| one.locale == Locale::Dutch);
    letters.extend(sealed.map(|one| one.letter));
    letters.sort_by(|one, other| (&one.body, one.made_at).cmp(&(&other.body, other.made_at)));
    Ok(letters)
}

/// Saves that a letter was sent, with the mail when it was one.
///
/// # Errors
/// When the database refuses.
pub async fn save_sending(
    tx: &impl ConnectionTrait,
    election: &str,
    (one, mail): (&Sending, Option<u64>),
) -> Result<(), AppError> {
    let document = match one.document {
        LetterId::Open(document) => document,
        LetterId::Sealed(letter) => {
            return save_sealed_sending(tx, election, (one, letter, mail)).await;
        }
    };
    let row = letter_sent::Model {
        election: election.to_owned(),
        body: one.body.clone(),
        number: column("letter_sent.number", one.number)?,
        document: column("letter_sent.document", document)?,
        how: word("letter_sent.how", one.sent.what)?,
        on_day: one.sent.on.to_string(),
        note: one.sent.note.clone(),
        at: moment_text(one.sent.at),
        actor: one.sent.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    match mail {
        Some(mail) => save_mailed(tx, (election, &one.body, one.number), mail).await,
        None => Ok(()),
    }
}

/// Saves that a letter came back.
///
/// # Errors
/// When the database refuses, also because that was saved before.
pub async fn save_return(
    tx: &impl ConnectionTrait,
    (election, sending): (&str, &Sending),
    returned: &Noted<ReturnedWhy>,
) -> Result<(), AppError> {
    let (body, number) = (sending.body.as_str(), sending.number);
    if matches!(sending.document, LetterId::Sealed(_)) {
        return save_sealed_return(tx, (election, body, number), returned).await;
    }
    let row = letter_returned::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("letter_returned.number", number)?,
        why: word("letter_returned.why", returned.what)?,
        on_day: returned.on.to_string(),
        note: returned.note.clone(),
        at: moment_text(returned.at),
        actor: returned.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every sending of an election, by body and number.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_sendings(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Sending>, AppError> {
    let returned = letter_returned::Entity::find()
        .filter(letter_returned::Column::Election.eq(election))
        .all(db)
        .await?;
    let mut back: BTreeMap<(String, i64), Noted<ReturnedWhy>> = BTreeMap::new();
    for row in returned {
        let columns = [
            "letter_returned.why",
            "letter_returned.on_day",
            "letter_returned.at",
        ];
        let values = [row.why, row.on_day, row.note, row.at, row.actor];
        let noted = Noted::from_row(columns, values)?;
        back.insert((row.body, row.number), noted);
    }
    let rows = letter_sent::Entity::find()
        .filter(letter_sent::Column::Election.eq(election))
        .order_by_asc(letter_sent::Column::Body)
        .order_by_asc(letter_sent::Column::Number)
        .all(db)
        .await?;
    let sendings = rows.into_iter().map(|row| {
        let returned = back.remove(&(row.body.clone(), row.number));
        Ok(Sending {
            body: row.body,
            number: number("letter_sent.number", row.number)?,
            document: LetterId::Open(number("letter_sent.document", row.document)?),
            sent: Noted::from_row(
                ["letter_sent.how", "letter_sent.on_day", "letter_sent.at"],
                [row.how, row.on_day, row.note, row.at, row.actor],
            )?,
            returned,
        })
    });
    let mut sendings = sendings.collect::<Result<Vec<_>, AppError>>()?;
    sendings.extend(list_sealed_sendings(db, election).await?);
    sendings.sort_by(|one, other| (&one.body, one.number).cmp(&(&other.body, other.number)));
    Ok(sendings)
}
