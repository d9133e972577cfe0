//! What is arranged for new members: the list of a body, and how far it is for each member.

mod list;
mod progress;
mod welcome;

pub use list::{show_onboarding, submit_onboarding};
pub use progress::{show_progress, submit_progress};
pub use welcome::{show_welcome_text, submit_welcome_text};
