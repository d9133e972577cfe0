//! Sortition: residents drawn by lot for places that no candidate is left for.
//!
//! The list is frozen, an order is drawn in public, and residents are invited in that order, in
//! batches. Who meets the requirements, and what each resident answers, are facts that come in.

mod batch;
mod error;
mod finding;
mod frozen;
mod invitation;
mod order;
mod requirement;
mod rules;
mod turns;

pub use batch::{Batch, Situation, next_batch};
pub use error::SortitionError;
pub use finding::{LeftOut, PassedOver, SortitionFinding};
pub use frozen::{Freeze, FrozenList, Residents, freeze};
pub use invitation::{Answer, Examined, Invitation, InvitationState};
pub use order::{DrawnOrder, seed_digits};
pub use requirement::{Living, Unmet, assess_requirements};
pub use rules::SortitionRules;
