//! Correcting an application ex officio, with a reason; what was signed stays readable.

use super::entry;
use super::place::{Desk, read_reason, reason_field};
use crate::actions::registration::examination::{Corrected, Correction, Dossier, correct};
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::response::Response;

/// Shows the fields with what they say now.
pub async fn show_correction(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let dossier = desk.dossier(&id).await?;
    let form = form(&desk, &bureau.session, &dossier)?;
    Ok(page(&desk, &bureau.session, (&id, form)).answer())
}

/// Corrects an application.
pub async fn submit_correction(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &election).await?;
    let dossier = desk.dossier(&id).await?;
    let mut form = form(&desk, &session, &dossier)?.filled(&submitted);
    let known = dossier.content().map(|content| content.details.clone());
    let today = clock::day_of(app.now());
    let of = (&known.unwrap_or_default(), today);
    let (body, details) = entry::read(&mut form, (&desk, &submitted), of);
    let reason = read_reason(&mut form, (locale, &submitted), true);
    if !form.is_right() {
        return Ok(page(&desk, &session, (&id, form)).answer());
    }
    let correction = Correction {
        details,
        body,
        reason,
        shown: submitted.shown().to_owned(),
    };
    let refuse = broken(locale);
    let key = desk.key().map_err(&refuse)?.clone();
    let (by, application) = (by(&session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        correct(tx, &by, (&key, &election, &application), &correction).await
    });
    match done.await.map_err(refuse)? {
        Corrected::Saved(_) => Ok(desk.back_to(&id)),
        Corrected::Same => {
            form.refuse_all(locale.text("amend-same"));
            Ok(page(&desk, &session, (&id, form)).answer())
        }
    }
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn form(desk: &Desk<'_>, session: &Session, dossier: &Dossier) -> Result<Form, Response> {
    let locale = desk.locale;
    // Whoever is on a joint list stands where the list stands.
    let with_body = dossier.application.joint_list.is_none();
    let mut fields = entry::fields(desk, dossier.content(), with_body);
    fields.push(reason_field(locale).described(locale.text("amend-reason-hint")));
    let shown = dossier.shown().map_err(broken(locale))?;
    let button = locale.text("amend-button");
    Ok(Form::new(locale, &session.csrf, button, fields).showing(&shown))
}

fn page(desk: &Desk<'_>, session: &Session, (id, form): (&str, Form)) -> FormPage {
    let title = desk.locale.text("amend-title");
    FormPage {
        lead: desk.locale.text("amend-lead"),
        page: desk.page_below(session, (id, title, "verbeteren")),
        form,
    }
}
