//! Whom the list and whom the votes bring when everybody leaves at once, as persons and not as seats.

use super::rule::Rule;
use super::summary::{Summary, summarise};
use super::together::Together;
use crate::successor::Person;
use std::collections::BTreeSet;

/// How many persons come in by the list, by the votes of the whole wijk, or by both, however the lots fall.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turnover {
    /// By both, to whatever seats.
    pub both: u64,
    /// By the list alone.
    pub list_alone: u64,
    /// By the votes alone.
    pub votes_alone: u64,
}

impl Turnover {
    /// Those of several bodies together.
    #[must_use]
    pub fn of_bodies(bodies: impl IntoIterator<Item = Self>) -> Self {
        bodies.into_iter().fold(Self::default(), |all, body| Self {
            both: all.both + body.both,
            list_alone: all.list_alone + body.list_alone,
            votes_alone: all.votes_alone + body.votes_alone,
        })
    }
}

impl Together {
    /// The persons of the body.
    #[must_use]
    pub fn turnover(&self) -> Turnover {
        let (list, votes) = (self.came(Rule::SameList), self.came(Rule::MostVotes));
        let both: u64 = list.intersection(&votes).map(|_| 1).sum();
        Turnover {
            both,
            list_alone: list.difference(&votes).map(|_| 1).sum(),
            votes_alone: votes.difference(&list).map(|_| 1).sum(),
        }
    }

    /// The seats of the body in figures; the votes are those of everybody who comes in however the lots fall.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let mut summary = summarise(&self.comparisons);
        for (rule, tally) in &mut summary.tallies {
            let certain = self.certain.get(rule).into_iter().flatten();
            tally.votes = certain.map(|(_, votes)| *votes).collect();
            tally.votes.sort_unstable();
        }
        summary
    }

    fn came(&self, rule: Rule) -> BTreeSet<Person> {
        let certain = self.certain.get(&rule).into_iter().flatten();
        certain.map(|(person, _)| *person).collect()
    }
}
