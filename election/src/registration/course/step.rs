//! What can happen to an application, and where it stands.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// Whether somebody may stand, as an official proposes it and the session decides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The candidacy is valid.
    Valid,
    /// It is not.
    Invalid,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// The applicant signed; again when something was changed before registration closed.
    Received {
        /// Which version was signed, from 1.
        version: u32,
    },
    /// The applicant withdrew.
    Withdrawn,
    /// An official corrected something; what was signed stays.
    Corrected {
        /// The version that came of it.
        version: u32,
    },
    /// Something is missing or wrong, and can be repaired.
    OmissionRaised {
        /// Which omission, from 1.
        omission: u32,
        /// Which text of the library it is.
        preset: String,
        /// The last second in which it can be repaired.
        until: NaiveDateTime,
    },
    /// The applicant answered with a version in which it should be repaired.
    OmissionAnswered {
        /// Which omission.
        omission: u32,
        /// The version that was signed.
        version: u32,
    },
    /// An official settled an omission.
    OmissionSettled {
        /// Which omission.
        omission: u32,
        /// Whether it was repaired.
        repaired: bool,
    },
    /// An official examined it.
    Examined {
        /// What the official proposes.
        proposal: Verdict,
        /// Whether a second official must look.
        second: bool,
    },
    /// A second official agrees.
    Seconded,
    /// A second official does not agree; it is examined again.
    Returned,
    /// The session decided; a later session can decide otherwise.
    Decided {
        /// The number of the session, from 1.
        session: u32,
        /// What it decided.
        verdict: Verdict,
    },
    /// A later session found that it belongs to another wijk.
    Moved {
        /// The number of the session.
        session: u32,
        /// The code of the body it belongs to.
        body: String,
    },
}

/// A step with who took it, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// What happened.
    pub step: Step,
    /// Who: a name to compare with others, never that of a person.
    pub by: String,
    /// When, by the clock of the Netherlands.
    pub at: NaiveDateTime,
}

/// Where an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing was signed yet.
    Draft,
    /// It waits for an official.
    Received,
    /// It waits for the applicant, who can repair something.
    Omission,
    /// It waits for an official, who sees whether it was repaired.
    Answered,
    /// It waits for a second official.
    Examined,
    /// It waits for the session.
    Ready,
    /// The session decided.
    Decided(Verdict),
    /// The applicant withdrew.
    Withdrawn,
}
