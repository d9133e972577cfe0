//! Bodies, regulations, elections with their calendar, and the lists with their candidates.

pub mod application;
mod body;
mod calendar;
mod election;
// Profiles, joint lists and what came too late.
pub mod joint_list;
pub mod late;
// Examination.
mod examination;
mod list;
pub mod photo;
pub mod population;
pub mod residence;
mod shortage;
pub mod validity;
// Applicants: signing in.
pub mod applicant_session;
pub mod kept_form;
pub mod sign_in_code;

pub use body::{Body, list_bodies, load_body, save_bodies};
pub use calendar::{CalendarChange, list_calendar_changes, save_calendar_change};
pub use election::{
    Election, list_elections, list_planned_seats, list_seats, load_election, load_planned_seats,
    load_seats, save_election, save_regulation, save_seats,
};
// Examination.
pub use examination::{
    Note, SettingChange, list_notes, list_setting_changes, save_note, save_setting_change,
};
pub use list::{
    BodyList, Candidate, List, Place, list_all_lists, list_bodies_on_ballot, list_lists,
    list_names, save_lists,
};
pub(crate) use list::{candidate_row, list_row};
pub use shortage::{
    ShortageDecision, list_shortage_decisions, load_shortage_decision, save_shortage_decision,
};
