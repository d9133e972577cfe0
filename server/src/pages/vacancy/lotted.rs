//! A seat that goes to a resident: the sortition it waits for, and who can be appointed.

use super::Desk;
use crate::actions::sortition::{Behind, behind_seat, name_of};
use crate::error::AppError;
use crate::form::Field;
use crate::locale::Locale;
use crate::store::Database;
use crate::store::registration::population::load_population_file;
use crate::store::sortition::load_residents;
use chrono::NaiveDate;

/// How far a seat is that goes to a resident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lotted {
    /// No list was frozen for it. A lot can have been drawn on paper; with an extract its name is needed.
    Paper {
        /// Whether there is an extract.
        has_extract: bool,
    },
    /// The sortition with this number goes on.
    Underway(u32),
    /// This resident can be appointed; the name is empty when it cannot be opened here.
    Resident(u32, String),
}

impl Lotted {
    pub(super) async fn of(
        db: &Database,
        desk: &Desk,
        (vacancy, today): (u32, NaiveDate),
    ) -> Result<Self, AppError> {
        let (election, body) = (desk.key.0.as_str(), desk.key.1.as_str());
        Ok(
            match behind_seat(db, (election, body), (vacancy, today)).await? {
                Behind::Paper => Self::Paper {
                    has_extract: load_population_file(db, election).await?.is_some(),
                },
                Behind::Underway(number) => Self::Underway(number),
                Behind::Resident(number, id) => {
                    let key = match desk.keys.find(db, election).await {
                        Err(AppError::NoMasterKey | AppError::KeyDestroyed) => None,
                        key => key?,
                    };
                    let mut name = String::new();
                    if let Some(key) = key {
                        let ids = [id];
                        let at = (election, body, number);
                        let people = load_residents(db, &key, at, &ids).await?;
                        name = people.values().next().map_or_else(String::new, name_of);
                    }
                    Self::Resident(number, name)
                }
            },
        )
    }

    /// What is next, in words.
    pub(super) fn next(&self, locale: Locale) -> String {
        match self {
            Self::Paper { has_extract: false } => locale.text("vacancy-next-sortition"),
            Self::Paper { has_extract: true } => locale.text("sortition-case-start"),
            Self::Underway(_) => locale.text("sortition-case-next"),
            Self::Resident(_, name) => {
                let name = [("name", name.as_str().into())];
                locale.say("sortition-case-appoint", &name)
            }
        }
    }

    /// Where the sortition is.
    pub(super) fn address(&self, desk: &Desk, locale: Locale) -> String {
        let path = match self {
            Self::Paper { .. } => desk.path("loting"),
            Self::Underway(number) | Self::Resident(number, _) => {
                desk.path(&format!("loting/{number}"))
            }
        };
        format!("{path}{}", locale.query())
    }

    /// Whether somebody can be appointed now.
    pub(super) fn can_appoint(&self) -> bool {
        !matches!(self, Self::Underway(_))
    }

    /// The name of who was drawn on paper; nothing where a sortition knows who it is.
    pub(super) fn field(&self, locale: Locale) -> Option<Field> {
        let Self::Paper { has_extract } = self else {
            return None;
        };
        let how = match has_extract {
            true => "sortition-case-name-needed",
            false => "sortition-case-name-how",
        };
        let field = Field::text("drawn-name", locale.text("sortition-case-name"), "off");
        Some(field.described(locale.text(how)))
    }
}
