//! What a second official says to a proposal: agrees, or sends it back with a reason.

use super::place::{Desk, read_reason, reason_field};
use crate::actions::registration::examination::{Dossier, Reasoned, second, send_back};
use crate::auth::{As, Bureau, Session};
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::response::Response;

/// Agrees with a proposal.
pub async fn submit_second(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let refuse = broken(locale);
    let key = desk.key().map_err(&refuse)?.clone();
    let (by, application) = (by(&bureau.session, &app), id.clone());
    let shown = submitted.shown().to_owned();
    let done = write_tx(desk.db, async move |tx| {
        second(tx, &by, (&key, &election, &application), &shown).await
    });
    done.await.map_err(refuse)?;
    Ok(desk.back_to(&id))
}

/// Asks why it is sent back.
pub async fn show_return(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let dossier = desk.dossier(&id).await?;
    let form = form(locale, &bureau.session, &dossier)?;
    Ok(page(&desk, &bureau.session, (&id, form)).answer())
}

/// Sends a proposal back.
pub async fn submit_return(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &election).await?;
    let dossier = desk.dossier(&id).await?;
    let mut form = form(locale, &session, &dossier)?.filled(&submitted);
    let why = Reasoned {
        reason: read_reason(&mut form, (locale, &submitted), true),
        shown: submitted.shown().to_owned(),
    };
    if !form.is_right() {
        return Ok(page(&desk, &session, (&id, form)).answer());
    }
    let refuse = broken(locale);
    let key = desk.key().map_err(&refuse)?.clone();
    let (by, application) = (by(&session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        send_back(tx, &by, (&key, &election, &application), &why).await
    });
    done.await.map_err(refuse)?;
    Ok(desk.back_to(&id))
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn form(locale: Locale, session: &Session, dossier: &Dossier) -> Result<Form, Response> {
    let shown = dossier.shown().map_err(broken(locale))?;
    let fields = vec![reason_field(locale)];
    let form = Form::new(locale, &session.csrf, locale.text("return-button"), fields);
    Ok(form.showing(&shown))
}

fn page(desk: &Desk<'_>, session: &Session, (id, form): (&str, Form)) -> FormPage {
    let title = desk.locale.text("return-title");
    FormPage {
        lead: desk.locale.text("return-lead"),
        page: desk.page_below(session, (id, title, "terugsturen")),
        form,
    }
}
