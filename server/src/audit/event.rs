//! What can be done, with what the log keeps of it. Personal data is never a field here.

use super::chain::digest_of;
use crate::error::AppError;
use crate::store::{DocumentKind, EndedBy, LotMethod, Role, json};
use chrono::NaiveDate;
use election::allocation::{CandidateNumber, ListNumber};
use serde::Serialize;

/// A thing that was done, with its key and its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Event {
    /// An election was set up for these bodies.
    ElectionSetUp {
        /// The election.
        election: String,
        /// The name of the regulation.
        regulation: String,
        /// The day of the vote.
        held_on: NaiveDate,
        /// The bodies with their seats.
        bodies: Vec<(String, u64)>,
    },
    /// Lists and their candidates were imported.
    ListsImported {
        /// The election.
        election: String,
        /// How many lists.
        lists: usize,
        /// How many candidates.
        candidates: usize,
        /// SHA-256 of what was imported.
        sha256: String,
    },
    /// Polling stations were imported.
    StationsImported {
        /// The election.
        election: String,
        /// How many stations.
        stations: usize,
        /// SHA-256 of what was imported.
        sha256: String,
    },
    /// Counts were imported.
    CountsImported {
        /// The election.
        election: String,
        /// How many counts.
        counts: usize,
        /// All votes together.
        votes: u64,
        /// SHA-256 of what was imported.
        sha256: String,
    },
    /// A published figure was replaced, for a demonstration.
    FigureAltered {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The list.
        list: ListNumber,
        /// The candidate.
        candidate: CandidateNumber,
        /// The figure that was published.
        published_votes: u64,
        /// The figure that is used.
        used_votes: u64,
    },
    /// The pool of a lot was published, before the dice.
    PoolCommitted {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the body, from 1.
        number: u64,
        /// The vacancy it is for; none for the allocation.
        vacancy: Option<u64>,
        /// What it is for, as it stands in every ticket.
        context: String,
        /// How many take part.
        entrants: usize,
        /// SHA-256 of the pool, as it was published.
        pool_sha256: String,
        /// SHA-256 of the question with its whole situation.
        asked_sha256: String,
    },
    /// Somebody typed what the dice showed.
    SeedTyped {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the body, from 1.
        number: u64,
        /// Which attempt, from 1.
        attempt: u64,
        /// The number of the account.
        account: u64,
        /// SHA-256 of the digits.
        digits_sha256: String,
    },
    /// A lot was drawn.
    LotDrawn {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the body, from 1.
        number: u64,
        /// The vacancy it is for; none for the allocation.
        vacancy: Option<u64>,
        /// How it was drawn.
        method: LotMethod,
        /// What it is for.
        context: String,
        /// SHA-256 of the question with its whole situation.
        asked_sha256: String,
        /// SHA-256 of the draw, as it is stored.
        draw_sha256: String,
    },
    /// A draw no longer counts.
    LotAnnulled {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// Which draw of the body, from 1.
        number: u64,
        /// The vacancy it is for; none for the allocation.
        vacancy: Option<u64>,
        /// The version of the result that rests on it and is to be corrected.
        corrects: Option<u32>,
        /// SHA-256 of the reason.
        reason_sha256: String,
    },
    /// A result was established.
    ResultEstablished {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The version, from 1.
        version: u32,
        /// The version it replaces.
        replaces: Option<u32>,
        /// The day.
        established_on: NaiveDate,
        /// SHA-256 of the votes and the outcome, as they are stored.
        sha256: String,
    },
    /// A document was made and stored.
    DocumentMade {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// What kind of document.
        document: DocumentKind,
        /// The version of the result that it is about.
        version: u32,
        /// SHA-256 of its bytes.
        sha256: String,
    },
    /// Those elected became members.
    MembersAdmitted {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The version of the result.
        version: u32,
        /// How many members.
        members: usize,
        /// Their first day.
        since: NaiveDate,
    },
    /// Somebody stopped being a member.
    MembershipEnded {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the member within the body.
        member: u64,
        /// The last day.
        until: NaiveDate,
        /// Why.
        ended_by: EndedBy,
    },
    /// A successor became a member.
    SuccessorAdmitted {
        /// The election.
        election: String,
        /// The body.
        body: String,
        /// The number of the new member within the body.
        member: u64,
        /// The number of the member whose seat it was.
        replaces: u64,
        /// The first day.
        since: NaiveDate,
        /// SHA-256 of the proposal, with everybody considered.
        proposal_sha256: String,
    },
    /// Somebody was given an account.
    AccountAdded {
        /// The number of the account.
        account: u64,
        /// What it is for.
        role: Role,
    },
    /// Somebody chose another password.
    PasswordChanged {
        /// The number of the account.
        account: u64,
    },
    /// An account was given a new first password.
    PasswordReset {
        /// The number of the account.
        account: u64,
    },
    /// An account can no longer sign in.
    AccountDisabled {
        /// The number of the account.
        account: u64,
    },
    /// An account can sign in again.
    AccountEnabled {
        /// The number of the account.
        account: u64,
    },
    /// Somebody signed in.
    SignedIn {
        /// The number of the account.
        account: u64,
    },
    /// Somebody signed out.
    SignedOut {
        /// The number of the account.
        account: u64,
    },
}

