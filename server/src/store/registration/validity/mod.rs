//! Sessions on validity: what they decided, what is prepared for the next one, and the appeals against them.
//!
//! Reasons and what somebody wrote are personal: they go in and out sealed with the key of the election.

mod appeal;
mod body;
mod decision;
mod point;
mod session;

pub use appeal::{
    Appeal, AppealKind, AppealOutcome, AppealStep, LodgedBy, Words, list_appeals, save_appeal,
    save_appeal_step,
};
pub use body::{BodyOutcome, affected_bodies, list_body_outcomes, save_body_outcomes};
pub use decision::{Change, Decision, list_decisions, list_struck_aanduidingen, save_decisions};
pub use point::{Person, Point, list_points, remove_point, save_point};
pub use session::{ValiditySession, list_sessions, load_minutes, save_session};
