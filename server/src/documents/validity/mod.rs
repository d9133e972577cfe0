//! The minutes of a session on validity: the findings of the examination (fields of the model I 1), and which
//! candidacies are valid (fields of the model I 4). The numbers on the ballot stand in the minutes of the draw,
//! because the lot gives them after the session.
//!
//! They print what was said and decide nothing.

mod bodies;
mod closing;
mod findings;
mod opening;
mod said;

pub use said::{
    BodySaid, CandidateSaid, ChangeSaid, FindingSaid, ListSaid, OmissionSaid, RefusedSaid,
    SessionSaid, WhySaid,
};

use super::table::{left, pairs, right};
use super::{About, Builder, DocumentError};
use crate::locale::Locale;

/// The minutes in one language.
#[derive(Clone, Copy)]
struct Minutes<'m> {
    said: &'m SessionSaid,
    locale: Locale,
}

/// Writes which candidacies are valid as PDF; the same value gives the same bytes.
///
/// # Errors
/// When a name has a letter that the typeface lacks, or the file cannot be put together.
pub fn write_validity(locale: Locale, said: &SessionSaid) -> Result<Vec<u8>, DocumentError> {
    let minutes = Minutes { said, locale };
    let mut page = Builder::new(minutes.about(locale.text("validity-minutes-title")));
    minutes.opening(&mut page, &locale.text("validity-minutes-heading"))?;
    minutes.session(&mut page)?;
    minutes.changes(&mut page)?;
    minutes.summary(&mut page)?;
    minutes.drawing(&mut page)?;
    minutes.sortition(&mut page)?;
    minutes.bodies(&mut page)?;
    minutes.closing(&mut page)?;
    minutes.finish(page)
}

/// Writes what the examination found as PDF; the same value gives the same bytes.
///
/// # Errors
/// As [`write_validity`].
pub fn write_findings(locale: Locale, said: &SessionSaid) -> Result<Vec<u8>, DocumentError> {
    let minutes = Minutes { said, locale };
    let mut page = Builder::new(minutes.about(locale.text("validity-findings-title")));
    minutes.opening(&mut page, &locale.text("validity-findings-heading"))?;
    minutes.session(&mut page)?;
    minutes.findings(&mut page)?;
    minutes.audit(&mut page)?;
    minutes.signatures(&mut page)?;
    minutes.finish(page)
}

impl Minutes<'_> {
    fn about(&self, title: String) -> About {
        let locale = self.locale;
        let values = [
            ("election", self.said.election.as_str().into()),
            ("session", self.said.number.into()),
        ];
        About {
            title,
            subject: locale.say("validity-minutes-subject", &values),
            language: match locale {
                Locale::Dutch => "nl-NL",
                Locale::English => "en-GB",
            },
            made_at: self.said.made_at,
        }
    }

    fn finish(self, page: Builder) -> Result<Vec<u8>, DocumentError> {
        page.finish(|number, total| {
            let values = [("page", number.into()), ("pages", total.into())];
            self.locale.say("document-page", &values)
        })
    }
}
