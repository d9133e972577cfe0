//! The pages. A handler gathers and words what its template prints; nothing here decides.

pub mod account;
pub mod allocation;
pub mod audit;
// Backup.
pub mod backup;
pub mod ballot;
pub mod bureau;
// What if.
pub mod comparison;
mod context;
pub mod counting;
// Deadlines and letters.
pub mod deadlines;
pub mod documents;
mod shares;
// Examination.
pub mod elsewhere;
// Files in the place of typing.
pub mod entry_file;
pub mod examination;
mod form_page;
pub mod home;
pub mod import;
// Leading.
pub mod leading;
// Leave.
pub mod leave;
// Result.
pub mod interim;
// Letters.
pub mod letters;
pub mod lots;
// Members.
pub mod member;
pub mod onboarding;
// Opt-out register and signals.
pub mod opt_out;
pub mod outbox;
pub mod problem;
mod prose;
pub mod registration;
pub mod signals;
// Result files.
pub mod result_files;
pub mod roster;
// The order of a term.
pub mod rule;
mod session_form;
// Sortition.
pub mod sortition;
pub mod start;
// Stations and people.
pub mod stations;
pub mod successor;
// Stations and people.
pub mod typists;
pub mod vacancy;
// The report of a year.
pub mod yearly;
// Validity.
pub mod validity;

pub use context::{Crumb, Page, Viewer};
pub use form_page::FormPage;

use crate::audit::By;
use crate::auth::{ApplicantSession, Session};
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::Database;
use crate::web::App;
use crate::wording::refusal;
use axum::response::Response;

/// The database, or the page that says that there is none.
#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
pub(crate) fn database(app: &App, locale: Locale) -> Result<&Database, Response> {
    app.db()
        .ok_or_else(|| problem::broken(locale, "there is no database"))
}

/// An answer for what no form can mend: that it is not there, that it cannot be done now and why, or that
/// something is broken.
pub(crate) fn broken(locale: Locale) -> impl Fn(AppError) -> Response {
    move |cause| match (&cause, refusal::told(locale, &cause)) {
        (AppError::Missing { .. }, _) => problem::missing(locale),
        (_, Some((what, next))) => problem::refused(locale, what, next),
        (_, None) => problem::broken(locale, &cause.to_string()),
    }
}

/// Who does it, and when.
pub(crate) fn by(session: &Session, app: &App) -> By {
    By {
        actor: session.actor(),
        at: app.now(),
    }
}

/// The same for an applicant.
pub(crate) fn by_applicant(session: &ApplicantSession, app: &App) -> By {
    By {
        actor: session.actor(),
        at: app.now(),
    }
}
