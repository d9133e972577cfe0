//! Who is calling, and may they: passwords, sessions, delays, and the guard before every route.
//!
//! Chance for tokens and passwords comes from here and nowhere else in the server. It decides nothing about
//! votes or seats.

mod applicant;
mod caller;
pub mod chance;
mod cookie;
mod delay;
mod guard;
pub mod oidc;
pub(crate) mod origin;
mod own_page;
mod password;
mod session;
// Entering counts.
mod sheet;
mod signed_in;

pub use applicant::{
    ApplicantSession, AsApplicant, applicant_actor, applicant_page, is_session_over,
};
pub use caller::Caller;
pub use cookie::{
    APPLICANT_COOKIE, CODE_COOKIE, ELSEWHERE_COOKIE, FORM_COOKIE, SESSION_COOKIE, clear_applicant,
    clear_code, clear_elsewhere, clear_session, keep_applicant, keep_code, keep_elsewhere,
    keep_session,
};
// Answering an invitation online.
pub use cookie::{ANSWER_COOKIE, clear_answer, keep_answer};
pub(crate) use delay::forgotten_before;
pub use delay::wait_until;
pub use guard::{Door, form_token, guard};
pub use own_page::own_page;
pub use password::{Weakness, hash, hash_all, verify, weakness};
pub use session::{IDLE_LIMIT, KNOWN_AFTER, LONGEST, Session, digest_of, is_over, load};
pub(crate) use session::{account_of, actor};
pub use signed_in::{
    Administrators,
    As,
    Auditors,
    Bureau,
    BureauReaders,
    // Entering counts.
    Counters,
    DiceReaders,
    EntryFilers,
    Griffie,
    GriffieReaders,
    RoleSet,
    SignedIn,
    Typists,
    VacancyDiceReaders,
};
// Stations and people.
pub use signed_in::TypistKeepers;
