//! Everybody of a body whose last day to answer has passed: shown first, and then recorded at once.

use super::desk::{Desk, Held};
use super::today;
use crate::actions::roster::{late_appointments, record_lapses};
use crate::actions::successor::SuccessionFile;
use crate::audit::Event;
use crate::auth::{As, Griffie, Session};
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by, database, problem};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

/// Shows who did not answer in time.
pub async fn show_lapses(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let held = held(&desk)?;
    let form = form(&desk, (held, today(&app)), &clerk.session);
    let form = form.map_err(broken(locale))?;
    Ok(page((&desk, held), &clerk.session, (form, today(&app))).answer())
}

/// Records that they did not, when they are still the same.
pub async fn submit_lapses(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let (held, now) = (held(&desk)?, today(&app));
    if late_appointments(&held.file, now).is_empty() {
        let form = form(&desk, (held, now), &clerk.session);
        let mut form = form.map_err(broken(locale))?;
        form.refuse_all(locale.text("lapses-nobody"));
        return Ok(page((&desk, held), &clerk.session, (form, now)).answer());
    }
    let (by, shown) = (by(&clerk.session, &app), submitted.shown().to_owned());
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let key = (election.as_str(), code.as_str());
        let file = SuccessionFile::load(tx, key).await?;
        if digest(&file, now)? != shown {
            return Err(AppError::AnswerChanged);
        }
        record_lapses(tx, &by, key, now).await
    });
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&desk.address("/benoemingen")).into_response())
}

fn digest(file: &SuccessionFile, now: NaiveDate) -> Result<String, AppError> {
    Event::digest(&("lapses", late_appointments(file, now)))
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn held(desk: &Desk) -> Result<&Held, Response> {
    let held = desk.held.as_ref();
    held.ok_or_else(|| problem::missing(desk.locale()))
}

fn form(desk: &Desk, (held, now): (&Held, NaiveDate), session: &Session) -> Result<Form, AppError> {
    let locale = desk.locale();
    // Without anybody there is nothing to press.
    let button = match late_appointments(&held.file, now).is_empty() {
        true => String::new(),
        false => locale.text("lapses-button"),
    };
    let form = Form::new(locale, &session.csrf, button, Vec::new());
    let form = form.to(desk.address("/benoemingen/geen-antwoord"));
    Ok(form.showing(&digest(&held.file, now)?))
}

fn page(
    (desk, held): (&Desk, &Held),
    session: &Session,
    (form, now): (Form, NaiveDate),
) -> FormPage {
    let locale = desk.locale();
    let late = late_appointments(&held.file, now);
    let of = held.file.appointments.iter();
    let of = of.filter(|one| late.contains(&one.number));
    let names: Vec<String> = of.map(|one| desk.person(held, one.person)).collect();
    let values = [("names", locale.names(&names).into())];
    let below = [
        ("/benoemingen", locale.text("appointments-title")),
        ("/benoemingen/geen-antwoord", locale.text("lapses-title")),
    ];
    FormPage {
        page: desk.page(session, locale.text("lapses-title"), &below),
        lead: match names.is_empty() {
            true => locale.text("lapses-none"),
            false => locale.say("lapses-lead", &values),
        },
        form,
    }
}
