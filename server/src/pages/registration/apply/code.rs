//! Typing the code that came by e-mail.

use super::scene::Scene;
use super::sign_in::{BACK, with_back};
use crate::actions::registration::apply::{CodeTyped, check_code};
use crate::auth::{Caller, applicant_page, clear_code, digest_of, keep_applicant};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::pages::account::Token;
use crate::pages::registration::title_of;
use crate::pages::{Page, broken, database};
use crate::store::Database;
use crate::store::registration::sign_in_code::{StoredCode, load_code};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "registration/apply/code.html")]
struct CodePage {
    page: Page,
    heading: String,
    lead: String,
    form: Form,
    /// Where another code is asked.
    again: String,
}

/// Asks for the code; without one, the page before this.
pub async fn show_code(
    caller: Caller,
    uri: Uri,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let db = database(&app, locale)?;
    let scene = Scene::load(db, locale, &election).await;
    let scene = scene.map_err(broken(locale))?;
    let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let sent = sent(db, &app, &caller, &election).await;
    let Some(sent) = sent.map_err(broken(locale))? else {
        let to = with_back(scene.address("inloggen"), asked.exact(BACK), &scene);
        return Ok(Redirect::to(&to).into_response());
    };
    let token = Token::of(&caller)?;
    let form = form(&scene, &token.csrf, &asked);
    Ok(token.keep(answer(&scene, (form, &asked), Some(&sent))))
}

/// Signs in with the code.
pub async fn submit_code(
    caller: Caller,
    Path(election): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let db = database(&app, locale)?;
    let scene = Scene::load(db, locale, &election).await;
    let scene = scene.map_err(broken(locale))?;
    let token = Token::of(&caller)?;
    let mut form = form(&scene, &token.csrf, &submitted);
    let typed: String = submitted.exact("code").split_whitespace().collect();
    let sent = sent(db, &app, &caller, &election).await;
    let sent = sent.map_err(broken(locale))?;
    if sent.is_some() && (typed.len() != 6 || !typed.bytes().all(|sign| sign.is_ascii_digit())) {
        let mut form = form.filled(&submitted);
        form.refuse("code", locale.text("applicant-code-six"));
        return Ok(answer(&scene, (form, &submitted), sent.as_ref()));
    }
    let (keys, now) = (app.keys().clone(), app.now());
    let request = caller.code_token().unwrap_or_default();
    let address = caller.address.clone();
    let checked = write_tx(db, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        check_code(tx, now, (&key, locale), (&request, &typed, &address)).await
    });
    match checked.await.map_err(broken(locale))? {
        CodeTyped::Right(session) => {
            let own = scene.address("");
            let to = applicant_page(submitted.exact(BACK), &scene.election.id).unwrap_or(&own);
            let cookies = AppendHeaders([
                (
                    header::SET_COOKIE,
                    keep_applicant(&caller.headers, &session),
                ),
                (header::SET_COOKIE, clear_code(&caller.headers)),
            ]);
            return Ok((cookies, Redirect::to(to)).into_response());
        }
        CodeTyped::Wrong(left) => {
            form.refuse(
                "code",
                locale.say("applicant-code-wrong", &[("left", left.into())]),
            );
        }
        CodeTyped::Over => form.refuse_all(locale.text("applicant-code-over")),
    }
    Ok(answer(&scene, (form, &submitted), sent.as_ref()))
}

/// The code that this browser asked for.
async fn sent(
    db: &Database,
    app: &App,
    caller: &Caller,
    election: &str,
) -> Result<Option<StoredCode>, AppError> {
    let request = caller.code_token();
    let key = app.keys().find(db, election).await?;
    match (request, key) {
        (Some(request), Some(key)) => load_code(db, &key, &digest_of(&request)).await,
        _ => Ok(None),
    }
}

fn form(scene: &Scene, csrf: &str, asked: &Submitted) -> Form {
    let locale = scene.locale;
    let code = Field {
        autocomplete: "one-time-code",
        ..Field::number("code", locale.text("applicant-code"))
    };
    let code = code.described(locale.text("applicant-code-rule"));
    let form = Form::new(locale, csrf, locale.text("sign-in-button"), vec![code]);
    match applicant_page(asked.exact(BACK), &scene.election.id) {
        Some(back) => form.hidden(BACK, back),
        None => form,
    }
}

fn answer(scene: &Scene, (form, asked): (Form, &Submitted), sent: Option<&StoredCode>) -> Response {
    let locale = scene.locale;
    let heading = locale.text("applicant-code-title");
    let title = title_of(locale, &form, heading.clone());
    let status = match form.is_right() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let lead = match sent {
        Some(sent) => {
            let until = clock::local(sent.expires_at).format("%H:%M").to_string();
            let values = [
                ("email", sent.email.clone().into()),
                ("until", until.into()),
            ];
            locale.say("applicant-code-lead", &values)
        }
        None => locale.text("applicant-code-lead-none"),
    };
    let template = CodePage {
        page: scene.open_page((title, "code")),
        again: with_back(scene.address("inloggen"), asked.exact(BACK), scene),
        heading,
        lead,
        form,
    };
    web::private_page(status, locale, &template)
}
