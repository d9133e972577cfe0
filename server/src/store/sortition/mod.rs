//! Sortitions of a body: the frozen list, the draws, the invitations, and what became of each. Rows only grow; who is
//! behind an id is sealed.

// Answering an invitation online.
mod code;
mod drawn;
mod proof;
mod residents;
mod rows;
mod save;

// Answering an invitation online.
pub use code::{CodeOf, find_code, has_code, save_code};
pub use drawn::{
    DrawnResident, list_all_drawn_persons, list_drawn_members, list_drawn_names,
    list_drawn_persons, list_drawn_residents, save_drawn_member, save_drawn_resident,
};
pub use proof::{SortitionProof, list_proofs, save_proof};
pub use residents::{load_letter, load_note, load_residents, save_residents};
pub use rows::{list_inviting_bodies, list_opened, list_sortitions, load_sortition};
pub use save::{
    save_draw, save_end, save_invitation, save_outcome, save_sortition, save_step, save_typing,
};

use crate::store::LotMethod;
use crate::store::lots::{Session, StoredTyping};
use chrono::{DateTime, NaiveDate, Utc};
use election::decision::{Decision, Ground};
use election::sortition::{LeftOut, SortitionFinding};
use election::terms::TermFinding;
use succession::vacancy::VacancyId;

/// The key of a sortition: election, body and number.
pub type SortitionKey<'k> = (&'k str, &'k str, u32);

/// A sortition with everything that was recorded about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sortition {
    /// A number within the body, from 1.
    pub number: u32,
    /// What was frozen.
    pub frozen: Frozen,
    /// The draws, oldest first.
    pub draws: Vec<SortitionDraw>,
    /// The invitations, in the order drawn.
    pub invitations: Vec<Invited>,
    /// What became of residents, in the order in which it was recorded.
    pub steps: Vec<ResidentStep>,
    /// Why it was broken off; none while it was not.
    pub ended: Option<Ended>,
}

/// A list that was frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// The vacancies it is for; none for places that lack candidates.
    pub vacancies: Vec<VacancyId>,
    /// How many places.
    pub places: u64,
    /// The day on which residents had to meet the requirements.
    pub on: NaiveDate,
    /// The commitment of the extract that it was made from.
    pub extract: String,
    /// How many were left out, and why.
    pub grounds: Vec<Ground<SortitionFinding>>,
    /// The ids, sorted by bytes.
    pub pool: Vec<String>,
    /// The digest of the list; none when nobody is on it.
    pub pool_sha256: Option<String>,
    /// When it was frozen.
    pub at: DateTime<Utc>,
    /// Who froze it.
    pub by: String,
}

/// A draw from a frozen list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortitionDraw {
    /// Which draw, from 1.
    pub number: u64,
    /// How it is drawn.
    pub method: LotMethod,
    /// What it is for, in a word that stands in every ticket.
    pub context: String,
    /// Who was there.
    pub session: Session,
    /// When the list was published, or the draw by hand recorded.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub by: String,
    /// What was typed from the dice, by attempt.
    pub typings: Vec<StoredTyping>,
    /// What was drawn; none while the dice are awaited.
    pub outcome: Option<SortitionOutcome>,
}

impl SortitionDraw {
    /// The attempt in which the dice are typed now: one more for each two who differed.
    #[must_use]
    pub fn attempt(&self) -> u64 {
        let last = self.typings.last().map_or(1, |last| last.attempt);
        let of_last = self.typings.iter().filter(|one| one.attempt == last);
        if of_last.count() < 2 { last } else { last + 1 }
    }
}

/// What was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortitionOutcome {
    /// The digits of the dice; none for a draw by hand.
    pub seed: Option<String>,
    /// The ids in the order drawn.
    pub drawn: Vec<String>,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who entered it.
    pub by: String,
}

/// Somebody who was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The id.
    pub resident: String,
    /// The place in the order drawn, from 1.
    pub position: u64,
    /// With which batch, from 1.
    pub batch: u64,
    /// The day.
    pub invited_on: NaiveDate,
    /// The last day to answer as it was told, and how it was found.
    pub answer_by: Decision<NaiveDate, TermFinding>,
}

/// What can become of a resident who was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResidentStepKind {
    /// Accepted the invitation.
    Accepted,
    /// Declined it.
    Declined,
    /// Was found to meet the requirements.
    Admitted,
    /// Was refused after the examination.
    Refused,
    /// Dropped out.
    DroppedOut(LeftOut),
}

impl ResidentStepKind {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Accepted,
        Self::Declined,
        Self::Admitted,
        Self::Refused,
        Self::DroppedOut(LeftOut::OptedOut),
        Self::DroppedOut(LeftOut::SittingMember),
        Self::DroppedOut(LeftOut::MovedOut),
        Self::DroppedOut(LeftOut::Deceased),
        Self::DroppedOut(LeftOut::Ineligible),
    ];

    /// Whether it is an answer to the invitation.
    #[must_use]
    pub fn is_answer(self) -> bool {
        matches!(self, Self::Accepted | Self::Declined)
    }

    /// The word that its column, the log and a form hold.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Admitted => "admitted",
            Self::Refused => "refused",
            Self::DroppedOut(LeftOut::OptedOut) => "opted_out",
            Self::DroppedOut(LeftOut::SittingMember) => "sitting_member",
            Self::DroppedOut(LeftOut::MovedOut) => "moved_out",
            Self::DroppedOut(LeftOut::Deceased) => "deceased",
            Self::DroppedOut(LeftOut::Ineligible) => "ineligible",
        }
    }
}

/// Something that became of a resident who was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidentStep {
    /// The order within the sortition, from 1.
    pub number: u32,
    /// The id.
    pub resident: String,
    /// What.
    pub kind: ResidentStepKind,
    /// The day.
    pub on: NaiveDate,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub by: String,
}

/// That a sortition was broken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// Why.
    pub reason: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: String,
}
