//! Signing in and signing out.

use super::token::Token;
use super::work::start_page;
use crate::actions::account::{self, Credentials, SignIn, Started};
use crate::auth::{Caller, SignedIn, clear_session, keep_session, own_page};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, Page, broken, by, database};
use crate::store::account::count_accounts;
use crate::store::write_tx;
use crate::web::App;
use axum::extract::State as Held;
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Redirect, Response};

/// The page that was asked for first, and to which somebody comes back.
const BACK: &str = "naar";
/// That a sheet is kept, which was sent when the session was over.
const KEPT: &str = "bewaard";

/// Asks who it is; on a program without accounts, goes to the first visit.
pub async fn show_sign_in(
    caller: Caller,
    uri: Uri,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let count = count_accounts(database(&app, locale)?).await;
    if count.map_err(broken(locale))? == 0 {
        return Ok(Redirect::to(&format!("/account/eerste{}", locale.query())).into_response());
    }
    let token = Token::of(&caller)?;
    let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let page = page(locale, form(locale, &token.csrf, &asked));
    Ok(token.keep(page.answer()))
}

/// Signs in. Who does not exist and who mistypes read the same.
pub async fn submit_sign_in(
    caller: Caller,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let db = database(&app, locale)?;
    let given = Credentials {
        login: submitted.trimmed("login").to_owned(),
        password: submitted.exact("password").to_owned(),
        address: caller.address.clone(),
        session_token: caller.session_token(),
    };
    let token = Token::of(&caller)?;
    let mut form = form(locale, &token.csrf, &submitted).filled(&submitted);
    let answer = account::sign_in(db, app.now(), &given).await;
    match answer.map_err(broken(locale))? {
        SignIn::Started(started) => {
            let own = format!("{}{}", start_page(started.role), locale.query());
            let to = own_page(submitted.exact(BACK)).unwrap_or(&own);
            return Ok(started_at(&caller, &started, to));
        }
        SignIn::Refused => form.refuse_all(locale.text("sign-in-refused")),
        SignIn::Wait(seconds) => {
            let seconds = [("seconds", seconds.into())];
            form.refuse_all(locale.say("sign-in-wait", &seconds));
        }
    }
    Ok(page(locale, form).answer())
}

/// Ends the session.
pub async fn submit_sign_out(
    SignedIn(session): SignedIn,
    caller: Caller,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let by = by(&session, &app);
    let ended = write_tx(database(&app, locale)?, async move |tx| {
        account::sign_out(tx, &by, (session.account.id, &session.token_sha256)).await
    });
    ended.await.map_err(broken(locale))?;
    let home = Redirect::to(&format!("/{}", locale.query()));
    let cookie = [(header::SET_COOKIE, clear_session(&caller.headers))];
    Ok((cookie, home).into_response())
}

/// To the page where the work begins, with the token of a session that began.
pub(super) fn signed_in(caller: &Caller, started: &Started) -> Response {
    let own = format!("{}{}", start_page(started.role), caller.locale.query());
    started_at(caller, started, &own)
}

fn started_at(caller: &Caller, started: &Started, to: &str) -> Response {
    let cookie = keep_session(&caller.headers, &started.token);
    ([(header::SET_COOKIE, cookie)], Redirect::to(to)).into_response()
}

/// The form, which carries along the page to come back to when that is one of ours.
fn form(locale: Locale, csrf: &str, asked: &Submitted) -> Form {
    let fields = vec![
        Field::text("login", locale.text("sign-in-login"), "username"),
        Field::password(
            "password",
            locale.text("sign-in-password"),
            "current-password",
        ),
    ];
    let form = Form::new(locale, csrf, locale.text("sign-in-button"), fields);
    let form = match own_page(asked.exact(BACK)) {
        Some(back) => form.hidden(BACK, back),
        None => form,
    };
    match asked.is_checked(KEPT) {
        true => form.hidden(KEPT, "ja"),
        false => form,
    }
}

fn page(locale: Locale, form: Form) -> FormPage {
    let lead = match form.carried.iter().any(|(name, _)| name == KEPT) {
        true => "entry-kept-sign-in",
        false => "sign-in-lead",
    };
    FormPage {
        page: Page::bare(locale, locale.text("sign-in-title"), "/account/inloggen"),
        lead: locale.text(lead),
        form,
    }
}
