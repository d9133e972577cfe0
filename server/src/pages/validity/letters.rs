//! Telling everybody what a session decided: letters and mail, made behind the page, some in each transaction. Whoever
//! was told already is left out, so it can be begun again after a stop.

use super::progress::{Told, answer};
use super::{Desk, title_of_session};
use crate::actions::registration::letters::send_some_decisions;
use crate::auth::{As, Bureau, BureauReaders};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{broken, by, database, problem};
use crate::store::registration::validity::list_decisions;
use crate::store::write_tx;
use crate::web::App;
use crate::wording::refusal;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};

/// So many letters in one transaction, so that others can write in between.
const EACH: usize = 10;

/// Under what name the letters of a session are remembered.
fn about(election: &str, session: u32) -> String {
    format!("validity-letters/{election}/{session}")
}

/// Begins to tell everybody.
pub async fn submit_decision_letters(
    official: As<Bureau>,
    locale: Locale,
    path: Result<Path<(String, u32)>, PathRejection>,
    Held(app): Held<App>,
    _: Submitted,
) -> Result<Response, Response> {
    let Ok(Path((election, session))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(&app, locale, election).await?;
    let db = database(&app, locale)?.clone();
    let decisions = list_decisions(&db, &desk.key, session).await;
    let decisions = decisions.map_err(broken(locale))?.len() as u64;
    if decisions == 0 {
        return Err(problem::missing(locale));
    }
    let progress = app.progress().clone();
    let id = progress.start(about(&desk.election.id, session), decisions);
    let to = format!("{}/{session}/brieven/{id}{}", desk.base(), locale.query());
    let (key, by) = (desk.key, by(&official.session, &app));
    tokio::spawn(async move {
        loop {
            let (key, by) = (key.clone(), by.clone());
            let sent = write_tx(&db, async move |tx| {
                let which = ((key.election(), session), EACH);
                send_some_decisions(tx, &by, &key, which).await
            });
            match sent.await {
                Ok(sent) if sent.letters == 0 => break progress.finish(id),
                Ok(sent) => (0..sent.letters).for_each(|_| progress.step(id, None)),
                Err(cause) => {
                    let words = refusal::told(locale, &cause);
                    if words.is_none() {
                        tracing::error!(%cause, "letters about a session were not made");
                    }
                    let why = words.map(|(what, next)| format!("{what} {next}"));
                    let why = why.unwrap_or_else(|| locale.text("progress-broken"));
                    progress.step(id, Some((locale.text("validity-letters"), why)));
                    break;
                }
            }
        }
    });
    Ok(Redirect::to(&to).into_response())
}

/// Shows how many were told.
pub async fn show_decision_letters(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Result<Path<(String, u32, u64)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let Ok(Path((election, number, id))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(&app, locale, election).await?;
    let back = format!("{}/{number}{}", desk.base(), locale.query());
    let Some(work) = app.progress().of(id, &about(&desk.election.id, number)) else {
        return Ok(Redirect::to(&back).into_response());
    };
    let end = format!("{number}/brieven/{id}");
    let page = desk.page(
        &reader.session,
        locale,
        locale.text("validity-letters"),
        &end,
    );
    let values = [("done", work.done.into()), ("total", work.total.into())];
    Ok(answer(
        page,
        &work,
        Told {
            text: locale.say("validity-letters-text", &values),
            finished: locale.text("validity-letters-finished"),
            going: locale.text("validity-letters-going"),
            failed: locale.text("validity-letters-failed"),
            back: (back, title_of_session(locale, number)),
        },
    ))
}
