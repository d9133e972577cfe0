//! How many candidacies are valid in each body, what that means for the seats, and who stands.

use super::{BodySaid, Minutes, left, right};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::wording::shortage::shortage;
use crate::wording::validity::{body_name, list_outcome, seats, why};
use election::registration::Measure;

impl Minutes<'_> {
    /// Every body on a row, with the totals.
    pub(super) fn summary(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, said) = (self.locale, self.said);
        page.section(&locale.text("validity-summary-title"))?;
        let values = [
            ("valid", said.valid().into()),
            ("invalid", said.invalid().into()),
            ("bodies", said.bodies.len().into()),
        ];
        page.paragraph(&locale.say("validity-summary-text", &values))?;
        let mut rows: Vec<Row> = said
            .bodies
            .iter()
            .map(|one| self.summary_row(one))
            .collect();
        let total = Row::of([
            locale.text("validity-total"),
            locale.number(said.valid()),
            locale.number(said.invalid()),
            String::new(),
            String::new(),
        ]);
        rows.push(total.strong());
        page.table(&Table {
            columns: vec![
                left(locale.text("validity-body"), 2.6),
                right(locale.text("validity-valid"), 0.8),
                right(locale.text("validity-invalid"), 1.0),
                right(locale.text("validity-seats"), 0.8),
                left(locale.text("validity-outcome"), 2.4),
            ],
            label: 0,
            rows,
        })
    }

    fn summary_row(&self, one: &BodySaid) -> Row {
        let locale = self.locale;
        Row::of([
            body_name(locale, &one.body),
            locale.number(one.valid()),
            locale.number(one.refused.len() as u64),
            locale.number(one.seats.outcome.seats),
            seats(locale, (one.planned, one.valid()), &one.seats.outcome),
        ])
    }

    /// Which bodies are drawn, and where the numbers will stand.
    pub(super) fn drawing(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, said) = (self.locale, self.said);
        page.section(&locale.text("validity-numbering-title"))?;
        let affected: Vec<String> = said
            .affected()
            .map(|one| body_name(locale, &one.body))
            .collect();
        let values = [("count", affected.len().into())];
        match said.corrects {
            None => page.paragraph(&locale.text("validity-numbering-first"))?,
            Some(_) if affected.is_empty() => {
                page.paragraph(&locale.text("validity-numbering-none"))?;
            }
            Some(_) => {
                page.paragraph(&locale.say("validity-numbering-anew", &values))?;
                page.table(&Table {
                    columns: vec![left(locale.text("validity-anew"), 1.0)],
                    label: 0,
                    rows: affected.into_iter().map(|name| Row::of([name])).collect(),
                })?;
            }
        }
        Ok(())
    }

    /// For how many places residents are drawn.
    pub(super) fn sortition(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale;
        let drawn = |one: &&BodySaid| one.seats.outcome.drawn != 0;
        let bodies: Vec<&BodySaid> = self.said.bodies.iter().filter(drawn).collect();
        if bodies.is_empty() {
            return Ok(());
        }
        page.section(&locale.text("validity-sortition-title"))?;
        page.paragraph(&locale.text("validity-sortition-text"))?;
        let rows = bodies.iter().map(|one| {
            Row::of([
                body_name(locale, &one.body),
                locale.number(one.valid()),
                locale.number(one.seats.outcome.drawn),
            ])
        });
        page.table(&Table {
            columns: vec![
                left(locale.text("validity-body"), 2.6),
                right(locale.text("validity-valid"), 1.0),
                right(locale.text("validity-places"), 1.0),
            ],
            label: 0,
            rows: rows.collect(),
        })
    }

    /// Every body with its candidates.
    pub(super) fn bodies(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale;
        page.section(&locale.text("validity-candidates-title"))?;
        page.paragraph(&locale.text("validity-candidates-text"))?;
        for one in &self.said.bodies {
            page.part(&body_name(locale, &one.body))?;
            if one.seats.outcome.measure != Measure::AsPlanned || !one.seats.outcome.vote {
                for ground in &one.seats.grounds {
                    let reason = shortage(locale, ground);
                    page.paragraph(&reason.sentence)?;
                    page.small(&reason.article)?;
                }
            }
            self.standing(page, one)?;
            self.refused(page, one)?;
        }
        Ok(())
    }

    fn standing(&self, page: &mut Builder, one: &BodySaid) -> Result<(), DocumentError> {
        let locale = self.locale;
        if one.lists.is_empty() {
            return page.paragraph(&locale.text("validity-nobody"));
        }
        let mut rows = Vec::new();
        for list in &one.lists {
            if !list.name.is_empty() {
                let outcome = list.outcome.as_ref();
                let outcome = outcome.map_or_else(String::new, |one| list_outcome(locale, one));
                rows.push(Row::of([list.name.clone(), outcome]).strong());
            }
            rows.extend(
                list.candidates.iter().map(|candidate| {
                    Row::of([candidate.name.clone(), candidate.aanduiding.clone()])
                }),
            );
        }
        page.table(&Table {
            columns: vec![
                left(locale.text("validity-candidate"), 1.4),
                left(locale.text("validity-aanduiding"), 1.0),
            ],
            label: 0,
            rows,
        })?;
        let candidates = one.lists.iter().flat_map(|list| &list.candidates);
        for candidate in candidates {
            if let Some((aanduiding, reason)) = &candidate.struck {
                let values = [
                    ("name", candidate.name.as_str().into()),
                    ("aanduiding", aanduiding.as_str().into()),
                ];
                page.paragraph(&locale.say("validity-aanduiding-struck", &values))?;
                for reason in why(locale, reason) {
                    page.small(&format!("{} {}", reason.sentence, reason.article))?;
                }
            }
        }
        Ok(())
    }

    fn refused(&self, page: &mut Builder, one: &BodySaid) -> Result<(), DocumentError> {
        let locale = self.locale;
        if one.refused.is_empty() {
            return Ok(());
        }
        let rows = one.refused.iter().map(|refused| {
            let reasons = why(locale, &refused.why).into_iter();
            let reasons = reasons.map(|one| format!("{} {}", one.sentence, one.article));
            let reasons: Vec<String> = reasons.map(|one| one.trim().to_owned()).collect();
            Row::of([refused.name.clone(), reasons.join(" ")])
        });
        page.table(&Table {
            columns: vec![
                left(locale.text("validity-refused"), 1.0),
                left(locale.text("validity-why"), 1.6),
            ],
            label: 0,
            rows: rows.collect(),
        })
    }
}
