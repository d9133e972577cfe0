//! The notice of appointment: who, for what, on what ground, until when to answer and what comes with it.

use super::{Letter, Paper, offices};
use crate::documents::{Builder, DocumentError};
use crate::locale::Locale;
use crate::publication::Person;
use crate::wording::article::cite;
use crate::wording::{Reason, letters};
use chrono::NaiveDate;
use election::article::Article;
use election::decision::{Decision, Ground};
use election::terms::TermFinding;
use succession::acceptance::Paper as Enclosure;
use succession::deadlines::InstallationFinding;
use succession::rules::{CauseKind, Policy};

/// On what ground somebody is appointed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeGround {
    /// By the result of the election.
    Elected {
        /// The day on which the result was established.
        established_on: NaiveDate,
    },
    /// To a seat that fell vacant.
    Successor {
        /// The day of the appointment decision.
        decided_on: NaiveDate,
        /// Why there is a seat to fill.
        cause: CauseKind,
        /// From which day.
        vacant_on: NaiveDate,
        /// By which way; none when that is not known.
        route: Option<Policy>,
    },
    /// In the place of a member on leave.
    Temporary {
        /// The day of the appointment decision.
        decided_on: NaiveDate,
        /// The first day of the leave.
        from: NaiveDate,
        /// The day on which the member is back.
        back_on: NaiveDate,
        /// By which way.
        route: Option<Policy>,
    },
}

/// What a notice of appointment is made from.
#[derive(Debug, Clone)]
pub struct NoticeOf {
    /// The body and the letter itself.
    pub letter: Letter,
    /// The name of who is appointed.
    pub name: String,
    /// List and number; none for somebody drawn from the residents.
    pub stood_as: Option<Person>,
    /// On what ground.
    pub ground: NoticeGround,
    /// The article on which the appointment rests.
    pub article: Article,
    /// The last day to answer.
    pub until: Decision<NaiveDate, TermFinding>,
    /// The papers that come with the answer.
    pub enclosures: Vec<Ground<Enclosure>>,
    /// By which article silence is a refusal; none when it is not.
    pub silence: Option<Article>,
    /// By which article an acceptance can be taken back until admission; none when it cannot.
    pub withdrawal: Option<Article>,
    /// The day on which new members enter; none for a seat that falls vacant later.
    pub entry: Option<Decision<NaiveDate, InstallationFinding>>,
}

/// Writes the notice as PDF; the same value gives the same bytes.
///
/// # Errors
/// When a name has a letter that the typeface lacks, or the file cannot be put together.
pub fn write_notice(locale: Locale, of: &NoticeOf) -> Result<Vec<u8>, DocumentError> {
    let paper = Paper {
        letter: &of.letter,
        locale,
    };
    let notice = Notice { of, paper, locale };
    let mut page = paper.open(&locale.text("notice-heading"), &of.name)?;
    notice.opening(&mut page)?;
    notice.answer(&mut page)?;
    notice.why(&mut page)?;
    notice.after(&mut page)?;
    paper.closing(&mut page, true)?;
    paper.signature(&mut page)?;
    if of.asks(Enclosure::StatementOfOffices) {
        offices::append(&mut page, (paper, &of.name))?;
    }
    paper.finish(page)
}

impl NoticeOf {
    fn asks(&self, enclosure: Enclosure) -> bool {
        let mut asked = self.enclosures.iter();
        asked.any(|one| one.finding == enclosure)
    }
}

struct Notice<'n> {
    of: &'n NoticeOf,
    paper: Paper<'n>,
    locale: Locale,
}

