//! The annex: what was counted in every station, with the totals and what the checks find in them.

use super::{Minutes, left, right};
use crate::actions::tabulation::CountedStation;
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::publication::Person;
use crate::store::counting::{StationTotal, TOTAL_LETTERS, TotalOf};
use crate::wording::counting::answered;

/// How many candidates stand beside each other in one table.
const ABREAST: usize = 6;
impl Minutes<'_> {
    pub(super) fn annex(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-annex-title"))?;
        if self.of.stations.is_empty() {
            return page.paragraph(&locale.text("minutes-annex-none"));
        }
        self.totals(page)?;
        page.part(&locale.text("minutes-annex-votes"))?;
        page.paragraph(&locale.text("minutes-annex-text"))?;
        let persons: Vec<Person> = self
            .of
            .body
            .candidates
            .iter()
            .map(|one| one.person)
            .collect();
        for abreast in persons.chunks(ABREAST) {
            page.table(&self.votes_abreast(abreast))?;
        }
        Ok(())
    }

    fn totals(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.part(&locale.text("minutes-annex-totals"))?;
        let counted: Vec<&StationTotal> = self
            .of
            .stations
            .iter()
            .filter_map(|one| one.total.as_ref())
            .collect();
        if counted.is_empty() {
            return page.paragraph(&locale.text("minutes-annex-no-totals"));
        }
        let row = |one: &CountedStation| {
            let figure = |read: TotalOf| {
                let total = one.total.as_ref();
                total.map_or_else(|| "–".to_owned(), |total| locale.number(read(total)))
            };
            let cells = TOTAL_LETTERS.iter().map(|(_, read)| figure(*read));
            full_row(station_name(one), cells)
        };
        let sum = |read: TotalOf| locale.number(counted.iter().map(|total| read(total)).sum());
        let mut rows: Vec<Row> = self.of.stations.iter().map(row).collect();
        let sums = TOTAL_LETTERS.iter().map(|(_, read)| sum(*read));
        rows.push(full_row(locale.text("minutes-annex-sum"), sums).strong());
        let letters = TOTAL_LETTERS.iter();
        let mut columns = vec![left(locale.text("minutes-annex-station"), 2.4)];
        columns.extend(letters.map(|(letter, _)| right((*letter).to_owned(), 1.0)));
        page.table(&Table {
            columns,
            label: 0,
            rows,
        })?;
        self.findings(page)
    }

    fn findings(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        let mut found = self
            .of
            .stations
            .iter()
            .filter(|one| !one.findings.is_empty());
        let Some(first) = found.next() else {
            return page.paragraph(&locale.text("minutes-annex-no-findings"));
        };
        page.paragraph(&locale.text("minutes-annex-findings"))?;
        for station in std::iter::once(first).chain(found) {
            let told: Vec<String> = station
                .findings
                .iter()
                .map(|one| answered(locale, one))
                .collect();
            page.paragraph(&format!("{}: {}", station_name(station), told.join(" ")))?;
        }
        Ok(())
    }

    /// Some candidates beside each other, the stations below each other.
    fn votes_abreast(&self, persons: &[Person]) -> Table {
        let locale = self.locale();
        let mut columns = vec![left(locale.text("minutes-annex-station"), 2.0)];
        columns.extend(persons.iter().map(|person| {
            let (list, candidate) = *person;
            let name = self.teller.name(*person);
            let number = match self.of.body.only_candidate(list) {
                Some(_) => list.to_string(),
                None => format!("{list}.{candidate}"),
            };
            right(format!("{number} {name}"), 1.0)
        }));
        let row = |one: &CountedStation| {
            let cells = persons
                .iter()
                .map(|person| locale.number(votes_in(one, *person)));
            full_row(station_name(one), cells)
        };
        let mut rows: Vec<Row> = self.of.stations.iter().map(row).collect();
        let sums = persons.iter().map(|person| {
            let stations = self.of.stations.iter();
            locale.number(stations.map(|one| votes_in(one, *person)).sum())
        });
        rows.push(full_row(locale.text("minutes-annex-sum"), sums).strong());
        // Empty columns keep the last table as wide in its parts as the others.
        while columns.len() <= ABREAST {
            columns.push(right(String::new(), 1.0));
        }
        Table {
            columns,
            label: 0,
            rows,
        }
    }
}

fn full_row(label: String, cells: impl Iterator<Item = String>) -> Row {
    Row {
        cells: std::iter::once(label).chain(cells).collect(),
        ..Row::default()
    }
}

fn station_name(one: &CountedStation) -> String {
    format!("{} {}", one.station.number, one.station.name)
}

fn votes_in(one: &CountedStation, (list, candidate): Person) -> u64 {
    let of_list = one.votes.as_ref().and_then(|votes| votes.get(&list));
    let numbered = of_list.and_then(|votes| {
        let found = (1..).zip(votes).find(|(number, _)| *number == candidate);
        found.map(|(_, votes)| *votes)
    });
    numbered.unwrap_or_default()
}
