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
// Lists, photo, status, repair and withdrawing.
mod list;
pub(super) mod photo;
mod repair;
mod standing;
mod status;
mod withdraw;
// Members.
pub(in crate::pages) use sign_in::is_address;

pub use check::{show_check, submit_signature};
pub use code::{show_code, submit_code};
pub use confirmation::{show_confirmation, show_confirmation_paper, show_signed_text};
pub use own::show_own;
pub use sign_in::{show_applicant_sign_in, submit_applicant_sign_in, submit_applicant_sign_out};
pub use steps::{show_step, submit_step};
// Lists, photo, status, repair and withdrawing.
pub use list::{
    show_invited, show_joining, show_list, submit_declining, submit_joining, submit_leaving,
    submit_list, submit_order, submit_recall,
};
pub use photo::{show_own_picture, show_photo, submit_photo, submit_photo_away};
pub use repair::{show_repair, submit_repair};
pub use status::show_own_paper;
pub use withdraw::{show_withdrawal, submit_withdrawal};
