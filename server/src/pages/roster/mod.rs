//! The pages of the griffie about seats: the bodies of an election, the roster of one on a date, and the way
//! from the result to members.

mod actions;
mod appointment;
mod appointments;
mod around;
// Late answers and the installation of the whole city.
mod at_once;
mod body;
pub(super) mod confirm;
mod day;
mod desk;
mod election;
mod forms;
mod history;
mod lapses;
mod notices;
mod progress;

pub use actions::{submit_admission, submit_known, submit_lapse, submit_papers, submit_reply};
pub use appointment::show_appointment;
pub use appointments::{show_appointments, submit_installation, submit_notices};
pub use at_once::{
    show_city_installation, show_city_lapses, submit_city_installation, submit_city_lapses,
};
pub use body::show_roster;
pub use election::show_election;
pub use lapses::{show_lapses, submit_lapses};
pub use notices::{show_election_notices, submit_election_notices};
pub use progress::show_notices_progress;

// Members.
pub(in crate::pages) use confirm::{ask, carrying, is_confirmed};
pub(in crate::pages) use desk::{Desk, Held};
pub(in crate::pages) use history::course;

use crate::clock;
use crate::web::App;
use chrono::NaiveDate;

/// Today.
fn today(app: &App) -> NaiveDate {
    clock::day_of(app.now())
}
