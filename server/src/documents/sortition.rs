//! The letter to a resident who was drawn: for what, until when to answer, and that declining is free.

use super::letters::{lines, template_version};
use super::table::pairs;
use super::{About, Builder, DocumentError};
use crate::locale::Locale;
use crate::omission::Filled;
use crate::store::letters::Template;
use crate::store::registration::Body;
use crate::wording::article::cite;
use crate::wording::letters::term_steps;
use crate::wording::stored_body_name;
use chrono::{DateTime, NaiveDate, Utc};
use election::decision::Decision;
use election::sortition::SortitionRules;
use election::terms::TermFinding;

/// What the square for a phone takes with its heading and the text around it, in points.
const ONLINE: f32 = 210.0;

/// What an invitation is made from.
#[derive(Clone)]
pub struct InvitationOf {
    /// The name of the election.
    pub election: String,
    /// Whether it is real.
    pub official: bool,
    /// The body.
    pub body: Body,
    /// The name of the resident.
    pub name: String,
    /// What the letter is known by.
    pub reference: String,
    /// The id on the list.
    pub resident: String,
    /// The place in the order drawn.
    pub position: u64,
    /// How many places there are.
    pub places: u64,
    /// The day of the letter.
    pub on: NaiveDate,
    /// The last day to answer.
    pub answer_by: Decision<NaiveDate, TermFinding>,
    /// The rules of the sortition.
    pub rules: SortitionRules,
    /// How to answer online.
    pub online: OnlineAnswer,
    /// The moment at which it is made.
    pub made_at: DateTime<Utc>,
}

/// How a resident answers online.
#[derive(Clone)]
pub struct OnlineAnswer {
    /// The code to type.
    pub code: String,
    /// The address of the site; none when whoever started the program did not say it.
    pub site: Option<String>,
    /// The path of the page.
    pub path: &'static str,
}

/// It holds a name, so only its reference is printed.
impl std::fmt::Debug for InvitationOf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the invitation {}", self.reference)
    }
}

impl InvitationOf {
    /// What the texts of the griffie can name.
    fn filled(&self, locale: Locale) -> Filled {
        [
            ("naam", self.name.clone()),
            ("wijkraad", stored_body_name(locale, &self.body)),
            ("kenmerk", self.reference.clone()),
            ("datum", locale.date(self.on)),
            ("uiterlijk", locale.date(self.answer_by.outcome)),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }
}

/// Writes an invitation as PDF, with the texts of the griffie around it; the same value gives the same bytes.
///
/// # Errors
/// When the typeface lacks a letter of the name, or the file cannot be put together.
pub fn write_invitation(
    locale: Locale,
    of: &InvitationOf,
    around: &Template,
) -> Result<Vec<u8>, DocumentError> {
    let text = |key: &str| locale.text(key);
    let texts = around.texts.fill(&of.filled(locale));
    let body = stored_body_name(locale, &of.body);
    let heading = locale.say("invitation-heading", &[("body", body.as_str().into())]);
    let mut page = Builder::new(About {
        title: format!("{heading}: {}", of.name),
        subject: locale.say(
            "invitation-subject",
            &[("reference", of.reference.as_str().into())],
        ),
        language: match locale {
            Locale::Dutch => "nl-NL",
            Locale::English => "en-GB",
        },
        made_at: of.made_at,
    });
    page.title(&heading)?;
    page.subtitle(&of.election)?;
    if !of.official {
        page.warning(&text("letter-unofficial"))?;
    }
    if locale != Locale::Dutch {
        page.warning(&text("letter-translated"))?;
    }
    for line in lines(&texts.sender) {
        page.small(line)?;
    }
    page.table(&pairs(vec![
        (text("letter-to"), of.name.clone()),
        (text("letter-date"), locale.date(of.on)),
        (text("letter-reference"), of.reference.clone()),
        (text("invitation-id"), of.resident.clone()),
        (text("invitation-place"), locale.number(of.position)),
        (
            text("letter-template"),
            template_version(locale, around.version),
        ),
    ]))?;
    for line in lines(&texts.salutation).chain(lines(&texts.opening)) {
        page.paragraph(line)?;
    }
    let values = [("body", body.into()), ("places", of.places.into())];
    page.paragraph(&locale.say("invitation-drawn", &values))?;
    page.small(&cite(locale, &of.rules.drawn_from_residents.article))?;
    page.paragraph(&text("invitation-work"))?;
    let until = [("day", locale.date(of.answer_by.outcome).into())];
    page.section(&text("invitation-answer-title"))?;
    page.warning(&locale.say("invitation-until", &until))?;
    page.paragraph(&text("invitation-free"))?;
    page.small(&cite(locale, &of.rules.declining_is_free.article))?;
    page.paragraph(&text("invitation-silence"))?;
    page.paragraph(&text("invitation-order"))?;
    write_online(&mut page, locale, &of.online)?;
    page.section(&text("invitation-after-title"))?;
    page.paragraph(&text("invitation-after"))?;
    page.small(&cite(locale, &of.rules.examination.article))?;
    page.section(&text("invitation-term-title"))?;
    for reason in term_steps(locale, &of.answer_by.grounds) {
        page.paragraph(&reason.sentence)?;
        if !reason.article.is_empty() {
            page.small(&reason.article)?;
        }
    }
    page.section(&text("invitation-data-title"))?;
    page.paragraph(&text("invitation-data"))?;
    page.section(&text("letter-closing-title"))?;
    for line in lines(&texts.closing).chain(lines(&texts.contact)) {
        page.paragraph(line)?;
    }
    page.finish(|number, total| {
        let values = [("number", number.into()), ("total", total.into())];
        locale.say("ballot-proof-page", &values)
    })
}

/// Where the code is typed, the code, and both as one code for a phone. What stands behind the `#` never leaves the
/// phone, so no log on the way can hold it.
fn write_online(
    page: &mut Builder,
    locale: Locale,
    online: &OnlineAnswer,
) -> Result<(), DocumentError> {
    let OnlineAnswer { code, site, path } = online;
    if site.is_some() {
        // The square stands with what is said of it.
        page.room(ONLINE);
    }
    page.section(&locale.text("drawn-letter-title"))?;
    let Some(site) = site else {
        let values = [("path", (*path).into())];
        page.paragraph(&locale.say("drawn-letter-path", &values))?;
        page.warning(&format!("{}: {code}", locale.text("drawn-letter-code")))?;
        return page.paragraph(&locale.text("drawn-letter-paper"));
    };
    let address = format!("{site}{path}");
    let bare = address
        .split_once("://")
        .map_or(address.as_str(), |(_, bare)| bare);
    let values = [("address", bare.into())];
    page.paragraph(&locale.say("drawn-letter-address", &values))?;
    let scanned = format!("{address}{}#{code}", locale.query());
    page.code_with(
        &scanned,
        (&locale.text("drawn-letter-code"), code),
        &locale.say("drawn-letter-alt", &values),
    )?;
    page.paragraph(&locale.text("drawn-letter-paper"))
}
