//! The lines of each kind of file: their cells, and what must hold between them and with what is stored.

pub(super) mod bodies;
pub(super) mod candidates;
pub(super) mod counts;
pub(super) mod lists;
pub(super) mod stations;
pub(super) mod totals;

use super::cells::Cells;
use super::check::Reading;
use super::known::Known;
use super::problem::What;
use std::collections::BTreeMap;

/// The code of a body that takes part.
fn body(cells: &mut Cells<'_>, known: &Known) -> Option<String> {
    let body = cells.filled("wijkraad")?;
    if known.ballots.contains_key(&body) {
        return Some(body);
    }
    cells.refuse("wijkraad", What::BodyUnknown { body })
}

/// Refuses every line after the first that is about the same thing, and answers which is on which line.
fn once<K: Ord>(
    reading: &mut Reading<'_>,
    column: &str,
    keys: impl IntoIterator<Item = (u64, K)>,
) -> BTreeMap<K, u64> {
    let mut lines: BTreeMap<K, u64> = BTreeMap::new();
    for (line, key) in keys {
        match lines.get(&key) {
            Some(&first) => reading.refuse(line, column, What::Double { first }),
            None => {
                lines.insert(key, line);
            }
        }
    }
    lines
}

/// Refuses numbers that do not go 1, 2, 3 within a group, at the line after the gap.
fn without_gaps(reading: &mut Reading<'_>, column: &str, numbers: &BTreeMap<u32, u64>) {
    for (expected, (&number, &line)) in (1_u64..).zip(numbers) {
        if u64::from(number) != expected {
            reading.refuse(line, column, What::Gap { missing: expected });
            return;
        }
    }
}
