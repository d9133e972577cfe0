//! Typing the code of the letter. Every wrong code gets the same answer, and waiting when there are many.

use super::{OWN, frame, to};
use crate::actions::sortition::{CodeTyped, PASS_MINUTES, open_by_code};
use crate::auth::{Caller, clear_answer, keep_answer};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::account::Token;
use crate::pages::{Page, broken, database};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::State as Held;
use axum::http::{StatusCode, header};
use axum::response::Response;

const CODE: &str = "code";

#[derive(Template)]
#[template(path = "sortition/answer/code.html")]
struct CodePage {
    page: Page,
    heading: String,
    form: Form,
    kept: String,
}

/// Asks the code.
pub async fn show_answer_code(caller: Caller) -> Result<Response, Response> {
    let token = Token::of(&caller)?;
    let form = form(caller.locale, &token.csrf);
    Ok(token.keep(answer(caller.locale, form)))
}

/// Opens the invitation.
pub async fn submit_answer_code(
    caller: Caller,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let wrong = broken(locale);
    let db = database(&app, locale)?;
    let token = Token::of(&caller)?;
    let mut form = form(locale, &token.csrf).filled(&submitted);
    let typed = submitted.trimmed(CODE).to_owned();
    if typed.is_empty() {
        form.refuse(CODE, locale.text("drawn-code-missing"));
        return Ok(token.keep(answer(locale, form)));
    }
    let (keys, now, address) = (app.keys().clone(), app.now(), caller.address.clone());
    let opened = write_tx(db, async move |tx| {
        open_by_code(tx, now, &keys, (&typed, &address)).await
    });
    match opened.await.map_err(&wrong)? {
        CodeTyped::Known(pass) => {
            let pass = pass.signed(app.keys()).map_err(wrong)?;
            let mut answer = to(locale, OWN);
            let cookie = keep_answer(&caller.headers, &pass);
            answer.headers_mut().append(header::SET_COOKIE, cookie);
            return Ok(answer);
        }
        CodeTyped::Unknown => form.refuse(CODE, locale.text("drawn-code-wrong")),
        CodeTyped::Wait(seconds) => {
            let seconds = [("seconds", seconds.into())];
            form.refuse_all(locale.say("drawn-code-wait", &seconds));
        }
    }
    Ok(token.keep(answer(locale, form)))
}

/// Closes the invitation: from now on the code is asked again.
pub async fn submit_answer_end(caller: Caller, _: Submitted) -> Response {
    let mut answer = to(caller.locale, "");
    let cookie = clear_answer(&caller.headers);
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    answer
}

fn form(locale: Locale, csrf: &str) -> Form {
    let field = Field::text(CODE, locale.text("drawn-code"), "off");
    let field = field.described(locale.text("drawn-code-hint"));
    Form::new(locale, csrf, locale.text("drawn-code-button"), vec![field])
}

fn answer(locale: Locale, form: Form) -> Response {
    let heading = locale.text("drawn-title");
    let mut page = frame(locale, heading.clone(), "");
    let status = match form.is_right() {
        true => StatusCode::OK,
        false => {
            let title = [("title", heading.as_str().into())];
            page.title = locale.say("form-error-title", &title);
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    let minutes = [("minutes", PASS_MINUTES.into())];
    let template = CodePage {
        page,
        heading,
        form,
        kept: locale.say("drawn-code-kept", &minutes),
    };
    web::private_page(status, locale, &template)
}
