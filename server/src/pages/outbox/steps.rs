//! What the administrator does with a mail: send it again, or stop it.

use crate::actions::outbox;
use crate::auth::{Administrators, As};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::outbox::State;
use crate::pages::{broken, by, database, problem};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};

/// Has a mail sent once more.
pub async fn submit_resend(
    administrator: As<Administrators>,
    locale: Locale,
    number: Result<Path<u64>, PathRejection>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let mail = shown(locale, number, &submitted)?;
    let by = by(&administrator.session, &app);
    let done = write_tx(database(&app, locale)?, async move |tx| {
        outbox::resend(tx, &by, mail).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to_mail(locale))
}

/// Stops a mail.
pub async fn submit_stop(
    administrator: As<Administrators>,
    locale: Locale,
    number: Result<Path<u64>, PathRejection>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let mail = shown(locale, number, &submitted)?;
    let by = by(&administrator.session, &app);
    let done = write_tx(database(&app, locale)?, async move |tx| {
        outbox::stop(tx, &by, mail).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to_mail(locale))
}

/// The mail, and how far it was on the page.
#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn shown(
    locale: Locale,
    number: Result<Path<u64>, PathRejection>,
    submitted: &Submitted,
) -> Result<(u64, State), Response> {
    let Ok(Path(number)) = number else {
        return Err(problem::missing(locale));
    };
    // Whoever sends no state saw none; then nothing fits.
    let state = State::from_word(submitted.trimmed("state")).unwrap_or(State::Sent);
    Ok((number, state))
}

fn to_mail(locale: Locale) -> Response {
    Redirect::to(&format!("/beheer/post{}", locale.query())).into_response()
}
