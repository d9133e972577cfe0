//! Figures to lead a count by: how fast it goes, who may need help, and where most was corrected.

use super::board::{Board, Stand, load_board};
use crate::error::AppError;
use crate::store::counting::leading::{EntryStep, list_entry_steps};
use chrono::{DateTime, TimeDelta, Utc};
use election::counting::{ExpectedEnd, HourOfCounts, PastStep, counts_per_hour, expect_end};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// Whoever is longer at one entry may need help.
const LONG: TimeDelta = TimeDelta::minutes(30);

/// The figures of an election at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// How many counts became final in each hour.
    pub hours: Vec<HourOfCounts>,
    /// When all will be final.
    pub expected: ExpectedEnd,
    /// How many stations are done.
    pub done: u64,
    /// How many stations there are.
    pub all: u64,
    /// What each typist did, by account.
    pub typists: Vec<TypistFigures>,
    /// The stations of which most was asked again, most first.
    pub corrected: Vec<StationFigures>,
    /// The board they were made from.
    pub board: Board,
}

/// What one typist did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypistFigures {
    /// The account.
    pub account: u64,
    /// How many first entries were finished.
    pub first: u64,
    /// How many second entries were finished.
    pub second: u64,
    /// How many times fields were typed again.
    pub corrected: u64,
    /// The stations that this typist has been at for long, each with since when.
    pub long: Vec<(u32, DateTime<Utc>)>,
}

/// A station of which fields were asked again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StationFigures {
    /// The station.
    pub station: u32,
    /// Its name.
    pub name: String,
    /// The code of the body.
    pub body: String,
    /// How many times fields were asked again.
    pub corrections: u64,
}

/// The figures at a moment.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_figures(
    db: &impl ConnectionTrait,
    election: &str,
    now: DateTime<Utc>,
) -> Result<Figures, AppError> {
    let board = load_board(db, election).await?;
    let steps = list_entry_steps(db, election).await?;
    let finals = board.stations().filter(|one| one.stand == Stand::Final);
    let finished: Vec<DateTime<Utc>> = finals.filter_map(|one| one.since).collect();
    let all = board.stations().count() as u64;
    let done = board.stations().filter(|one| one.stand.is_done()).count() as u64;
    let begun = steps.iter().map(|step| step.at).min();
    let left = all.saturating_sub(done);
    Ok(Figures {
        hours: counts_per_hour(&finished),
        expected: expect_end(&finished, left, (begun, now)),
        done,
        all,
        typists: typists(&board, &steps, now),
        corrected: corrected(&board),
        board,
    })
}

fn typists(board: &Board, steps: &[EntryStep], now: DateTime<Utc>) -> Vec<TypistFigures> {
    let mut all: BTreeMap<u64, TypistFigures> = BTreeMap::new();
    for step in steps {
        let one = all.entry(step.account).or_default();
        match step.step {
            PastStep::FirstFinished => one.first += 1,
            PastStep::SecondFinished => one.second += 1,
            PastStep::Corrected | PastStep::Mended => one.corrected += 1,
            PastStep::FirstBegun
            | PastStep::FirstWithdrawn
            | PastStep::Confirmed
            | PastStep::SecondBegun
            | PastStep::SecondWithdrawn
            | PastStep::CorrectionAsked
            | PastStep::Reopened { .. } => {}
        }
    }
    for one in board.stations() {
        let at_work = match one.stand {
            Stand::FirstEntry | Stand::Findings => one.first_by,
            Stand::SecondEntry => one.second_by,
            _ => None,
        };
        let since = one
            .since
            .filter(|since| LONG <= now.signed_duration_since(*since));
        if let (Some(account), Some(since)) = (at_work, since) {
            let found = all.entry(account).or_default();
            found.long.push((one.station.number, since));
        }
    }
    // Who only leads typed nothing, and stands in no table of typists.
    let typed: BTreeSet<u64> = board
        .stations()
        .flat_map(|one| [one.first_by, one.second_by])
        .flatten()
        .collect();
    let all = all
        .into_iter()
        .map(|(account, one)| TypistFigures { account, ..one });
    all.filter(|one| typed.contains(&one.account) || one.first + one.second + one.corrected > 0)
        .collect()
}

fn corrected(board: &Board) -> Vec<StationFigures> {
    let found = board.stations().filter(|one| one.corrections > 0);
    let mut found: Vec<StationFigures> = found
        .map(|one| StationFigures {
            station: one.station.number,
            name: one.station.name.clone(),
            body: one.station.body.clone(),
            corrections: one.corrections,
        })
        .collect();
    found.sort_by_key(|one| (u64::MAX - one.corrections, one.station));
    found
}
