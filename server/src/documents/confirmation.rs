//! The confirmation of an application: what was signed, its reference and its SHA-256. It decides nothing.

use super::table::pairs_sharing;
use super::{About, Builder, DocumentError};
use crate::clock;
use crate::locale::Locale;
use crate::store::registration::application::Content;
use crate::store::registration::{Body, Election};
use crate::wording::apply as wording;
use chrono::{DateTime, NaiveDateTime, Utc};

/// What a confirmation is made from.
#[derive(Debug, Clone)]
pub struct ConfirmationOf {
    /// The election.
    pub election: Election,
    /// The body.
    pub body: Body,
    /// The reference.
    pub application: String,
    /// Which version was signed, from 1.
    pub version: u32,
    /// SHA-256 of what was signed.
    pub sha256: String,
    /// What was signed.
    pub content: Content,
    /// When.
    pub signed_at: DateTime<Utc>,
    /// Until when it can be changed.
    pub closes_at: NaiveDateTime,
}

/// Writes the confirmation as PDF; the same value gives the same bytes.
///
/// # Errors
/// When a name has a letter that the typeface lacks, or the file cannot be put together.
pub fn write_confirmation(locale: Locale, of: &ConfirmationOf) -> Result<Vec<u8>, DocumentError> {
    let title = locale.text("confirmation-title");
    let reference = [("reference", of.application.as_str().into())];
    let mut page = Builder::new(About {
        title: format!("{title}: {}", of.application),
        subject: locale.say("confirmation-subject", &reference),
        language: match locale {
            Locale::Dutch => "nl-NL",
            Locale::English => "en-GB",
        },
        made_at: of.signed_at,
    });
    page.title(&title)?;
    page.subtitle(&of.election.title)?;
    page.warning(&locale.say("confirmation-reference", &reference))?;
    let at = clock::local(of.signed_at);
    page.table(&pairs_sharing(
        1.8,
        vec![
            (locale.text("confirmation-body"), of.body.name.clone()),
            (locale.text("confirmation-at"), moment(locale, at)),
            (locale.text("confirmation-version"), of.version.to_string()),
        ],
    ))?;
    page.section(&locale.text("confirmation-signed-title"))?;
    let rows = wording::rows(locale, &of.content, &of.body.name).into_iter();
    page.table(&pairs_sharing(
        1.8,
        rows.map(|row| (row.what, row.says)).collect(),
    ))?;
    page.section(&locale.text("confirmation-hash-title"))?;
    page.paragraph(&locale.text("confirmation-hash-text"))?;
    page.paragraph(&of.sha256)?;
    page.section(&locale.text("confirmation-next-title"))?;
    let until = [("until", moment(locale, of.closes_at).into())];
    page.paragraph(&locale.say("confirmation-next-change", &until))?;
    page.paragraph(&locale.text("confirmation-next-examined"))?;
    page.finish(|number, total| {
        let values = [("page", number.into()), ("pages", total.into())];
        locale.say("document-page", &values)
    })
}

/// A moment to the second.
fn moment(locale: Locale, at: NaiveDateTime) -> String {
    let values = [
        ("day", locale.date(at.date()).into()),
        ("time", at.format("%H:%M:%S").to_string().into()),
    ];
    locale.say("calendar-moment", &values)
}
