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
            Self::Lot { .. } | Self::Resident | Self::Nobody | Self::NotApplicable { .. } => None,
        }
    }

    /// Whether both bring the same: the same candidate by whatever way, a lot between the same, a resident,
    /// or nobody. A rule that says nothing agrees with none.
    #[must_use]
    pub fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::NotApplicable { .. }, _) | (_, Self::NotApplicable { .. }) => false,
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
    let answers = Rule::ALL.into_iter().map(|rule| {
        let Some(policy) = rule.policy() else {
            return match rule {
                Rule::Rules2022 => {
                    let order = &earlier.policies.order.value;
                    decide(&by(situation, earlier, order), seat, (rule, lots))
                }
                _ => decide(situation, seat, (rule, lots)),
            };
        };
        match why_not(situation, seat, policy) {
            Some((why, article)) => Ok(Answer {
                rule,
                incoming: Incoming::NotApplicable { why },
                article,
                outcome: None,
            }),
            None => decide(
                &by(situation, situation.rules, &[policy]),
                seat,
                (rule, lots),
            ),
        }
    });
    Ok(Comparison {
        seat,
        answers: answers.collect::<Result<_, _>>()?,
    })
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

fn decide(
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
