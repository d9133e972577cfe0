//! Deciding on the seats of a body with too few candidates.

use crate::actions::shortage::{Shortage, decide_seats, find_shortage};
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::bureau::Place;
use crate::pages::{Page, broken, by, database};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::Reason;
use crate::wording::shortage::shortage;
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "allocation/shortage.html")]
struct ShortagePage {
    page: Page,
    heading: String,
    grounds: Vec<Reason>,
    decided: String,
    /// What would be decided; none when nothing is to be decided, or not by this reader.
    form: Option<Form>,
    outcome: String,
}

type Named = Result<Path<(String, String)>, PathRejection>;

async fn find(
    db: &Database,
    locale: Locale,
    path: Named,
) -> Result<(Place, Option<Shortage>), Response> {
    let place = Place::at(db, locale, path).await?;
    let found = find_shortage(db, place.key()).await;
    Ok((place, found.map_err(broken(locale))?))
}

fn day_form(locale: Locale, session: &Session) -> Form {
    let day = Field::date("day", locale.text("shortage-day"));
    let button = locale.text("shortage-button");
    Form::new(locale, &session.csrf, button, vec![day])
}

/// Shows what the regulation leads to.
pub async fn show_shortage(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (place, found) = find(database(&app, locale)?, locale, path).await?;
    let session = &reader.session;
    let form = Bureau::has(session).then(|| day_form(locale, session));
    answer((locale, session), &place, (found.as_ref(), form))
}

/// Decides on the seats.
pub async fn submit_shortage(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &official.session;
    let db = database(&app, locale)?;
    let (place, found) = find(db, locale, path).await?;
    if !found.as_ref().is_some_and(Shortage::is_open) {
        return Err(broken(locale)(AppError::AnswerChanged));
    }
    let mut form = day_form(locale, session).filled(&submitted);
    let day = match submitted.date("day") {
        Ok(day) if clock::day_of(app.now()) < day => {
            form.refuse("day", locale.text("session-day-late"));
            None
        }
        Ok(day) => Some(day),
        Err(unfit) => {
            form.refuse("day", unfit.told(locale));
            None
        }
    };
    let Some(day) = day else {
        return answer((locale, session), &place, (found.as_ref(), Some(form)));
    };
    let to = format!("{}{}", place.path(), locale.query());
    let (by, shown) = (by(session, &app), submitted.shown().to_owned());
    let decided = write_tx(db, async move |tx| {
        decide_seats(tx, &by, place.key(), (day, &shown)).await
    });
    decided.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn answer(
    (locale, session): (Locale, &Session),
    place: &Place,
    (found, form): (Option<&Shortage>, Option<Form>),
) -> Result<Response, Response> {
    let is_short = found.is_some_and(|one| one.is_open() || one.decided.is_some());
    let heading = match is_short {
        true => locale.text("shortage-title"),
        false => locale.text("shortage-none-title"),
    };
    let mut page = place.below(session, locale, (heading.clone(), "zetels"));
    let mut status = StatusCode::OK;
    if form.as_ref().is_some_and(|form| !form.is_right()) {
        page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
        status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    let open = found.filter(|one| one.is_open());
    let form = match open.zip(form) {
        Some((open, form)) => Some(form.showing(&open.digest().map_err(broken(locale))?)),
        None => None,
    };
    let grounds = found.map_or(&[][..], |one| &one.found.grounds);
    let template = ShortagePage {
        grounds: grounds.iter().map(|one| shortage(locale, one)).collect(),
        decided: found.map_or_else(String::new, |one| decided(locale, one)),
        outcome: open.map_or_else(String::new, |one| {
            let outcome = one.found.outcome;
            let values = [
                ("seats", outcome.seats.into()),
                ("drawn", outcome.drawn.into()),
            ];
            locale.say("shortage-outcome", &values)
        }),
        heading,
        form,
        page,
    };
    Ok(web::private_page(status, locale, &template))
}

fn decided(locale: Locale, one: &Shortage) -> String {
    one.decided.as_ref().map_or_else(String::new, |decided| {
        let values = [
            ("day", locale.date(decided.decided_on).into()),
            ("planned", decided.planned.into()),
            ("candidates", decided.candidates.into()),
            ("seats", decided.seats.into()),
            ("drawn", decided.drawn.into()),
        ];
        locale.say("minutes-shortage", &values)
    })
}
