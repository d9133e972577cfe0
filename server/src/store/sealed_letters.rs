//! Letters that hold the name of a resident who was drawn. They are sealed with the key of the election, and stand in
//! the register beside the open ones.

use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::privacy::{ElectionKey, Place};
use crate::store::entity::{sealed_letter, sealed_letter_returned, sealed_letter_sent};
use crate::store::letters::{LetterId, MadeLetter, Noted, ReturnedWhy, Sending};
use crate::store::values::{column, moment, moment_text, number, word};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::BTreeMap;

/// A letter that is to be sealed.
#[derive(Debug, Clone, Copy)]
pub struct NewSealed<'l> {
    /// The body.
    pub body: &'l str,
    /// Which letter.
    pub kind: LetterKind,
    /// What it is about: `loting/1/bewoner/3`.
    pub about: &'l str,
    /// The language.
    pub locale: Locale,
    /// The version of the texts around it, when it has those.
    pub template: Option<u32>,
}

/// What a sealed letter is, without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedLetter {
    /// The letter.
    pub letter: MadeLetter,
    /// The language.
    pub locale: Locale,
    /// A commitment to the file, under the key of the election.
    pub commitment: String,
}

/// Saves a letter; answers its number. It is never changed afterwards.
///
/// # Errors
/// When the database refuses, also because there is one of that kind about it.
pub async fn save_sealed_letter(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    new: NewSealed<'_>,
    (bytes, made_at): (&[u8], DateTime<Utc>),
) -> Result<SealedLetter, AppError> {
    let last: Option<i64> = sealed_letter::Entity::find()
        .select_only()
        .column(sealed_letter::Column::Id)
        .order_by_desc(sealed_letter::Column::Id)
        .into_tuple()
        .one(tx)
        .await?;
    let id = last.unwrap_or_default().checked_add(1);
    let id = id.ok_or_else(|| AppError::unreadable("sealed_letter.id", i64::MAX))?;
    let row = sealed_letter::Model {
        id,
        election: key.election().to_owned(),
        body: new.body.to_owned(),
        kind: new.kind.word().to_owned(),
        about: new.about.to_owned(),
        locale: new.locale.tag().to_owned(),
        template: new.template.map(i64::from),
        commitment: key.commitment("sealed letter", bytes),
        content: key.seal(&place(&id.to_string()), bytes)?,
        made_at: moment_text(made_at),
    };
    let sealed = read(row.clone())?;
    row.into_active_model().insert(tx).await?;
    Ok(sealed)
}

/// The sealed letters of an election, by body and in the order in which they were made.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_sealed_letters(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<SealedLetter>, AppError> {
    type Row = (
        i64,
        String,
        String,
        String,
        String,
        Option<i64>,
        String,
        String,
    );
    let rows: Vec<Row> = sealed_letter::Entity::find()
        .select_only()
        .columns([
            sealed_letter::Column::Id,
            sealed_letter::Column::Body,
            sealed_letter::Column::Kind,
            sealed_letter::Column::About,
            sealed_letter::Column::Locale,
            sealed_letter::Column::Template,
            sealed_letter::Column::Commitment,
            sealed_letter::Column::MadeAt,
        ])
        .filter(sealed_letter::Column::Election.eq(election))
        .order_by_asc(sealed_letter::Column::Body)
        .order_by_asc(sealed_letter::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let letters = rows.into_iter().map(|row| {
        let (id, body, kind, about, locale, template, commitment, made_at) = row;
        read(sealed_letter::Model {
            id,
            election: election.to_owned(),
            body,
            kind,
            about,
            locale,
            template,
            commitment,
            content: Vec::new(),
            made_at,
        })
    });
    letters.collect()
}

/// The letter of that kind about it in Dutch, or the translation beside it.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn find_sealed_letter(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    (kind, about, locale): (LetterKind, &str, Locale),
) -> Result<Option<SealedLetter>, AppError> {
    let row = sealed_letter::Entity::find()
        .filter(sealed_letter::Column::Election.eq(election))
        .filter(sealed_letter::Column::Body.eq(body))
        .filter(sealed_letter::Column::Kind.eq(kind.word()))
        .filter(sealed_letter::Column::About.eq(about))
        .filter(sealed_letter::Column::Locale.eq(locale.tag()))
        .one(db)
        .await?;
    row.map(read).transpose()
}

/// Opens a letter of a body.
///
/// # Errors
/// When the database refuses, what was sealed cannot be opened, or it is no longer what was committed to.
pub async fn open_sealed_letter(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    (body, id): (&str, u64),
) -> Result<Option<(SealedLetter, Vec<u8>)>, AppError> {
    let row = sealed_letter::Entity::find_by_id(column("sealed_letter.id", id)?)
        .filter(sealed_letter::Column::Election.eq(key.election()))
        .filter(sealed_letter::Column::Body.eq(body))
        .one(db)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let bytes = key.open(&place(&row.id.to_string()), &row.content)?;
    if key.commitment("sealed letter", &bytes) != row.commitment {
        return Err(AppError::unreadable("sealed_letter.content", row.id));
    }
    Ok(Some((read(row)?, bytes)))
}

