//! The objections, the state of the audit log, and room to sign.

use super::{Minutes, left, pairs};
use crate::documents::{Builder, DocumentError, Row, Table};

/// How many may sign.
const SIGNATURES: usize = 5;
/// Room for a signature and for an objection, in points.
const ROOM: f32 = 34.0;

impl Minutes<'_> {
    pub(super) fn closing(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.room(ROOM * 2.0 + 110.0);
        page.section(&locale.text("minutes-objections-title"))?;
        page.paragraph(&locale.text("minutes-objections-text"))?;
        page.table(&to_write_in(
            [
                (locale.text("minutes-objection-by"), 1.0),
                (locale.text("minutes-objection"), 2.2),
                (locale.text("minutes-objection-answer"), 2.2),
            ],
            2,
        ))?;
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
        // Nobody signs a page without the words above it.
        page.room(ROOM * 5.0 + 110.0);
        page.section(&locale.text("minutes-signatures-title"))?;
        page.paragraph(&locale.text("minutes-signatures-text"))?;
        page.table(&to_write_in(
            [
                (locale.text("minutes-name"), 2.0),
                (locale.text("minutes-office"), 1.2),
                (locale.text("minutes-signature"), 2.2),
            ],
            SIGNATURES,
        ))
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
