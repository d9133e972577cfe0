//! The lists of a ballot as rows of a page.

use crate::locale::Locale;
use crate::store::registration::List;
use crate::wording::ballot::list_name;

/// A list with its candidates.
#[derive(Debug)]
pub(super) struct ListRow {
    pub(super) number: String,
    pub(super) name: String,
    pub(super) aanduiding: String,
    pub(super) locality: String,
    /// The candidates of a joint list; empty for one person.
    pub(super) candidates: Vec<CandidateRow>,
}

/// A candidate of a joint list.
#[derive(Debug)]
pub(super) struct CandidateRow {
    pub(super) name: String,
    pub(super) aanduiding: String,
    pub(super) locality: String,
}

/// These lists, in the order of the ballot.
pub(super) fn list_rows(locale: Locale, lists: &[List]) -> Vec<ListRow> {
    lists.iter().map(|list| row(locale, list)).collect()
}

fn row(locale: Locale, list: &List) -> ListRow {
    let only = match list.candidates.as_slice() {
        [only] if list.name.is_empty() => Some(only),
        _ => None,
    };
    let candidates = list.candidates.iter().filter(|_| only.is_none());
    ListRow {
        number: locale.number(list.number.into()),
        name: list_name(list),
        aanduiding: only.map_or_else(String::new, |one| one.aanduiding.clone()),
        locality: only.map_or_else(String::new, |one| one.locality.clone()),
        candidates: candidates
            .map(|one| CandidateRow {
                name: one.ballot_name(),
                aanduiding: one.aanduiding.clone(),
                locality: one.locality.clone(),
            })
            .collect(),
    }
}
