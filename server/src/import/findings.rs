//! The checks on a count, applied to every station of which both the votes and the totals are there.
//!
//! A file holds neither the ticks and answers of the paper nor the totals of lists: the ticks are taken as the
//! figures have it, and a list has the sum of its candidates. The codes that are about those never come.

use super::check::Data;
use super::known::Known;
use super::summary::StationFinding;
use crate::store::counting::{Count, StationTotal};
use election::counting::{Answer, Checking, ListTotals, StationCount, check, list_totals};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What the checks find, by station.
pub(super) fn find(data: &Data, known: &Known) -> Vec<StationFinding> {
    let stored: Vec<&StationTotal> = known.totals.values().collect();
    match data {
        Data::Counts(counts) => find_in(counts, &stored, known),
        Data::Totals(totals) => find_in(&known.counts, &totals.iter().collect::<Vec<_>>(), known),
        Data::Lists(_) | Data::Candidates(_) | Data::Stations(_) => Vec::new(),
    }
}

fn find_in(counts: &[Count], totals: &[&StationTotal], known: &Known) -> Vec<StationFinding> {
    let mut votes: BTreeMap<u32, Vec<&Count>> = BTreeMap::new();
    for count in counts {
        votes.entry(count.station).or_default().push(count);
    }
    let mut of_bodies: BTreeMap<&str, Vec<StationCount>> = BTreeMap::new();
    for total in totals {
        let station = known.stations.get(&total.station);
        let (Some(station), Some(votes)) = (station, votes.get(&total.station)) else {
            continue;
        };
        let count = station_count(&station.body, total, votes, known);
        of_bodies.entry(&station.body).or_default().push(count);
    }
    let mut findings: Vec<StationFinding> = of_bodies
        .into_iter()
        .flat_map(|(body, counts)| find_in_body(body, &counts, known))
        .collect();
    findings.sort_by_key(|one| one.station);
    findings
}

fn find_in_body(body: &str, counts: &[StationCount], known: &Known) -> Vec<StationFinding> {
    let ballot = known.shape(body);
    let mut others: Vec<ListTotals> = counts.iter().map(list_totals).collect();
    let mut found = Vec::new();
    for (place, count) in counts.iter().enumerate() {
        // The station itself goes to the end while it is checked, so that the others stand before it.
        let last = others.len() - 1;
        others.swap(place, last);
        let checking = Checking {
            rules: &known.rules,
            ballot: &ballot,
            others: &others[..last],
        };
        // The shape was checked line by line, so no count is refused here.
        let findings = check(count, &checking).unwrap_or_default();
        others.swap(place, last);
        found.extend(findings.into_iter().map(|finding| StationFinding {
            station: count.station,
            body: body.to_owned(),
            finding,
        }));
    }
    found
}

fn station_count(
    body: &str,
    total: &StationTotal,
    votes: &[&Count],
    known: &Known,
) -> StationCount {
    let mut count = StationCount::empty(total.station, &known.shape(body));
    count.extra_investigation.for_other_reason = Answer::No;
    count.station_differences.unexplained = Answer::No;
    count.station_differences.other_ballots = Answer::No;
    count.voters.poll_cards = total.poll_cards;
    count.voters.proxies = total.proxies;
    count.voters.admitted = total.admitted;
    count.votes.on_candidates = total.candidate_votes;
    count.votes.blank = total.blank;
    count.votes.invalid = total.invalid;
    count.votes.cast = total.votes_cast;
    let comparison = &mut count.comparison;
    match total.votes_cast.cmp(&total.admitted) {
        Ordering::Equal => comparison.equal = true,
        Ordering::Greater => comparison.above = true,
        Ordering::Less => comparison.below = true,
    }
    comparison.more_ballots = total.more_ballots;
    comparison.fewer_ballots = total.fewer_ballots;
    comparison.fully_explained = Answer::Yes;
    for one in votes {
        let place = usize::try_from(one.candidate).unwrap_or(usize::MAX) - 1;
        let page = count.lists.get_mut(&one.list);
        if let Some(page) = page {
            if let Some(cell) = page.candidates.get_mut(place) {
                *cell = one.votes;
            }
            page.total += one.votes;
        }
        *count.votes.of_lists.entry(one.list).or_default() += one.votes;
    }
    count
}
