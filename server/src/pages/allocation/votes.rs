//! The votes of every candidate as bars, with the outcome and why.

use crate::publication::{Candidate, Stage};
use crate::wording::{Reason, Teller};
use std::cmp::Reverse;

/// The width of a full bar, in the units of the drawing.
const FULL: u64 = 1000;

/// All candidates, most votes first.
#[derive(Debug)]
pub(super) struct VotesTable {
    pub(super) rows: Vec<Row>,
    /// Whether an outcome can be shown.
    pub(super) established: bool,
    /// Whether there is something to say about any candidate.
    pub(super) has_outcomes: bool,
    /// What the mark on the bars stands for; empty when there is no mark.
    pub(super) mark: String,
    /// Where the mark stands.
    pub(super) mark_at: u64,
}

/// One candidate.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) anchor: String,
    pub(super) name: String,
    pub(super) place: String,
    pub(super) votes: String,
    pub(super) bar: u64,
    pub(super) elected: bool,
    pub(super) outcome: String,
    pub(super) colour: &'static str,
    pub(super) ask: String,
    pub(super) reasons: Vec<Reason>,
}

impl VotesTable {
    pub(super) fn of(teller: &Teller<'_>) -> Self {
        let mut candidates: Vec<&Candidate> = teller.body.candidates.iter().collect();
        candidates.sort_by_key(|candidate| (Reverse(candidate.votes), candidate.person));
        let most = candidates.first().map_or(0, |candidate| candidate.votes);
        let mark = mark(teller);
        Self {
            established: teller.body.completed().is_some(),
            has_outcomes: !matches!(teller.body.stage, Stage::Ready | Stage::NotCounted),
            mark: mark.map_or_else(String::new, |votes| {
                let votes = [("votes", votes.into())];
                teller.locale.say("votes-key-mark", &votes)
            }),
            mark_at: mark.map_or(0, |votes| length(votes, most)),
            rows: candidates
                .into_iter()
                .map(|candidate| row(teller, candidate, most))
                .collect(),
        }
    }
}

/// The lowest number of votes that gave a seat, where persons alone were counted.
fn mark(teller: &Teller<'_>) -> Option<u64> {
    let completed = teller.body.completed()?;
    let last = teller.last_elected(completed)?;
    // When everybody is elected, the fewest votes were no threshold.
    if completed.elected.len() == teller.body.candidates.len() {
        return None;
    }
    teller.body.has_one_person_lists().then_some(last.votes)
}

fn length(votes: u64, most: u64) -> u64 {
    let length = votes.saturating_mul(FULL).checked_div(most);
    length.unwrap_or_default()
}

fn row(teller: &Teller<'_>, candidate: &Candidate, most: u64) -> Row {
    let (list, number) = candidate.person;
    let fate = fate(teller, candidate);
    Row {
        anchor: format!("kandidaat-{list}-{number}"),
        name: candidate.name.clone(),
        place: place(teller, candidate),
        votes: teller.locale.number(candidate.votes),
        bar: length(candidate.votes, most),
        elected: fate.elected,
        outcome: fate.word,
        colour: fate.colour,
        ask: fate.ask,
        reasons: fate.reasons,
    }
}

fn place(teller: &Teller<'_>, candidate: &Candidate) -> String {
    let (list, number) = candidate.person;
    let list_value = ("list", list.into());
    if teller.body.only_candidate(list).is_some() {
        teller.locale.say("votes-list", &[list_value])
    } else {
        let values = [list_value, ("candidate", number.into())];
        teller.locale.say("votes-place", &values)
    }
}

/// What became of a candidate; nothing is said while the result is open.
#[derive(Debug, Default)]
struct Fate {
    elected: bool,
    word: String,
    colour: &'static str,
    ask: String,
    reasons: Vec<Reason>,
}

fn fate(teller: &Teller<'_>, candidate: &Candidate) -> Fate {
    let locale = teller.locale;
    match &teller.body.stage {
        Stage::Established(completed) if completed.elected.contains(&candidate.person) => Fate {
            elected: true,
            word: locale.text("votes-elected"),
            colour: "ok",
            ask: locale.text("why-link-elected"),
            reasons: teller.why_elected(candidate, completed),
        },
        Stage::Established(completed) => Fate {
            elected: false,
            word: locale.text("votes-not-elected"),
            colour: "none",
            ask: locale.text("why-link-not-elected"),
            reasons: teller.why_not_elected(candidate, completed),
        },
        Stage::LotRequired { ask, .. } if Teller::is_tied(&ask.tied, candidate.person) => Fate {
            word: locale.text("votes-tied"),
            colour: "warning",
            ..Fate::default()
        },
        Stage::LotRequired { .. } | Stage::Ready | Stage::NotCounted => Fate::default(),
    }
}