impl Event {
    /// What was done, in one word.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::ElectionSetUp { .. } => "election_set_up",
            Self::ListsImported { .. } => "lists_imported",
            Self::StationsImported { .. } => "stations_imported",
            Self::CountsImported { .. } => "counts_imported",
            Self::FigureAltered { .. } => "figure_altered",
            Self::PoolCommitted { .. } => "pool_committed",
            Self::SeedTyped { .. } => "seed_typed",
            Self::LotDrawn { .. } => "lot_drawn",
            Self::LotAnnulled { .. } => "lot_annulled",
            Self::ResultEstablished { .. } => "result_established",
            Self::DocumentMade { .. } => "document_made",
            Self::MembersAdmitted { .. } => "members_admitted",
            Self::MembershipEnded { .. } => "membership_ended",
            Self::SuccessorAdmitted { .. } => "successor_admitted",
            Self::AccountAdded { .. } => "account_added",
            Self::PasswordChanged { .. } => "password_changed",
            Self::PasswordReset { .. } => "password_reset",
            Self::AccountDisabled { .. } => "account_disabled",
            Self::AccountEnabled { .. } => "account_enabled",
            Self::SignedIn { .. } => "signed_in",
            Self::SignedOut { .. } => "signed_out",
        }
    }

    /// What it was done to: the election, `election/body`, or `account/number`.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::ElectionSetUp { election, .. }
            | Self::ListsImported { election, .. }
            | Self::StationsImported { election, .. }
            | Self::CountsImported { election, .. } => election.clone(),
            Self::FigureAltered { election, body, .. }
            | Self::PoolCommitted { election, body, .. }
            | Self::SeedTyped { election, body, .. }
            | Self::LotDrawn { election, body, .. }
            | Self::LotAnnulled { election, body, .. }
            | Self::ResultEstablished { election, body, .. }
            | Self::DocumentMade { election, body, .. }
            | Self::MembersAdmitted { election, body, .. }
            | Self::MembershipEnded { election, body, .. }
            | Self::SuccessorAdmitted { election, body, .. } => format!("{election}/{body}"),
            Self::AccountAdded { account, .. }
            | Self::PasswordChanged { account }
            | Self::PasswordReset { account }
            | Self::AccountDisabled { account }
            | Self::AccountEnabled { account }
            | Self::SignedIn { account }
            | Self::SignedOut { account } => format!("account/{account}"),
        }
    }

    /// The details, as JSON with the fields in a fixed order.
    ///
    /// # Errors
    /// Never in practice: every field can be written as JSON.
    pub fn payload(&self) -> Result<String, AppError> {
        json("event", self)
    }

    /// The digest of what is too long for the log, or does not belong in it.
    ///
    /// # Errors
    /// When the value cannot be written as JSON.
    pub fn digest<T: Serialize + ?Sized>(value: &T) -> Result<String, AppError> {
        Ok(digest_of(&json("digest", &value)?))
    }
}
