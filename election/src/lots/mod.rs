//! Lots: the record of a physical draw, and `lot1`, the draw that anyone can repeat with
//! `sha256sum` and `sort`.
//!
//! Nothing here draws by chance: dice, slips and moments are arguments. What a lot is asked for is
//! decided by the allocation; here it is only answered.

mod command;
mod digest;
mod draw;
mod entrant;
mod factorial;
mod lot1;
mod physical;
mod pool;
mod refusal;
mod register;
mod seed;
mod ticket;
mod tie;
mod transcript;
mod verify;

pub use draw::{Draw, next_in_order};
pub use entrant::{Entrant, entrants_of};
pub use lot1::{Commitment, Throw};
pub use physical::{PhysicalDraw, PhysicalOutcome, check_session};
pub use pool::Pool;
pub use refusal::LotRefusal;
pub use register::{Annulment, DrawRegister, RegisteredDraw};
pub use seed::{DIGITS, Seed, Typing, digits_for_first, digits_needed};
pub use ticket::ticket;
pub use tie::TieDraw;
pub use transcript::{METHOD, Transcript};
pub use verify::{Difference, verify};
