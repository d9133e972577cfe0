//! `wijkzetel result`: the result of an election in a database, or of files of EML_NL, as JSON or as EML_NL 520.
//!
//! From a database comes the established result, or else the one that its counts give. Nothing is stored. A published
//! 520 among the files is held against the calculation.

mod compare;
mod stored;

use super::allocate::{drawn, regulation};
use super::import::print_eml_problems;
use super::json_lines::print;
use crate::answer::{Answer, ErrorAnswer};
use crate::clock;
use crate::documents::{EmlHead, ResultOf, write_result};
use crate::import::eml::{Council, gather};
use crate::store::registration::List;
use clap::{Args, ValueEnum};
use compare::{Comparison, compare};
use election::allocation::{Outcome, allocate};
use serde::Serialize;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

/// How a result is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A line for each body, in the shape of `wijkzetel allocate`.
    Json,
    /// EML_NL 520, of one body.
    Eml,
}

/// Of what the result is asked, and how it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct ResultArgs {
    /// Files of EML_NL: 110a, 230b and 510b of each council, and a 520 to compare with. Without files: the database.
    pub files: Vec<PathBuf>,
    /// How it is printed.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub format: Format,
    /// The rules for files: kieswet, rotterdam-2026 or rotterdam-2022. In a database each election has its own.
    #[arg(long, value_name = "NAME", default_value = "kieswet")]
    pub rules: String,
    /// The lots for files, in the order in which they are asked: 2,1.
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',')]
    pub lots: Vec<u32>,
    /// Only this election of the database.
    #[arg(long, value_name = "ID")]
    pub election: Option<String>,
    /// Only this body of the database.
    #[arg(long, value_name = "CODE")]
    pub body: Option<String>,
    /// The database that is read when no file is named.
    #[arg(long, value_name = "URL", default_value = super::import::EML_DATABASE)]
    pub database_url: String,
}

/// One body with its result.
struct Calculated {
    id: Id,
    head: EmlHead,
    lists: Vec<List>,
    outcome: Result<Outcome, String>,
    published: Option<Comparison>,
}

/// What an answer is about.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Id {
    /// A council in files.
    Council {
        /// The key of the election.
        election: String,
        /// The code of the municipality.
        municipality: String,
    },
    /// A body in a database.
    Body {
        /// The key of the election.
        election: String,
        /// The code of the body.
        wijkraad: String,
        /// The version of the established result; none when it is calculated now.
        version: Option<u32>,
    },
}

/// Runs the command; answers whether everything got an answer, and everything that was compared is equal.
///
/// # Errors
/// When a file or the database cannot be read, or the format cannot say the result.
pub async fn run(args: &ResultArgs, output: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let calculated = match args.files.as_slice() {
        [] => stored::calculate_stored(args).await?,
        files => {
            let files = super::import::read_eml_files(files)?;
            let councils = match gather(&files) {
                Ok(councils) => councils,
                Err(problems) => {
                    print_eml_problems(&problems, output)?;
                    writeln!(output, "No result was calculated.")?;
                    return Ok(false);
                }
            };
            let rules = regulation(&args.rules)?;
            let each = councils
                .iter()
                .map(|council| of_council(council, &rules.0, args));
            each.collect()
        }
    };
    match args.format {
        Format::Json => print_lines(calculated, output),
        Format::Eml => print_eml(&calculated, output),
    }
}

fn of_council(
    council: &Council,
    rules: &election::allocation::AllocationRules,
    args: &ResultArgs,
) -> Calculated {
    let lots = drawn(&args.lots);
    let outcome = allocate(&council.votes(), rules, council.held_on, &lots);
    let outcome = outcome.map_err(|cause| cause.to_string());
    let published = council.published.as_ref().and_then(|published| {
        let Ok(Outcome::Completed(done)) = &outcome else {
            return None;
        };
        Some(compare(&council.ballot, done, published))
    });
    Calculated {
        id: Id::Council {
            election: council.key.election.clone(),
            municipality: council.key.municipality.clone(),
        },
        head: EmlHead::of_council(council, clock::now()),
        lists: council.lists(),
        outcome,
        published,
    }
}

/// An answer with what it was compared with behind it.
#[derive(Serialize)]
struct Line<A> {
    #[serde(flatten)]
    answer: A,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Comparison>,
}

fn print_lines(
    calculated: Vec<Calculated>,
    output: &mut impl Write,
) -> Result<bool, Box<dyn Error>> {
    let mut all = true;
    for one in calculated {
        let (id, published) = (one.id, one.published);
        all &= published.as_ref().is_none_or(|published| published.equal);
        match &one.outcome {
            Ok(outcome) => {
                let answer = Answer::of(id, outcome);
                print(output, &Line { answer, published })?;
            }
            Err(message) => {
                all = false;
                let (status, message) = ("error", message.clone());
                print(
                    output,
                    &ErrorAnswer {
                        id,
                        status,
                        message,
                    },
                )?;
            }
        }
        writeln!(output)?;
    }
    Ok(all)
}

fn print_eml(calculated: &[Calculated], output: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let [one] = calculated else {
        let count = calculated.len();
        return Err(format!(
            "nothing was written: EML_NL 520 holds one body and there are {count}; \
             choose one with --election and --body, or name the files of one council"
        )
        .into());
    };
    let done = match &one.outcome {
        Ok(Outcome::Completed(done)) => done,
        Ok(Outcome::LotRequired { ask, .. }) => {
            let article = ask.article.citation();
            return Err(format!(
                "nothing was written: a lot must be drawn first ({article}); \
                 see it with --format json, and give what was drawn with --lots"
            )
            .into());
        }
        Err(message) => return Err(format!("nothing was written: {message}").into()),
    };
    output.write_all(&write_result(&ResultOf {
        head: &one.head,
        lists: &one.lists,
        allocation: done,
    })?)?;
    writeln!(output)?;
    Ok(one
        .published
        .as_ref()
        .is_none_or(|published| published.equal))
}
