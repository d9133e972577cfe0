//! The letter about what the session decided on one candidacy: valid or not, on which grounds, and how to appeal.

use super::{CandidateLetter, reasons};
use crate::documents::DocumentError;
use crate::locale::Locale;
use crate::omission::Text;
use crate::wording::{Reason, examination, registration as calendar};
use chrono::NaiveDate;
use election::decision::Ground;
use election::registration::Finding;
use election::registration::calendar::CalendarFinding;
use election::registration::course::Verdict;
use std::collections::BTreeMap;

/// What the letter about a decision is made from.
#[derive(Clone)]
pub struct DecisionLetter {
    /// The letter itself.
    pub letter: CandidateLetter,
    /// The number of the session, from 1.
    pub session: u32,
    /// What it decided.
    pub verdict: Verdict,
    /// The findings that count, each with its article.
    pub grounds: Vec<Ground<Finding>>,
    /// The omissions that count, which were not repaired.
    pub omissions: Vec<Text>,
    /// The rest, in words; empty when there is none.
    pub reason: String,
    /// The names of bodies by their code.
    pub names: BTreeMap<String, String>,
    /// The last day of appeal; none when the calendar has none.
    pub appeal_until: Option<NaiveDate>,
    /// How that day was found.
    pub term: Vec<Ground<CalendarFinding>>,
}

/// A letter holds names, so only its reference is printed.
impl std::fmt::Debug for DecisionLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.letter)
    }
}

impl DecisionLetter {
    fn reasons(&self, locale: Locale) -> Vec<Reason> {
        let findings = self.grounds.iter();
        let mut all: Vec<Reason> = findings
            .map(|ground| examination::ground(locale, ground, &self.names))
            .collect();
        let omissions = self.omissions.iter().map(|text| text.what.clone());
        let words = omissions.chain([self.reason.clone()]);
        all.extend(
            words
                .filter(|text| !text.is_empty())
                .map(|sentence| Reason {
                    sentence,
                    article: String::new(),
                }),
        );
        all
    }
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
    let grounds = of.reasons(locale);
    if !grounds.is_empty() {
        page.section(&text("decision-letter-grounds"))?;
        reasons(locale, &mut page, &grounds)?;
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
