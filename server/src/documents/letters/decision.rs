//! The decision on a vacancy: who is appointed, or that nobody can be, with everybody who was considered.

use super::{Letter, Paper, pairs};
use crate::documents::{Builder, DocumentError};
use crate::locale::{Argument, Locale};
use crate::publication::Person;
use crate::store::LotMethod;
use crate::wording::article::cite;
use crate::wording::{Reason, letters};
use chrono::NaiveDate;
use election::allocation::Ask;
use election::article::Article;
use election::decision::Decision;
use election::terms::TermFinding;
use succession::rules::{CauseKind, Policy};
use succession::successor::{Filling, Proposal};

/// A lot that was drawn for the seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLot {
    /// The question.
    pub asked: Ask,
    /// The number drawn.
    pub drawn: u32,
    /// How.
    pub method: LotMethod,
    /// Who drew.
    pub drawn_by: String,
    /// Who saw it.
    pub witnesses: String,
}

/// What a decision on a vacancy is made from.
#[derive(Debug, Clone)]
pub struct DecisionOf {
    /// The body and the letter itself.
    pub letter: Letter,
    /// The number of the seat.
    pub seat: u32,
    /// Why there is a seat to fill.
    pub cause: CauseKind,
    /// The article by which that cause counts.
    pub cause_article: Article,
    /// From which day.
    pub vacant_on: NaiveDate,
    /// The day on which it became known.
    pub known_on: NaiveDate,
    /// Who left, or is on leave; nobody for a new seat.
    pub left_by: Option<String>,
    /// The resident who was drawn and is appointed; nobody else, and nobody whose name is not known.
    pub drawn: Option<String>,
    /// The last day for the decision.
    pub decide_by: Decision<NaiveDate, TermFinding>,
    /// What was decided, with everybody considered and what was computed.
    pub proposal: Proposal,
    /// On which order of policies it rests, with the article or the decision of the council that makes it so; it is
    /// put in words by [`rests_on`](crate::wording::rule::rests_on).
    pub order: Reason,
    /// The lots that were drawn for this seat.
    pub lots: Vec<LetterLot>,
    /// What the official wrote with the decision; may be empty.
    pub reason: String,
    /// The last day to object.
    pub object_by: Decision<NaiveDate, TermFinding>,
}

/// Writes the decision as PDF; the same value gives the same bytes.
///
/// # Errors
/// When a name has a letter that the typeface lacks, or the file cannot be put together.
pub fn write_decision(locale: Locale, of: &DecisionOf) -> Result<Vec<u8>, DocumentError> {
    let paper = Paper {
        letter: &of.letter,
        locale,
    };
    let decision = Written { of, paper, locale };
    let mut page = paper.open(&decision.heading(), "")?;
    paper.facts(&mut page, Vec::new())?;
    decision.outcome(&mut page)?;
    decision.vacancy(&mut page)?;
    decision.considered(&mut page)?;
    decision.computed(&mut page)?;
    decision.drawn(&mut page)?;
    decision.objection(&mut page)?;
    paper.closing(&mut page, false)?;
    paper.signature(&mut page)?;
    paper.finish(page)
}

/// A decision in one language.
pub(super) struct Written<'d> {
    pub(super) of: &'d DecisionOf,
    pub(super) paper: Paper<'d>,
    pub(super) locale: Locale,
}

impl Written<'_> {
    fn heading(&self) -> String {
        let locale = self.locale;
        match (self.of.proposal.decision.outcome, self.of.cause) {
            (_, CauseKind::Leave) if self.of.drawn.is_some() => {
                locale.text("decision-heading-leave")
            }
            (_, _) if self.of.drawn.is_some() => locale.text("decision-heading-drawn"),
            (Filling::Appointed { .. }, CauseKind::Leave) => locale.text("decision-heading-leave"),
            (Filling::Appointed { .. }, _) => locale.text("decision-heading-appointed"),
            (Filling::Sortition, _) => locale.text("decision-heading-sortition"),
            (Filling::Vacant, _) => locale.text("decision-heading-vacant"),
        }
    }

    /// The name, with list and number.
    pub(super) fn person(&self, person: Person) -> String {
        let (list, candidate) = person;
        let values = [
            ("name", self.paper.teller().name(person).into()),
            ("list", list.into()),
            ("candidate", candidate.into()),
        ];
        self.locale.say("decision-person", &values)
    }

    fn outcome(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale;
        let body = ("body", self.paper.body().into());
        page.section(&locale.text("decision-outcome-title"))?;
        let told = match self.of.proposal.decision.outcome {
            _ if let Some(name) = &self.of.drawn => {
                self.appoints(body, (name.as_str(), Policy::Sortition))
            }
            Filling::Appointed { person, route } => {
                self.appoints(body, (&self.person(person), route))
            }
            Filling::Sortition => locale.say("decision-sortition", &[body]),
            Filling::Vacant => locale.say("decision-vacant", &[body]),
        };
        page.paragraph(&told)?;
        if !self.of.reason.is_empty() {
            let reason = [("reason", self.of.reason.as_str().into())];
            page.paragraph(&locale.say("decision-reason", &reason))?;
        }
        page.small(&cite(locale, &self.of.proposal.article))?;
        page.paragraph(&self.of.order.sentence)?;
        page.small(&self.of.order.article)
    }

    /// That somebody is appointed, and by which way.
    fn appoints(&self, body: Argument<'_>, (who, route): (&str, Policy)) -> String {
        let (locale, cause) = (self.locale, self.of.cause);
        let route = letters::route_of(locale, route, cause);
        let values = [body, ("who", who.into()), ("route", route.into())];
        match cause {
            CauseKind::Leave => locale.say("decision-leave", &values),
            _ => locale.say("decision-appointed", &values),
        }
    }

    fn vacancy(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, of) = (self.locale, self.of);
        page.section(&locale.text("decision-vacancy-title"))?;
        let mut facts = vec![
            (locale.text("decision-seat"), locale.number(of.seat.into())),
            (
                locale.text("decision-cause"),
                letters::cause(locale, of.cause),
            ),
            (
                locale.text("decision-cause-article"),
                cite(locale, &of.cause_article),
            ),
            (locale.text("decision-vacant-on"), locale.date(of.vacant_on)),
            (locale.text("decision-known-on"), locale.date(of.known_on)),
            (
                locale.text("decision-decide-by"),
                locale.date(of.decide_by.outcome),
            ),
        ];
        if let Some(name) = &of.left_by {
            facts.insert(1, (locale.text("decision-left-by"), name.clone()));
        }
        page.table(&pairs(facts))?;
        let until = [("until", locale.date(of.decide_by.outcome).into())];
        page.part(&locale.say("notice-computed-title", &until))?;
        self.paper
            .reasons(page, &letters::term_steps(locale, &of.decide_by.grounds))
    }

    fn objection(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, of) = (self.locale, self.of);
        let until = [("until", locale.date(of.object_by.outcome).into())];
        page.section(&locale.text("decision-objection-title"))?;
        page.paragraph(&locale.say("decision-objection", &until))?;
        let steps = letters::term_steps(locale, &of.object_by.grounds);
        self.paper.reasons(page, &steps)
    }
}
