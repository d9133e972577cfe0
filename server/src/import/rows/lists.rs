//! The lists on the ballot of each body.

use super::{body, once, without_gaps};
use crate::import::cells::Cells;
use crate::import::check::Reading;
use crate::import::known::Known;
use crate::import::problem::What;
use crate::store::ListKind;
use crate::store::registration::List;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<(String, List)> {
    let rows = reading.rows(read_row);
    let keys = rows
        .iter()
        .map(|(line, (body, list))| (*line, (body.clone(), list.number)));
    let lines = once(reading, "list", keys);
    check_numbers(reading, &lines);
    check_one_person(reading, &rows);
    check_left_out(reading, &lines);
    check_settled(reading, &rows);
    let mut lists: Vec<(String, List)> = rows.into_iter().map(|(_, row)| row).collect();
    lists.sort_by(|(a, one), (b, other)| (a, one.number).cmp(&(b, other.number)));
    lists
}

fn read_row(cells: &mut Cells<'_>, known: &Known) -> Option<(String, List)> {
    let kinds = [
        ("persoonlijk", ListKind::Persoonlijk),
        ("collectief", ListKind::Collectief),
    ];
    let (body, number) = (body(cells, known), cells.key("list"));
    let (name, kind) = (cells.optional("name"), cells.word("kind", &kinds));
    let list = List {
        number: number?,
        name: name?,
        kind: kind?,
        candidates: Vec::new(),
    };
    Some((body?, list))
}

fn check_numbers(reading: &mut Reading<'_>, lines: &BTreeMap<(String, u32), u64>) {
    let mut of_bodies: BTreeMap<&str, BTreeMap<u32, u64>> = BTreeMap::new();
    for ((body, list), line) in lines {
        let of_body = of_bodies.entry(body).or_default();
        of_body.insert(*list, *line);
    }
    for (body, numbers) in of_bodies {
        if reading.is_whole(body) {
            without_gaps(reading, "list", &numbers);
        }
    }
}

/// A list of one person whose candidates are there already.
fn check_one_person(reading: &mut Reading<'_>, rows: &[(u64, (String, List))]) {
    let known = reading.known;
    for (line, (body, list)) in rows {
        let stored = known.list(body, list.number);
        let candidates = stored.map_or(0, |stored| stored.candidates.len() as u64);
        if list.kind == ListKind::Persoonlijk && 1 < candidates {
            let what = What::NotOnePerson {
                body: body.clone(),
                list: list.number,
                candidates,
            };
            reading.refuse(*line, "kind", what);
        }
    }
}

/// A list that has candidates cannot go before they do.
fn check_left_out(reading: &mut Reading<'_>, lines: &BTreeMap<(String, u32), u64>) {
    let known = reading.known;
    for (body, list) in known.lists() {
        let is_left_out = !lines.contains_key(&(body.to_owned(), list.number));
        if is_left_out && !list.candidates.is_empty() && reading.is_whole(body) {
            reading.refuse_file(What::ListHasCandidates {
                body: body.to_owned(),
                list: list.number,
            });
        }
    }
}

/// Where there is a result or a lot, the ballot stays as it is.
fn check_settled(reading: &mut Reading<'_>, rows: &[(u64, (String, List))]) {
    let known = reading.known;
    for body in known.fixed_ballots() {
        let names = |list: &List| (list.number, list.name.clone(), list.kind.word());
        let of_file = rows.iter().map(|(_, row)| row).filter(|row| row.0 == *body);
        let of_file: BTreeSet<_> = of_file.map(|(_, list)| names(list)).collect();
        let stored = known.ballots.get(body).map_or(&[][..], Vec::as_slice);
        let stored: BTreeSet<_> = stored.iter().map(names).collect();
        if of_file != stored && reading.is_whole(body) {
            reading.refuse_file(What::Settled { body: body.clone() });
        }
    }
}
