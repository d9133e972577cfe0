//! The public pages for who wants to stand: what it is about, and a check whether one can.

mod check;
mod page;
mod result;

pub use check::{show_check, submit_check, submit_check_address};
pub use page::show_start;

use crate::locale::Locale;
use crate::pages::{Crumb, problem};
use crate::publication::Registering;
use crate::store::registration::Body;
use crate::web::App;
use crate::wording;
use axum::response::Response;

/// The election to come that an address names.
#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn find(app: &App, locale: Locale, id: &str) -> Result<Registering, Response> {
    let published = app.published();
    let found = published.to_come(id).cloned();
    found.ok_or_else(|| problem::missing(locale))
}

/// Where the start page of an election is.
pub(super) fn start_path(id: &str) -> String {
    format!("/verkiezing/{id}")
}

/// Where the check begins.
fn check_path(id: &str) -> String {
    format!("/verkiezing/{id}/kan-ik")
}

/// Where one registers.
fn registration_path(id: &str) -> String {
    format!("/aanmelden/{id}")
}

/// The step to the start page of an election; none when its vote was held, because it has none then.
pub(super) fn start_crumb(app: &App, locale: Locale, id: &str) -> Option<Crumb> {
    let published = app.published();
    let election = &published.to_come(id)?.registration.election;
    Some(Crumb::new(locale, &election.title, &start_path(id)))
}

/// The way to a page below the start page.
fn crumbs(locale: Locale, one: &Registering) -> Vec<Crumb> {
    let election = &one.registration.election;
    vec![
        Crumb::new(locale, locale.text("breadcrumb-home"), "/"),
        Crumb::new(locale, &election.title, &start_path(&election.id)),
    ]
}

fn name(locale: Locale, body: &Body) -> String {
    wording::stored_body_name(locale, body)
}
