//! A letter in one language as a file: where it is, and its bytes.

use super::Desk;
use crate::actions::letters::{find_letter, open_letter};
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::letters::{LetterId, MadeLetter};
use crate::web::App;

/// A letter, or the English text beside it.
pub(super) struct LetterFile {
    letter: LetterId,
    body: String,
    /// The SHA-256 of a text beside a letter; none when it is sealed.
    pub(super) sha256: Option<String>,
}

impl LetterFile {
    /// The letter itself.
    pub(super) fn of(letter: &MadeLetter) -> Self {
        Self {
            letter: letter.document,
            body: letter.body.clone(),
            sha256: None,
        }
    }

    /// The English text that was made beside it.
    pub(super) async fn english(
        desk: &Desk<'_>,
        letter: &MadeLetter,
    ) -> Result<Option<Self>, AppError> {
        let key = (desk.election.id.as_str(), letter.body.as_str());
        let which = (letter.kind, letter.about.as_str(), Locale::English);
        let found = find_letter(desk.db, key, which).await?;
        Ok(found.map(|kept| Self {
            letter: kept.letter,
            body: letter.body.clone(),
            sha256: kept.sha256,
        }))
    }

    /// Where it is.
    pub(super) fn address(&self, desk: &Desk<'_>) -> String {
        let (body, letter) = (&self.body, self.letter);
        match letter {
            LetterId::Open(_) => format!("/griffie/{}/{body}/document/{letter}", desk.election.id),
            LetterId::Sealed(_) => desk.path(&format!("/{body}/{letter}/brief.pdf")),
        }
    }

    /// Its bytes; none when it is sealed and its key is not there, or not any more.
    pub(super) async fn bytes(
        &self,
        desk: &Desk<'_>,
        app: &App,
    ) -> Result<Option<Vec<u8>>, AppError> {
        let key = (desk.election.id.as_str(), self.body.as_str());
        match open_letter(desk.db, app.keys(), (key, self.letter)).await {
            Err(AppError::NoMasterKey | AppError::KeyDestroyed) => Ok(None),
            Ok(None) => Err(AppError::Missing {
                what: "letter",
                key: format!("{}/{}/{}", key.0, key.1, self.letter),
            }),
            found => found,
        }
    }
}
