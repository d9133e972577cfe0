//! The letter about what the session decided on one candidacy: valid or not, on which grounds, and how to appeal.

use super::{CandidateLetter, reasons};
use crate::documents::DocumentError;
use crate::locale::Locale;
use crate::wording::{Reason, registration as calendar};
use chrono::NaiveDate;
use election::decision::Ground;
use election::registration::calendar::CalendarFinding;
use election::registration::course::Verdict;

/// What the letter about a decision is made from.
#[derive(Debug, Clone)]
pub struct DecisionLetter {
    /// The letter itself.
    pub letter: CandidateLetter,
    /// The number of the session, from 1.
    pub session: u32,
    /// What it decided.
    pub verdict: Verdict,
    /// Why, each ground with its article.
    pub grounds: Vec<Reason>,
    /// The last day of appeal; none when the calendar has none.
    pub appeal_until: Option<NaiveDate>,
    /// How that day was found.
    pub term: Vec<Ground<CalendarFinding>>,
}

/// Writes the letter as PDF; the same value gives the same bytes.
///
/// # Errors
/// When a text has a letter that the typeface lacks, or the file cannot be put together.
pub fn write_decision_letter(
    locale: Locale,
    of: &DecisionLetter,
) -> Result<Vec<u8>, DocumentError> {
    let text = |key: &str| locale.text(key);
    let mut page = of.letter.open(locale, &text("decision-letter-heading"))?;
    let values = [("body", of.letter.body.as_str().into())];
    page.warning(&match of.verdict {
        Verdict::Valid => locale.say("decision-letter-valid", &values),
        Verdict::Invalid => locale.say("decision-letter-invalid", &values),
    })?;
    page.paragraph(&match of.verdict {
        Verdict::Valid => text("decision-letter-valid-next"),
        Verdict::Invalid => text("decision-letter-invalid-next"),
    })?;
    if !of.grounds.is_empty() {
        page.section(&text("decision-letter-grounds"))?;
        reasons(locale, &mut page, &of.grounds)?;
    }
    page.section(&text("decision-letter-appeal-title"))?;
    if let Some(until) = of.appeal_until {
        let until = [("until", calendar::long_day(locale, until).into())];
        page.paragraph(&locale.say("decision-letter-appeal", &until))?;
        reasons(locale, &mut page, &calendar::steps(locale, &of.term))?;
    }
    page.paragraph(&text("decision-letter-appeal-how"))?;
    of.letter.close(locale, page)
}
