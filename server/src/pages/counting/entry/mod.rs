//! The pages of whoever enters counts: choosing a station, its sheets one by one, answering for what the checks
//! find, typing again what is asked, an exercise, and a crib sheet.
//!
//! Nothing of the other entry is ever loaded into a page here, and no page says whether two entries agree before
//! both are there.

mod again;
mod choose;
mod crib;
mod desk;
mod exercise;
mod finish;
mod found;
mod lines;
mod reading;
mod sheet;
mod station;

pub use again::{show_again, submit_again};
pub use choose::{
    list_stations_as_json, show_choose, show_elections, show_still_here, submit_choice,
};
pub use crib::show_crib;
pub use exercise::{show_exercise, submit_exercise};
pub use finish::{show_finish, submit_finish};
pub use sheet::{show_sheet, submit_sheet};
pub use station::{show_station, submit_begin, submit_withdrawal};

pub(crate) use desk::Heading;
pub(crate) use lines::Kind;
pub(crate) use reading::shown;
