//! Giving the answer: a choice, a page to check it, and then it is recorded.

use super::shown::CHOICE;
use super::{OWN, Opened, to};
use crate::actions::sortition::{ANSWER_PATH, answer_online};
use crate::auth::Caller;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::pages::account::Token;
use crate::pages::{Page, broken, database};
use crate::store::sortition::ResidentStepKind;
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "sortition/answer/check.html")]
struct CheckPage {
    page: Page,
    lead: String,
    told: Vec<String>,
    form: Form,
    back: String,
}

/// Shows the answer that was chosen, to be confirmed.
pub async fn submit_own_choice(
    caller: Caller,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let opened = Opened::of(&caller, &app).await?;
    let token = Token::of(&caller)?;
    let Some(form) = opened.form(&token.csrf) else {
        let page = opened.refused(&token.csrf);
        return Ok(token.keep(page));
    };
    let chosen = chosen(&submitted).filter(|kind| opened.own.choices().contains(kind));
    let Some(kind) = chosen else {
        let mut form = form.filled(&submitted);
        form.refuse(CHOICE, locale.text("drawn-choice-missing"));
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let page = opened.page(Some(form), (status, ""), &token.csrf);
        return Ok(token.keep(page));
    };
    let page = opened.check(kind, &token.csrf).map_err(broken(locale))?;
    Ok(token.keep(page))
}

/// Records the answer.
pub async fn submit_own_answer(
    caller: Caller,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let wrong = broken(locale);
    let db = database(&app, locale)?;
    let opened = Opened::of(&caller, &app).await?;
    let token = Token::of(&caller)?;
    let Some(kind) = chosen(&submitted) else {
        return Ok(to(locale, OWN));
    };
    let (keys, now) = (app.keys().clone(), app.now());
    let (pass, shown) = (opened.pass.clone(), submitted.shown().to_owned());
    let done = write_tx(db, async move |tx| {
        answer_online(tx, now, (&keys, &pass), (kind, &shown)).await
    });
    match done.await {
        Ok(()) => Ok(to(locale, OWN)),
        Err(AppError::AnswerChanged | AppError::Sortition(_)) => {
            let now = opened.again(db).await.map_err(wrong)?;
            let page = now.refused(&token.csrf);
            Ok(token.keep(page))
        }
        Err(cause) => Err(wrong(cause)),
    }
}

/// The answer that was chosen.
fn chosen(submitted: &Submitted) -> Option<ResidentStepKind> {
    match submitted.trimmed(CHOICE) {
        "ja" => Some(ResidentStepKind::Accepted),
        "nee" => Some(ResidentStepKind::Declined),
        _ => None,
    }
}

impl Opened {
    /// The invitation as it is now, with that the answer was not recorded.
    fn refused(&self, csrf: &str) -> Response {
        let why = self.locale.text("drawn-not-recorded");
        let form = self.form(csrf);
        self.page(form, (StatusCode::CONFLICT, &why), csrf)
    }

    fn check(&self, kind: ResidentStepKind, csrf: &str) -> Result<Response, AppError> {
        let locale = self.locale;
        let is_yes = kind == ResidentStepKind::Accepted;
        let (answer, value, button) = match is_yes {
            true => ("drawn-answer-yes", "ja", "drawn-check-button-yes"),
            false => ("drawn-answer-no", "nee", "drawn-check-button-no"),
        };
        let said = [("answer", locale.text(answer).into())];
        let body = [("body", self.name().into())];
        let day = [("day", self.until().into())];
        let mut told = vec![locale.say("drawn-check-body", &body)];
        told.extend(match is_yes {
            true => [
                locale.text("invitation-after"),
                locale.say("drawn-check-yes", &day),
            ],
            false => [locale.text("invitation-free"), locale.text("drawn-no-next")],
        });
        let form = Form::new(locale, csrf, locale.text(button), Vec::new())
            .to(format!("{ANSWER_PATH}/antwoord{}", locale.query()))
            .hidden(CHOICE, value)
            .showing(&self.own.digest(kind)?);
        let template = CheckPage {
            page: self.frame(locale.text("drawn-check-title")),
            lead: locale.say("drawn-check-answer", &said),
            told,
            form,
            back: format!("{ANSWER_PATH}{OWN}{}", locale.query()),
        };
        Ok(web::private_page(StatusCode::OK, locale, &template))
    }
}
