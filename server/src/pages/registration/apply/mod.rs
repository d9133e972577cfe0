//! Pages of an applicant: signing in, the steps, check-your-answers and signing.

mod check;
mod code;
mod confirmation;
mod desk;
mod other_ways;
mod own;
mod scene;
mod sign_in;
mod steps;

pub use check::{show_check, submit_signature};
pub use code::{show_code, submit_code};
pub use confirmation::{show_confirmation, show_confirmation_paper, show_signed_text};
pub use own::show_own;
pub use sign_in::{show_applicant_sign_in, submit_applicant_sign_in, submit_applicant_sign_out};
pub use steps::{show_step, submit_step};
