//! The totals of each station. Whether they agree with each other is for the checks on a count, which block nothing.

use super::once;
use crate::import::cells::Cells;
use crate::import::check::Reading;
use crate::import::known::Known;
use crate::import::problem::What;
use crate::store::counting::StationTotal;

pub(crate) fn read(reading: &mut Reading<'_>) -> Vec<StationTotal> {
    let rows = reading.rows(read_row);
    let keys = rows.iter().map(|(line, total)| (*line, total.station));
    once(reading, "station", keys);
    let mut totals: Vec<StationTotal> = rows.into_iter().map(|(_, total)| total).collect();
    totals.sort_by_key(|total| total.station);
    totals
}

fn read_row(cells: &mut Cells<'_>, known: &Known) -> Option<StationTotal> {
    let station = station(cells, known);
    let mut letter = |name: &str| cells.number(name, 0);
    let (poll_cards, proxies, admitted) = (letter("A"), letter("B"), letter("D"));
    let (candidate_votes, blank, invalid) = (letter("E"), letter("F"), letter("G"));
    let (votes_cast, more_ballots, fewer_ballots) = (letter("H"), letter("I"), letter("J"));
    Some(StationTotal {
        station: station?.0,
        poll_cards: poll_cards?,
        proxies: proxies?,
        admitted: admitted?,
        candidate_votes: candidate_votes?,
        blank: blank?,
        invalid: invalid?,
        votes_cast: votes_cast?,
        more_ballots: more_ballots?,
        fewer_ballots: fewer_ballots?,
    })
}

/// The number of a station that is there, with the code of its body.
pub(super) fn station<'k>(cells: &mut Cells<'_>, known: &'k Known) -> Option<(u32, &'k str)> {
    let station = cells.key("station")?;
    match known.stations.get(&station) {
        Some(stored) => Some((station, &stored.body)),
        None => cells.refuse("station", What::StationUnknown { station }),
    }
}
