//! Mail: for the administrator, who sees no address and no text, and as a whole in a demonstration.

mod demonstration;
mod overview;
mod steps;

pub use demonstration::{show_attachment, show_letters};
pub use overview::show_mail;
pub use steps::{submit_resend, submit_stop};
