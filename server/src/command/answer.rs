//! How steps and questions for a lot are printed.

use election::allocation::{Ask, Step, StepKind, Tied};
use election::fraction::Fraction;
use serde::{Serialize, Serializer};
use serde_json::value::RawValue;

/// An input that cannot be answered.
#[derive(Debug, Serialize)]
pub(super) struct ErrorAnswer<'a> {
    pub(super) id: Option<&'a RawValue>,
    pub(super) status: &'static str,
    pub(super) message: String,
}

pub(super) fn pair(fraction: Fraction) -> (u64, u64) {
    fraction.reduced().into()
}

/// A step of a calculation.
#[derive(Debug, Serialize)]
struct StepLine<'a> {
    kind: StepKind,
    article: &'a str,
    list: u32,
    candidate: Option<u32>,
    from: Option<u32>,
    places: u64,
    value: Option<(u64, u64)>,
    lot: bool,
}

/// Steps, in the order taken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Steps<'a>(pub(super) &'a [Step]);

impl Serialize for Steps<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|step| StepLine {
            kind: step.kind,
            article: step.article.citation(),
            list: step.list,
            candidate: step.candidate,
            from: step.from,
            places: step.places,
            value: step.value.map(pair),
            lot: step.lot,
        }))
    }
}

/// The question for a lot.
#[derive(Debug, Serialize)]
pub(super) struct LotLine<'a> {
    between: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<u32>,
    options: Options<'a>,
    places: u64,
    article: &'a str,
    value: (u64, u64),
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Options<'a> {
    Numbers(&'a [u32]),
    Persons(&'a [(u32, u32)]),
}

impl<'a> From<&'a Ask> for LotLine<'a> {
    fn from(ask: &'a Ask) -> Self {
        let (between, list, options) = match &ask.tied {
            Tied::Lists { options } => ("lists", None, Options::Numbers(options)),
            Tied::Candidates { list, options } => {
                ("candidates", Some(*list), Options::Numbers(options))
            }
            Tied::Persons { options } => ("candidates", None, Options::Persons(options)),
        };
        Self {
            between,
            list,
            options,
            places: ask.places,
            article: ask.article.citation(),
            value: pair(ask.value),
        }
    }
}
