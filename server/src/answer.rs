//! The outcome of an allocation as JSON, in the shapes that `docs/formats.md` promises; files of a result use the same.

use election::allocation::{
    Ask, CandidateNumber, Completed, ListNumber, Outcome, Step, StepKind, Tied,
};
use election::fraction::Fraction;
use serde::{Serialize, Serializer};

/// An input that cannot be answered.
#[derive(Debug, Serialize)]
pub(crate) struct ErrorAnswer<I> {
    pub(crate) id: I,
    pub(crate) status: &'static str,
    pub(crate) message: String,
}

pub(crate) fn pair(fraction: Fraction) -> (u64, u64) {
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
pub(crate) struct Steps<'a>(pub(crate) &'a [Step]);

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
pub(crate) struct LotLine<'a> {
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

/// What came of an allocation.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Answer<'a, I> {
    /// The seats are allocated.
    Completed(CompletedAnswer<'a, I>),
    /// A lot must be drawn.
    LotRequired(LotAnswer<'a, I>),
}

#[derive(Debug, Serialize)]
pub(crate) struct CompletedAnswer<'a, I> {
    id: I,
    status: &'static str,
    quota: Option<(u64, u64)>,
    seats: &'a [(ListNumber, u64)],
    elected: &'a [(ListNumber, CandidateNumber)],
    ranking: &'a [(ListNumber, Vec<CandidateNumber>)],
    empty: u64,
    steps: Steps<'a>,
}

#[derive(Debug, Serialize)]
pub(crate) struct LotAnswer<'a, I> {
    id: I,
    status: &'static str,
    lot: LotLine<'a>,
    steps: Steps<'a>,
}

impl<'a, I> Answer<'a, I> {
    /// The answer to the question with this key.
    pub(crate) fn of(id: I, outcome: &'a Outcome) -> Self {
        match outcome {
            Outcome::Completed(done) => Self::completed(id, done),
            Outcome::LotRequired { ask, steps } => Self::LotRequired(LotAnswer {
                id,
                status: "lot_required",
                lot: ask.into(),
                steps: Steps(steps),
            }),
        }
    }

    /// The answer of an allocation that was completed.
    pub(crate) fn completed(id: I, done: &'a Completed) -> Self {
        Self::Completed(CompletedAnswer {
            id,
            status: "completed",
            quota: done.quota.map(|quota| (quota.votes, quota.seats)),
            seats: &done.seats,
            elected: &done.elected,
            ranking: &done.ranking,
            empty: done.empty,
            steps: Steps(&done.steps),
        })
    }
}
