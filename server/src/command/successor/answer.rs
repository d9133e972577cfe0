//! How the outcome of a succession is printed.

use super::Decided;
use crate::answer::{LotLine, Steps};
use crate::command::json_lines::print;
use election::decision::Ground;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use std::io::{self, Write};
use succession::successor::{Consideration, Filling, Outcome, Proposal, Verdict};

#[derive(Debug, Serialize)]
struct ConsideredLine<'a> {
    list: u32,
    candidate: u32,
    verdict: &'static str,
    reason: Option<&'static str>,
    article: &'a str,
}

#[derive(Debug, Clone, Copy)]
struct Considered<'a>(&'a [Ground<Consideration>]);

impl Serialize for Considered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|ground| {
            let (list, candidate) = ground.finding.person;
            let (verdict, reason) = match ground.finding.verdict {
                Verdict::Appointed => ("appointed", None),
                Verdict::PassedOver(why) => ("passed_over", Some(why.word())),
            };
            let article = ground.article.citation();
            ConsideredLine {
                list,
                candidate,
                verdict,
                reason,
                article,
            }
        }))
    }
}

/// The answer for one seat, without the `id`.
#[derive(Debug, Serialize)]
struct SeatLine<'a> {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    candidate: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    route: Option<&'static str>,
    considered: Considered<'a>,
    steps: Steps<'a>,
}

impl<'a> From<&'a Proposal> for SeatLine<'a> {
    fn from(proposal: &'a Proposal) -> Self {
        let (status, person, route) = match proposal.decision.outcome {
            Filling::Appointed { person, route } => ("appointed", Some(person), Some(route.word())),
            Filling::Sortition => ("sortition", None, None),
            Filling::Vacant => ("vacant", None, None),
        };
        Self {
            status,
            list: person.map(|(list, _)| list),
            candidate: person.map(|(_, candidate)| candidate),
            route,
            considered: Considered(&proposal.decision.grounds),
            steps: Steps(&proposal.steps),
        }
    }
}

#[derive(Debug, Serialize)]
struct WithId<'a, A> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    answer: A,
}

#[derive(Debug, Serialize)]
struct Appointments<'a> {
    status: &'static str,
    appointments: Vec<SeatLine<'a>>,
}

#[derive(Debug, Serialize)]
struct LotRequired<'a> {
    status: &'static str,
    lot: LotLine<'a>,
    considered: Considered<'a>,
    steps: Steps<'a>,
}

#[derive(Debug, Serialize)]
struct Refused {
    status: &'static str,
    message: String,
    considered: [(); 0],
}

pub(super) fn print_error<W: Write>(
    id: Option<&RawValue>,
    message: String,
    output: &mut W,
) -> io::Result<()> {
    let answer = Refused {
        status: "error",
        message,
        considered: [],
    };
    print(output, &WithId { id, answer })
}

/// Prints the answer for one seat, or one for each new seat; the status of an enlargement is that of
/// its last seat, because what cannot be filled comes last.
pub(super) fn print_outcome<W: Write>(
    id: Option<&RawValue>,
    decided: &Decided,
    output: &mut W,
) -> io::Result<()> {
    match &decided.outcome {
        Outcome::LotRequired {
            ask,
            considered,
            steps,
            ..
        } => {
            let answer = LotRequired {
                status: "lot_required",
                lot: ask.into(),
                considered: Considered(considered),
                steps: Steps(steps),
            };
            print(output, &WithId { id, answer })
        }
        Outcome::Proposed(proposals) => {
            let mut seats: Vec<SeatLine<'_>> = proposals.iter().map(SeatLine::from).collect();
            if decided.enlargement {
                let status = seats.last().map_or("vacant", |seat| seat.status);
                let answer = Appointments {
                    status,
                    appointments: seats,
                };
                return print(output, &WithId { id, answer });
            }
            seats.truncate(1);
            print(
                output,
                &WithId {
                    id,
                    answer: seats.pop(),
                },
            )
        }
    }
}
