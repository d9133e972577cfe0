//! Who is elected, in the order of the alphabet, and the order for succession.

use super::{Minutes, left, right};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::locale::collation;
use crate::publication::Person;

impl Minutes<'_> {
    pub(super) fn elected(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-elected-title"))?;
        page.paragraph(&locale.text("minutes-elected-text"))?;
        let mut elected: Vec<((String, String), Person)> = self
            .of
            .result
            .allocation
            .elected
            .iter()
            .map(|person| (self.name_parts(*person), *person))
            .collect();
        elected.sort_by(|((last, rest), person), ((other, others), another)| {
            collation::compare(last, other)
                .then_with(|| collation::compare(rest, others))
                .then(person.cmp(another))
        });
        let rows = elected.into_iter().map(|((last, rest), person)| {
            let name = if rest.is_empty() {
                last
            } else {
                format!("{last}, {rest}")
            };
            let candidate = self.of.body.candidate(person);
            Row::of([
                name,
                locale.number(person.0.into()),
                locale.number(person.1.into()),
                locale.number(candidate.map_or(0, |one| one.votes)),
            ])
        });
        page.table(&Table {
            columns: vec![
                left(locale.text("minutes-name"), 4.0),
                right(locale.text("minutes-list"), 0.6),
                right(locale.text("minutes-number"), 0.7),
                right(locale.text("votes-votes"), 1.0),
            ],
            label: 0,
            rows: rows.collect(),
        })
    }

    /// The last name, and what stands before it, so that the prefix does not count.
    fn name_parts(&self, person: Person) -> (String, String) {
        let known = self.of.names.get(&person).cloned();
        known.unwrap_or_else(|| (self.teller.name(person), String::new()))
    }

    pub(super) fn succession(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-ranking-title"))?;
        if self.of.body.has_one_person_lists() {
            return page.paragraph(&locale.text("minutes-ranking-single"));
        }
        page.paragraph(&locale.text("minutes-ranking-text"))?;
        let ranking = self.of.result.allocation.ranking.iter();
        let rows = ranking.flat_map(|(list, candidates)| {
            (1_u64..).zip(candidates).map(|(place, candidate)| {
                Row::of([
                    locale.number((*list).into()),
                    locale.number(place),
                    locale.number((*candidate).into()),
                    self.teller.name((*list, *candidate)),
                ])
            })
        });
        page.table(&Table {
            columns: vec![
                right(locale.text("minutes-list"), 0.5),
                right(locale.text("minutes-place"), 0.8),
                right(locale.text("minutes-number"), 0.6),
                left(locale.text("votes-candidate"), 4.0),
            ],
            label: 3,
            rows: rows.collect(),
        })
    }
}
