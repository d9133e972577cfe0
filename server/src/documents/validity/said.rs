//! What the minutes of a session on validity say, as it was said: kept with the session, and printed from it on
//! paper and on a page.

use crate::store::committee::CommitteeSession;
use crate::store::registration::Body;
use crate::store::registration::validity::Change;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use election::ballot::{ListFinding, ListOutcome};
use election::decision::{Decision, Ground};
use election::registration::course::Verdict;
use election::registration::{Finding, SeatsToFill, ShortageFinding};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Everything that the minutes of one session say. No dates of birth and no addresses.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionSaid {
    /// The name of the election.
    pub election: String,
    /// The day of the vote.
    pub vote_on: NaiveDate,
    /// The name of the regulation.
    pub regulation: String,
    /// Whether the election is official.
    pub official: bool,
    /// Which session, from 1.
    pub number: u32,
    /// The session that it corrects, with its day.
    pub corrects: Option<(u32, NaiveDate)>,
    /// Where and when it was, who sat in it, and what was raised.
    pub session: CommitteeSession,
    /// Why a correction was held; empty for the first.
    pub reason: String,
    /// What a correction changed.
    pub changes: Vec<ChangeSaid>,
    /// Every body with its candidates, by gebied and name.
    pub bodies: Vec<BodySaid>,
    /// What the examination found; only in the first session.
    pub findings: Vec<FindingSaid>,
    /// The place and the hash of the last event in the audit log before the minutes.
    pub head: (i64, String),
    /// The moment at which the minutes were made.
    pub made_at: DateTime<Utc>,
}

/// Names stand in it, so it is not printed by chance.
impl fmt::Debug for SessionSaid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "what was said in session {}", self.number)
    }
}

impl SessionSaid {
    /// How many candidacies are valid.
    #[must_use]
    pub fn valid(&self) -> u64 {
        let counts = self.bodies.iter().map(BodySaid::valid);
        counts.sum()
    }

    /// How many are not.
    #[must_use]
    pub fn invalid(&self) -> u64 {
        let counts = self.bodies.iter().map(|body| body.refused.len() as u64);
        counts.sum()
    }

    /// The bodies whose ballot must be drawn.
    pub fn affected(&self) -> impl Iterator<Item = &BodySaid> {
        self.bodies.iter().filter(|body| body.affected)
    }
}

/// What a correction did to one candidacy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSaid {
    /// What it did.
    pub change: Change,
    /// The name of the candidate.
    pub name: String,
    /// The body in which the candidate stands from then on, or stood.
    pub body: Body,
    /// The body in which the candidate stood, when moved.
    pub from: Option<Body>,
    /// Why.
    pub reason: String,
    /// The article; empty when none was named.
    pub article: String,
}

/// One body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodySaid {
    /// The body.
    pub body: Body,
    /// Seats as planned.
    pub planned: u64,
    /// What the number of candidates leads to, with its grounds.
    pub seats: Decision<SeatsToFill, ShortageFinding>,
    /// The valid lists.
    pub lists: Vec<ListSaid>,
    /// The candidacies that are not valid.
    pub refused: Vec<RefusedSaid>,
    /// Whether its ballot must be drawn, for the first time or anew.
    pub affected: bool,
}

impl BodySaid {
    /// How many candidacies are valid.
    #[must_use]
    pub fn valid(&self) -> u64 {
        let counts = self.lists.iter().map(|list| list.candidates.len() as u64);
        counts.sum()
    }
}

/// A valid list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListSaid {
    /// The name of a joint list; empty for one person.
    pub name: String,
    /// What became of a joint list from which candidates fell away.
    pub outcome: Option<Decision<ListOutcome, ListFinding>>,
    /// Its candidates, in its order.
    pub candidates: Vec<CandidateSaid>,
}

/// A candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CandidateSaid {
    /// The name as on the ballot.
    pub name: String,
    /// The aanduiding; empty when there is none, or it is struck.
    pub aanduiding: String,
    /// The aanduiding that is struck, and why.
    pub struck: Option<(String, WhySaid)>,
}

/// A candidacy that is not valid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedSaid {
    /// The name of the candidate.
    pub name: String,
    /// Why.
    pub why: WhySaid,
}

/// Why something was decided.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WhySaid {
    /// What was found, with the articles.
    pub findings: Vec<Ground<Finding>>,
    /// The presets of the omissions that were not repaired.
    pub omissions: Vec<String>,
    /// The rest, in words.
    pub reason: String,
    /// The article of the words; empty when none was named.
    pub article: String,
}

/// What the examination found about one candidacy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingSaid {
    /// The body.
    pub body: Body,
    /// The name of the candidate.
    pub name: String,
    /// The omissions.
    pub omissions: Vec<OmissionSaid>,
    /// What was proposed.
    pub proposal: Option<Verdict>,
}

/// An omission with its term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OmissionSaid {
    /// Which text of the library it is.
    pub preset: String,
    /// The last second in which it could be repaired.
    pub until: NaiveDateTime,
    /// Whether it was repaired.
    pub repaired: Option<bool>,
}
