//! Pages of an applicant: signing in, the steps, check-your-answers and signing.

mod code;
mod other_ways;
mod scene;
mod sign_in;

pub use code::{show_code, submit_code};
pub use sign_in::{show_applicant_sign_in, submit_applicant_sign_in, submit_applicant_sign_out};
