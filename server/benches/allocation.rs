//! Ratios within one run: allocation against sorting, and the command line against `serde_json`.
//!
//! Both sides alternate; the median of the rounds counts. `cargo bench` fails when a bound is missed.

use election::allocation::{AllocationRules, ListVotes, Votes, allocate};
use election::reglement::Reglement;
use server::command::allocate::answer_lines;
use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

const FIGURES: &str = include_str!("../../tests/data/wijkraden_2026_votes.csv");
const ROUNDS: usize = 9;
/// The least pace of the command line, as a share of parsing and printing with `serde_json`.
const LEAST_PACE: f64 = 0.4;
const LINES: usize = 20_000;

fn vectors() -> Vec<(Vec<u64>, u64)> {
    let mut bodies: BTreeMap<&str, (Vec<u64>, u64)> = BTreeMap::new();
    for line in FIGURES.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        let body = bodies.entry(cells[0]).or_default();
        body.0.push(cells[2].parse().unwrap_or_default());
        body.1 += cells[3].parse::<u64>().unwrap_or_default();
    }
    bodies.into_values().collect()
}

fn as_votes((votes, seats): &(Vec<u64>, u64)) -> Votes {
    let list = |(number, votes): (u32, &u64)| ListVotes {
        number,
        candidates: vec![*votes],
    };
    Votes {
        seats: *seats,
        lists: (1..).zip(votes).map(list).collect(),
        deceased: BTreeSet::new(),
    }
}

fn lines() -> String {
    let bodies = vectors();
    let mut text = String::new();
    for (id, (votes, seats)) in bodies.iter().cycle().take(LINES).enumerate() {
        let lists = (1..).zip(votes).map(|(number, votes): (u32, _)| {
            serde_json::json!({"number": number, "candidates": [votes]})
        });
        let lists: Vec<serde_json::Value> = lists.collect();
        let line = serde_json::json!({"id": id, "seats": seats, "lists": lists});
        text.push_str(&line.to_string());
        text.push('\n');
    }
    text
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// The median time of each side, taken in turn.
fn compare(mut one: impl FnMut(), mut other: impl FnMut()) -> (Duration, Duration) {
    let (mut ones, mut others): (Vec<_>, Vec<_>) = (0..ROUNDS)
        .map(|_| (timed(&mut one), timed(&mut other)))
        .unzip();
    ones.sort_unstable();
    others.sort_unstable();
    (ones[ROUNDS / 2], others[ROUNDS / 2])
}

fn allocation_against_sorting(rules: &AllocationRules, day: chrono::NaiveDate) -> f64 {
    let vectors = vectors();
    let bodies: Vec<Votes> = vectors.iter().map(as_votes).collect();
    let (allocating, sorting) = compare(
        || {
            for _ in 0..200 {
                for body in &bodies {
                    let _ = black_box(allocate(black_box(body), rules, day, &[]));
                }
            }
        },
        || {
            for _ in 0..200 {
                for (votes, _) in &vectors {
                    let mut sorted = votes.clone();
                    sorted.reverse();
                    sorted.sort_unstable_by(|a, b| b.cmp(a));
                    black_box(sorted);
                }
            }
        },
    );
    allocating.as_secs_f64() / sorting.as_secs_f64()
}

fn command_line_against_serde_json(rules: &AllocationRules, day: chrono::NaiveDate) -> f64 {
    let text = lines();
    let (answering, echoing) = compare(
        || {
            let mut output = Vec::with_capacity(text.len());
            let _ = black_box(answer_lines((rules, day), text.as_bytes(), &mut output));
            black_box(output);
        },
        || {
            let mut output = Vec::with_capacity(text.len());
            for line in text.lines() {
                let value: Result<serde_json::Value, _> = serde_json::from_str(line);
                let _ = value.map(|value| serde_json::to_writer(&mut output, &value));
                output.push(b'\n');
            }
            black_box(output);
        },
    );
    echoing.as_secs_f64() / answering.as_secs_f64()
}

fn main() -> std::process::ExitCode {
    let mut out = std::io::stdout();
    let Ok(Some(reglement)) = Reglement::named("rotterdam-2026") else {
        return std::process::ExitCode::FAILURE;
    };
    let day = reglement.election_day.unwrap_or_default();
    let ratio = allocation_against_sorting(&reglement.allocation, day);
    let pace = command_line_against_serde_json(&reglement.allocation, day);
    let _ = writeln!(
        out,
        "allocation of the 39 vote vectors takes {ratio:.1} times sorting them"
    );
    let _ = writeln!(
        out,
        "the command line answers {LINES} lines at {pace:.2} of the pace of serde_json (bound {LEAST_PACE})"
    );
    if pace < LEAST_PACE {
        return std::process::ExitCode::FAILURE;
    }
    std::process::ExitCode::SUCCESS
}
