//! Counts, 510b: the figures of all stations together and of each.
//!
//! In a count the total of a list comes before the votes of its candidates.

use super::lists::{above_zero, value};
use super::problem::{EmlProblem, Wrong};
use election::allocation::{CandidateNumber, ListNumber};
use eml_nl::documents::election_count::{
    ElectionCount, ElectionCountSelection, ElectionCountSelectionType, RejectedVotesReason,
    ReportingUnitVotes, TotalVotes, UncountedVotesReason,
};
use eml_nl::utils::StringValue;
use std::collections::BTreeMap;

/// No figure of a count is above this; the checks on a count have the same highest number.
const HIGHEST: u64 = 999_999_999;

/// The votes of one list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfList {
    /// The total as it stands in the file.
    pub total: u64,
    /// The votes of each candidate.
    pub candidates: BTreeMap<CandidateNumber, u64>,
}

/// The figures of a station, or of all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// The key of the station; empty for the total.
    pub unit: String,
    /// The name of the station.
    pub name: String,
    /// How many may vote.
    pub voters: u64,
    /// A: voters with a poll card, or with a voter pass.
    pub poll_cards: u64,
    /// B: voters by proxy.
    pub proxies: u64,
    /// D: voters admitted.
    pub admitted: u64,
    /// E: votes on candidates.
    pub on_candidates: u64,
    /// F: blank votes.
    pub blank: u64,
    /// G: invalid votes.
    pub invalid: u64,
    /// I: more ballots than voters.
    pub more_ballots: u64,
    /// J: fewer ballots than voters.
    pub fewer_ballots: u64,
    /// The votes of each list.
    pub lists: BTreeMap<ListNumber, OfList>,
}

impl Figures {
    /// The station in a sentence about a problem; none for the total.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        Some(self.unit.clone()).filter(|unit| !unit.is_empty())
    }

    /// The number in the key of the station: `0599::SB12` is station 12.
    #[must_use]
    pub fn station(&self) -> Option<u32> {
        let (_, number) = self.unit.rsplit_once("SB")?;
        above_zero(number)
    }

    /// The figures of these stations together.
    #[must_use]
    pub fn sum_of(units: &[Self]) -> Self {
        let mut sum = Figures::default();
        for one in units {
            sum.voters += one.voters;
            sum.poll_cards += one.poll_cards;
            sum.proxies += one.proxies;
            sum.admitted += one.admitted;
            sum.on_candidates += one.on_candidates;
            sum.blank += one.blank;
            sum.invalid += one.invalid;
            sum.more_ballots += one.more_ballots;
            sum.fewer_ballots += one.fewer_ballots;
            for (list, of_list) in &one.lists {
                let sum: &mut OfList = sum.lists.entry(*list).or_default();
                sum.total += of_list.total;
                for (candidate, votes) in &of_list.candidates {
                    *sum.candidates.entry(*candidate).or_default() += votes;
                }
            }
        }
        sum
    }
}

/// The figures of a count: of all stations together, and of each.
pub type Counted = (Option<Figures>, Vec<Figures>);

/// The figures of a document with all that is wrong with them.
pub(super) fn figures(
    file: &str,
    document: &ElectionCount,
    problems: &mut Vec<EmlProblem>,
) -> Counted {
    let contests = &document.count.election.contests;
    let [contest] = contests.as_slice() else {
        let found = contests.len();
        problems.push(Wrong::Contests { found }.in_file(file));
        return (None, Vec::new());
    };
    let mut report = |wrong: Wrong| problems.push(wrong.in_file(file));
    let total = contest.total_votes.as_ref();
    let total = total.map(|total| of_total(total, &mut report));
    let mut units: Vec<Figures> = Vec::new();
    for unit in &contest.reporting_unit_votes {
        let found = of_unit(unit, &mut report);
        if units.iter().any(|other| other.unit == found.unit) {
            let unit = found.unit.clone();
            report(Wrong::DoubleUnit { unit });
        }
        units.push(found);
    }
    if total.is_none() && units.is_empty() {
        report(Wrong::NoFigures);
    }
    (total, units)
}

fn of_total(total: &TotalVotes, report: &mut impl FnMut(Wrong)) -> Figures {
    let block = Block {
        selections: &total.selections,
        voters: &total.eligible_voter_count,
        on_candidates: &total.candidate_votes_count,
        rejected: &total.rejected_votes,
        uncounted: &total.uncounted_votes,
    };
    block.read(Figures::default(), report)
}

