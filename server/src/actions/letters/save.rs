//! Storing a letter: open, or sealed when it says the name of a resident who was drawn.

use super::desk::Desk;
use super::kept::document_kind;
use super::no_letter;
use super::subject::{Subject, english_name};
use crate::audit::{self, Event, LettersEvent};
use crate::documents::DocumentError;
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::documents::save_document;
use crate::store::letters::{LetterId, save_made};
use crate::store::sealed_letters::{NewSealed, save_sealed_letter};
use sea_orm::ConnectionTrait;

impl Desk<'_> {
    /// Makes a letter and stores it: sealed when it says the name of a resident who was drawn.
    pub(super) async fn make(
        &mut self,
        tx: &impl ConnectionTrait,
        subject: Subject,
    ) -> Result<LetterId, AppError> {
        let Some(number) = self.named(subject)? else {
            return self.store(tx, subject).await;
        };
        match self.seal(tx, subject).await {
            // A name in another script is written on the letter by hand, so it is made without one.
            Err(AppError::Document(DocumentError::NoLetter(_))) => {
                self.drawn.remove(&number);
                self.store(tx, subject).await
            }
            sealed => sealed,
        }
    }

    async fn store(
        &self,
        tx: &impl ConnectionTrait,
        subject: Subject,
    ) -> Result<LetterId, AppError> {
        let (bytes, version) = self.write(tx, subject).await?;
        let about = match self.locale {
            Locale::Dutch => subject.name(),
            Locale::English => english_name(&subject.name()),
        };
        let kind = document_kind(subject.kind()).ok_or_else(|| no_letter(&about))?;
        let by = &self.making.by;
        let key = (kind, version, about.as_str());
        let stored = save_document(tx, self.key, key, (bytes, by.at)).await?;
        let template = self.template(subject.kind()).version;
        save_made(tx, (stored.id, self.locale, template)).await?;
        let made = Event::DocumentMade {
            election: self.key.0.to_owned(),
            body: self.key.1.to_owned(),
            document: kind,
            version,
            sha256: stored.sha256,
        };
        audit::record(tx, by, &made).await?;
        Ok(LetterId::Open(stored.id))
    }

    async fn seal(
        &self,
        tx: &impl ConnectionTrait,
        subject: Subject,
    ) -> Result<LetterId, AppError> {
        let about = subject.name();
        let election_key = self.election_key.as_ref();
        let election_key = election_key.ok_or_else(|| no_letter(&about))?;
        let (bytes, _) = self.write(tx, subject).await?;
        let by = &self.making.by;
        let new = NewSealed {
            body: self.key.1,
            kind: subject.kind(),
            about: &about,
            locale: self.locale,
            template: Some(self.template(subject.kind()).version),
        };
        let sealed = save_sealed_letter(tx, election_key, new, (&bytes, by.at)).await?;
        let made = LettersEvent::SealedLetterMade {
            election: self.key.0.to_owned(),
            body: self.key.1.to_owned(),
            document: sealed.letter.document,
            letter: subject.kind().word(),
            locale: self.locale.tag(),
            commitment: sealed.commitment,
        };
        audit::record(tx, by, &Event::Letters(made)).await?;
        Ok(sealed.letter.document)
    }
}
