//! The counts of a body as two tables: votes per candidate and station, and the totals of each station.

use crate::actions::tabulation::{BodyTabulation, CountedStation};
use crate::locale::Locale;
use crate::store::counting::{TOTAL_LETTERS, TotalOf};
use crate::store::registration::List;
use crate::wording::counting::answered;
use std::collections::BTreeSet;

/// Both tables, and what the checks find.
#[derive(Debug)]
pub(super) struct Stations {
    /// The number and the name of each station.
    pub(super) names: Vec<(String, String)>,
    pub(super) votes: Vec<VotesRow>,
    /// The letters with what they stand for.
    pub(super) letters: Vec<(&'static str, String)>,
    pub(super) totals: Vec<TotalsRow>,
    pub(super) has_totals: bool,
    pub(super) findings: Vec<(String, Vec<String>)>,
}

/// The votes for a candidate or a list, station by station.
#[derive(Debug)]
pub(super) struct VotesRow {
    pub(super) name: String,
    pub(super) note: String,
    pub(super) is_sum: bool,
    pub(super) cells: Vec<String>,
    pub(super) sum: String,
}

/// The totals of a station, or of all together.
#[derive(Debug)]
pub(super) struct TotalsRow {
    pub(super) name: String,
    pub(super) is_sum: bool,
    pub(super) cells: Vec<String>,
}

impl Stations {
    pub(super) fn of(
        locale: Locale,
        table: &BodyTabulation,
        deceased: &BTreeSet<(u32, u32)>,
    ) -> Self {
        let stations = table.stations.iter();
        let found = stations.clone().filter(|one| !one.findings.is_empty());
        Self {
            names: stations
                .map(|one| (one.station.number.to_string(), one.station.name.clone()))
                .collect(),
            votes: votes(locale, table, deceased),
            letters: TOTAL_LETTERS
                .iter()
                .map(|(letter, _)| (*letter, letter_words(locale, letter)))
                .collect(),
            totals: totals(locale, &table.stations),
            has_totals: table.stations.iter().any(|one| one.total.is_some()),
            findings: found
                .map(|one| {
                    let told = one.findings.iter().map(|one| answered(locale, one));
                    (name(one), told.collect())
                })
                .collect(),
        }
    }
}

fn letter_words(locale: Locale, letter: &str) -> String {
    locale.text(match letter {
        "A" => "minutes-turnout-cards",
        "B" => "minutes-turnout-proxies",
        "D" => "minutes-turnout-admitted",
        "E" => "minutes-turnout-votes",
        "F" => "minutes-turnout-blank",
        "G" => "minutes-turnout-invalid",
        "H" => "minutes-turnout-cast",
        "I" => "minutes-turnout-more",
        _ => "minutes-turnout-fewer",
    })
}

fn votes(locale: Locale, table: &BodyTabulation, deceased: &BTreeSet<(u32, u32)>) -> Vec<VotesRow> {
    let mut rows = Vec::new();
    for list in &table.lists {
        let is_single = list.candidates.len() == 1;
        if !is_single {
            let label = locale.say("list-label", &[("list", list.number.into())]);
            rows.push(list_row(locale, table, (list, label)));
        }
        for candidate in &list.candidates {
            let person = (list.number, candidate.number);
            let place = match is_single {
                true => list.number.to_string(),
                false => format!("{}.{}", list.number, candidate.number),
            };
            let note = if deceased.contains(&person) {
                locale.text("tabulation-deceased")
            } else {
                String::new()
            };
            let votes = |one: &CountedStation| votes_for(one, person);
            rows.push(VotesRow {
                name: format!("{place} {}", candidate.full_name()),
                note,
                ..row(locale, table, votes)
            });
        }
    }
    let all = |one: &CountedStation| {
        let votes = one.votes.as_ref()?;
        Some(votes.values().flatten().sum())
    };
    rows.push(VotesRow {
        name: locale.text("minutes-votes-total"),
        is_sum: true,
        ..row(locale, table, all)
    });
    rows
}

fn list_row(locale: Locale, table: &BodyTabulation, (list, name): (&List, String)) -> VotesRow {
    let of_list = |one: &CountedStation| {
        let votes = one.votes.as_ref()?.get(&list.number)?;
        Some(votes.iter().sum())
    };
    VotesRow {
        name,
        is_sum: true,
        ..row(locale, table, of_list)
    }
}

fn row(
    locale: Locale,
    table: &BodyTabulation,
    votes: impl Fn(&CountedStation) -> Option<u64>,
) -> VotesRow {
    let counted: Vec<Option<u64>> = table.stations.iter().map(votes).collect();
    VotesRow {
        name: String::new(),
        note: String::new(),
        is_sum: false,
        sum: locale.number(counted.iter().flatten().sum()),
        cells: counted.into_iter().map(|one| figure(locale, one)).collect(),
    }
}

fn votes_for(one: &CountedStation, (list, candidate): (u32, u32)) -> Option<u64> {
    let votes = one.votes.as_ref()?.get(&list)?;
    let mut numbered = (1..).zip(votes);
    let found = numbered.find(|(number, _)| *number == candidate);
    found.map(|(_, votes)| *votes)
}

fn totals(locale: Locale, stations: &[CountedStation]) -> Vec<TotalsRow> {
    let cells = |one: &CountedStation| {
        let figures = TOTAL_LETTERS.iter();
        let figures = figures.map(|(_, read)| figure(locale, one.total.as_ref().map(read)));
        figures.collect()
    };
    let mut rows: Vec<TotalsRow> = stations
        .iter()
        .map(|one| TotalsRow {
            name: name(one),
            is_sum: false,
            cells: cells(one),
        })
        .collect();
    let sum = |read: &TotalOf| {
        let totals = stations.iter().filter_map(|one| one.total.as_ref());
        locale.number(totals.map(read).sum())
    };
    rows.push(TotalsRow {
        name: locale.text("minutes-annex-sum"),
        is_sum: true,
        cells: TOTAL_LETTERS.iter().map(|(_, read)| sum(read)).collect(),
    });
    rows
}

fn name(one: &CountedStation) -> String {
    format!("{} {}", one.station.number, one.station.name)
}

/// A figure, or a dash where nothing was counted.
fn figure(locale: Locale, votes: Option<u64>) -> String {
    votes.map_or_else(|| "–".to_owned(), |votes| locale.number(votes))
}
