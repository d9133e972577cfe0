//! Holds a published result against the calculation: who is elected on each list.
//!
//! In a 520 the number of a candidate is the order of election, so persons are compared by name. Two on one list who
//! share their name count as one another.

use crate::import::eml::{Ballot, Elected, PublishedResult};
use election::allocation::{Completed, ListNumber};
use serde::Serialize;

/// What came of comparing.
#[derive(Debug, Serialize)]
pub(super) struct Comparison {
    /// The file.
    file: String,
    /// Whether the same persons are elected.
    pub(super) equal: bool,
    /// The lists on which they are not.
    differences: Vec<Difference>,
}

/// A list on which other persons are elected. Persons are named by their numbers: no name is printed.
#[derive(Debug, Serialize)]
struct Difference {
    list: ListNumber,
    /// How many the file says are elected.
    published: usize,
    /// How many are elected by the calculation.
    calculated: usize,
    /// The numbers of those who are elected in the file only.
    only_published: Vec<u32>,
    /// The numbers of those who are elected by the calculation only.
    only_calculated: Vec<u32>,
    /// How many in the file have a name that is not on the list.
    unknown: usize,
}

pub(super) fn compare(
    ballot: &Ballot,
    done: &Completed,
    (file, published): &(String, PublishedResult),
) -> Comparison {
    let lists: Vec<ListNumber> = ballot.keys().chain(published.keys()).copied().collect();
    let mut lists: Vec<ListNumber> = lists;
    lists.sort_unstable();
    lists.dedup();
    let differences: Vec<Difference> = lists
        .into_iter()
        .filter_map(|list| difference(list, ballot, done, published))
        .collect();
    Comparison {
        file: file.clone(),
        equal: differences.is_empty(),
        differences,
    }
}

fn difference(
    list: ListNumber,
    ballot: &Ballot,
    done: &Completed,
    published: &PublishedResult,
) -> Option<Difference> {
    let named: &[Elected] = published.get(&list).map_or(&[], Vec::as_slice);
    let elected = done.elected.iter().filter(|(of, _)| *of == list);
    let mut only_calculated: Vec<u32> = elected.map(|(_, candidate)| *candidate).collect();
    let calculated = only_calculated.len();
    let mut only_published = Vec::new();
    let mut unknown = 0;
    for one in named {
        let numbers = ballot
            .get(&list)
            .map(|list| one.on(list))
            .unwrap_or_default();
        let both = only_calculated
            .iter()
            .position(|number| numbers.contains(number));
        match (both, numbers.first()) {
            (Some(both), _) => {
                only_calculated.remove(both);
            }
            (None, Some(number)) => only_published.push(*number),
            (None, None) => unknown += 1,
        }
    }
    let equal = only_calculated.is_empty() && only_published.is_empty() && unknown == 0;
    (!equal).then_some(Difference {
        list,
        published: named.len(),
        calculated,
        only_published,
        only_calculated,
        unknown,
    })
}
