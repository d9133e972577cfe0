//! The counts of a body station by station, with what the checks find in the totals; changes nothing.

use super::registration::load_regulation;
use crate::error::AppError;
use crate::store::counting::{
    Station, StationTotal, list_counts, list_final_counts, list_station_totals, list_stations,
};
use crate::store::registration::{List, list_lists, load_election};
use election::allocation::{CandidateNumber, ListNumber};
use election::counting::{
    Answer, BallotShape, CheckedFinding, Checking, Comparison, CountState, CountingRules,
    ExtraInvestigation, Finding, ListCount, ListTotals, StationCount, StationDifferences, Voters,
    VotesCast, check, list_totals,
};
use sea_orm::ConnectionTrait;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A station with what was counted there.
#[derive(Debug, Clone)]
pub struct CountedStation {
    /// The station.
    pub station: Station,
    /// The votes of each list, in the order of the list; none while nothing is counted.
    pub votes: Option<BTreeMap<ListNumber, Vec<u64>>>,
    /// The totals, when they were given.
    pub total: Option<StationTotal>,
    /// What the checks find: of a count that was entered, as it was answered for; else in the totals.
    pub findings: Vec<CheckedFinding>,
}

/// The counts of a body.
#[derive(Debug, Clone)]
pub struct BodyTabulation {
    /// The ballot.
    pub lists: Vec<List>,
    /// The stations, by number.
    pub stations: Vec<CountedStation>,
}