impl Notice<'_> {
    fn opening(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, of) = (self.locale, self.of);
        let mut facts = vec![(locale.text("letter-to"), of.name.clone())];
        if let Some((list, candidate)) = of.stood_as {
            let place = [("list", list.into()), ("candidate", candidate.into())];
            facts.push((
                locale.text("letter-place"),
                locale.say("votes-place", &place),
            ));
        }
        self.paper.facts(page, facts)?;
        page.paragraph(&self.appointed())?;
        page.small(&cite(locale, &of.article))
    }

    fn appointed(&self) -> String {
        let locale = self.locale;
        let body = ("body", self.paper.body().into());
        let day = |day| locale.date(day).into();
        match &self.of.ground {
            NoticeGround::Elected { established_on } => {
                let values = [body, ("day", day(*established_on))];
                locale.say("notice-elected", &values)
            }
            NoticeGround::Successor {
                decided_on,
                cause,
                vacant_on,
                route: _,
            } => {
                let values = [
                    body,
                    ("day", day(*decided_on)),
                    ("vacant", day(*vacant_on)),
                    ("cause", letters::cause(locale, *cause).into()),
                ];
                locale.say("notice-successor", &values)
            }
            NoticeGround::Temporary {
                decided_on,
                from,
                back_on,
                route: _,
            } => {
                let values = [
                    body,
                    ("day", day(*decided_on)),
                    ("from", day(*from)),
                    ("back", day(*back_on)),
                ];
                locale.say("notice-temporary", &values)
            }
        }
    }

    fn answer(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, of) = (self.locale, self.of);
        let until = [("until", locale.date(of.until.outcome).into())];
        page.section(&locale.text("notice-answer-title"))?;
        page.warning(&locale.say("notice-answer-until", &until))?;
        page.paragraph(&locale.text("notice-answer-how"))?;
        if !of.enclosures.is_empty() {
            page.paragraph(&locale.text("notice-enclosures"))?;
            let rows = of.enclosures.iter().map(|asked| Reason {
                sentence: letters::paper(locale, asked.finding),
                article: cite(locale, &asked.article),
            });
            self.paper.reasons(page, &rows.collect::<Vec<_>>())?;
        }
        if let Some(article) = &of.silence {
            page.part(&locale.text("notice-silence-title"))?;
            page.paragraph(&locale.say("notice-silence", &until))?;
            page.small(&cite(locale, article))?;
        }
        page.part(&locale.say("notice-computed-title", &until))?;
        self.paper
            .reasons(page, &letters::term_steps(locale, &of.until.grounds))
    }

    fn why(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, of) = (self.locale, self.of);
        let reasons = match &of.ground {
            NoticeGround::Elected { .. } => {
                let body = &of.letter.body;
                let candidate = of.stood_as.and_then(|person| body.candidate(person));
                let elected = candidate.zip(body.completed());
                let told = elected.map(|(one, by)| self.paper.teller().why_elected(one, by));
                told.unwrap_or_default()
            }
            NoticeGround::Successor { route, .. } | NoticeGround::Temporary { route, .. } => {
                let cause = match &of.ground {
                    NoticeGround::Successor { cause, .. } => *cause,
                    _ => CauseKind::Leave,
                };
                let told = route.map(|route| Reason {
                    sentence: letters::route(locale, route, cause),
                    article: cite(locale, &of.article),
                });
                told.into_iter().collect()
            }
        };
        if reasons.is_empty() {
            return Ok(());
        }
        page.section(&locale.text("notice-why-title"))?;
        self.paper.reasons(page, &reasons)
    }

    fn after(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, of) = (self.locale, self.of);
        page.section(&locale.text("notice-after-title"))?;
        page.paragraph(&locale.text("notice-examination"))?;
        if let Some(article) = &of.withdrawal {
            page.paragraph(&locale.text("notice-withdrawal"))?;
            page.small(&cite(locale, article))?;
        }
        let Some(entry) = &of.entry else {
            return page.paragraph(&locale.text("notice-entry-later"));
        };
        let day = [("day", locale.date(entry.outcome).into())];
        page.paragraph(&locale.say("notice-entry", &day))?;
        let steps = letters::installation_steps(locale, &entry.grounds);
        self.paper.reasons(page, &steps)
    }
}
