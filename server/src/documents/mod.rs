//! Documents for paper and for the archive: PDF that a screen reader can read as well.
//!
//! [`Builder`] knows headings, paragraphs and tables and nothing of elections; `minutes` says what the minutes
//! of a result hold, `letters` what goes to somebody about a seat; [`Csv`] writes tables for a spreadsheet. The
//! same content and the same moment give the same bytes. Nothing is stored here.

mod ballot;
mod builder;
// Letters.
mod code;
// Applicants: what was signed.
mod confirmation;
// Stations and people.
mod count_forms;
// Entering counts.
mod crib_sheet;
mod csv;
mod eml;
mod face;
mod file;
mod letters;
mod minutes;
mod page;
// Stations and people.
mod polling_stations;
// Result files.
mod result_json;
// The report of a year.
mod yearly;
mod zip;
// Letters to candidates.
mod registration;
// Stations and people.
mod slips;
// Sortition.
mod sortition;
mod sortition_proof;
mod station_overview;
mod structure;
mod table;
// Validity.
mod validity;

pub use ballot::{ProofOf, write_proof};
pub use builder::{About, Builder};
pub use confirmation::{ConfirmationOf, write_confirmation};
// Stations and people.
pub use count_forms::{CountFormsOf, write_count_forms};
// Entering counts.
pub use crib_sheet::write_crib_sheet;
pub use csv::Csv;
pub use eml::{CandidateListsOf, MUNICIPALITY, eml_id, write_eml};
// Result files.
pub use eml::{CountOf, EmlHead, ResultOf, write_count, write_osv, write_result};
pub use letters::{
    DecisionOf, Letter, LetterLot, NoticeGround, NoticeOf, write_decision, write_notice,
};
pub use minutes::{HeldDraw, MinutesOf, Turnout, write_minutes};
pub use polling_stations::{PollingStationsOf, write_polling_stations};
pub use result_json::write_result_json;
pub use slips::{Slip, SlipsOf, write_slips};
// Sortition.
pub use sortition::{InvitationOf, OnlineAnswer, write_invitation};
pub use sortition_proof::{SortitionProofOf, write_sortition_proof};
pub use station_overview::{StationOverview, StationOverviewOf, write_station_overview};
// The report of a year.
pub use yearly::{YearlyOf, write_yearly};
pub use zip::Zip;
// Letters to candidates.
pub use registration::{
    CandidateLetter, DecisionLetter, OmissionLetter, write_decision_letter, write_omission_letter,
};
pub use table::{Align, Column, Row, Table};
// Validity.
pub use validity::{
    BodySaid, CandidateSaid, ChangeSaid, FindingSaid, ListSaid, OmissionSaid, RefusedSaid,
    SessionSaid, WhySaid, write_findings, write_validity,
};

use std::fmt;

/// The first letter of a text that the typeface of documents lacks, so that a form can refuse it in time.
#[must_use]
pub fn unprintable(text: &str) -> Option<char> {
    let face = face::Weight::Semibold.face().ok()?;
    match face.width(text, 1.0) {
        Err(DocumentError::NoLetter(letter)) => Some(letter),
        Ok(_) | Err(DocumentError::Typeface | DocumentError::File(_)) => None,
    }
}

/// Why a document cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentError {
    /// The typeface that is part of the program cannot be read.
    Typeface,
    /// The typeface has no such letter, so a name would not be printed as it is.
    NoLetter(char),
    /// The file cannot be put together.
    File(String),
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Typeface => f.write_str("the typeface of documents cannot be read"),
            Self::NoLetter(letter) => write!(
                f,
                "the typeface of documents has no {letter:?} (U+{:04X}); write the name in Latin letters",
                u32::from(*letter)
            ),
            Self::File(problem) => write!(f, "the document cannot be put together: {problem}"),
        }
    }
}

impl std::error::Error for DocumentError {}
