//! `wijkzetel allocate`: votes in, seats out, one line each.

use super::json_lines::{Answered, answer_all, id_of, print, unreadable};
use super::strict::{Object, each_key_once, null_is_left_out};
use crate::answer::{Answer, ErrorAnswer};
use chrono::NaiveDate;
use clap::Args;
use election::allocation::{
    AllocationRules, CandidateNumber, DrawnLot, ListNumber, ListVotes, Votes, allocate,
};
use election::reglement::Reglement;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::path::PathBuf;

/// What `wijkzetel allocate` is told.
#[derive(Debug, Args)]
pub struct AllocateArgs {
    /// The rules: kieswet, rotterdam-2026 or rotterdam-2022.
    #[arg(long, value_name = "NAME", default_value = "kieswet")]
    rules: String,
    /// JSON Lines; standard input when left out.
    file: Option<PathBuf>,
}

/// A regulation by its name, with the day that chooses among its dated values.
pub(super) fn regulation(name: &str) -> Result<(AllocationRules, NaiveDate), String> {
    let all = Reglement::built_in().map_err(|error| error.to_string())?;
    let names: Vec<&str> = all
        .iter()
        .map(|reglement| reglement.name.as_str())
        .collect();
    let names = names.join(", ");
    let found = all.iter().find(|reglement| reglement.name == name);
    let found =
        found.ok_or_else(|| format!("there are no rules named {name}; choose one of {names}"))?;
    // The Kieswet has no election of its own: its values without an end are meant.
    let day = found.election_day.unwrap_or(NaiveDate::MAX);
    Ok((found.allocation.clone(), day))
}

/// Runs the command; true when every line got an answer.
///
/// # Errors
/// When there are no such rules, or a file cannot be read or written.
pub fn run(args: &AllocateArgs, output: &mut impl Write) -> io::Result<bool> {
    let rules = regulation(&args.rules).map_err(io::Error::other)?;
    let input = super::open(args.file.as_deref())?;
    answer_lines((&rules.0, rules.1), input, output)
}

/// Answers every line by these rules, on the values in force on that day.
///
/// # Errors
/// When the input cannot be read or the output not written.
pub fn answer_lines<W: Write>(
    (rules, day): (&AllocationRules, NaiveDate),
    input: impl Read,
    output: &mut W,
) -> io::Result<bool> {
    answer_all(input, output, |line, output| {
        let request: Request<'_> = match serde_json::from_slice(line) {
            Ok(Object(request)) => request,
            Err(_) => return refuse(id_of(line), unreadable::<Object<Request<'_>>>(line), output),
        };
        let id = request.id;
        let (votes, lots) = request.split();
        match allocate(&votes, rules, day, &lots) {
            Err(error) => refuse(id, error.to_string(), output),
            Ok(outcome) => {
                print(output, &Answer::of(id, &outcome))?;
                Ok(Answered::Yes)
            }
        }
    })
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Request<'l> {
    #[serde(borrow, default)]
    id: Option<&'l RawValue>,
    seats: u64,
    lists: Vec<Object<ListLine>>,
    #[serde(default, deserialize_with = "each_key_once")]
    deceased: BTreeMap<ListNumber, Vec<CandidateNumber>>,
    #[serde(default, deserialize_with = "null_is_left_out")]
    lots: Vec<u32>,
}

impl Request<'_> {
    fn split(self) -> (Votes, Vec<DrawnLot>) {
        (
            votes_of(self.seats, self.lists, self.deceased),
            drawn(&self.lots),
        )
    }
}

/// A list with its votes, as it stands in a line.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListLine {
    number: ListNumber,
    candidates: Vec<u64>,
}

pub(super) fn votes_of(
    seats: u64,
    lists: Vec<Object<ListLine>>,
    deceased: BTreeMap<ListNumber, Vec<CandidateNumber>>,
) -> Votes {
    let list = |Object(line): Object<ListLine>| ListVotes {
        number: line.number,
        candidates: line.candidates,
    };
    let on_list = |(list, candidates): (ListNumber, Vec<CandidateNumber>)| {
        candidates
            .into_iter()
            .map(move |candidate| (list, candidate))
    };
    Votes {
        seats,
        lists: lists.into_iter().map(list).collect(),
        deceased: deceased.into_iter().flat_map(on_list).collect(),
    }
}

/// Numbers drawn, without the situation they were drawn for: the line itself is the situation.
pub(super) fn drawn(lots: &[u32]) -> Vec<DrawnLot> {
    let lot = |drawn: &u32| DrawnLot {
        drawn: *drawn,
        asked: None,
    };
    lots.iter().map(lot).collect()
}

fn refuse<W: Write>(
    id: Option<&RawValue>,
    message: String,
    output: &mut W,
) -> io::Result<Answered> {
    let status = "error";
    print(
        output,
        &ErrorAnswer {
            id,
            status,
            message,
        },
    )?;
    Ok(Answered::Error)
}
