//! The lots, the objections, the state of the audit log, and room to sign.

use super::session::office;
use super::{Minutes, left, pairs};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::store::LotMethod;
use crate::store::lots::RecordedLot;
use election::allocation::{DrawnLot, Tied};

/// How many may sign.
const SIGNATURES: usize = 5;
/// Room for a signature and for an objection, in points.
const ROOM: f32 = 34.0;

impl Minutes<'_> {
    pub(super) fn lots(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-lots-title"))?;
        if self.of.result.lots.is_empty() {
            return page.paragraph(&locale.text("minutes-lots-none"));
        }
        for (number, lot) in (1_u64..).zip(&self.of.result.lots) {
            page.part(&locale.say("minutes-lot", &[("number", number.into())]))?;
            self.lot(page, lot)?;
        }
        Ok(())
    }

    fn lot(&self, page: &mut Builder, lot: &DrawnLot) -> Result<(), DocumentError> {
        let locale = self.locale();
        let mut facts = Vec::new();
        if let Some(ask) = &lot.asked {
            for reason in self.teller.lot(ask) {
                page.paragraph(&reason.sentence)?;
                if !reason.article.is_empty() {
                    page.small(&reason.article)?;
                }
            }
            facts.push((
                locale.text("minutes-lot-drawn"),
                self.drawn(&ask.tied, lot.drawn),
            ));
        }
        let recorded = self.of.lots.iter().find(|one| one.answer() == *lot);
        if let Some(recorded) = recorded {
            facts.extend(self.drawing(recorded));
        }
        page.table(&pairs(facts))
    }

    /// The number drawn, and whose it was.
    fn drawn(&self, tied: &Tied, drawn: u32) -> String {
        let name = match tied {
            Tied::Lists { .. } => self.teller.list(drawn),
            Tied::Candidates { list, .. } => self.teller.name((*list, drawn)),
            Tied::Persons { options } => {
                let place = (1_u32..).zip(options).find(|(place, _)| *place == drawn);
                place.map_or_else(String::new, |(_, person)| self.teller.name(*person))
            }
        };
        let values = [("number", drawn.into()), ("name", name.into())];
        self.locale().say("minutes-lot-drawn-text", &values)
    }

    fn drawing(&self, lot: &RecordedLot) -> Vec<(String, String)> {
        let locale = self.locale();
        let method = match lot.method {
            LotMethod::Physical => locale.text("minutes-lot-physical"),
            LotMethod::Lot1 => locale.text("minutes-lot-lot1"),
        };
        let mut facts = vec![(locale.text("minutes-lot-method"), method)];
        if !lot.drawn_by.is_empty() {
            facts.push((locale.text("minutes-lot-by"), lot.drawn_by.clone()));
        }
        if !lot.witnesses.is_empty() {
            facts.push((locale.text("minutes-lot-witnesses"), lot.witnesses.clone()));
        }
        facts
    }

    pub(super) fn closing(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.room(ROOM * 2.0 + 110.0);
        self.objections(page)?;
        page.section(&locale.text("minutes-audit-title"))?;
        page.paragraph(&locale.text("minutes-audit-text"))?;
        let made_at = self.of.made_at.format("%H:%M:%S UTC");
        let made_on = locale.date(self.of.made_at.date_naive());
        page.table(&pairs(vec![
            (
                locale.text("minutes-audit-event"),
                self.of.head.0.to_string(),
            ),
            (locale.text("minutes-audit-hash"), self.of.head.1.clone()),
            (
                locale.text("minutes-audit-moment"),
                format!("{made_on}, {made_at}"),
            ),
        ]))?;
        self.signatures(page)
    }

    fn objections(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-objections-title"))?;
        let columns = [
            (locale.text("minutes-objection"), 1.0),
            (locale.text("minutes-objection-answer"), 1.0),
        ];
        let Some(session) = &self.of.session else {
            page.paragraph(&locale.text("minutes-objections-text"))?;
            return page.table(&to_write_in(columns, 2));
        };
        if session.objections.is_empty() {
            return page.paragraph(&locale.text("minutes-objections-none"));
        }
        page.paragraph(&locale.text("minutes-objections-raised"))?;
        let rows = session.objections.iter();
        page.table(&Table {
            rows: rows
                .map(|one| Row::of([one.raised.clone(), one.answer.clone()]))
                .collect(),
            ..to_write_in(columns, 0)
        })
    }

    fn signatures(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        let columns = [
            (locale.text("minutes-name"), 2.0),
            (locale.text("minutes-office"), 1.2),
            (locale.text("minutes-signature"), 2.2),
        ];
        // Nobody signs a page without the words above it.
        page.room(ROOM * 5.0 + 110.0);
        page.section(&locale.text("minutes-signatures-title"))?;
        let Some(session) = &self.of.session else {
            page.paragraph(&locale.text("minutes-signatures-text"))?;
            return page.table(&to_write_in(columns, SIGNATURES));
        };
        let values = [
            ("place", session.place.as_str().into()),
            ("day", locale.date(session.held_on).into()),
        ];
        page.paragraph(&locale.say("minutes-signatures-session", &values))?;
        let rows = session.members.iter().map(|member| Row {
            height: ROOM,
            ..Row::of([
                member.name.clone(),
                office(locale, member.office),
                String::new(),
            ])
        });
        page.table(&Table {
            rows: rows.collect(),
            ..to_write_in(columns, 0)
        })
    }
}

/// A table of empty rows.
fn to_write_in<const N: usize>(columns: [(String, f32); N], rows: usize) -> Table {
    let empty = Row {
        cells: vec![String::new(); N],
        height: ROOM,
        ..Row::default()
    };
    Table {
        columns: columns
            .into_iter()
            .map(|(heading, share)| left(heading, share))
            .collect(),
        label: 0,
        rows: vec![empty; rows],
    }
}
