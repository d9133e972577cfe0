//! The votes for each candidate in each station. A station in the file has a figure for everybody on its ballot.

use super::once;
use crate::import::cells::Cells;
use crate::import::check::Reading;
use crate::import::known::Known;
use crate::import::problem::What;
use crate::store::counting::Count;
use std::collections::BTreeMap;

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<Count> {
    let rows = reading.rows(read_row);
    let keys = rows
        .iter()
        .map(|(line, count)| (*line, (count.station, count.list, count.candidate)));
    let lines = once(reading, "candidate", keys);
    check_complete(reading, &lines);
    let mut counts: Vec<Count> = rows.into_iter().map(|(_, count)| count).collect();
    counts.sort_by_key(|count| (count.station, count.list, count.candidate));
    counts
}

fn read_row(cells: &mut Cells<'_>, known: &Known) -> Option<Count> {
    let station = super::totals::station(cells, known);
    let (list, candidate) = (cells.key("list"), cells.key("candidate"));
    let votes = cells.number("votes", 0);
    let ((station, body), list, candidate) = (station?, list?, candidate?);
    if !known.has_candidate(body, list, candidate) {
        let what = What::CandidateUnknown {
            body: body.to_owned(),
            list,
            candidate,
        };
        return cells.refuse("candidate", what);
    }
    Some(Count {
        body: body.to_owned(),
        station,
        list,
        candidate,
        votes: votes?,
    })
}

fn check_complete(reading: &mut Reading<'_>, lines: &BTreeMap<(u32, u32, u32), u64>) {
    let known = reading.known;
    let mut first_lines: BTreeMap<u32, u64> = BTreeMap::new();
    for ((station, ..), line) in lines {
        let first = first_lines.entry(*station).or_insert(*line);
        *first = (*first).min(*line);
    }
    for (station, line) in first_lines {
        let body = known.stations.get(&station).map(|known| &known.body);
        let ballot = body.and_then(|body| known.ballots.get(body));
        let everybody = ballot.into_iter().flatten().flat_map(|list| {
            let candidates = list.candidates.iter();
            candidates.map(|candidate| (list.number, candidate.number))
        });
        let mut without =
            everybody.filter(|(list, one)| !lines.contains_key(&(station, *list, *one)));
        let first = without.next();
        let more = without.count() as u64;
        let Some((list, candidate)) = first else {
            continue;
        };
        if reading.is_whole(&station.to_string()) {
            let what = What::CountsMissing {
                station,
                list,
                candidate,
                missing: more + 1,
            };
            reading.refuse(line, "station", what);
        }
    }
}
