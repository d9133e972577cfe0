//! What an allocation takes and what it answers: votes in, seats and persons out, or a question.

use crate::article::Article;
use crate::fraction::Fraction;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The number of a list on the ballot, from 1.
pub type ListNumber = u32;
/// The number of a candidate on the list, from 1.
pub type CandidateNumber = u32;

/// The votes on one list, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListVotes {
    /// The number of the list.
    pub number: ListNumber,
    /// The votes for candidate 1, 2, …; also for those who died since.
    pub candidates: Vec<u64>,
}

impl ListVotes {
    /// All votes on the list; more than fit count as the highest number, which no allocation takes.
    #[must_use]
    pub fn total(&self) -> u64 {
        let votes = self.candidates.iter().copied();
        votes.fold(0, u64::saturating_add)
    }
}

/// The established votes of one body, with what the law needs beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// The number of seats to fill, at least 1.
    pub seats: u64,
    /// The lists, ascending by number.
    pub lists: Vec<ListVotes>,
    /// The candidates who died: their votes count for the list, they get no seat.
    pub deceased: BTreeSet<(ListNumber, CandidateNumber)>,
}

/// What a step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Seats for full quotas.
    Full,
    /// A residual seat by largest remainder.
    LargestRemainder,
    /// A residual seat by highest average, at most one each.
    HighestAverageOneEach,
    /// A residual seat by highest average.
    HighestAverage,
    /// A seat moved to the list with the majority of the votes.
    Majority,
    /// Seats given back for want of candidates.
    Exhaustion,
    /// A seat that was given back, given again.
    Reassigned,
    /// A candidate elected by preference votes.
    Preference,
    /// A candidate elected in list order.
    ListOrder,
}

/// One step of the calculation, with the figure that decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What happened.
    pub kind: StepKind,
    /// By which article.
    pub article: Article,
    /// The list that gets the seats, or gives them back in an exhaustion.
    pub list: ListNumber,
    /// The candidate who is elected.
    pub candidate: Option<CandidateNumber>,
    /// The list that loses the seat.
    pub from: Option<ListNumber>,
    /// How many seats the step is about.
    pub places: u64,
    /// The remainder, the average or the votes that decided, in lowest terms; none for an exhaustion.
    pub value: Option<Fraction>,
    /// Whether a lot decided.
    pub lot: bool,
}

/// Who is tied.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "between", rename_all = "snake_case")]
pub enum Tied {
    /// Lists; the number drawn is a list number.
    Lists {
        /// Their numbers, ascending.
        options: Vec<ListNumber>,
    },
    /// Candidates of one list; the number drawn is a candidate number.
    Candidates {
        /// The list.
        list: ListNumber,
        /// Their numbers, ascending.
        options: Vec<CandidateNumber>,
    },
    /// Candidates of several lists; the number drawn is the position in `options`, from 1.
    Persons {
        /// List and candidate number, ascending.
        options: Vec<(ListNumber, CandidateNumber)>,
    },
}

impl Tied {
    /// The numbers that can be drawn.
    #[must_use]
    pub fn numbers(&self) -> Vec<u32> {
        match self {
            Self::Lists { options } | Self::Candidates { options, .. } => options.clone(),
            Self::Persons { options } => (1..).take(options.len()).collect(),
        }
    }
}

/// What the lot decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Who gets a residual seat.
    ResidualSeat,
    /// Who gives a seat up to the list with the majority: the number drawn **loses**.
    MajorityLoss,
    /// Who is elected.
    Election,
    /// Who gets the vacant seat.
    Vacancy,
}

/// A question to the public session: between whom, for what, by which article, on which figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// Who is tied.
    pub tied: Tied,
    /// What the lot decides.
    pub purpose: Purpose,
    /// How many places are left among those tied; each lot fills one.
    pub places: u64,
    /// By which article.
    pub article: Article,
    /// The equal remainder, average or number of votes, in lowest terms.
    pub value: Fraction,
    /// The votes and seats of each list at this moment: an answer holds for this situation alone.
    pub standings: Vec<(ListNumber, u64, u64)>,
}

/// The answer to an [`Ask`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnLot {
    /// The number drawn, one of [`Tied::numbers`].
    pub drawn: u32,
    /// The situation it was drawn for; when it is known, an answer for another situation is refused.
    pub asked: Option<Ask>,
}

/// The seats of a list with the figures that continued allocation needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The list.
    pub list: ListNumber,
    /// Its votes.
    pub votes: u64,
    /// Its full seats by the quota, before any exhaustion.
    pub full: u64,
    /// Its remainder.
    pub remainder: Fraction,
    /// Whether its votes reach the share of the quota that the largest remainders ask for.
    pub meets_share: bool,
    /// The seats it holds.
    pub held: u64,
    /// Whether it got a seat because of its majority.
    pub majority_seat: bool,
}

/// Votes divided by seats, not reduced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// Valid votes on all lists.
    pub votes: u64,
    /// Seats to fill.
    pub seats: u64,
}

/// A finished allocation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completed {
    /// The quota; none under most votes.
    pub quota: Option<Quota>,
    /// The seats of each list, in list order.
    pub seats: Vec<(ListNumber, u64)>,
    /// Who is elected, by list, then candidate.
    pub elected: Vec<(ListNumber, CandidateNumber)>,
    /// The order for succession of each list, the deceased left out.
    pub ranking: Vec<(ListNumber, Vec<CandidateNumber>)>,
    /// Seats that nobody is left for.
    pub empty: u64,
    /// Everything that was done, in order.
    pub steps: Vec<Step>,
    /// The figures for continued allocation; empty under most votes.
    pub standings: Vec<Standing>,
}

/// The outcome of an allocation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Outcome {
    /// Everything is decided.
    Completed(Completed),
    /// A lot must be drawn first.
    LotRequired {
        /// The question.
        ask: Ask,
        /// What was done before it.
        steps: Vec<Step>,
    },
}
