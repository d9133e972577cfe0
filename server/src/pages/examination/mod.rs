//! The bureau examines: the board of all wijken, the work that waits, one application with everything that was found,
//! and what an official does with it.

mod application;
mod board;
mod board_file;
mod correct;
mod curve;
mod entry;
mod four_eyes;
mod history;
mod letter;
mod omission;
mod paper;
mod place;
mod proposal;
mod second;
mod settle;
mod work;

pub use application::show_application;
pub use board::show_board;
pub use board_file::show_board_file;
pub use correct::{show_correction, submit_correction};
pub use four_eyes::{show_four_eyes, submit_four_eyes};
pub use letter::show_candidate_letter;
pub use omission::{show_omission, show_omissions, submit_omission, submit_omission_letter};
pub use paper::{show_paper_entry, submit_paper_entry};
pub use proposal::{show_proposal, submit_proposal};
pub use second::{show_return, submit_return, submit_second};
pub use settle::{show_settlement, submit_settlement};
pub use work::show_work;

/// The most signs of a reason.
const LONGEST_REASON: usize = 2000;
