//! What an applicant does: signing in, filling in the steps, and signing.

mod code;
mod draft;
mod facts;
pub mod problems;
mod session;
mod sign;
mod step;
// Repairing and withdrawing.
mod repair;
mod withdraw;

pub use code::{CODE_MINUTES, CODE_TRIES, CodeAsked, CodeSent, CodeTyped, check_code, send_code};
pub use draft::{Filled, Own, load_own, save_step_of};
pub use facts::{find_dwelling, load_facts};
pub use session::{end_session, start_applicant_session};
pub use sign::{Signed, sign};
// What the demonstration does for many at once.
pub(crate) use draft::save_all_steps;
pub(crate) use sign::sign_unconfirmed;
pub use step::Step;
// Repairing and withdrawing.
pub use draft::load_or_begin;
pub use repair::{Repaired, repair};
pub use withdraw::withdraw;
