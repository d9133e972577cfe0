//! The seats of each list, and every step that gave one, with its figure and its article.

use super::{Minutes, left, right};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::wording::allocation::step;
use crate::wording::article::cite;
use election::allocation::Step;

impl Minutes<'_> {
    pub(super) fn seats_by_list(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, allocation) = (self.locale(), &self.of.result.allocation);
        if allocation.standings.is_empty() {
            return Ok(());
        }
        page.section(&locale.text("minutes-seats-title"))?;
        page.paragraph(&locale.text("minutes-seats-text"))?;
        let rows = allocation.seats.iter().map(|(list, seats)| {
            let standing = allocation.standings.iter().find(|one| one.list == *list);
            let votes = self
                .of
                .result
                .votes
                .lists
                .iter()
                .find(|one| one.number == *list);
            let full = standing.map_or(0, |standing| standing.full);
            Row::of([
                locale.number((*list).into()),
                self.list_name(*list),
                locale.number(votes.map_or(0, |list| list.total())),
                locale.number(full),
                standing.map_or_else(String::new, |one| locale.fraction(one.remainder)),
                locale.number(*seats),
            ])
        });
        page.table(&Table {
            columns: vec![
                right(locale.text("minutes-list"), 0.5),
                left(locale.text("minutes-list-name"), 3.0),
                right(locale.text("votes-votes"), 1.0),
                right(locale.text("minutes-full-seats"), 1.0),
                right(locale.text("minutes-remainder"), 1.2),
                right(locale.text("minutes-all-seats"), 0.8),
            ],
            label: 1,
            rows: rows.collect(),
        })
    }

    /// The number stands before it, so a longer list is called by who stands first.
    fn list_name(&self, list: u32) -> String {
        let first = self.of.body.on_list(list).next();
        match (self.of.body.only_candidate(list), first) {
            (None, Some(first)) => {
                let name = ("name", first.name.as_str().into());
                self.locale().say("minutes-first-on-list", &[name])
            }
            _ => self.teller.list(list),
        }
    }

    pub(super) fn steps(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-steps-title"))?;
        page.paragraph(&locale.text("minutes-steps-text"))?;
        let steps = &self.of.result.allocation.steps;
        let same =
            |one: &Step, other: &Step| one.kind == other.kind && one.article == other.article;
        let mut numbers = 1_u64..;
        for round in steps.chunk_by(same) {
            if let Some(first) = round.first() {
                page.part(&step(locale, first.kind))?;
                page.small(&cite(locale, &first.article))?;
                self.round(page, round, &mut numbers)?;
            }
        }
        match self.of.result.allocation.empty {
            0 => Ok(()),
            seats => page.paragraph(&locale.say("empty-seats", &[("seats", seats.into())])),
        }
    }

    fn round(
        &self,
        page: &mut Builder,
        round: &[Step],
        numbers: &mut impl Iterator<Item = u64>,
    ) -> Result<(), DocumentError> {
        let locale = self.locale();
        let rows = round.iter().zip(numbers).map(|(taken, number)| {
            Row::of([
                locale.number(number),
                locale.number(taken.list.into()),
                self.who(taken),
                locale.number(taken.places),
                taken
                    .value
                    .map_or_else(|| "–".to_owned(), |value| locale.fraction(value)),
            ])
        });
        page.table(&Table {
            columns: vec![
                right(locale.text("steps-number"), 0.5),
                right(locale.text("minutes-list"), 0.5),
                left(locale.text("steps-who"), 4.0),
                right(locale.text("steps-places"), 0.7),
                right(locale.text("steps-figure"), 1.1),
            ],
            label: 2,
            rows: rows.collect(),
        })
    }

    /// For whom, and what was special about it.
    fn who(&self, taken: &Step) -> String {
        let locale = self.locale();
        let who = match taken.candidate {
            Some(candidate) => self.teller.name((taken.list, candidate)),
            None => self.teller.list(taken.list),
        };
        let from = taken.from.map(|list| {
            let list = self.teller.list(list);
            locale.say("steps-from", &[("list", list.into())])
        });
        let by_lot = taken.lot.then(|| locale.text("steps-by-lot"));
        let notes: Vec<String> = from.into_iter().chain(by_lot).collect();
        match notes.as_slice() {
            [] => who,
            notes => format!("{who} ({})", notes.join(", ")),
        }
    }
}
