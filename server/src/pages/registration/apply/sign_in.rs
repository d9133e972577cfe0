//! Signing in and out as an applicant.

use super::other_ways::{Way, other_ways};
use super::scene::Scene;
use crate::actions::registration::apply::{CodeAsked, CodeSent, end_session, send_code};
use crate::auth::{AsApplicant, Caller, applicant_page, clear_applicant, keep_code};
use crate::form::{Field, Form, Submitted};
use crate::pages::account::Token;
use crate::pages::registration::title_of;
use crate::pages::{Crumb, Page, broken, by_applicant, database};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};

/// The page that was asked for first, and to which somebody comes back.
pub(super) const BACK: &str = "naar";
/// Said when what was typed is kept.
const KEPT: &str = "bewaard";
/// Longer than the longest address there can be.
const LONGEST_EMAIL: usize = 254;

#[derive(Template)]
#[template(path = "registration/apply/sign_in.html")]
struct SignInPage {
    page: Page,
    heading: String,
    kept: bool,
    form: Form,
    ways: Vec<Way>,
}

/// Asks for an e-mail address.
pub async fn show_applicant_sign_in(
    caller: Caller,
    uri: Uri,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let scene = Scene::load(database(&app, locale)?, locale, &election).await;
    let scene = scene.map_err(broken(locale))?;
    let token = Token::of(&caller)?;
    let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let form = form(&scene, &token.csrf, &asked);
    Ok(token.keep(answer(&app, &scene, (form, &asked))))
}

/// Sends a code. Every address gets the same answer.
pub async fn submit_applicant_sign_in(
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
    let mut form = form(&scene, &token.csrf, &submitted).filled(&submitted);
    let asked = CodeAsked {
        email: submitted.trimmed("email").to_owned(),
        address: caller.address.clone(),
        locale,
    };
    if !is_address(&asked.email) {
        form.refuse("email", locale.text("applicant-email-wrong"));
        return Ok(answer(&app, &scene, (form, &submitted)));
    }
    let (keys, now) = (app.keys().clone(), app.now());
    let sent = write_tx(db, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        send_code(tx, now, &key, &asked).await
    });
    match sent.await.map_err(broken(locale))? {
        CodeSent::Sent { request } => {
            let to = with_back(scene.address("code"), submitted.exact(BACK), &scene);
            let cookie = [(header::SET_COOKIE, keep_code(&caller.headers, &request))];
            Ok((cookie, Redirect::to(&to)).into_response())
        }
        CodeSent::Wait(seconds) => {
            let seconds = [("seconds", seconds.into())];
            form.refuse_all(locale.say("applicant-code-wait", &seconds));
            Ok(answer(&app, &scene, (form, &submitted)))
        }
    }
}

/// Ends the session.
pub async fn submit_applicant_sign_out(
    AsApplicant(session): AsApplicant,
    caller: Caller,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let by = by_applicant(&session, &app);
    let to = super::scene::path(&session.election, "inloggen");
    let ended = write_tx(database(&app, locale)?, async move |tx| {
        end_session(tx, &by, &session).await
    });
    ended.await.map_err(broken(locale))?;
    let cookie = [(header::SET_COOKIE, clear_applicant(&caller.headers))];
    let to = Redirect::to(&format!("{to}{}", locale.query()));
    Ok((cookie, to).into_response())
}

/// An address with the page to come back to behind it, when that is one of the applicant.
pub(super) fn with_back(address: String, back: &str, scene: &Scene) -> String {
    let Some(back) = applicant_page(back, &scene.election.id) else {
        return address;
    };
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair(BACK, back);
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}{}", query.finish())
}

/// The form, which carries along the page to come back to when that is one of the applicant.
fn form(scene: &Scene, csrf: &str, asked: &Submitted) -> Form {
    let locale = scene.locale;
    let email = Field {
        autocomplete: "email",
        ..Field::text("email", locale.text("applicant-email"), "email")
    };
    let email = email.described(locale.text("applicant-email-rule"));
    let form = Form::new(
        locale,
        csrf,
        locale.text("applicant-code-send"),
        vec![email],
    );
    match applicant_page(asked.exact(BACK), &scene.election.id) {
        Some(back) => form.hidden(BACK, back),
        None => form,
    }
}

fn answer(app: &App, scene: &Scene, (form, asked): (Form, &Submitted)) -> Response {
    let locale = scene.locale;
    let election = scene.election.id.as_str();
    let back = applicant_page(asked.exact(BACK), election);
    // Members.
    let is_member = back.is_some_and(|back| back.starts_with("/lid/"));
    let heading = match is_member {
        true => locale.text("own-sign-in-title"),
        false => locale.text("applicant-sign-in-title"),
    };
    let title = title_of(locale, &form, heading.clone());
    let status = match form.is_right() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let page = scene.open_page((title, "inloggen"));
    let template = SignInPage {
        ways: other_ways(app, locale, (election, back)),
        page: match is_member {
            true => page.below(Crumb::new(
                locale,
                locale.text("own-title"),
                &format!("/lid/{election}"),
            )),
            false => page,
        },
        heading,
        kept: asked.is_checked(KEPT),
        form,
    };
    web::private_page(status, locale, &template)
}

/// Whether a mail can be sent there: something, an at-sign, and a host with a point in it.
pub(crate) fn is_address(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else {
        return false;
    };
    let plain = |sign: char| sign.is_ascii_graphic() && !"()<>[]\\,;:\"@".contains(sign);
    let label = |part: &str| {
        let inside = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
        !part.is_empty()
            && part.chars().all(inside)
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    text.len() <= LONGEST_EMAIL
        && !name.is_empty()
        && name.chars().all(plain)
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains("..")
        && host.contains('.')
        && host.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn a_mail_can_be_sent_to_an_address() {
        for good in [
            "a@b.nl",
            "j.p+wijk@post.example.org",
            "o'neill_12@xn--bcher-kva.example",
        ] {
            assert!(is_address(good), "{good}");
        }
    }

    #[test]
    fn nothing_else_is_an_address() {
        let long = format!("{}@voorbeeld.example", "a".repeat(250));
        for bad in [
            "",
            "naam",
            "@b.nl",
            "a@",
            "a@b",
            "a b@c.nl",
            "a@b..nl",
            "a@.nl",
            "a@b.nl.",
            "a@-b.nl",
            ".a@b.nl",
            "a..b@c.nl",
            "a@b@c.nl",
            "<a@b.nl>",
            "a@b.nl,c@d.nl",
            "jörg@b.nl",
            "a@b.nl\r\nBcc: c@d.nl",
            &long,
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
