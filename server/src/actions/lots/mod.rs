//! Lots: from the question that a calculation stops at, to the draw that answers it.
//!
//! The same actions serve the allocation of a body and each of its vacancies: [`LotFor`] says which.
//! A calculation gets its lots from [`Answers`], which plays the draws that stand back to it:
//! `Answers::load(db, key, LotFor::Vacancy(7))`, then `answers.replay(…)` around the calculation, or
//! [`list_answers`] when only the lots are needed. A page loads the [`Question`] that is open now, and inside
//! the transaction each action compares it with the one that was shown. [`Question::load`] is the one place
//! that knows how each kind of question is calculated.
//!
//! Nothing here draws by chance: what was drawn, and what the dice showed, is entered.

mod annul;
mod answers;
mod awaited;
mod lot1;
mod physical;
mod question;
mod register;

pub use annul::{Annulling, annul_draw, may_be_annulled, rests_on};
pub use answers::{Answers, draw_behind, list_answers};
pub use awaited::{Awaited, list_awaited};
pub(crate) use lot1::{Announced, throw};
pub use lot1::{SeedTyped, Typed, commit_pool, open_commitment, type_seed};
pub use physical::{PhysicalEntry, draw_physical};
pub use question::Question;
pub use register::{context_for, register_of};
