//! Pages around the members: for the griffie about one person, a chair, the number of seats and moves that were told;
//! and the page of a member's own.

mod chair;
mod moved;
mod own;
mod own_answer;
mod own_desk;
mod own_forms;
mod person;
mod size;
mod welcome;

pub use chair::{show_chair, submit_chair, submit_chair_end};
pub use moved::{show_moved, submit_moved};
pub use own::show_own;
pub use own_answer::submit_own_answer;
pub use own_forms::{
    show_own_move, show_own_offices, show_resignation, submit_own_move, submit_own_offices,
    submit_resignation,
};
pub use person::{show_person, submit_address, submit_offices};
pub use size::{show_size, submit_size};
pub use welcome::show_welcome;

use crate::clock;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::broken;
use crate::privacy::ElectionKey;
use crate::store::Database;
use crate::web::App;
use crate::wording::refusal;
use axum::response::Response;
use chrono::NaiveDate;

/// A text that is longer is cut nowhere: it is refused.
const LONGEST: usize = 2000;

/// Today.
fn today(app: &App) -> NaiveDate {
    clock::day_of(app.now())
}

/// The key with which names and addresses can be read; none when there is nothing to read, or no longer.
pub(in crate::pages) async fn reading_key(
    app: &App,
    db: &Database,
    election: &str,
) -> Result<Option<ElectionKey>, AppError> {
    match app.keys().find(db, election).await {
        Err(AppError::NoMasterKey | AppError::KeyDestroyed) => Ok(None),
        found => found,
    }
}

/// What could not be done, told in the form; or the page for what no form can mend.
#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn refused(locale: Locale, form: &mut Form, cause: AppError) -> Result<(), Response> {
    if matches!(cause, AppError::AnswerChanged | AppError::Missing { .. }) {
        return Err(broken(locale)(cause));
    }
    match refusal::told(locale, &cause) {
        Some((what, next)) => {
            form.refuse_all(format!("{what} {next}"));
            Ok(())
        }
        None => Err(broken(locale)(cause)),
    }
}

/// A day that was typed; what is no day is refused beside its field.
fn a_day(
    form: &mut Form,
    (submitted, name): (&Submitted, &str),
    locale: Locale,
) -> Option<NaiveDate> {
    match submitted.date(name) {
        Ok(day) => Some(day),
        Err(unfit) => {
            form.refuse(name, unfit.told(locale));
            None
        }
    }
}

/// A day that was typed and has been.
fn past_day(
    form: &mut Form,
    (submitted, name): (&Submitted, &str),
    (locale, today): (Locale, NaiveDate),
) -> Option<NaiveDate> {
    let day = a_day(form, (submitted, name), locale)?;
    if today < day {
        let values = [("day", locale.date(today).into())];
        form.refuse(name, locale.say("appoint-day-later", &values));
    }
    Some(day)
}
