//! Removing all of a kind, so that another file can come in its place.

use super::{kind_crumbs, kind_path};
use crate::actions::import::withdraw;
use crate::auth::{As, Bureau, Session};
use crate::form::{Field, Form, Submitted};
use crate::import::Kind;
use crate::locale::Locale;
use crate::pages::{Crumb, FormPage, Page, broken, by, database, problem};
use crate::store::registration::{Election, load_election};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::import as wording;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

const REASON: &str = "reden";

/// Asks why all of a kind is to be removed.
pub async fn show_import_withdrawal(
    coordinator: As<Bureau>,
    locale: Locale,
    Path((election, kind)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let kind = Kind::from_slug(&kind).ok_or_else(|| problem::missing(locale))?;
    let row = load_election(db, &election).await.map_err(broken(locale))?;
    let form = form(locale, &coordinator.session);
    Ok(page(&coordinator.session, locale, (&row, kind), form).answer())
}

/// Removes all of a kind.
pub async fn submit_import_withdrawal(
    coordinator: As<Bureau>,
    locale: Locale,
    Path((election, kind)): Path<(String, String)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &coordinator.session;
    let db = database(&app, locale)?;
    let kind = Kind::from_slug(&kind).ok_or_else(|| problem::missing(locale))?;
    let mut form = form(locale, session).filled(&submitted);
    let reason = submitted.trimmed(REASON).to_owned();
    if reason.is_empty() {
        form.refuse(REASON, locale.text("import-withdraw-reason-missing"));
        let row = load_election(db, &election).await.map_err(broken(locale))?;
        return Ok(page(session, locale, (&row, kind), form).answer());
    }
    let by = by(session, &app);
    let to = format!("{}{}", kind_path(&election, kind), locale.query());
    let withdrawn = write_tx(db, async move |tx| {
        withdraw(tx, &by, (&election, kind), &reason).await
    });
    withdrawn.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

fn form(locale: Locale, session: &Session) -> Form {
    let reason = Field::area(REASON, locale.text("import-reason"));
    let button = locale.text("import-withdraw-button");
    Form::new(locale, &session.csrf, button, vec![reason])
}

fn page(
    session: &Session,
    locale: Locale,
    (election, kind): (&Election, Kind),
    form: Form,
) -> FormPage {
    let name = wording::kind(locale, kind);
    let title = locale.say("import-withdraw-title", &[("kind", name.into())]);
    let path = format!("{}/intrekken", kind_path(&election.id, kind));
    let mut crumbs = kind_crumbs(locale, election, kind);
    crumbs.push(Crumb::new(locale, title.as_str(), &path));
    FormPage {
        page: Page::of(session, locale, title, &path).after(crumbs),
        lead: locale.text("import-withdraw-lead"),
        form,
    }
}
