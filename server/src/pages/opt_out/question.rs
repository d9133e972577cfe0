//! The question of the griffie: is this one person in the register? Yes or no, and nothing else can be read.

use super::person;
use crate::actions::opt_out::question_opt_out;
use crate::auth::{As, Griffie, Session};
use crate::clock;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, by, database};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::Response;

const PATH: &str = "/griffie/loot-me-niet";

#[derive(Template)]
#[template(path = "opt_out/question.html")]
struct QuestionPage {
    page: Page,
    heading: String,
    form: Form,
    /// The answer, when somebody was named.
    answer: Option<(&'static str, String, String)>,
}

/// Asks whom it is about.
pub async fn show_question(
    clerk: As<Griffie>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    database(&app, locale)?;
    let form = form(locale, &clerk.session);
    Ok(answer((&clerk.session, locale), form, None))
}

/// Answers yes or no.
pub async fn submit_question(
    clerk: As<Griffie>,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let mut form = form(locale, &clerk.session).filled(&submitted);
    let today = clock::day_of(app.now());
    let named = person::read(&mut form, &submitted, (locale, today));
    let Some(person) = named else {
        return Ok(answer((&clerk.session, locale), form, None));
    };
    let (by, keys) = (by(&clerk.session, &app), app.keys().clone());
    let is_in = write_tx(db, async move |tx| {
        question_opt_out(tx, &by, (&keys, &person)).await
    });
    let is_in = is_in.await.map_err(broken(locale))?;
    Ok(answer((&clerk.session, locale), form, Some(is_in)))
}

fn form(locale: Locale, session: &Session) -> Form {
    let button = locale.text("opt-out-question-button");
    let fields = person::fields(locale, false);
    Form::new(locale, &session.csrf, button, fields)
}

fn answer((session, locale): (&Session, Locale), form: Form, is_in: Option<bool>) -> Response {
    let heading = locale.text("opt-out-question-title");
    let mut title = heading.clone();
    let mut status = StatusCode::OK;
    if !form.is_right() {
        title = locale.say("form-error-title", &[("title", title.into())]);
        status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    let way = vec![
        Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
        Crumb::new(locale, heading.as_str(), PATH),
    ];
    let say = |colour, what: &str, next: &str| (colour, locale.text(what), locale.text(next));
    let template = QuestionPage {
        page: Page::of(session, locale, title, PATH).after(way),
        heading,
        form,
        answer: is_in.map(|is_in| match is_in {
            true => say("warning", "opt-out-yes", "opt-out-yes-next"),
            false => say("ok", "opt-out-no", "opt-out-no-next"),
        }),
    };
    web::private_page(status, locale, &template)
}
