//! The objections, the state of the audit log, and room to sign.

use super::session::office;
use super::{Minutes, left, pairs};
use crate::clock;
use crate::documents::{Builder, DocumentError, Row, Table};

/// How many may sign.
const SIGNATURES: usize = 5;
/// Room for a signature and for an objection, in points.
const ROOM: f32 = 34.0;

impl Minutes<'_> {
    pub(super) fn closing(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.room(ROOM * 2.0 + 110.0);
        self.objections(page)?;
        page.section(&locale.text("minutes-audit-title"))?;
        page.paragraph(&locale.text("minutes-audit-text"))?;
        let made_at = clock::zoned(self.of.made_at).format("%H:%M:%S %Z");
        let made_on = locale.date(clock::day_of(self.of.made_at));
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
