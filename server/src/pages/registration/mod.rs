//! Setting up an election, and its calendar.

// Applicants: signing in, steps and signing.
pub mod apply;
mod calendar;
// Candidates for the public, and what came too late.
pub mod candidates;
mod election_id;
mod ics;
pub mod late;
mod move_day;
mod set_up;
mod set_up_form;
mod set_up_read;
mod timeline;

pub use calendar::show_calendar;
pub(crate) use ics::calendar_file;
pub use ics::show_calendar_file;
pub use move_day::{show_move, submit_move};
pub use set_up::{show_set_up, submit_confirm_set_up, submit_set_up};
pub(crate) use timeline::least_certain;

use crate::form::Form;
use crate::locale::Locale;

/// The most signs of a name, and of a longer text.
const LONGEST_NAME: usize = 120;
const LONGEST_TEXT: usize = 1000;

/// The way to the pages of the bureau.
fn bureau(locale: Locale) -> crate::pages::Crumb {
    crate::pages::Crumb::new(locale, locale.text("nav-bureau"), "/bureau")
}

/// The title of a page with a form: it says when something is wrong.
fn title_of(locale: Locale, form: &Form, title: String) -> String {
    if form.is_right() {
        return title;
    }
    locale.say("form-error-title", &[("title", title.into())])
}
