//! What the examination found: the omissions, until when they could be repaired, and whether they were.

use super::{Minutes, left};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::wording::validity::{body_name, moment, omission, repaired};

impl Minutes<'_> {
    pub(super) fn findings(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, said) = (self.locale, self.said);
        page.section(&locale.text("validity-found-title"))?;
        let with = said.findings.iter().filter(|one| !one.omissions.is_empty());
        let with: Vec<_> = with.collect();
        let values = [
            ("examined", said.findings.len().into()),
            ("with", with.len().into()),
        ];
        page.paragraph(&locale.say("validity-found-text", &values))?;
        let mut body = None;
        for one in with {
            if body != Some(&one.body) {
                page.part(&body_name(locale, &one.body))?;
                body = Some(&one.body);
            }
            page.paragraph(&one.name)?;
            let rows = one.omissions.iter().map(|found| {
                Row::of([
                    omission(locale, &found.preset),
                    moment(locale, found.until),
                    repaired(locale, found.repaired),
                ])
            });
            page.table(&Table {
                columns: vec![
                    left(locale.text("validity-omission"), 2.0),
                    left(locale.text("validity-until"), 1.4),
                    left(locale.text("validity-repaired"), 1.0),
                ],
                label: 0,
                rows: rows.collect(),
            })?;
        }
        Ok(())
    }
}
