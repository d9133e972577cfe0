//! What can be done in a sortition. Ids that mean nothing outside it, counts and digests; never a name or a reason.

use crate::store::LotMethod;
use chrono::NaiveDate;
use serde::Serialize;

/// A thing that was done in a sortition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum SortitionEvent {
    /// A list of residents was frozen.
    SortitionFrozen {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sortition of the body, from 1.
        sortition: u32,
        /// The vacancies it is for; none for places that lack candidates.
        vacancies: Vec<u32>,
        /// How many places.
        places: u64,
        /// The day on which residents had to meet the requirements.
        on: NaiveDate,
        /// How many are on the list.
        residents: usize,
        /// The digest of the list; none when nobody is on it.
        pool_sha256: Option<String>,
        /// The commitment of the extract.
        extract: String,
        /// SHA-256 of how many were left out, and why.
        grounds_sha256: String,
    },
    /// A frozen list was published before the dice.
    SortitionListPublished {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sortition.
        sortition: u32,
        /// The word that stands in every ticket.
        context: String,
        /// The digest of the list.
        pool_sha256: String,
    },
    /// The proof of a draw was made.
    SortitionProofMade {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sortition.
        sortition: u32,
        /// Which draw, from 1.
        number: u64,
        /// SHA-256 of the file.
        sha256: String,
    },
    /// Somebody typed what the dice show.
    SortitionSeedTyped {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sortition.
        sortition: u32,
        /// Which attempt.
        attempt: u64,
        /// Who typed.
        account: u64,
        /// SHA-256 of what was typed.
        digits_sha256: String,
    },
    /// An order was drawn.
    SortitionDrawn {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sortition.
        sortition: u32,
        /// Which draw of it.
        number: u64,
        /// How.
        method: LotMethod,
        /// The word that stands in every ticket.
        context: String,
        /// How many were drawn.
        residents: usize,
        /// The digits of the dice; empty for a draw by hand.
        seed: String,
        /// SHA-256 of the order.
        draw_sha256: String,
    },
    /// A batch was invited.
    ResidentsInvited {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sortition.
        sortition: u32,
        /// Which batch.
        batch: u64,
        /// How many were invited.
        residents: usize,
        /// The day of the letters.
        on: NaiveDate,
        /// The last day to answer.
        until: NaiveDate,
        /// SHA-256 of the ids.
        ids_sha256: String,
    },
    /// Something became of a resident who was drawn.
    DrawnResidentChanged {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sortition.
        sortition: u32,
        /// The id.
        resident: String,
        /// What.
        step: &'static str,
        /// The day.
        on: NaiveDate,
        /// A commitment to the reason.
        note_sha256: Option<String>,
    },
    /// A seat was offered to a resident who was drawn.
    DrawnResidentAppointed {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sortition; none when the lot was drawn on paper.
        sortition: Option<u32>,
        /// The id.
        resident: Option<String>,
        /// The number by which seats know the resident.
        drawn: u32,
        /// The appointment.
        appointment: u32,
    },
    /// A sortition was broken off.
    SortitionBrokenOff {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which sortition.
        sortition: u32,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
}

impl SortitionEvent {
    /// The word of what was done.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::SortitionFrozen { .. } => "sortition_frozen",
            Self::SortitionListPublished { .. } => "sortition_list_published",
            Self::SortitionSeedTyped { .. } => "sortition_seed_typed",
            Self::SortitionProofMade { .. } => "sortition_proof_made",
            Self::SortitionDrawn { .. } => "sortition_drawn",
            Self::ResidentsInvited { .. } => "residents_invited",
            Self::DrawnResidentChanged { .. } => "drawn_resident_changed",
            Self::DrawnResidentAppointed { .. } => "drawn_resident_appointed",
            Self::SortitionBrokenOff { .. } => "sortition_broken_off",
        }
    }

    /// What it was done with.
    pub(super) fn subject(&self) -> String {
        match self {
            Self::SortitionFrozen { election, body, .. }
            | Self::SortitionListPublished { election, body, .. }
            | Self::SortitionSeedTyped { election, body, .. }
            | Self::SortitionProofMade { election, body, .. }
            | Self::SortitionDrawn { election, body, .. }
            | Self::ResidentsInvited { election, body, .. }
            | Self::DrawnResidentChanged { election, body, .. }
            | Self::DrawnResidentAppointed { election, body, .. }
            | Self::SortitionBrokenOff { election, body, .. } => format!("{election}/{body}"),
        }
    }
}
