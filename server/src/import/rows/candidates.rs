//! The candidates on the lists of each body.

use super::{body, once, without_gaps};
use crate::import::cells::Cells;
use crate::import::check::Reading;
use crate::import::known::Known;
use crate::import::problem::What;
use crate::store::ListKind;
use crate::store::registration::{Candidate, List};
use std::collections::{BTreeMap, BTreeSet};

type Row = (String, u32, Candidate);
/// Body, list and candidate, with the line.
type Lines = BTreeMap<(String, u32, u32), u64>;

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<Row> {
    let rows = reading.rows(read_row);
    let keys = rows
        .iter()
        .map(|(line, (body, list, candidate))| (*line, (body.clone(), *list, candidate.number)));
    let lines = once(reading, "candidate", keys);
    check_lists(reading, &lines);
    check_counts(reading, &lines);
    check_settled(reading, &rows);
    let mut candidates: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    candidates.sort_by(|one, other| key(one).cmp(&key(other)));
    candidates
}

fn key((body, list, candidate): &Row) -> (&str, u32, u32) {
    (body, *list, candidate.number)
}

fn read_row(cells: &mut Cells<'_>, known: &Known) -> Option<Row> {
    let (body, list) = (body(cells, known), cells.key("list"));
    let number = cells.key("candidate");
    let (initials, first_name) = (cells.optional("initials"), cells.optional("first_name"));
    let (prefix, last_name) = (cells.optional("prefix"), cells.filled("last_name"));
    let (aanduiding, locality) = (cells.optional("aanduiding"), cells.optional("locality"));
    let (body, list) = (body?, list?);
    if known.list(&body, list).is_none() {
        return cells.refuse("list", What::ListUnknown { body, list });
    }
    let candidate = Candidate {
        number: number?,
        initials: initials?,
        first_name: first_name?,
        prefix: prefix?,
        last_name: last_name?,
        aanduiding: aanduiding?,
        locality: locality?,
    };
    Some((body, list, candidate))
}

/// Every list has candidates 1, 2, 3 without a gap, and a list of one person has one.
fn check_lists(reading: &mut Reading<'_>, lines: &Lines) {
    let mut of_lists: BTreeMap<(&str, u32), BTreeMap<u32, u64>> = BTreeMap::new();
    for ((body, list, candidate), line) in lines {
        let of_list = of_lists.entry((body, *list)).or_default();
        of_list.insert(*candidate, *line);
    }
    let known = reading.known;
    for (body, list) in known.lists() {
        if reading.is_whole(body) {
            let numbers = of_lists.remove(&(body, list.number)).unwrap_or_default();
            check_list(reading, (body, list), &numbers);
        }
    }
}

fn check_list(
    reading: &mut Reading<'_>,
    (body, list): (&str, &List),
    numbers: &BTreeMap<u32, u64>,
) {
    let (body, number) = (body.to_owned(), list.number);
    without_gaps(reading, "candidate", numbers);
    let Some(second) = numbers.values().nth(1).copied() else {
        if numbers.is_empty() {
            reading.refuse_file(What::NoCandidates { body, list: number });
        }
        return;
    };
    if list.kind == ListKind::Persoonlijk {
        let what = What::NotOnePerson {
            body,
            list: number,
            candidates: numbers.len() as u64,
        };
        reading.refuse(second, "list", what);
    }
}

/// While there are counts, nobody comes or goes: there would be votes for nobody, or a person without a figure.
fn check_counts(reading: &mut Reading<'_>, lines: &Lines) {
    let known = reading.known;
    let counted: BTreeSet<(&str, u32, u32)> = known
        .counts
        .iter()
        .map(|count| (count.body.as_str(), count.list, count.candidate))
        .collect();
    let bodies: BTreeSet<&str> = counted.iter().map(|(body, ..)| *body).collect();
    for &(body, list, candidate) in &counted {
        let is_left_out = !lines.contains_key(&(body.to_owned(), list, candidate));
        if is_left_out && reading.is_whole(body) {
            let body = body.to_owned();
            reading.refuse_file(What::CandidateHasCounts {
                body,
                list,
                candidate,
            });
        }
    }
    for ((body, list, candidate), line) in lines {
        let is_new = !counted.contains(&(body.as_str(), *list, *candidate));
        if is_new && bodies.contains(body.as_str()) {
            let what = What::CandidateIsNotCounted {
                body: body.clone(),
                list: *list,
                candidate: *candidate,
            };
            reading.refuse(*line, "candidate", what);
        }
    }
}

fn check_settled(reading: &mut Reading<'_>, rows: &[(u64, Row)]) {
    let known = reading.known;
    for body in known.fixed_ballots() {
        let of_file = rows.iter().map(|(_, row)| row).filter(|row| row.0 == *body);
        let mut of_file: Vec<(u32, &Candidate)> =
            of_file.map(|(_, list, one)| (*list, one)).collect();
        of_file.sort_by_key(|(list, candidate)| (*list, candidate.number));
        let lists = known.ballots.get(body).map_or(&[][..], Vec::as_slice);
        let stored = lists
            .iter()
            .flat_map(|list| list.candidates.iter().map(|one| (list.number, one)));
        if !stored.eq(of_file) && reading.is_whole(body) {
            reading.refuse_file(What::Settled { body: body.clone() });
        }
    }
}
