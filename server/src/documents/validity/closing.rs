//! The objections, the state of the audit log, and room to sign.

use super::{Minutes, left, pairs};
use crate::clock;
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::wording::validity::office;

/// Room for a signature, in points.
const ROOM: f32 = 34.0;

impl Minutes<'_> {
    pub(super) fn closing(&self, page: &mut Builder) -> Result<(), DocumentError> {
        self.objections(page)?;
        self.audit(page)?;
        self.signatures(page)
    }

    fn objections(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale;
        page.section(&locale.text("minutes-objections-title"))?;
        let objections = &self.said.session.objections;
        if objections.is_empty() {
            return page.paragraph(&locale.text("minutes-objections-none"));
        }
        page.paragraph(&locale.text("minutes-objections-raised"))?;
        page.table(&Table {
            columns: vec![
                left(locale.text("minutes-objection"), 1.0),
                left(locale.text("minutes-objection-answer"), 1.0),
            ],
            label: 0,
            rows: objections
                .iter()
                .map(|one| Row::of([one.raised.clone(), one.answer.clone()]))
                .collect(),
        })
    }

    /// The head of the audit log, so that the paper shows when the log is cut short.
    pub(super) fn audit(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, said) = (self.locale, self.said);
        page.room(ROOM * 2.0 + 110.0);
        page.section(&locale.text("minutes-audit-title"))?;
        page.paragraph(&locale.text("validity-audit-text"))?;
        let made_at = clock::zoned(said.made_at).format("%H:%M:%S %Z");
        let made_on = locale.date(clock::day_of(said.made_at));
        page.table(&pairs(vec![
            (locale.text("minutes-audit-event"), said.head.0.to_string()),
            (locale.text("minutes-audit-hash"), said.head.1.clone()),
            (
                locale.text("minutes-audit-moment"),
                format!("{made_on}, {made_at}"),
            ),
        ]))
    }

    pub(super) fn signatures(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, session) = (self.locale, &self.said.session);
        // Nobody signs a page without the words above it.
        page.room(ROOM * 5.0 + 110.0);
        page.section(&locale.text("minutes-signatures-title"))?;
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
            columns: vec![
                left(locale.text("minutes-name"), 2.0),
                left(locale.text("minutes-office"), 1.2),
                left(locale.text("minutes-signature"), 2.2),
            ],
            label: 0,
            rows: rows.collect(),
        })
    }
}
