//! How many came, and what lay in the ballot boxes.

use super::{Minutes, left, right};
use crate::documents::{Builder, DocumentError, Row, Table};

impl Minutes<'_> {
    pub(super) fn turnout(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-turnout-title"))?;
        let Some(turnout) = self.of.turnout else {
            return page.paragraph(&locale.text("minutes-turnout-none"));
        };
        let rows = [
            ("", locale.text("minutes-turnout-voters"), turnout.voters),
            (
                "A",
                locale.text("minutes-turnout-cards"),
                turnout.poll_cards,
            ),
            ("B", locale.text("minutes-turnout-proxies"), turnout.proxies),
            (
                "D",
                locale.text("minutes-turnout-admitted"),
                turnout.admitted,
            ),
            (
                "E",
                locale.text("minutes-turnout-votes"),
                turnout.candidate_votes,
            ),
            ("F", locale.text("minutes-turnout-blank"), turnout.blank),
            ("G", locale.text("minutes-turnout-invalid"), turnout.invalid),
            ("H", locale.text("minutes-turnout-cast"), turnout.votes_cast),
            (
                "I",
                locale.text("minutes-turnout-more"),
                turnout.more_ballots,
            ),
            (
                "J",
                locale.text("minutes-turnout-fewer"),
                turnout.fewer_ballots,
            ),
        ];
        let rows = rows.map(|(letter, what, number)| {
            Row::of([letter.to_owned(), what, locale.number(number)])
        });
        page.table(&Table {
            columns: vec![
                left(locale.text("minutes-turnout-letter"), 0.5),
                left(locale.text("minutes-turnout-what"), 4.0),
                right(locale.text("minutes-turnout-number"), 1.0),
            ],
            label: 1,
            rows: rows.into(),
        })
    }
}
