//! Accounts: the first visit, signing in and out, the own account and password, and keeping the users.

mod first;
mod form_page;
mod own;
mod sign_in;
mod users;

pub use first::{show_first, submit_first};
pub use own::{show_account, show_password, submit_password};
pub use sign_in::{show_sign_in, submit_sign_in, submit_sign_out};
pub use users::{
    show_new_user, show_users, submit_disable, submit_enable, submit_new_user, submit_reset,
};

use crate::audit::By;
use crate::auth::Session;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::problem;
use crate::store::Database;
use crate::web::App;
use axum::response::Response;

/// The database, or the page that says that there is none.
#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn database(app: &App, locale: Locale) -> Result<&Database, Response> {
    app.db()
        .ok_or_else(|| problem::broken(locale, "there is no database"))
}

/// An answer for what no form can mend.
fn broken(locale: Locale) -> impl Fn(AppError) -> Response {
    move |cause| match cause {
        AppError::Missing { .. } => problem::missing(locale),
        AppError::LastAdministrator => problem::refused(
            locale,
            locale.text("user-last-administrator"),
            locale.text("user-last-administrator-next"),
        ),
        cause => problem::broken(locale, &cause.to_string()),
    }
}

/// Who does it, and when.
fn by(session: &Session, app: &App) -> By {
    By {
        actor: session.actor(),
        at: app.now(),
    }
}
