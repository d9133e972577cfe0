//! Everybody who was considered, with verdict, reason and article.

use super::situation::{Person, Situation, VacantSeat};
use super::{Filling, Outcome, Proposal};
use crate::rules::{Policy, Reason};
use election::result::{Article, Ask, Decision, Fraction, Ground, ListsCompared, Step, StepKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Why someone is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// For a reason of the person's own.
    Person(Reason),
    /// The seat goes to another list, so the whole list of the one who leaves is left out.
    OwnList,
    /// A list without votes takes no part in continued allocation.
    NoVotes,
}

impl Why {
    /// The word for it on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Person(reason) => reason.word(),
            Self::OwnList => "own_list",
            Self::NoVotes => "no_votes",
        }
    }
}

/// What became of someone who was considered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// This one is next.
    Appointed,
    /// Passed over.
    PassedOver(Why),
}

/// One candidate who was considered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consideration {
    /// List and candidate number.
    pub person: Person,
    /// What became of it.
    pub verdict: Verdict,
}

/// The search for one seat so far; nobody is listed twice.
#[derive(Debug, Default)]
pub(super) struct Search {
    considered: Vec<Ground<Consideration>>,
    seen: BTreeSet<Person>,
    steps: Vec<Step>,
    pub(super) compared: Option<ListsCompared>,
}

impl Search {
    fn note(&mut self, person: Person, verdict: Verdict, article: &Article) {
        if self.seen.insert(person) {
            self.considered.push(Ground {
                finding: Consideration { person, verdict },
                article: article.clone(),
            });
        }
    }

    pub(super) fn pass_over(&mut self, situation: &Situation<'_>, person: Person, why: Why) {
        let article = match why {
            Why::Person(reason) => &situation.rules.passed_over.rule(reason).article,
            Why::OwnList | Why::NoVotes => {
                &situation.rules.policies.rule(Policy::OtherList).article
            }
        };
        self.note(person, Verdict::PassedOver(why), article);
    }

    /// Goes down an order: the first who is not barred, after noting those who are.
    pub(super) fn walk(
        &mut self,
        (situation, seat): (&Situation<'_>, VacantSeat),
        order: impl IntoIterator<Item = Person>,
    ) -> Option<Person> {
        for person in order {
            match situation.bar(person, seat) {
                None => return Some(person),
                Some(why) => self.pass_over(situation, person, why),
            }
        }
        None
    }

    /// Notes the one who is next, with the step and the article that brought the seat there.
    pub(super) fn appoint(&mut self, person: Person, article: &Article, step: Step) {
        self.note(person, Verdict::Appointed, article);
        self.steps.push(step);
    }

    pub(super) fn propose(self, outcome: Filling, article: Article) -> Proposal {
        Proposal {
            article,
            decision: Decision {
                outcome,
                grounds: self.considered,
            },
            steps: self.steps,
            compared: self.compared,
        }
    }

    pub(super) fn stop_for(self, ask: Ask) -> Outcome {
        Outcome::LotRequired {
            ask,
            considered: self.considered,
            steps: self.steps,
            compared: self.compared,
        }
    }
}

/// The step that brings a seat to a person on the votes of that person.
pub(super) fn personal_step(
    (kind, article): (StepKind, &Article),
    (list, candidate): Person,
    votes: u64,
    lot: bool,
) -> Step {
    Step {
        kind,
        article: article.clone(),
        list,
        candidate: Some(candidate),
        from: None,
        places: 1,
        value: Some(Fraction::whole(votes)),
        lot,
    }
}
