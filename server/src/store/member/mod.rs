//! Around the members: external chairs, addresses to sign in with, public offices, and moves that were reported.
//!
//! What is personal is sealed with the key of the election.

mod address;
mod chair;
mod move_report;
mod offices;
mod onboarding;
mod welcome;

pub use address::{find_address, list_addressed, load_address, remove_address, save_address};
pub use chair::{ExternalChair, list_chair_numbers, list_chairs, save_chair, save_chair_end};
pub use move_report::{
    MoveEnd, MoveReport, list_move_reports, list_open_moves, save_move_report, save_move_report_end,
};
pub use offices::{OfficeStatement, list_statements, list_statements_on, save_statement};
pub use onboarding::{
    Item, Task, list_election_tasks, list_tasks, load_items, save_items, save_task_step, save_tasks,
};
pub use welcome::{WelcomeTexts, WelcomeVersion, list_welcome_versions, save_welcome_version};
