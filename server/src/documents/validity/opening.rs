//! Which session it was, who sat in it, and what a correction changed.

use super::{Minutes, left, pairs};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::wording::validity::{body_name, change, office};

impl Minutes<'_> {
    pub(super) fn opening(&self, page: &mut Builder, heading: &str) -> Result<(), DocumentError> {
        let (locale, said) = (self.locale, self.said);
        page.title(heading)?;
        page.subtitle(&said.election)?;
        if !said.official {
            page.warning(&locale.text("minutes-unofficial"))?;
        }
        let mut facts = vec![
            (locale.text("validity-election"), said.election.clone()),
            (locale.text("validity-vote-on"), locale.date(said.vote_on)),
            (locale.text("validity-regulation"), said.regulation.clone()),
            (
                locale.text("validity-session"),
                locale.number(said.number.into()),
            ),
        ];
        if let Some((number, day)) = said.corrects {
            let values = [("session", number.into()), ("day", locale.date(day).into())];
            let told = locale.say("validity-corrects-text", &values);
            facts.push((locale.text("validity-corrects"), told));
            facts.push((locale.text("validity-reason"), said.reason.clone()));
        }
        page.table(&pairs(facts))
    }

    pub(super) fn session(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, session) = (self.locale, &self.said.session);
        page.section(&locale.text("minutes-session-title"))?;
        page.table(&pairs(vec![
            (locale.text("minutes-session-place"), session.place.clone()),
            (
                locale.text("minutes-session-day"),
                locale.date(session.held_on),
            ),
        ]))?;
        page.paragraph(&locale.text("minutes-session-present"))?;
        let rows = session.members.iter();
        page.table(&Table {
            columns: vec![
                left(locale.text("minutes-name"), 2.4),
                left(locale.text("minutes-office"), 1.0),
            ],
            label: 0,
            rows: rows
                .map(|one| Row::of([one.name.clone(), office(locale, one.office)]))
                .collect(),
        })
    }

    /// What a correction changed, one candidacy on a row.
    pub(super) fn changes(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale;
        if self.said.changes.is_empty() {
            return Ok(());
        }
        page.section(&locale.text("validity-changes-title"))?;
        let rows = self.said.changes.iter().map(|one| {
            let body = match &one.from {
                None => body_name(locale, &one.body),
                Some(from) => {
                    let values = [
                        ("from", body_name(locale, from).into()),
                        ("to", body_name(locale, &one.body).into()),
                    ];
                    locale.say("validity-from-to", &values)
                }
            };
            let why = [one.reason.as_str(), &one.article];
            let why = why.into_iter().filter(|text| !text.is_empty());
            Row::of([
                one.name.clone(),
                change(locale, one.change),
                body,
                why.collect::<Vec<_>>().join(" – "),
            ])
        });
        page.table(&Table {
            columns: vec![
                left(locale.text("validity-candidate"), 1.6),
                left(locale.text("validity-change"), 1.0),
                left(locale.text("validity-body"), 1.7),
                left(locale.text("validity-why"), 2.2),
            ],
            label: 0,
            rows: rows.collect(),
        })
    }
}
