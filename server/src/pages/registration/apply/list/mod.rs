//! The joint list of an applicant: making one, and for who keeps it inviting, ordering and taking back.

mod invitation;
mod order;
mod show;

pub use invitation::{show_invited, show_joining, submit_declining, submit_joining};
pub use order::{submit_leaving, submit_order, submit_recall};
pub use show::{show_list, submit_list};

use super::standing::Standing;
use crate::actions::registration::load_regulation;
use crate::error::AppError;

/// How long a name of a list can be, and whether there are lists at all.
fn has_lists(standing: &Standing) -> Result<bool, AppError> {
    let regulation = load_regulation(&standing.registration.election.regulation)?;
    Ok(regulation.ballot.is_some_and(|ballot| ballot.joint_list.is_some()))
}
