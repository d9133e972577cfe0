//! `wijkzetel successor`: a vacancy in, the successor out, one line each.

mod answer;
mod request;

use super::allocate::regulation;
use super::json_lines::{Answered, answer_all, id_of, unreadable};
use super::strict::Object;
use answer::{print_error, print_outcome};
use chrono::NaiveDate;
use clap::Args;
use election::allocation::{
    AllocationRules, Completed, Outcome as Allocated, Replay, allocate_with,
};
use request::Request;
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use succession::rules::SuccessionRules;
use succession::successor::{Outcome, Situation, decide_successor};

/// What `wijkzetel successor` is told.
#[derive(Debug, Args)]
pub struct SuccessorArgs {
    /// JSON Lines; standard input when left out.
    file: Option<PathBuf>,
}

/// Runs the command; true when every line got an answer.
///
/// # Errors
/// When a file cannot be read or written.
pub fn run(args: &SuccessorArgs, output: &mut impl Write) -> io::Result<bool> {
    let regulations = Regulations::load().map_err(io::Error::other)?;
    answer_lines(&regulations, super::open(args.file.as_deref())?, output)
}

/// The regulations that know succession, by name.
#[derive(Debug)]
pub struct Regulations(BTreeMap<String, (SuccessionRules, AllocationRules, NaiveDate)>);

impl Regulations {
    /// Those that come with the program.
    ///
    /// # Errors
    /// When one of the files is wrong.
    pub fn load() -> Result<Self, String> {
        let mut all = BTreeMap::new();
        for rules in SuccessionRules::built_in().map_err(|error| error.to_string())? {
            let (allocation, day) = regulation(&rules.name)?;
            all.insert(rules.name.clone(), (rules, allocation, day));
        }
        Ok(Self(all))
    }

    fn named(&self, name: &str) -> Result<&(SuccessionRules, AllocationRules, NaiveDate), String> {
        let names: Vec<&str> = self.0.keys().map(String::as_str).collect();
        self.0.get(name).ok_or_else(|| {
            let names = names.join(", ");
            format!("there are no rules named {name}; choose one of {names}")
        })
    }
}

/// Answers every line.
///
/// # Errors
/// When the input cannot be read or the output not written.
pub fn answer_lines<W: Write>(
    regulations: &Regulations,
    input: impl Read,
    output: &mut W,
) -> io::Result<bool> {
    answer_all(input, output, |line, output| {
        let request: Request<'_> = match serde_json::from_slice(line) {
            Ok(Object(request)) => request,
            Err(_) => {
                print_error(id_of(line), unreadable::<Object<Request<'_>>>(line), output)?;
                return Ok(Answered::Error);
            }
        };
        let id = request.id;
        match decide(regulations, request) {
            Ok(outcome) => {
                print_outcome(id, &outcome, output)?;
                Ok(Answered::Yes)
            }
            Err(message) => {
                print_error(id, message, output)?;
                Ok(Answered::Error)
            }
        }
    })
}

/// The outcome, and whether the vacancy is an enlargement.
struct Decided {
    outcome: Outcome,
    enlargement: bool,
}

fn decide(regulations: &Regulations, request: Request<'_>) -> Result<Decided, String> {
    let (rules, allocation_rules, day) = regulations.named(&request.rules)?;
    let seat = request.seat()?;
    let bars = request.bars()?;
    let members = request.members()?;
    let transfers = request.transfers();
    let policies = request.policy.clone();
    let (votes, lots) = request.split();
    let mut replay = Replay::new(&lots);
    let allocated = allocate_with(&votes, allocation_rules, *day, &mut replay);
    let allocation: Completed = match allocated.map_err(|error| error.to_string())? {
        Allocated::Completed(completed) => completed,
        Allocated::LotRequired { ask, steps } => {
            let considered = Vec::new();
            let outcome = Outcome::LotRequired {
                ask,
                considered,
                steps,
                compared: None,
            };
            return Ok(Decided {
                outcome,
                enlargement: false,
            });
        }
    };
    let situation = Situation {
        members: members.unwrap_or_else(|| allocation.elected.iter().copied().collect()),
        votes: &votes,
        allocation: &allocation,
        allocation_rules,
        rules,
        policies: policies.as_deref().unwrap_or(&rules.policies.order.value),
        transfers,
        bars,
    };
    let outcome = decide_successor(&situation, seat, &mut replay);
    let outcome = outcome.map_err(|error| error.to_string())?;
    replay.finish().map_err(|error| error.to_string())?;
    let enlargement = matches!(seat, succession::successor::VacantSeat::Enlargement(_));
    Ok(Decided {
        outcome,
        enlargement,
    })
}
