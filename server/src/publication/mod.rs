//! What the public may see, as plain values that are read once and shown many times.
//!
//! Figures and outcomes come in, pages print them; nothing is decided here.

mod ballot;
mod candidates;
mod choice;
mod follow;
mod interim;
mod load;
mod published;
mod registering;
// Sortition.
mod sortition;

use crate::store::ResultFileKind;
use crate::store::lots::StoredDraw;
pub use crate::store::{Basis, BodyKind};
pub use ballot::{BallotEdition, BallotSheet, list_sheets};
pub use candidates::{
    CandidateEdition, CandidateList, CandidateSheet, FollowedCandidates, PublicCandidate,
    load_candidates,
};
pub use follow::Followed;
pub use interim::{Interim, InterimBody, InterimStation};
pub(crate) use load::{altered, candidates};
pub use load::{load, load_at, reload};
pub use published::{Edition, Published};
pub use registering::Registering;
// Sortition.
pub use sortition::PublicSortition;

use chrono::NaiveDate;
use election::allocation::{AllocationRules, Ask, CandidateNumber, Completed, ListNumber, Step};
use election::result::{Correction, ElectionResult};
use std::sync::Arc;
use succession::successor::Outcome;

/// A candidate, by list and number on the list.
pub type Person = (ListNumber, CandidateNumber);

/// One election with its bodies.
#[derive(Debug, Clone)]
pub struct Publication {
    /// The day of the election.
    pub day: NaiveDate,
    /// The name of the regulation, as the council gave it.
    pub reglement: String,
    /// The values by which seats are allocated.
    pub rules: AllocationRules,
    /// Whether these are the real figures, established by those who may.
    pub official: bool,
    /// The bodies, in the order of the overview: those of one gebied stand together.
    pub bodies: Vec<Body>,
}

impl Publication {
    /// The body with that code.
    #[must_use]
    pub fn body(&self, code: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.code == code)
    }
}

/// One body in this election.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its code, part of the address.
    pub code: String,
    /// Its name, without the word for its kind.
    pub name: String,
    /// The gebied it lies in.
    pub gebied: String,
    /// What sort of body it is.
    pub kind: BodyKind,
    /// The number of seats, at least 1.
    pub seats: u64,
    /// The figures that are not those of the source.
    pub altered: Vec<Altered>,
    /// The candidates, by list and number.
    pub candidates: Vec<Candidate>,
    /// How far the result is.
    pub stage: Stage,
    /// Which version of the result it is, when there is one.
    pub version: Option<Version>,
    /// The minutes of the established result, when they were made.
    pub minutes: Option<Minutes>,
    /// The files of the established result.
    pub files: Vec<PublicFile>,
    /// Who holds a seat today.
    pub members: Vec<Member>,
    /// For each member of today: who would follow.
    pub next: Vec<Next>,
    /// The draws by lot, without what was typed from the dice.
    pub draws: Vec<StoredDraw>,
}

/// Which version of a result is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// The day on which it was established.
    pub established_on: NaiveDate,
    /// The version it replaces, and why.
    pub correction: Option<Correction>,
}

impl Version {
    /// The version of a result.
    #[must_use]
    pub fn of(result: &ElectionResult) -> Self {
        Self {
            number: result.version,
            established_on: result.established_on,
            correction: result.correction.clone(),
        }
    }
}

/// The minutes as they are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// The digest of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// A file of an established result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicFile {
    /// What kind of file.
    pub kind: ResultFileKind,
    /// The digest of the bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file.
    pub bytes: Arc<[u8]>,
}

/// A candidate with the votes that were established.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// List and number.
    pub person: Person,
    /// The name as it is shown.
    pub name: String,
    /// The votes.
    pub votes: u64,
    /// Whether the candidate died before the allocation.
    pub deceased: bool,
}

/// How far the result of a body is.
#[derive(Debug, Clone)]
pub enum Stage {
    /// The result is established.
    Established(Completed),
    /// No figure is public: the count is not complete, or the election is official and the result is not
    /// established.
    NotCounted,
    /// The votes are there, the seats are not allocated; only where figures are not official.
    Ready,
    /// The allocation stopped at a question; only where figures are not official.
    LotRequired {
        /// The question.
        ask: Ask,
        /// What was done before it.
        steps: Vec<Step>,
    },
}

/// Somebody who holds a seat today.
#[derive(Debug, Clone)]
pub struct Member {
    /// List and number; none for somebody who was drawn by lot.
    pub person: Option<Person>,
    // Sortition.
    /// The name of somebody who was drawn and became a member, when it is known.
    pub name: Option<String>,
    /// The basis of the membership.
    pub basis: Basis,
    /// The first day.
    pub since: NaiveDate,
}

/// Who would follow if this member left today.
#[derive(Debug, Clone)]
pub struct Next {
    /// The member.
    pub member: Person,
    /// Who comes in, or the lot that must decide, with everybody considered.
    pub outcome: Outcome,
}

/// A figure that was replaced for a demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Altered {
    /// Whose figure.
    pub person: Person,
    /// The figure that was published.
    pub published: u64,
}

impl Body {
    /// All votes on candidates of the body.
    #[must_use]
    pub fn votes(&self) -> u64 {
        self.candidates.iter().map(|one| one.votes).sum()
    }

    /// The candidates of a list, in list order.
    pub fn on_list(&self, list: ListNumber) -> impl Iterator<Item = &Candidate> {
        self.candidates
            .iter()
            .filter(move |one| one.person.0 == list)
    }

    /// The only candidate of the list, when it has one candidate.
    #[must_use]
    pub fn only_candidate(&self, list: ListNumber) -> Option<&Candidate> {
        let mut on_list = self.on_list(list);
        let first = on_list.next();
        first.filter(|_| on_list.next().is_none())
    }

    /// Whether every list has one candidate.
    #[must_use]
    pub fn has_one_person_lists(&self) -> bool {
        let mut lists = self.candidates.iter().map(|one| one.person.0);
        lists.all(|list| self.only_candidate(list).is_some())
    }

    /// The candidate with that list and number.
    #[must_use]
    pub fn candidate(&self, person: Person) -> Option<&Candidate> {
        self.candidates.iter().find(|one| one.person == person)
    }

    /// The established allocation, when there is one.
    #[must_use]
    pub fn completed(&self) -> Option<&Completed> {
        match &self.stage {
            Stage::Established(completed) => Some(completed),
            Stage::NotCounted | Stage::Ready | Stage::LotRequired { .. } => None,
        }
    }
}
