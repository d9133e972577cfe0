//! Who gets a vacant seat: everybody considered in order, each with verdict, reason and article.
//!
//! It proposes; an official decides. It asks for a lot and never draws one, and it does not know
//! names, days or how the vacancy arose.

mod considered;
mod enlargement;
mod error;
mod most_votes;
mod other_list;
mod same_list;
mod situation;

pub use considered::{Consideration, Verdict, Why};
pub use error::SuccessionError;
pub use situation::{Person, Situation, Transfer, VacantSeat};

use crate::rules::Policy;
use considered::Search;
use election::result::{Article, Ask, Decision, Ground, Halt, ListsCompared, Replay, Step};
use serde::{Deserialize, Serialize};

/// How a seat is filled, or that it is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Filling {
    /// This candidate is next.
    Appointed {
        /// List and candidate number.
        person: Person,
        /// The policy by which the candidate came in.
        route: Policy,
    },
    /// No candidate is left: a resident is drawn by lot.
    Sortition,
    /// No candidate is left, and the seat stays empty.
    Vacant,
}

/// The proposal for one seat: the outcome, everybody considered, and the steps with their figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The outcome; its grounds are those considered, in order.
    pub decision: Decision<Filling, Consideration>,
    /// By which article that is the outcome.
    pub article: Article,
    /// What the policies computed.
    pub steps: Vec<Step>,
    /// The lists that the seat was compared between, when it went on to another list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared: Option<ListsCompared>,
}

/// The outcome for a vacancy: a proposal for each seat, or the question for a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// One proposal, or one for each new seat of an enlargement.
    Proposed(Vec<Proposal>),
    /// A lot must be drawn first.
    LotRequired {
        /// The question.
        ask: Ask,
        /// Everybody considered for this seat so far.
        considered: Vec<Ground<Consideration>>,
        /// What was computed before the question.
        steps: Vec<Step>,
        /// The lists that the seat is compared between, when the question is among lists.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        compared: Option<ListsCompared>,
    },
}

/// Decides who fills a vacant seat, by the policies in their order.
///
/// Applies Kieswet W 1.
///
/// # Errors
/// A situation that contradicts itself, or a lot that cannot be the answer.
pub fn decide_successor(
    situation: &Situation<'_>,
    seat: VacantSeat,
    replay: &mut Replay<'_>,
) -> Result<Outcome, SuccessionError> {
    situation.check(seat)?;
    if let VacantSeat::Enlargement(seats) = seat {
        return enlargement::fill_new_seats(situation, seats, replay);
    }
    fill_one(situation, seat, replay).map(|outcome| match outcome {
        OneSeat::Proposed(proposal) => Outcome::Proposed(vec![proposal]),
        OneSeat::LotRequired(ask, search) => search.stop_for(*ask),
    })
}

/// The outcome for a single seat.
enum OneSeat {
    Proposed(Proposal),
    LotRequired(Box<Ask>, Search),
}

fn fill_one(
    situation: &Situation<'_>,
    seat: VacantSeat,
    replay: &mut Replay<'_>,
) -> Result<OneSeat, SuccessionError> {
    let mut search = Search::default();
    match try_policies(situation, seat, &mut search, replay) {
        Ok((filling, article)) => Ok(OneSeat::Proposed(search.propose(filling, article.clone()))),
        Err(Halt::Ask(ask)) => Ok(OneSeat::LotRequired(ask, search)),
        Err(Halt::Error(error)) => Err(SuccessionError::Allocation(error)),
    }
}

/// The outcome, with its article. When the policies run out, nobody can be appointed.
///
/// Applies Kieswet W 4(2).
fn try_policies<'s>(
    situation: &'s Situation<'_>,
    seat: VacantSeat,
    search: &mut Search,
    replay: &mut Replay<'_>,
) -> Result<(Filling, &'s Article), Halt> {
    for &route in situation.policies {
        let article = situation.article(route);
        let found = match route {
            Policy::MostVotes => most_votes::find(situation, seat, search, replay)?,
            Policy::SameList => same_list::find(situation, seat, search),
            Policy::OtherList => other_list::find(situation, seat, search, replay)?,
            Policy::Sortition => return Ok((Filling::Sortition, article)),
            Policy::LeaveVacant => return Ok((Filling::Vacant, article)),
        };
        if let Some(person) = found {
            return Ok((Filling::Appointed { person, route }, article));
        }
    }
    let nobody = &situation.rules.appointment.no_successor.article;
    Ok((Filling::Vacant, nobody))
}

#[cfg(test)]
mod tests;
