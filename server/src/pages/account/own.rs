//! The own account: who am I here, and another password.

use super::first::{check_new_password, new_password_fields};
use super::sign_in::signed_in;
use super::work::{Dice, list_dice, reads_dice};
use crate::actions::account::{OwnPassword, change_password, check_own_password, start_session};
use crate::auth::{Caller, Session, SignedIn, hash};
use crate::clock;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, Page, broken, by, database};
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
    /// Where the work of the role is.
    work: Vec<(String, String)>,
    /// The lots whose dice wait; none for who reads no dice.
    dice: Option<Vec<Dice>>,
}

/// Shows who is signed in and where the work is; with a first password, goes to the page to change it.
pub async fn show_account(
    SignedIn(session): SignedIn,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    if session.account.must_change_password {
        let to = format!("/account/wachtwoord{}", locale.query());
        return Ok(Redirect::to(&to).into_response());
    }
    let mut dice = None;
    if reads_dice(&session) {
        let waiting = (&session, clock::day_of(app.now()));
        let found = list_dice(database(&app, locale)?, locale, waiting).await;
        dice = Some(found.map_err(broken(locale))?);
    }
    let page = Page::of(&session, locale, locale.text("account-title"), "/account");
    let own = OwnPage {
        login: session.account.login.clone(),
        role: wording::role(locale, session.account.role),
        work: work(&page),
        dice,
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &own))
}

/// The addresses of the work of the role, with their words.
fn work(page: &Page) -> Vec<(String, String)> {
    let Some(viewer) = &page.viewer else {
        return Vec::new();
    };
    let offices = viewer.work.iter();
    let mut work: Vec<_> = offices
        .map(|(path, text)| (page.address(path), text.clone()))
        .collect();
    // Stations and people.
    if viewer.keeps_typists {
        let typists = page.address("/account/invoerders");
        work.push((typists, page.text("typists-title")));
    }
    if viewer.keeps_users {
        let users = page.address("/account/gebruikers");
        work.push((users, page.text("users-title")));
    }
    work
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
    let given = (id, current, caller.address.as_str());
    let known = check_own_password(db, app.now(), given).await;
    match known.map_err(broken(locale))? {
        OwnPassword::Wait(seconds) => {
            let seconds = [("seconds", seconds.into())];
            form.refuse_all(locale.say("password-wait", &seconds));
        }
        OwnPassword::Wrong => form.refuse("password", locale.text("password-not-yours")),
        OwnPassword::Right if current == submitted.exact("new-password") => {
            form.refuse("new-password", locale.text("password-unchanged"));
        }
        OwnPassword::Right => (),
    }
    if !form.is_right() {
        return Ok(page(&session, locale, form).answer());
    }
    let hashed = hash(submitted.exact("new-password")).await;
    let hashed = hashed.map_err(broken(locale))?;
    let (by, account) = (by(&session, &app), session.account.clone());
    let started = write_tx(db, async move |tx| {
        change_password(tx, &by, (id, &hashed)).await?;
        start_session(tx, by.at, &account).await
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
