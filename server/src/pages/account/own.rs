//! The own account: who am I here, and another password.

use super::first::{check_new_password, new_password_fields};
use super::sign_in::signed_in;
use crate::actions::account::{change_password, start_session};
use crate::auth::{Caller, Session, SignedIn, hash, verify};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, Page, broken, by, database};
use crate::store::account::load_password_hash;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::account as wording;
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "account/own.html")]
struct OwnPage {
    page: Page,
    login: String,
    role: String,
    keeps_users: bool,
}

/// Shows who is signed in; with a first password, goes to the page to change it.
pub async fn show_account(SignedIn(session): SignedIn, locale: Locale) -> Response {
    if session.account.must_change_password {
        return Redirect::to(&format!("/account/wachtwoord{}", locale.query())).into_response();
    }
    let page = Page::of(&session, locale, locale.text("account-title"), "/account");
    let own = OwnPage {
        login: session.account.login.clone(),
        role: wording::role(locale, session.account.role),
        keeps_users: page
            .viewer
            .as_ref()
            .is_some_and(|viewer| viewer.keeps_users),
        page,
    };
    web::private_page(StatusCode::OK, locale, &own)
}

/// Asks for another password.
pub async fn show_password(SignedIn(session): SignedIn, locale: Locale) -> Response {
    page(&session, locale, form(locale, &session.csrf)).answer()
}

/// Changes the own password; every other session of the account ends, and this one gets a new token.
pub async fn submit_password(
    SignedIn(session): SignedIn,
    caller: Caller,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let db = database(&app, locale)?;
    let id = session.account.id;
    let mut form = form(locale, &session.csrf);
    check_new_password(&mut form, &submitted, &session.account.login, locale);
    let current = submitted.exact("password");
    let stored = load_password_hash(db, id).await.map_err(broken(locale))?;
    let known = verify(current, Some(&stored))
        .await
        .map_err(broken(locale))?;
    if !known {
        form.refuse("password", locale.text("password-not-yours"));
    } else if current == submitted.exact("new-password") {
        form.refuse("new-password", locale.text("password-unchanged"));
    }
    if !form.is_right() {
        return Ok(page(&session, locale, form).answer());
    }
    let hashed = hash(submitted.exact("new-password")).await;
    let hashed = hashed.map_err(broken(locale))?;
    let by = by(&session, &app);
    let started = write_tx(db, async move |tx| {
        change_password(tx, &by, (id, &hashed)).await?;
        start_session(tx, by.at, id).await
    });
    let started = started.await.map_err(broken(locale))?;
    Ok(signed_in(&caller, &started))
}

fn form(locale: Locale, csrf: &str) -> Form {
    let current = locale.text("password-current");
    let mut fields = vec![Field::password("password", current, "current-password")];
    fields.extend(new_password_fields(locale));
    Form::new(locale, csrf, locale.text("password-button"), fields)
}

fn page(session: &Session, locale: Locale, form: Form) -> FormPage {
    let lead = if session.account.must_change_password {
        locale.text("password-must-change")
    } else {
        locale.text("password-lead")
    };
    FormPage {
        page: Page::of(
            session,
            locale,
            locale.text("password-title"),
            "/account/wachtwoord",
        ),
        lead,
        form,
    }
}
