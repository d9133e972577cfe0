//! Who is signed in as an applicant: a session of its own beside that of who works here, for one election.
//!
//! It knows neither how somebody proved who they are, nor what an applicant may do.

mod extract;
mod gate;
mod own_page;
mod session;

pub use extract::AsApplicant;
pub(super) use gate::{Expected, Turned, admit, keep};
pub use own_page::applicant_page;
use session::load_session;
pub use session::{ApplicantSession, applicant_actor, is_session_over};
