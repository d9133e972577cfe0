//! What an applicant does: signing in, filling in the steps, and signing.

mod code;
mod session;

pub use code::{CODE_MINUTES, CODE_TRIES, CodeAsked, CodeSent, CodeTyped, check_code, send_code};
pub use session::{end_session, start_applicant_session};
