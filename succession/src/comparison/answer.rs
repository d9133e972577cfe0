//! What each rule answers for one seat.

use super::rule::{NotApplicable, Rule, why_not};
use crate::rules::{Policy, SuccessionRules};
use crate::successor::{
    Filling, Outcome, Person, Situation, SuccessionError, VacantSeat, decide_successor,
};
use election::result::{Article, DrawnLot, Replay, Tied};
use serde::{Deserialize, Serialize};

/// Who would come in under a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Incoming {
    /// This candidate.
    Candidate {
        /// List and candidate number.
        person: Person,
        /// The policy by which the candidate came in.
        route: Policy,
        /// The votes of the candidate in the election.
        votes: u64,
        /// Whether the candidate stood on the list of the one who leaves.
        own_list: bool,
    },
    /// That depends on a lot between these, which was not drawn.
    Lot {
        /// Between whom.
        tied: Tied,
    },
    /// A resident who is to be drawn by lot.
    Resident,
    /// Nobody.
    Nobody,
    /// That depends on a lot for an earlier seat, which was not drawn; only when all leave at once.
    Open,
    /// The rule says nothing about this seat.
    NotApplicable {
        /// Why.
        why: NotApplicable,
    },
}

impl Incoming {
    /// The candidate who would come in.
    #[must_use]
    pub fn person(&self) -> Option<Person> {
        match self {
            Self::Candidate { person, .. } => Some(*person),
            Self::Lot { .. }
            | Self::Resident
            | Self::Nobody
            | Self::Open
            | Self::NotApplicable { .. } => None,
        }
    }

    /// Whether it is a question for a lot.
    pub(super) fn is_lot(&self) -> bool {
        matches!(self, Self::Lot { .. })
    }

    /// Whether both bring the same: the same candidate by whatever way, a lot between the same, a resident,
    /// or nobody. A rule that says nothing agrees with none, and neither does an answer that is open.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::NotApplicable { .. } | Self::Open, _)
            | (_, Self::NotApplicable { .. } | Self::Open) => false,
            (Self::Candidate { person, .. }, Self::Candidate { person: comes, .. }) => {
                person == comes
            }
            _ => self == other,
        }
    }
}

/// What one rule answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The rule.
    pub rule: Rule,
    /// Who would come in.
    pub incoming: Incoming,
    /// By which article that is so.
    pub article: Article,
    /// The whole decision, with everybody considered; none where the rule says nothing.
    pub outcome: Option<Outcome>,
}

/// What every rule answers for one seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The seat.
    pub seat: VacantSeat,
    /// An answer for each of [`Rule::ALL`], in that order.
    pub answers: Vec<Answer>,
}

impl Comparison {
    /// What this rule answers.
    #[must_use]
    pub fn answer(&self, rule: Rule) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.rule == rule)
    }
}

/// Who would get this seat under each rule. The order in force is that of the situation; `earlier` is the
/// succession part of the regulation of 2022. A lot that was drawn for the same question answers it.
///
/// # Errors
/// As for [`decide_successor`]; an enlargement by more than one seat is one call for each.
pub fn compare(
    situation: &Situation<'_>,
    seat: VacantSeat,
    earlier: &SuccessionRules,
    lots: &[DrawnLot],
) -> Result<Comparison, SuccessionError> {
    let answers = Rule::ALL
        .into_iter()
        .map(|rule| match silent(situation, seat, rule) {
            Some(answer) => Ok(answer),
            None => decide(&under(situation, rule, earlier), seat, (rule, lots)),
        });
    Ok(Comparison {
        seat,
        answers: answers.collect::<Result<_, _>>()?,
    })
}

/// The answer of a rule that says nothing about the seat.
pub(super) fn silent(situation: &Situation<'_>, seat: VacantSeat, rule: Rule) -> Option<Answer> {
    let (why, article) = why_not(situation, seat, rule.policy()?)?;
    Some(Answer {
        rule,
        incoming: Incoming::NotApplicable { why },
        article,
        outcome: None,
    })
}

/// The same facts as this rule looks at them.
pub(super) fn under<'s>(
    situation: &Situation<'s>,
    rule: Rule,
    earlier: &'s SuccessionRules,
) -> Situation<'s> {
    match (rule, rule.policies()) {
        (Rule::Rules2022, _) => by(situation, earlier, &earlier.policies.order.value),
        (_, Some(policies)) => by(situation, situation.rules, policies),
        (_, None) => situation.clone(),
    }
}

/// The same facts under other rules, or in another order.
fn by<'s>(
    situation: &Situation<'s>,
    rules: &'s SuccessionRules,
    policies: &'s [Policy],
) -> Situation<'s> {
    Situation {
        rules,
        policies,
        ..situation.clone()
    }
}

/// What the rule answers on these facts.
pub(super) fn decide(
    situation: &Situation<'_>,
    seat: VacantSeat,
    (rule, lots): (Rule, &[DrawnLot]),
) -> Result<Answer, SuccessionError> {
    let mut unused = lots.to_vec();
    let mut answered: Vec<DrawnLot> = Vec::new();
    let outcome = loop {
        let outcome = decide_successor(situation, seat, &mut Replay::new(&answered))?;
        let Outcome::LotRequired { ask, .. } = &outcome else {
            break outcome;
        };
        let mut drawn = unused.iter();
        match drawn.position(|lot| lot.asked.as_ref() == Some(ask)) {
            Some(place) => answered.push(unused.remove(place)),
            None => break outcome,
        }
    };
    let (incoming, article) = incoming(situation, seat, &outcome);
    Ok(Answer {
        rule,
        incoming,
        article,
        outcome: Some(outcome),
    })
}

/// Who comes in by the first proposal, and by which article.
fn incoming(situation: &Situation<'_>, seat: VacantSeat, outcome: &Outcome) -> (Incoming, Article) {
    let nobody = &situation.rules.appointment.no_successor.article;
    match outcome {
        Outcome::LotRequired { ask, .. } => {
            let tied = ask.tied.clone();
            (Incoming::Lot { tied }, ask.article.clone())
        }
        Outcome::Proposed(proposals) => match proposals.first() {
            None => (Incoming::Nobody, nobody.clone()),
            Some(proposal) => {
                let incoming = match proposal.decision.outcome {
                    Filling::Appointed { person, route } => Incoming::Candidate {
                        person,
                        route,
                        votes: situation.votes_of(person).unwrap_or_default(),
                        own_list: seat.leaver().is_some_and(|(own, _)| own == person.0),
                    },
                    Filling::Sortition => Incoming::Resident,
                    Filling::Vacant => Incoming::Nobody,
                };
                (incoming, proposal.article.clone())
            }
        },
    }
}
