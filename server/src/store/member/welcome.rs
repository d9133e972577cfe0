//! What the griffie writes to welcome new members: for a whole election and for one body, in versions.

use crate::audit::By;
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::entity::welcome_text::{Column, Entity, Model};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use serde::Serialize;

/// The texts; what is empty is not shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct WelcomeTexts {
    /// About the wijk.
    pub wijk: String,
    /// Whom to meet.
    pub network: String,
    /// Where to ask.
    pub contact: String,
}

impl WelcomeTexts {
    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.wijk.is_empty() && self.network.is_empty() && self.contact.is_empty()
    }

    /// These, and where one is empty that of the other.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let first = |own: String, other: String| if own.is_empty() { other } else { own };
        Self {
            wijk: first(self.wijk, other.wijk),
            network: first(self.network, other.network),
            contact: first(self.contact, other.contact),
        }
    }
}

/// A version of the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WelcomeVersion {
    /// Which version, from 1.
    pub version: u64,
    /// The texts.
    pub texts: WelcomeTexts,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// The texts of a body, or of the whole election where the body is empty, oldest first.
///
/// # Errors
/// When the database refuses, or what is stored cannot be read.
pub async fn list_welcome_versions(
    db: &impl ConnectionTrait,
    (election, body, locale): (&str, &str, Locale),
) -> Result<Vec<WelcomeVersion>, AppError> {
    let rows = Entity::find()
        .filter(Column::Election.eq(election))
        .filter(Column::Body.eq(body))
        .filter(Column::Locale.eq(locale.tag()))
        .order_by_asc(Column::Version)
        .all(db)
        .await?;
    let versions = rows.into_iter().map(|row| {
        Ok(WelcomeVersion {
            version: number("welcome_text.version", row.version)?,
            at: moment("welcome_text.made_at", &row.made_at)?,
            texts: WelcomeTexts {
                wijk: row.wijk,
                network: row.network,
                contact: row.contact,
            },
        })
    });
    versions.collect()
}

/// Saves a version.
///
/// # Errors
/// When the database refuses, also because that version is there.
pub async fn save_welcome_version(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body, locale): (&str, &str, Locale),
    (version, texts): (u64, &WelcomeTexts),
) -> Result<(), AppError> {
    let row = Model {
        election: election.to_owned(),
        body: body.to_owned(),
        locale: locale.tag().to_owned(),
        version: column("welcome_text.version", version)?,
        wijk: texts.wijk.clone(),
        network: texts.network.clone(),
        contact: texts.contact.clone(),
        made_at: moment_text(by.at),
        made_by: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}
