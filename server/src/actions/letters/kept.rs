//! Letters that were made: the open documents and the sealed ones, found by what they are about.

use super::english_name;
use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::privacy::Keys;
use crate::store::DocumentKind;
use crate::store::documents::{Listed, StoredDocument, find_document, list_documents};
use crate::store::letters::LetterId;
use crate::store::sealed_letters::{find_sealed_letter, open_sealed_letter};
use sea_orm::ConnectionTrait;

/// A letter that was made, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The letter.
    pub letter: LetterId,
    /// SHA-256 of an open one. A sealed one has none: whoever has a list of names could try them.
    pub sha256: Option<String>,
}

/// The letter of that kind about it, open or sealed; none when it was not made in that language.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn find_letter(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    (kind, about, locale): (LetterKind, &str, Locale),
) -> Result<Option<Kept>, AppError> {
    if let Some(sealed) = find_sealed_letter(db, key, (kind, about, locale)).await? {
        return Ok(Some(Kept {
            letter: sealed.letter.document,
            sha256: None,
        }));
    }
    let Some(kind) = document_kind(kind) else {
        return Ok(None);
    };
    let about = match locale {
        Locale::Dutch => about.to_owned(),
        Locale::English => english_name(about),
    };
    let there = list_documents(db, key).await?;
    Ok(find(&there, (kind, &about)).map(|one| Kept {
        letter: LetterId::Open(one.id),
        sha256: Some(one.sha256.clone()),
    }))
}

/// The file of a letter of a body; none when there is no such letter.
///
/// # Errors
/// [`AppError::KeyDestroyed`] and [`AppError::NoMasterKey`] when a sealed one cannot be opened any more or here;
/// [`AppError::Unreadable`] when it is no longer what it was.
pub async fn open_letter(
    db: &impl ConnectionTrait,
    keys: &Keys,
    ((election, body), letter): ((&str, &str), LetterId),
) -> Result<Option<Vec<u8>>, AppError> {
    match letter {
        LetterId::Open(document) => {
            let found = find_document(db, (election, body), document).await?;
            Ok(found.map(|(_, _, stored)| stored.bytes))
        }
        LetterId::Sealed(number) => {
            let Some(key) = keys.find(db, election).await? else {
                return Ok(None);
            };
            let found = open_sealed_letter(db, &key, (body, number)).await?;
            Ok(found.map(|(_, bytes)| bytes))
        }
    }
}

/// An open letter of a body, when it was made.
///
/// # Errors
/// [`AppError::Unreadable`] when its bytes are no longer those of its digest.
pub async fn load_letter(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    (kind, about): (DocumentKind, &str),
) -> Result<Option<StoredDocument>, AppError> {
    let there = list_documents(db, key).await?;
    let Some(listed) = find(&there, (kind, about)) else {
        return Ok(None);
    };
    let found = find_document(db, key, listed.id).await?;
    Ok(found.map(|(_, _, stored)| stored))
}

/// The kind of document that an open letter is; none for one that is always sealed.
pub(super) fn document_kind(kind: LetterKind) -> Option<DocumentKind> {
    match kind {
        LetterKind::Notice => Some(DocumentKind::Notice),
        LetterKind::Decision => Some(DocumentKind::Decision),
        LetterKind::Invitation => None,
    }
}

fn find<'l>(there: &'l [Listed], (kind, about): (DocumentKind, &str)) -> Option<&'l Listed> {
    let mut all = there.iter();
    all.find(|one| one.kind == kind && one.about == about)
}
