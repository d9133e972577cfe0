//! What a letter is about, and the words by which it is stored.

use super::kept::{Kept, find_letter};
use super::no_letter;
use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::store::letters::MadeLetter;
use sea_orm::ConnectionTrait;
use succession::vacancy::VacancyId;

/// What a letter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// The notice of that appointment.
    Appointment(u32),
    /// The decision on that vacancy, at that step of its course.
    Step(VacancyId, u32),
}

impl Subject {
    /// What a letter that was made is about.
    pub(super) fn of(made: &MadeLetter) -> Result<Self, AppError> {
        let numbers = made.about.split('/').skip(1);
        let numbers: Vec<u32> = numbers.filter_map(|number| number.parse().ok()).collect();
        match (made.kind, numbers.as_slice()) {
            (LetterKind::Notice, [appointment]) => Ok(Self::Appointment(*appointment)),
            (LetterKind::Decision, [vacancy, position]) => Ok(Self::Step(*vacancy, *position)),
            _ => Err(no_letter(&made.about)),
        }
    }

    pub(super) fn kind(self) -> LetterKind {
        match self {
            Self::Appointment(_) => LetterKind::Notice,
            Self::Step(..) => LetterKind::Decision,
        }
    }

    pub(super) fn name(self) -> String {
        match self {
            Self::Appointment(number) => notice_name(number),
            Self::Step(vacancy, position) => decision_name(vacancy, position),
        }
    }

    /// The letter about it in that language, when it was made.
    pub(super) async fn find(
        self,
        db: &impl ConnectionTrait,
        key: (&str, &str),
        locale: Locale,
    ) -> Result<Option<Kept>, AppError> {
        find_letter(db, key, (self.kind(), &self.name(), locale)).await
    }
}

/// What tells the notice of that appointment apart.
#[must_use]
pub fn notice_name(appointment: u32) -> String {
    format!("benoeming/{appointment}")
}

/// What tells the decision at that step apart.
#[must_use]
pub fn decision_name(vacancy: VacancyId, position: u32) -> String {
    format!("vacature/{vacancy}/{position}")
}

/// What tells the open English text beside a letter apart.
#[must_use]
pub fn english_name(about: &str) -> String {
    format!("{about}/en")
}