/// Saves that a letter was sent, with the mail when it was one.
pub(super) async fn save_sealed_sending(
    tx: &impl ConnectionTrait,
    election: &str,
    (one, letter, mail): (&Sending, u64, Option<u64>),
) -> Result<(), AppError> {
    let mail = mail.map(|mail| column("sealed_letter_sent.mail", mail));
    let row = sealed_letter_sent::Model {
        election: election.to_owned(),
        body: one.body.clone(),
        number: column("sealed_letter_sent.number", one.number)?,
        letter: column("sealed_letter_sent.letter", letter)?,
        how: word("sealed_letter_sent.how", one.sent.what)?,
        mail: mail.transpose()?,
        on_day: one.sent.on.to_string(),
        note: one.sent.note.clone(),
        at: moment_text(one.sent.at),
        actor: one.sent.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves that a letter came back.
pub(super) async fn save_sealed_return(
    tx: &impl ConnectionTrait,
    (election, body, sending): (&str, &str, u64),
    returned: &Noted<ReturnedWhy>,
) -> Result<(), AppError> {
    let row = sealed_letter_returned::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: column("sealed_letter_returned.number", sending)?,
        why: word("sealed_letter_returned.why", returned.what)?,
        on_day: returned.on.to_string(),
        note: returned.note.clone(),
        at: moment_text(returned.at),
        actor: returned.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Every sending of a sealed letter.
pub(super) async fn list_sealed_sendings(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<Sending>, AppError> {
    let returned = sealed_letter_returned::Entity::find()
        .filter(sealed_letter_returned::Column::Election.eq(election))
        .all(db)
        .await?;
    let mut back: BTreeMap<(String, i64), Noted<ReturnedWhy>> = BTreeMap::new();
    for row in returned {
        let columns = [
            "sealed_letter_returned.why",
            "sealed_letter_returned.on_day",
            "sealed_letter_returned.at",
        ];
        let values = [row.why, row.on_day, row.note, row.at, row.actor];
        let noted = Noted::from_row(columns, values)?;
        back.insert((row.body, row.number), noted);
    }
    let rows = sent_rows(db, election).await?;
    let sendings = rows.into_iter().map(|row| {
        let returned = back.remove(&(row.body.clone(), row.number));
        let letter = number("sealed_letter_sent.letter", row.letter)?;
        Ok(Sending {
            body: row.body,
            number: number("sealed_letter_sent.number", row.number)?,
            document: LetterId::Sealed(letter),
            sent: Noted::from_row(
                [
                    "sealed_letter_sent.how",
                    "sealed_letter_sent.on_day",
                    "sealed_letter_sent.at",
                ],
                [row.how, row.on_day, row.note, row.at, row.actor],
            )?,
            returned,
        })
    });
    sendings.collect()
}

/// The mail of every sending that was one, by body and number.
pub(super) async fn list_sealed_mailed(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<BTreeMap<(String, u64), u64>, AppError> {
    let rows = sent_rows(db, election).await?.into_iter();
    let mailed = rows.filter_map(|row| Some((row.body, row.number, row.mail?)));
    let mailed = mailed.map(|(body, sending, mail)| {
        let sending = number("sealed_letter_sent.number", sending)?;
        Ok(((body, sending), number("sealed_letter_sent.mail", mail)?))
    });
    mailed.collect()
}

async fn sent_rows(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<Vec<sealed_letter_sent::Model>, AppError> {
    Ok(sealed_letter_sent::Entity::find()
        .filter(sealed_letter_sent::Column::Election.eq(election))
        .all(db)
        .await?)
}

fn read(row: sealed_letter::Model) -> Result<SealedLetter, AppError> {
    let template = row.template;
    let template = template.map(|one| number("sealed_letter.template", one));
    let locale = Locale::from_tag(&row.locale);
    let kind = LetterKind::from_word(&row.kind);
    Ok(SealedLetter {
        letter: MadeLetter {
            document: LetterId::Sealed(number("sealed_letter.id", row.id)?),
            body: row.body,
            kind: kind.ok_or_else(|| AppError::unreadable("sealed_letter.kind", &row.kind))?,
            about: row.about,
            made_at: moment("sealed_letter.made_at", &row.made_at)?,
            template: template.transpose()?,
        },
        locale: locale.ok_or_else(|| AppError::unreadable("sealed_letter.locale", &row.locale))?,
        commitment: row.commitment,
    })
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "sealed_letter",
        column: "content",
        row,
    }
}
