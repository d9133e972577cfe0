//! Breaking a sortition off, with the reason.

use super::{Desk, mendable};
use crate::actions::sortition::break_off;
use crate::auth::{As, Griffie};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by, database};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::response::Response;

/// Asks why a sortition is broken off.
pub async fn show_sortition_end(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let shown = (clerk.session, locale, app.clone());
    let loaded = Desk::with_course(shown, db, (&election, &body, number)).await;
    let (desk, _) = loaded.map_err(broken(locale))?;
    Ok(page(&desk, number, form(&desk, number)))
}

/// Breaks a sortition off.
pub async fn submit_sortition_end(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (clerk.session, locale, app.clone());
    let loaded = Desk::with_course(shown, db, (&election, &body, number)).await;
    let (desk, _) = loaded.map_err(&wrong)?;
    let mut form = form(&desk, number).filled(&submitted);
    let reason = submitted.trimmed("reason").to_owned();
    if reason.is_empty() {
        form.refuse("reason", locale.text("sortition-refused-no-reason"));
        return Ok(page(&desk, number, form));
    }
    let by = by(&desk.session, &app);
    let done = write_tx(db, async move |tx| {
        break_off(tx, &by, (&election, &body, number), &reason).await
    });
    match done.await {
        Ok(()) => Ok(desk.to(&format!("/{number}"))),
        Err(cause) => match mendable(locale, &cause) {
            Some(why) => {
                form.refuse_all(why);
                Ok(page(&desk, number, form))
            }
            None => Err(wrong(cause)),
        },
    }
}

fn form(desk: &Desk, number: u32) -> Form {
    let locale = desk.locale;
    let field = Field::area("reason", locale.text("sortition-end-reason"))
        .described(locale.text("sortition-end-reason-how"));
    let button = locale.text("sortition-end-button");
    Form::new(locale, &desk.session.csrf, button, vec![field])
        .to(desk.address(&format!("/{number}/afbreken")))
}

fn page(desk: &Desk, number: u32, form: Form) -> Response {
    let locale = desk.locale;
    let title = locale.text("sortition-end-title");
    let step = (format!("/{number}/afbreken"), title.clone());
    let page = FormPage {
        page: desk.page(title, &[desk.step(number), step]),
        lead: locale.text("sortition-end-lead"),
        form,
    };
    page.answer()
}
