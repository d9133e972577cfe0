//! The polling stations. Their numbers are unique in the election, and may have gaps.

use super::{body, once};
use crate::import::cells::Cells;
use crate::import::check::Reading;
use crate::import::known::Known;
use crate::import::problem::What;
use crate::store::counting::Station;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<Station> {
    let rows = reading.rows(read_row);
    let keys = rows.iter().map(|(line, station)| (*line, station.number));
    once(reading, "station", keys);
    let mut stations: Vec<Station> = rows.into_iter().map(|(_, station)| station).collect();
    stations.sort_by_key(|station| station.number);
    for (body, what) in held_in_place(reading.known, &stations) {
        if reading.is_whole(&body) {
            reading.refuse_file(what);
        }
    }
    stations
}

fn read_row(cells: &mut Cells<'_>, known: &Known) -> Option<Station> {
    let (body, number) = (body(cells, known), cells.key("station"));
    let (name, street) = (cells.filled("name"), cells.optional("street"));
    let (house_number, postcode) = (cells.optional("house_number"), cells.postcode("postcode"));
    let voters = cells.number("voters", 0);
    Some(Station {
        number: number?,
        body: body?,
        name: name?,
        street: street?,
        house_number: house_number?,
        postcode: postcode?,
        voters: voters?,
    })
}

/// What the stations of a file would take away, with the body it is about: a station with figures can neither go nor
/// move to another body, and a body with a result or a lot keeps its stations.
pub(in crate::import) fn held_in_place(known: &Known, stations: &[Station]) -> Vec<(String, What)> {
    let bodies: BTreeMap<u32, &str> = stations
        .iter()
        .map(|station| (station.number, station.body.as_str()))
        .collect();
    let counted = known.counts.iter().map(|count| count.station);
    let counted = counted.chain(known.totals.keys().copied());
    let with_figures: BTreeSet<u32> = counted.chain(known.begun.iter().copied()).collect();
    let mut held = Vec::new();
    for station in with_figures {
        let stored = known.stations.get(&station);
        let Some(stored) = stored.map(|stored| stored.body.as_str()) else {
            continue;
        };
        if bodies.get(&station) != Some(&stored) {
            held.push((stored.to_owned(), What::StationHasFigures { station }));
        }
    }
    for body in &known.settled {
        let of_body = |station: &&Station| station.body == *body;
        let stored = known.stations.values().filter(of_body);
        if !stored.eq(stations.iter().filter(of_body)) {
            held.push((body.clone(), What::Settled { body: body.clone() }));
        }
    }
    held
}
