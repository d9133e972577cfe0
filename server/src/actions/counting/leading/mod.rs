//! Leading the count: the board, screens in the hall, findings to tick off, investigations and requests for a
//! recount. It changes no count: that goes through the entries.

mod board;
mod figures;
mod findings;
mod investigation;
mod recount;
mod screen;

pub use board::{Board, BodyProgress, Stand, StationProgress, load_board, load_body_progress};
pub use figures::{Figures, StationFigures, TypistFigures, load_figures};
pub use findings::{OpenFinding, TickedFinding, load_findings, tick_off};
pub use investigation::{
    Closing, Opening, close_investigation, list_value_changes, open_investigation,
};
pub use recount::{Deciding, Requesting, decide_on_recount, request_recount};
pub use screen::{ScreenState, load_screen_state, make_screen, token, withdraw_screen};

/// The longest text that is kept with a step, in letters.
pub const LONGEST_TEXT: usize = 2000;
/// The longest name, in letters.
pub const LONGEST_NAME: usize = 100;
