//! The examination of applications by the bureau: the board of all wijken, the work that waits, everything about one
//! application, and what an official does with it.
//!
//! It reports what registers say; an official decides, and by default a second one looks. The session decides on
//! validity: that is not here.

mod board;
mod candidacies;
mod correct;
mod differences;
mod dossier;
mod findings;
mod omission;
mod propose;
mod setting;
mod work;

pub use board::{Board, BodyInterest, load_board};
pub use candidacies::{Likeness, OtherCandidacy};
pub use correct::{Corrected, Correction, correct};
pub use differences::{ContentField, differences, house};
pub use dossier::Dossier;
pub use findings::{Found, LONGEST_LABEL, Part, PartFinding};
pub use omission::{
    Raised, RaisedOmission, Raising, RepairTerm, Settling, list_omissions, load_repair_term,
    raise_omission, settle_omission,
};
pub use propose::{Proposing, Reasoned, propose, second, send_back};
pub use setting::{Setting, SettingChanged, change_setting, load_setting};
pub use work::{Task, Waits, list_work};
