//! The joint list of an applicant: making one, and for who keeps it inviting, ordering and taking back.

mod invitation;
mod order;
mod show;

pub use invitation::{show_invited, show_joining, submit_declining, submit_joining};
pub use order::{submit_leaving, submit_order, submit_recall};
pub use show::{show_list, submit_list};
