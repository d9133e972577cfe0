//! Sortition: the frozen list from the extract of the population register, the draw, the invitations with what became
//! of each, and the seat that follows.
//!
//! Who is drawn, and who is next, is decided by `election::sortition`. A page loads the [`SortitionCourse`] that holds
//! now, and inside the transaction each action loads it again. Nothing here draws by chance; the ids on a list are
//! chance, so that they tell nothing.

// Answering an invitation online.
mod answer;
mod answer_code;
mod course;
mod dice;
mod freeze;
mod hand;
mod invite;
mod lacking;
mod letter;
mod members;
mod proof;
mod record;
mod refusal;
mod seat;
mod survey;
mod waiting;

// Answering an invitation online.
pub use answer::{AnswerStage, OwnInvitation, WITH_CODE, answer_online};
pub use answer_code::{ANSWER_PATH, AnswerCode, AnswerPass, CodeTyped, PASS_MINUTES, open_by_code};
pub use course::{SortitionCourse, SortitionStage};
pub use dice::{open_sortition_draw, type_sortition_seed};
pub use freeze::{Starting, freeze_list, starting_digest};
pub use hand::{NumbersDrawn, record_numbers};
pub use invite::{Inviting, invite_batch};
pub use lacking::{LackingSeats, list_lacking_seats};
pub use letter::{invitation_name, write_invitation_example};
pub use record::{NewStep, break_off, can_be_examined, can_be_recorded, record_resident_step};
pub use refusal::SortitionRefusal;
pub use seat::{Behind, behind_seat, drawn_names, make_name_public, name_appointed, name_of};
pub use survey::{Survey, load_survey};
pub use waiting::{DrawnFor, list_waiting};
