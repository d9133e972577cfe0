//! Letters to one candidate during the registration: an omission with the term to repair it, and what the session
//! decided. They print what was decided and decide nothing.

mod decision;
mod omission;

pub use decision::{DecisionLetter, write_decision_letter};
pub use omission::{OmissionLetter, write_omission_letter};

use super::table::{left, pairs};
use super::{About, Builder, DocumentError, Row, Table};
use crate::locale::Locale;
use crate::wording::Reason;
use chrono::{DateTime, NaiveDate, Utc};

/// What every letter to a candidate holds.
#[derive(Clone)]
pub struct CandidateLetter {
    /// The name of the election.
    pub election: String,
    /// The day of the vote.
    pub day: NaiveDate,
    /// Whether it is a real election.
    pub official: bool,
    /// The title of the regulation.
    pub reglement: String,
    /// The body, with the word for its kind; empty when it is not known.
    pub body: String,
    /// The name of the candidate.
    pub name: String,
    /// The lines of the address, without the name.
    pub address: Vec<String>,
    /// What the letter is known by: the reference of the application.
    pub reference: String,
    /// The day of the letter.
    pub on: NaiveDate,
    /// The moment at which it is made.
    pub made_at: DateTime<Utc>,
}

/// A letter holds names, so only its reference is printed.
impl std::fmt::Debug for CandidateLetter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a letter about {}", self.reference)
    }
}

/// Room for a signature, in points.
const ROOM: f32 = 34.0;

impl CandidateLetter {
    fn open(&self, locale: Locale, heading: &str) -> Result<Builder, DocumentError> {
        let subject = [
            ("heading", heading.to_owned().into()),
            ("reference", self.reference.as_str().into()),
        ];
        let mut page = Builder::new(About {
            title: format!("{heading}: {}", self.reference),
            subject: locale.say("letter-subject", &subject),
            language: match locale {
                Locale::Dutch => "nl-NL",
                Locale::English => "en-GB",
            },
            made_at: self.made_at,
        });
        page.title(heading)?;
        page.subtitle(&self.election)?;
        if !self.official {
            page.warning(&locale.text("letter-unofficial"))?;
        }
        let mut to = vec![self.name.clone()];
        to.extend(self.address.iter().filter(|line| !line.is_empty()).cloned());
        let mut facts = vec![(locale.text("letter-to"), to.join(", "))];
        if !self.body.is_empty() {
            facts.push((locale.text("examination-letter-body"), self.body.clone()));
        }
        facts.extend([
            (locale.text("letter-date"), locale.date(self.on)),
            (locale.text("letter-reference"), self.reference.clone()),
            (locale.text("letter-regulation"), self.reglement.clone()),
            (
                locale.text("examination-letter-vote"),
                locale.date(self.day),
            ),
        ]);
        page.table(&pairs(facts))?;
        Ok(page)
    }

    fn close(&self, locale: Locale, mut page: Builder) -> Result<Vec<u8>, DocumentError> {
        page.room(ROOM + 110.0);
        page.section(&locale.text("letter-signature-title"))?;
        page.table(&Table {
            columns: vec![
                left(locale.text("letter-office"), 1.7),
                left(locale.text("letter-name"), 1.5),
                left(locale.text("letter-date"), 1.1),
                left(locale.text("letter-signature"), 1.6),
            ],
            label: 0,
            rows: vec![Row {
                cells: vec![
                    locale.text("letter-chair"),
                    String::new(),
                    locale.date(self.on),
                    String::new(),
                ],
                height: ROOM,
                ..Row::default()
            }],
        })?;
        page.small(&locale.text("letter-certainty"))?;
        page.finish(|number, total| {
            let values = [("page", number.into()), ("pages", total.into())];
            locale.say("document-page", &values)
        })
    }
}

/// Steps or grounds, each with the article that it rests on.
fn reasons(locale: Locale, page: &mut Builder, reasons: &[Reason]) -> Result<(), DocumentError> {
    let rows = reasons
        .iter()
        .map(|reason| Row::of([reason.sentence.clone(), reason.article.clone()]));
    page.table(&Table {
        columns: vec![
            left(locale.text("letter-step"), 3.0),
            left(locale.text("letter-article"), 2.0),
        ],
        label: 0,
        rows: rows.collect(),
    })
}
