//! The letter about an omission: what is missing or wrong, how to mend it, and until when, with how the term was
//! found.

use super::{CandidateLetter, reasons};
use crate::documents::DocumentError;
use crate::locale::Locale;
use crate::omission::Text;
use crate::wording::registration as calendar;
use chrono::NaiveDateTime;
use election::decision::Ground;
use election::registration::calendar::{CalendarFinding, When};

/// What the letter about an omission is made from.
#[derive(Clone)]
pub struct OmissionLetter {
    /// The letter itself.
    pub letter: CandidateLetter,
    /// Which omission of the application, from 1.
    pub number: u32,
    /// The text, filled in.
    pub text: Text,
    /// The last second in which it can be repaired.
    pub until: NaiveDateTime,
    /// How that was found.
    pub term: Vec<Ground<CalendarFinding>>,
}

/// A letter holds names, so only its reference is printed.
impl std::fmt::Debug for OmissionLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.letter)
    }
}

/// Writes the letter as PDF; the same value gives the same bytes.
///
/// # Errors
/// When a text has a letter that the typeface lacks, or the file cannot be put together.
pub fn write_omission_letter(
    locale: Locale,
    of: &OmissionLetter,
) -> Result<Vec<u8>, DocumentError> {
    let text = |key: &str| locale.text(key);
    let mut page = of.letter.open(locale, &text("omission-letter-heading"))?;
    page.paragraph(&locale.say(
        "omission-letter-opening",
        &[("body", of.letter.body.as_str().into())],
    ))?;
    page.section(&of.text.title)?;
    page.paragraph(&of.text.what)?;
    page.section(&text("omission-letter-mend"))?;
    page.paragraph(&of.text.mend)?;
    let until = When::at(of.until.date(), of.until.time());
    let until = [("until", calendar::when(locale, until).into())];
    page.warning(&locale.say("omission-letter-until", &until))?;
    page.paragraph(&text("omission-letter-how"))?;
    page.paragraph(&text("omission-letter-after"))?;
    page.section(&text("omission-letter-term"))?;
    if of.term.is_empty() {
        page.paragraph(&text("omission-letter-moved"))?;
    } else {
        reasons(locale, &mut page, &calendar::steps(locale, &of.term))?;
    }
    of.letter.close(locale, page)
}
