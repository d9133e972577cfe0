//! Polling stations of one body as EML_NL 110b: each wijkraad is an election of its own there.
//!
//! A building that counts for more bodies stands in the file of each, every ballot box with its own number. The file
//! has no street or house number; those of a station that is known stay.

use super::{EmlFault, lines_of, read_document, refuse, text_of};
use crate::documents::{MUNICIPALITY, eml_id};
use crate::import::check::{Checked, Data};
use crate::import::known::Known;
use crate::import::problem::{Problems, What};
use crate::import::rows::stations::held_in_place;
use crate::import::summary::Summary;
use crate::store::counting::Station;
use eml_nl::documents::polling_stations::{PollingPlace, PollingStations};
use std::collections::BTreeMap;

const DOCUMENT: &str = "110b";
/// Longer names do not fit in a table.
const LONGEST: usize = 200;

/// Checks a file against what is stored. The stations of the other bodies stay as they are.
///
/// # Errors
/// Everything that is wrong with it.
pub(in crate::import) fn check(content: &[u8], known: &Known) -> Result<Checked, Problems> {
    let text = text_of(content)?;
    let file: PollingStations = read_document(&text, DOCUMENT)?;
    let mut problems = Problems::default();
    let body = body_of(&file, known, &mut problems);
    let contests = &file.election_event.election.contests;
    let places = contests.iter().flat_map(|contest| &contest.polling_places);
    let mut reading = Reading {
        known,
        body: body.clone().unwrap_or_default(),
        first_lines: BTreeMap::new(),
        problems,
    };
    let lines = lines_of(&text, "PollingPlace");
    let mut stations = Vec::new();
    for (place, found) in places.enumerate() {
        stations.extend(reading.station(lines.get(place).copied(), found));
    }
    let mut problems = reading.problems;
    if stations.is_empty() && problems.is_empty() {
        refuse(&mut problems, None, What::Eml(EmlFault::NoStations));
    }
    let Some(body) = body.filter(|_| problems.is_empty()) else {
        return Err(problems);
    };
    let others = known.stations.values().filter(|one| one.body != body);
    let mut all: Vec<Station> = others.cloned().chain(stations.iter().cloned()).collect();
    all.sort_by_key(|station| station.number);
    for (_, what) in held_in_place(known, &all) {
        refuse(&mut problems, None, what);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let summary = Summary {
        without: Vec::new(),
        only: Some(body),
        ..Summary::of(&Data::Stations(stations), known, Vec::new())
    };
    let data = Data::Stations(all);
    Ok(Checked { data, summary })
}

/// The body whose election the file is about.
fn body_of(file: &PollingStations, known: &Known, problems: &mut Problems) -> Option<String> {
    let (code, _) = MUNICIPALITY;
    let authority = file.managing_authority.authority_identifier.id.raw();
    // Two municipalities can give their elections the same key.
    if authority != code {
        let found = authority.into_owned();
        let fault = EmlFault::Municipality {
            found,
            expected: code,
        };
        refuse(problems, None, What::Eml(fault));
    }
    let identifier = &file.election_event.election.identifier;
    let day = identifier.election_date.raw();
    let is_day = day.parse() == Ok(known.held_on);
    if !is_day {
        let fault = EmlFault::Day {
            found: day.into_owned(),
            expected: known.held_on,
        };
        refuse(problems, None, What::Eml(fault));
    }
    let key = identifier.id.raw();
    let mut bodies = known.ballots.keys();
    let body = bodies.find(|body| eml_id(known.held_on, body) == key);
    if body.is_none() {
        let fault = EmlFault::Election {
            found: key.into_owned(),
            expected: eml_id(known.held_on, ""),
        };
        refuse(problems, None, What::Eml(fault));
    }
    body.cloned()
}

struct Reading<'k> {
    known: &'k Known,
    body: String,
    /// The line of each number that came by.
    first_lines: BTreeMap<u32, u64>,
    problems: Problems,
}

impl Reading<'_> {
    /// One station; nothing when something is wrong with it.
    fn station(&mut self, line: Option<u64>, place: &PollingPlace) -> Option<Station> {
        let station = &place.physical_location.polling_station;
        let locality = &place.physical_location.address.locality;
        let number = self.number(line, station.id.raw().trim());
        let name = self.name(line, locality.locality_name.name.trim());
        let found = locality.postal_code.as_ref();
        let postcode = self.postcode(line, found.map_or("", |found| found.number()).trim());
        let voters = self.voters(line, station.data.trim());
        let (number, postcode) = (number?, postcode?);
        let stored = self.known.stations.get(&number);
        let same = stored.filter(|one| one.postcode == postcode);
        Some(Station {
            number,
            body: self.body.clone(),
            name: name?,
            street: same.map(|one| one.street.clone()).unwrap_or_default(),
            house_number: same.map(|one| one.house_number.clone()).unwrap_or_default(),
            postcode,
            voters: voters?,
        })
    }

    fn refuse<T>(&mut self, line: Option<u64>, fault: EmlFault) -> Option<T> {
        refuse(&mut self.problems, line, What::Eml(fault));
        None
    }

    fn number(&mut self, line: Option<u64>, found: &str) -> Option<u32> {
        let number = found.parse().ok().filter(|number| *number != 0);
        let Some(number) = number else {
            let found = found.to_owned();
            return self.refuse(line, EmlFault::StationNumber { found });
        };
        if let Some(&first) = self.first_lines.get(&number) {
            refuse(&mut self.problems, line, What::Double { first });
            return None;
        }
        self.first_lines.insert(number, line.unwrap_or_default());
        let stored = self.known.stations.get(&number);
        let elsewhere = stored.filter(|one| !self.body.is_empty() && one.body != self.body);
        if let Some(one) = elsewhere {
            let (station, body) = (number, one.body.clone());
            return self.refuse(line, EmlFault::StationElsewhere { station, body });
        }
        Some(number)
    }

    fn name(&mut self, line: Option<u64>, found: &str) -> Option<String> {
        let is_wrong = found.is_empty() || LONGEST < found.chars().count();
        if is_wrong || found.chars().any(char::is_control) {
            return self.refuse(line, EmlFault::StationName);
        }
        Some(found.to_owned())
    }

    fn postcode(&mut self, line: Option<u64>, found: &str) -> Option<String> {
        let read = crate::import::cells::postcode(found);
        read.or_else(|| {
            let found = found.to_owned();
            self.refuse(line, EmlFault::StationPostcode { found })
        })
    }

    fn voters(&mut self, line: Option<u64>, found: &str) -> Option<u64> {
        let most = self.known.rules.maximum_number.value;
        let are_digits = !found.is_empty() && found.bytes().all(|sign| sign.is_ascii_digit());
        let read = found.parse().ok().filter(|voters| *voters <= most);
        read.filter(|_| are_digits).or_else(|| {
            let found = found.to_owned();
            self.refuse(line, EmlFault::StationVoters { found })
        })
    }
}
