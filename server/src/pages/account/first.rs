//! The first visit of all: whoever set the program up becomes its administrator. Once, and never again.

use super::sign_in::signed_in;
use super::token::Token;
use super::users;
use crate::actions::account::{add_first_administrator, start_session};
use crate::auth::{Caller, hash, weakness};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, Page, broken, database, problem};
use crate::store::account::{NewAccount, count_accounts};
use crate::store::{Role, write_tx};
use crate::web::App;
use crate::wording::account as wording;
use axum::extract::State as Held;
use axum::response::Response;

/// Asks for the first administrator; once there is an account, this page does not exist.
pub async fn show_first(caller: Caller, Held(app): Held<App>) -> Result<Response, Response> {
    check_first(&app, caller.locale).await?;
    let token = Token::of(&caller)?;
    let page = page(caller.locale, form(caller.locale, &token.csrf));
    Ok(token.keep(page.answer()))
}

/// Makes the first administrator, and signs in.
pub async fn submit_first(
    caller: Caller,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let db = database(&app, locale)?;
    check_first(&app, locale).await?;
    let token = Token::of(&caller)?;
    let mut form = form(locale, &token.csrf).filled(&submitted);
    users::check_login(&mut form, &submitted, locale);
    check_new_password(&mut form, &submitted, submitted.trimmed("login"), locale);
    if !form.is_right() {
        return Ok(page(locale, form).answer());
    }
    let hashed = hash(submitted.exact("new-password")).await;
    let new = NewAccount {
        login: submitted.trimmed("login").to_lowercase(),
        name: submitted.trimmed("name").to_owned(),
        role: Role::Administrator,
        password_hash: hashed.map_err(broken(locale))?,
        must_change_password: false,
    };
    let now = app.now();
    let started = write_tx(db, async move |tx| {
        let added = add_first_administrator(tx, now, &new).await?;
        start_session(tx, now, &added).await
    });
    match started.await {
        Ok(started) => Ok(signed_in(&caller, &started)),
        Err(AppError::Exists { .. }) => Err(too_late(locale)),
        Err(cause) => Err(broken(locale)(cause)),
    }
}

/// Refuses a new password that will not do, or that was not typed the same twice.
pub(super) fn check_new_password(
    form: &mut Form,
    submitted: &Submitted,
    login: &str,
    locale: Locale,
) {
    let password = submitted.exact("new-password");
    if let Some(weakness) = weakness(password, login) {
        form.refuse("new-password", wording::weakness(locale, weakness));
    } else if password != submitted.exact("repeated") {
        form.refuse("repeated", locale.text("password-differs"));
    }
}

/// The two fields for a new password.
pub(super) fn new_password_fields(locale: Locale) -> [Field; 2] {
    [
        Field::password("new-password", locale.text("password-new"), "new-password")
            .described(locale.text("password-rule")),
        Field::password("repeated", locale.text("password-repeated"), "new-password"),
    ]
}

async fn check_first(app: &App, locale: Locale) -> Result<(), Response> {
    let count = count_accounts(database(app, locale)?).await;
    match count.map_err(broken(locale))? {
        0 => Ok(()),
        _ => Err(too_late(locale)),
    }
}

fn too_late(locale: Locale) -> Response {
    let what = locale.text("first-too-late");
    problem::refused(locale, what, locale.text("first-too-late-next"))
}

fn form(locale: Locale, csrf: &str) -> Form {
    let mut fields = users::name_fields(locale).to_vec();
    fields.extend(new_password_fields(locale));
    Form::new(locale, csrf, locale.text("first-button"), fields)
}

fn page(locale: Locale, form: Form) -> FormPage {
    FormPage {
        page: Page::bare(locale, locale.text("first-title"), "/account/eerste"),
        lead: locale.text("first-lead"),
        form,
    }
}
