//! Letters about one seat: the notice to who is appointed, and the decision that appoints somebody or nobody.
//! The fields are those of the Kieswet's models V 1, W 1 and W 4; layout and words are our own.
//!
//! They print what was decided and decide nothing; what was not read in a regulation says so.

mod considered;
mod decision;
mod notice;
mod offices;

pub use decision::{DecisionOf, LetterLot, write_decision};
pub use notice::{NoticeGround, NoticeOf, write_notice};

use super::table::{left, pairs};
use super::{About, Builder, DocumentError, Row, Table};
use crate::letter_texts::LetterTexts;
use crate::locale::Locale;
use crate::publication::{Body, Publication};
use crate::wording::{Reason, Teller, body_name};
use chrono::{DateTime, NaiveDate, Utc};

/// What every letter about a body holds.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The election, with the rules that were applied; it need not hold the bodies.
    pub publication: Publication,
    /// The name of the election.
    pub election: String,
    /// The body, with the votes of the result.
    pub body: Body,
    /// What the letter is known by: `wr2026/oud-charlois/benoeming/3`.
    pub reference: String,
    /// The day of the letter.
    pub on: NaiveDate,
    /// The moment at which it is made.
    pub made_at: DateTime<Utc>,
    /// The texts of the griffie around it, filled in.
    pub texts: LetterTexts,
    /// The version of those texts; 0 for those that come with the program.
    pub template: u32,
    /// The address of the page of who gets it; none when this site has no public address.
    pub own_page: Option<String>,
}

/// The lines of a text, without those that are empty.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// From which texts a letter was made, in words.
pub(super) fn template_version(locale: Locale, version: u32) -> String {
    match version {
        0 => locale.text("letter-template-own"),
        version => locale.say("letter-template-version", &[("version", version.into())]),
    }
}

/// Room for a signature, in points.
const ROOM: f32 = 34.0;
/// More than a page is high, so that what follows begins a new one.
const WHOLE_PAGE: f32 = 2000.0;

/// A letter in one language.
#[derive(Clone, Copy)]
struct Paper<'l> {
    letter: &'l Letter,
    locale: Locale,
}

impl<'l> Paper<'l> {
    fn teller(self) -> Teller<'l> {
        Teller {
            locale: self.locale,
            publication: &self.letter.publication,
            body: &self.letter.body,
        }
    }

    fn body(self) -> String {
        body_name(self.locale, &self.letter.body)
    }

    /// A sentence that names the body and the day of the election.
    fn open(self, heading: &str, name: &str) -> Result<Builder, DocumentError> {
        let (locale, letter) = (self.locale, self.letter);
        let subject = [
            ("heading", heading.to_owned().into()),
            ("reference", letter.reference.as_str().into()),
        ];
        let mut page = Builder::new(About {
            title: if name.is_empty() {
                format!("{heading}: {}", self.body())
            } else {
                format!("{heading}: {name}, {}", self.body())
            },
            subject: locale.say("letter-subject", &subject),
            language: match locale {
                Locale::Dutch => "nl-NL",
                Locale::English => "en-GB",
            },
            made_at: letter.made_at,
        });
        page.title(heading)?;
        let day = locale.date(letter.publication.day);
        let values = [("body", self.body().into()), ("day", day.into())];
        page.subtitle(&locale.say("letter-subtitle", &values))?;
        if !letter.publication.official {
            page.warning(&locale.text("letter-unofficial"))?;
        }
        if locale != Locale::Dutch {
            page.warning(&locale.text("letter-translated"))?;
        }
        for line in lines(&letter.texts.sender) {
            page.small(line)?;
        }
        Ok(page)
    }

    /// The day and the reference, below what else is known at once.
    fn facts(
        self,
        page: &mut Builder,
        mut facts: Vec<(String, String)>,
    ) -> Result<(), DocumentError> {
        let (locale, letter) = (self.locale, self.letter);
        facts.extend([
            (locale.text("letter-date"), locale.date(letter.on)),
            (locale.text("letter-reference"), letter.reference.clone()),
            (
                locale.text("letter-regulation"),
                letter.publication.reglement.clone(),
            ),
            (locale.text("letter-template"), self.template()),
        ]);
        page.table(&pairs(facts))?;
        let texts = &letter.texts;
        for line in lines(&texts.salutation).chain(lines(&texts.opening)) {
            page.paragraph(line)?;
        }
        Ok(())
    }

    fn template(self) -> String {
        template_version(self.locale, self.letter.template)
    }

    /// How it ends, where to ask, and the way to the page of who gets it.
    fn closing(self, page: &mut Builder, with_page: bool) -> Result<(), DocumentError> {
        let (locale, letter) = (self.locale, self.letter);
        page.section(&locale.text("letter-closing-title"))?;
        let texts = &letter.texts;
        for line in lines(&texts.closing).chain(lines(&texts.contact)) {
            page.paragraph(line)?;
        }
        let Some(address) = letter.own_page.as_ref().filter(|_| with_page) else {
            return Ok(());
        };
        let values = [("address", address.as_str().into())];
        let told = locale.text("letter-own-page");
        page.code(
            address,
            (&told, &locale.say("letter-own-page-alt", &values)),
        )
    }

    /// Steps, each with the article that it rests on.
    fn reasons(self, page: &mut Builder, reasons: &[Reason]) -> Result<(), DocumentError> {
        let rows = reasons
            .iter()
            .map(|reason| Row::of([reason.sentence.clone(), reason.article.clone()]));
        page.table(&Table {
            columns: vec![
                left(self.locale.text("letter-step"), 3.0),
                left(self.locale.text("letter-article"), 2.0),
            ],
            label: 0,
            rows: rows.collect(),
        })
    }

    /// Room for the signature of the chair of the central electoral committee.
    fn signature(self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale;
        page.room(ROOM + 110.0);
        page.section(&locale.text("letter-signature-title"))?;
        let row = Row {
            cells: vec![
                locale.text("letter-chair"),
                String::new(),
                locale.date(self.letter.on),
                String::new(),
            ],
            height: ROOM,
            ..Row::default()
        };
        page.table(&Table {
            columns: vec![
                left(locale.text("letter-office"), 1.7),
                left(locale.text("letter-name"), 1.5),
                left(locale.text("letter-date"), 1.1),
                left(locale.text("letter-signature"), 1.6),
            ],
            label: 0,
            rows: vec![row],
        })?;
        page.small(&locale.text("letter-certainty"))
    }

    fn finish(self, page: Builder) -> Result<Vec<u8>, DocumentError> {
        page.finish(|number, total| {
            let values = [("page", number.into()), ("pages", total.into())];
            self.locale.say("document-page", &values)
        })
    }
}
