//! Who is elected, in the order of the alphabet, and the order for succession.

use super::{Minutes, left, right};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::publication::Person;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

impl Minutes<'_> {
    pub(super) fn elected(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-elected-title"))?;
        page.paragraph(&locale.text("minutes-elected-text"))?;
        let mut elected: Vec<(String, Person)> = self
            .of
            .result
            .allocation
            .elected
            .iter()
            .map(|person| (self.sorted_name(*person), *person))
            .collect();
        elected.sort_by_cached_key(|(name, person)| (collated(name), *person));
        let rows = elected.into_iter().map(|(name, person)| {
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

    /// The last name first, so that the prefix does not count.
    fn sorted_name(&self, person: Person) -> String {
        match self.of.names.get(&person) {
            Some((last, rest)) if !rest.is_empty() => format!("{last}, {rest}"),
            Some((last, _)) => last.clone(),
            None => self.teller.name(person),
        }
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

/// A name as the alphabet sees it: without case, marks, or anything that is not a letter.
fn collated(name: &str) -> String {
    let plain = name.nfd().filter(|letter| !is_combining_mark(*letter));
    let lower = plain.flat_map(char::to_lowercase);
    let mut collated = String::new();
    for letter in lower {
        match letter {
            'ł' => collated.push('l'),
            'ø' => collated.push('o'),
            'đ' | 'ð' => collated.push('d'),
            'ı' => collated.push('i'),
            'æ' => collated.push_str("ae"),
            'œ' => collated.push_str("oe"),
            'ß' => collated.push_str("ss"),
            'þ' => collated.push_str("th"),
            letter if letter.is_alphanumeric() || letter == ',' || letter == ' ' => {
                // A comma ends the last name, so it comes before every letter.
                collated.push(if letter == ',' { '\u{1}' } else { letter });
            }
            _ => {}
        }
    }
    collated
}

#[cfg(test)]
mod tests;
