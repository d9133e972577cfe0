//! The session, what was decided before it about the candidates and the seats, and what a correction changes.

use super::{Minutes, left, pairs};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::locale::Locale;
use crate::publication::Person;
use crate::store::Office;
use crate::wording::article::cite;
use election::allocation::AllocationRules;

/// What somebody does in the committee.
pub(super) fn office(locale: Locale, office: Office) -> String {
    match office {
        Office::Chair => locale.text("minutes-chair"),
        Office::Member => locale.text("minutes-member"),
    }
}

impl Minutes<'_> {
    pub(super) fn session(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        let Some(session) = &self.of.session else {
            return Ok(());
        };
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

    /// Who died, and how many seats were decided on.
    pub(super) fn before_the_result(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        if !self.of.deaths.is_empty() {
            page.section(&locale.text("minutes-deaths-title"))?;
            for death in &self.of.deaths {
                let values = [
                    ("name", self.teller.name(death.person).into()),
                    ("list", death.person.0.into()),
                    ("day", locale.date(death.died_on).into()),
                ];
                page.paragraph(&locale.say("minutes-death", &values))?;
            }
            let article = match &self.of.publication.rules {
                AllocationRules::Lists(rules) => &rules.deceased.article,
                AllocationRules::MostVotes(rules) => &rules.deceased.article,
            };
            page.small(&cite(locale, article))?;
        }
        let Some(decided) = &self.of.shortage else {
            return Ok(());
        };
        page.section(&locale.text("minutes-shortage-title"))?;
        let values = [
            ("day", locale.date(decided.decided_on).into()),
            ("planned", decided.planned.into()),
            ("candidates", decided.candidates.into()),
            ("seats", decided.seats.into()),
            ("drawn", decided.drawn.into()),
        ];
        page.paragraph(&locale.say("minutes-shortage", &values))?;
        for reason in &self.of.shortage_grounds {
            page.paragraph(&reason.sentence)?;
            page.small(&reason.article)?;
        }
        Ok(())
    }

    /// Who is elected by this version and was not by the one before it, and the other way round.
    pub(super) fn changes(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        let Some(before) = &self.of.replaced else {
            return Ok(());
        };
        let (old, new) = (
            &before.allocation.elected,
            &self.of.result.allocation.elected,
        );
        let names = |these: &[Person], those: &[Person]| {
            let missing = these.iter().filter(|one| !those.contains(one));
            missing
                .map(|one| self.teller.name(*one))
                .collect::<Vec<_>>()
        };
        page.section(&locale.text("minutes-changes-title"))?;
        let (newly, no_longer) = (names(new, old), names(old, new));
        if newly.is_empty() && no_longer.is_empty() {
            return page.paragraph(&locale.text("minutes-changes-none"));
        }
        page.table(&pairs(vec![
            (locale.text("minutes-changes-newly"), newly.join("; ")),
            (
                locale.text("minutes-changes-no-longer"),
                no_longer.join("; "),
            ),
        ]))
    }
}
