//! Applications: who signed in, what was filled in and signed, what happened to it, and on which list it stands.
//!
//! What is personal goes in and out sealed with the key of the election. Nothing here prints it.

mod applicant;
mod content;
mod entrant;
mod found;
mod joint_names;
mod paper;
mod step;
mod version;

pub use applicant::{
    Applicant, Identity, find_applicant, list_applicants, list_bsns, load_applicant, load_bsn,
    load_email, save_applicant,
};
pub use content::{Content, Details};
pub use entrant::{Entrant, list_all_entrants, list_entrants};
pub use found::{
    Application, list_applications, list_of_applicant, load_application, load_draft, save_body,
    save_draft, save_new_application, save_place,
};
pub use joint_names::list_joint_names;
pub use paper::{Paper, PaperKind, list_papers, load_paper, save_paper};
pub use step::{list_all_steps, list_steps, load_course, save_step, taken};
pub use version::{
    Version, list_all_versions, list_these_versions, list_versions, load_version, save_version,
};

use crate::auth::chance;
use crate::error::AppError;

/// A new key: eight signs in two groups, which can be read out over the telephone.
///
/// # Errors
/// When the machine gives no chance.
pub fn new_id() -> Result<String, AppError> {
    let drawn = chance::first_password()?;
    Ok(drawn.chars().take("xxxx-xxxx".len()).collect())
}
