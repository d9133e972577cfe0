//! Everybody who was considered, what was computed, and the lots: what makes a decision one to check.

use super::decision::{LetterLot, Written};
use super::pairs;
use crate::documents::table::{left, right};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::store::LotMethod;
use crate::wording::allocation::step;
use crate::wording::article::cite;
use crate::wording::letters;
use election::allocation::{Step, StepKind, Tied};

impl Written<'_> {
    pub(super) fn considered(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale;
        page.section(&locale.text("decision-considered-title"))?;
        let grounds = &self.of.proposal.decision.grounds;
        if grounds.is_empty() {
            return page.paragraph(&locale.text("decision-considered-none"));
        }
        page.paragraph(&locale.text("decision-considered-text"))?;
        let rows = grounds.iter().map(|ground| {
            let person = ground.finding.person;
            let row = Row::of([
                locale.number(person.0.into()),
                locale.number(person.1.into()),
                self.paper.teller().name(person),
                letters::verdict(locale, ground.finding.verdict),
                cite(locale, &ground.article),
            ]);
            let is_appointed = ground.finding.verdict == succession::successor::Verdict::Appointed;
            if is_appointed { row.strong() } else { row }
        });
        page.table(&Table {
            columns: vec![
                right(locale.text("minutes-list"), 0.5),
                right(locale.text("minutes-number"), 0.5),
                left(locale.text("letter-name"), 2.2),
                left(locale.text("decision-verdict"), 2.4),
                left(locale.text("letter-article"), 2.0),
            ],
            label: 2,
            rows: rows.collect(),
        })
    }

    pub(super) fn computed(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale;
        if self.of.proposal.steps.is_empty() {
            return Ok(());
        }
        page.section(&locale.text("decision-computed-title"))?;
        page.paragraph(&locale.text("decision-computed-text"))?;
        let rows = self.of.proposal.steps.iter().map(|one| self.step_row(one));
        page.table(&Table {
            columns: vec![
                left(locale.text("letter-step"), 2.4),
                left(locale.text("decision-to"), 2.2),
                right(locale.text("decision-figure"), 0.9),
                left(locale.text("letter-article"), 2.0),
            ],
            label: 0,
            rows: rows.collect(),
        })?;
        self.compared(page)
    }

    /// The lists that the seat was compared between, when it went on to another list.
    fn compared(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, proposal) = (self.locale, &self.of.proposal);
        let Some(compared) = &proposal.compared else {
            return Ok(());
        };
        let chosen = proposal.steps.last().map(|step| step.list);
        let told = self.paper.teller().compared(compared, chosen);
        page.section(&locale.text("compared-title"))?;
        page.paragraph(&told.how)?;
        let rows = told.rows.into_iter().map(|one| {
            let row = Row::of([one.list, one.votes, one.seats, one.figure]);
            if one.chosen { row.strong() } else { row }
        });
        page.table(&Table {
            columns: vec![
                left(locale.text("compared-list"), 2.6),
                right(locale.text("compared-votes"), 1.0),
                right(locale.text("compared-seats"), 1.0),
                right(locale.text("compared-figure"), 1.6),
            ],
            label: 0,
            rows: rows.collect(),
        })
    }

    fn step_row(&self, one: &Step) -> Row {
        let locale = self.locale;
        let mut what = match one.kind {
            StepKind::Reassigned => locale.text("decision-step-reassigned"),
            kind => step(locale, kind),
        };
        if one.lot {
            what = locale.say("decision-by-lot", &[("step", what.into())]);
        }
        let to = match one.candidate {
            Some(candidate) => self.paper.teller().name((one.list, candidate)),
            None => self.paper.teller().list(one.list),
        };
        let figure = one.value.map(|value| locale.fraction(value));
        Row::of([
            what,
            to,
            figure.unwrap_or_default(),
            cite(locale, &one.article),
        ])
    }

    pub(super) fn drawn(&self, page: &mut Builder) -> Result<(), DocumentError> {
        for lot in &self.of.lots {
            page.section(&self.locale.text("decision-lot-title"))?;
            self.lot(page, lot)?;
        }
        Ok(())
    }

    fn lot(&self, page: &mut Builder, lot: &LetterLot) -> Result<(), DocumentError> {
        let (locale, teller) = (self.locale, self.paper.teller());
        self.paper.reasons(page, &teller.lot(&lot.asked))?;
        let name = match &lot.asked.tied {
            Tied::Lists { .. } => teller.list(lot.drawn),
            Tied::Candidates { list, .. } => teller.name((*list, lot.drawn)),
            Tied::Persons { options } => {
                let place = (1_u32..)
                    .zip(options)
                    .find(|(place, _)| *place == lot.drawn);
                place.map_or_else(String::new, |(_, person)| teller.name(*person))
            }
        };
        let values = [("number", lot.drawn.into()), ("name", name.into())];
        let method = match lot.method {
            LotMethod::Physical => locale.text("minutes-lot-physical"),
            LotMethod::Lot1 => locale.text("minutes-lot-lot1"),
        };
        let mut facts = vec![
            (
                locale.text("minutes-lot-drawn"),
                locale.say("minutes-lot-drawn-text", &values),
            ),
            (locale.text("minutes-lot-method"), method),
        ];
        if !lot.drawn_by.is_empty() {
            facts.push((locale.text("minutes-lot-by"), lot.drawn_by.clone()));
        }
        if !lot.witnesses.is_empty() {
            facts.push((locale.text("minutes-lot-witnesses"), lot.witnesses.clone()));
        }
        page.table(&pairs(facts))
    }
}