fn of_unit(unit: &ReportingUnitVotes, report: &mut impl FnMut(Wrong)) -> Figures {
    let block = Block {
        selections: &unit.selections,
        voters: &unit.eligible_voter_count,
        on_candidates: &unit.candidate_votes_count,
        rejected: &unit.rejected_votes,
        uncounted: &unit.uncounted_votes,
    };
    let named = Figures {
        unit: unit.identifier.id.raw().into_owned(),
        name: unit.identifier.name.to_string(),
        ..Figures::default()
    };
    block.read(named, report)
}

/// A block of figures: that of the total and those of stations have the same elements.
struct Block<'d> {
    selections: &'d [ElectionCountSelection],
    voters: &'d StringValue<u64>,
    on_candidates: &'d StringValue<u64>,
    rejected: &'d BTreeMap<RejectedVotesReason, StringValue<u64>>,
    uncounted: &'d BTreeMap<UncountedVotesReason, StringValue<u64>>,
}

impl Block<'_> {
    fn read(&self, named: Figures, report: &mut impl FnMut(Wrong)) -> Figures {
        use UncountedVotesReason as Reason;
        let unit = named.place();
        let lists = lists(&unit, self.selections, report);
        let mut rejected = |reason| match self.rejected.get(&reason) {
            Some(raw) => number("RejectedVotes", raw, report),
            None => {
                let element = "RejectedVotes".to_owned();
                report(Wrong::MissingElement { element });
                0
            }
        };
        let blank = rejected(RejectedVotesReason::Blank);
        let invalid = rejected(RejectedVotesReason::Invalid);
        let mut uncounted = |reason| {
            let raw = self.uncounted.get(&reason);
            raw.map_or(0, |raw| number("UncountedVotes", raw, report))
        };
        Figures {
            poll_cards: uncounted(Reason::ValidPollCards) + uncounted(Reason::ValidVoterCards),
            proxies: uncounted(Reason::ValidProxyCertificates),
            admitted: uncounted(Reason::AdmittedVoters),
            more_ballots: uncounted(Reason::MoreBallotsCounted),
            fewer_ballots: uncounted(Reason::FewerBallotsCounted),
            voters: number("Cast", self.voters, report),
            on_candidates: number("TotalCounted", self.on_candidates, report),
            blank,
            invalid,
            lists,
            ..named
        }
    }
}

/// The votes in the order of the file: a list, then its candidates.
fn lists(
    unit: &Option<String>,
    selections: &[ElectionCountSelection],
    report: &mut impl FnMut(Wrong),
) -> BTreeMap<ListNumber, OfList> {
    let mut lists: BTreeMap<ListNumber, OfList> = BTreeMap::new();
    let mut current = None;
    for selection in selections {
        let votes = number("ValidVotes", &selection.valid_votes, report);
        let unit = || unit.clone();
        match &selection.selection_type {
            ElectionCountSelectionType::Affiliation(affiliation) => {
                let raw = affiliation.id.raw();
                current = above_zero(&raw);
                let Some(list) = current else {
                    report(value("AffiliationIdentifier", &raw));
                    continue;
                };
                let new = OfList {
                    total: votes,
                    ..OfList::default()
                };
                if lists.insert(list, new).is_some() {
                    report(Wrong::DoubleList { unit: unit(), list });
                }
            }
            ElectionCountSelectionType::Candidate(candidate) => {
                let raw = candidate.identifier.id.raw();
                let Some(candidate) = above_zero(&raw) else {
                    report(value("CandidateIdentifier", &raw));
                    continue;
                };
                let Some((list, of_list)) =
                    current.and_then(|list| Some((list, lists.get_mut(&list)?)))
                else {
                    report(Wrong::CandidateBeforeList { unit: unit() });
                    continue;
                };
                if of_list.candidates.insert(candidate, votes).is_some() {
                    report(Wrong::DoubleCandidate {
                        unit: unit(),
                        list,
                        candidate,
                    });
                }
            }
            ElectionCountSelectionType::ReferendumOption(option) => {
                report(value("ReferendumOptionIdentifier", &option.value));
            }
        }
    }
    lists
}

fn number(element: &str, raw: &StringValue<u64>, report: &mut impl FnMut(Wrong)) -> u64 {
    let text = raw.raw();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|_| digits);
    number
        .filter(|number| *number <= HIGHEST)
        .unwrap_or_else(|| {
            report(value(element, &text));
            0
        })
}