/// The counts of a body, station by station.
///
/// # Errors
/// [`AppError::Missing`] when there is no such election.
pub async fn load_tabulation(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<BodyTabulation, AppError> {
    let regulation = load_election(db, election).await?.regulation;
    let rules = load_regulation(&regulation)?.counting;
    let lists = list_lists(db, election, body).await?;
    let totals = list_station_totals(db, election).await?;
    let mut counted: BTreeMap<u32, BTreeMap<(ListNumber, CandidateNumber), u64>> = BTreeMap::new();
    for count in list_counts(db, election, body).await? {
        let here = counted.entry(count.station).or_default();
        here.insert((count.list, count.candidate), count.votes);
    }
    let stations = list_stations(db, election, body).await?;
    let mut stations: Vec<CountedStation> = stations
        .into_iter()
        .map(|station| CountedStation {
            votes: counted
                .get(&station.number)
                .map(|here| in_ballot_order(&lists, here)),
            total: totals
                .iter()
                .find(|one| one.station == station.number)
                .cloned(),
            station,
            findings: Vec::new(),
        })
        .collect();
    let entered = list_final_counts(db, election, body).await?;
    check_stations(&mut stations, (&entered, &rules))?;
    Ok(BodyTabulation { lists, stations })
}

fn in_ballot_order(
    lists: &[List],
    here: &BTreeMap<(ListNumber, CandidateNumber), u64>,
) -> BTreeMap<ListNumber, Vec<u64>> {
    let votes = |list: ListNumber, candidate| here.get(&(list, candidate)).copied();
    let of_list = |list: &List| {
        let candidates = list.candidates.iter();
        candidates
            .map(|one| votes(list.number, one.number).unwrap_or_default())
            .collect()
    };
    lists
        .iter()
        .map(|list| (list.number, of_list(list)))
        .collect()
}

/// Checks each station against all others of the body. What was entered was checked then, and is answered for.
fn check_stations(
    stations: &mut [CountedStation],
    (entered, rules): (&BTreeMap<u32, CountState>, &CountingRules),
) -> Result<(), AppError> {
    let paper = |station: &CountedStation| {
        let entered = entered.get(&station.station.number);
        let entered = entered.and_then(CountState::final_count);
        entered.cloned().or_else(|| paper(station))
    };
    let papers: Vec<Option<StationCount>> = stations.iter().map(paper).collect();
    for (place, station) in stations.iter_mut().enumerate() {
        if let Some(state) = entered.get(&station.station.number) {
            station.findings = state.findings();
            continue;
        }
        let Some(Some(own)) = papers.get(place) else {
            continue;
        };
        let others: Vec<ListTotals> = papers
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .filter_map(|(_, paper)| paper.as_ref().map(list_totals))
            .collect();
        let found = findings(own, &others, rules)?.into_iter();
        station.findings = found.map(unanswered).collect();
    }
    Ok(())
}

/// Nobody answers for the totals of a file.
fn unanswered(finding: Finding) -> CheckedFinding {
    CheckedFinding {
        finding,
        confirmation: None,
    }
}

fn paper(station: &CountedStation) -> Option<StationCount> {
    let (votes, total) = (station.votes.as_ref()?, station.total.as_ref()?);
    Some(paper_of(&station.station.body, total, votes))
}

/// What the checks find in a paper; the shape of its ballot is its own.
fn findings(
    paper: &StationCount,
    others: &[ListTotals],
    rules: &CountingRules,
) -> Result<Vec<Finding>, AppError> {
    let size = |page: &ListCount| u32::try_from(page.candidates.len());
    let shape: Result<BTreeMap<_, _>, _> = paper
        .lists
        .iter()
        .map(|(list, page)| Ok((*list, size(page)?)))
        .collect();
    let shape = shape.map_err(|cause: std::num::TryFromIntError| {
        AppError::unreadable("candidates of a list", cause)
    })?;
    let ballot = BallotShape {
        wijkraad: paper.wijkraad.clone(),
        lists: shape,
    };
    let checking = Checking {
        rules,
        ballot: &ballot,
        others,
    };
    check(paper, &checking).map_err(|refusals| {
        let told: Vec<String> = refusals.iter().map(ToString::to_string).collect();
        AppError::unreadable("station_total", told.join("; "))
    })
}

/// The codes of errors that the totals of a station give reason for, with all its votes as one list.
///
/// # Errors
/// [`AppError::Unreadable`] when a total is outside its range.
pub fn find_contradictions(
    total: &StationTotal,
    votes: u64,
    rules: &CountingRules,
) -> Result<Vec<Finding>, AppError> {
    let paper = paper_of("", total, &BTreeMap::from([(1, vec![votes])]));
    let mut found = findings(&paper, &[], rules)?;
    found.retain(|finding| finding.code.is_error());
    Ok(found)
}

/// The paper of a station as far as it was imported. What an import does not carry, the ticks and the totals
/// of the lists, is taken to be right, so that no check finds what nobody wrote.
fn paper_of(
    body: &str,
    total: &StationTotal,
    votes: &BTreeMap<ListNumber, Vec<u64>>,
) -> StationCount {
    let sum = |votes: &[u64]| {
        votes
            .iter()
            .fold(0, |sum: u64, one| sum.saturating_add(*one))
    };
    let compared = total.votes_cast.cmp(&total.admitted);
    StationCount {
        wijkraad: body.to_owned(),
        station: total.station,
        extra_investigation: ExtraInvestigation {
            for_other_reason: Answer::No,
            recounted: Answer::Unanswered,
        },
        station_differences: StationDifferences {
            unexplained: Answer::No,
            other_ballots: Answer::No,
        },
        voters: Voters {
            poll_cards: total.poll_cards,
            proxies: total.proxies,
            admitted: total.admitted,
        },
        votes: VotesCast {
            of_lists: votes.iter().map(|(list, own)| (*list, sum(own))).collect(),
            on_candidates: total.candidate_votes,
            blank: total.blank,
            invalid: total.invalid,
            cast: total.votes_cast,
        },
        comparison: Comparison {
            equal: compared == Ordering::Equal,
            above: compared == Ordering::Greater,
            below: compared == Ordering::Less,
            more_ballots: total.more_ballots,
            fewer_ballots: total.fewer_ballots,
            fully_explained: Answer::Yes,
        },
        lists: votes
            .iter()
            .map(|(list, own)| {
                let page = ListCount {
                    candidates: own.clone(),
                    total: sum(own),
                };
                (*list, page)
            })
            .collect(),
    }
}
