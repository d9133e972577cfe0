//! What is done around the members: by the griffie, and by a member on a page of their own.

mod address;
mod chair;
mod own;
// Letters by mail.
mod reach;
mod refusal;
mod settle;
mod size;
mod stood;
mod who;

pub use address::{keep_address, remove_address_of};
pub use chair::{NewChair, end_chair, record_chair};
pub use own::{
    OfficesStated, Own, answer_own, report_own_move, resign_own, state_offices, state_own_offices,
};
pub use reach::Reach;
pub use refusal::MemberRefusal;
pub use settle::{lay_move_aside, report_moved};
pub use size::{Resized, change_size, plan_size};
pub use stood::{Stood, list_stood};
pub use who::{persons_of, persons_of_address};
