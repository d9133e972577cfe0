//! The page of a link: it shows a button, and only the button does something.

use super::frame;
use crate::actions::opt_out::{PATH, confirm_opt_out, wish_of};
use crate::auth::Caller;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::account::Token;
use crate::pages::{FormPage, Page, broken, database};
use crate::store::opt_out::Wish;
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "opt_out/told.html")]
struct Told {
    page: Page,
    colour: &'static str,
    lead: String,
    next: Vec<String>,
    /// Where to ask again.
    again: String,
}

/// Asks to confirm.
pub async fn show_confirming(
    caller: Caller,
    Path(token): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let wish = wish_of(database(&app, locale)?, app.now(), &token).await;
    let Some(wish) = wish.map_err(broken(locale))? else {
        return Ok(over(locale, &format!("/bevestigen/{token}")));
    };
    let csrf = Token::of(&caller)?;
    let (title, lead, button) = match wish {
        Wish::Enter => (
            "opt-out-enter-title",
            "opt-out-enter-lead",
            "opt-out-enter-button",
        ),
        Wish::Leave => (
            "opt-out-leave-title",
            "opt-out-leave-lead",
            "opt-out-leave-button",
        ),
    };
    let below = format!("/bevestigen/{token}");
    let page = FormPage {
        page: frame(locale, locale.text(title), &below),
        lead: locale.text(lead),
        form: Form::new(locale, &csrf.csrf, locale.text(button), Vec::new()),
    };
    Ok(csrf.keep(page.answer()))
}

/// Does what was asked.
pub async fn submit_confirming(
    caller: Caller,
    Path(token): Path<String>,
    Held(app): Held<App>,
    _: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let (keys, now) = (app.keys().clone(), app.now());
    let done = write_tx(database(&app, locale)?, async move |tx| {
        confirm_opt_out(tx, now, (&keys, &token)).await
    });
    let below = match done.await.map_err(broken(locale))? {
        Some(Wish::Enter) => "/bevestigd",
        Some(Wish::Leave) => "/verwijderd",
        None => "/verlopen",
    };
    let to = format!("{PATH}{below}{}", locale.query());
    Ok(Redirect::to(&to).into_response())
}

/// Says that somebody is in the register.
pub async fn show_entered(locale: Locale) -> Response {
    let told = Told {
        colour: "ok",
        lead: locale.text("opt-out-entered-lead"),
        next: vec![
            locale.text("opt-out-entered-gone"),
            locale.text("opt-out-entered-back"),
        ],
        ..told(locale, "opt-out-entered-title", "/bevestigd")
    };
    web::private_page(StatusCode::OK, locale, &told)
}

/// Says that somebody is not in the register.
pub async fn show_removed(locale: Locale) -> Response {
    let told = Told {
        colour: "ok",
        lead: locale.text("opt-out-removed-lead"),
        next: vec![locale.text("opt-out-removed-gone")],
        ..told(locale, "opt-out-removed-title", "/verwijderd")
    };
    web::private_page(StatusCode::OK, locale, &told)
}

/// Says that a link no longer counts.
pub async fn show_over(locale: Locale) -> Response {
    over(locale, "/verlopen")
}

fn over(locale: Locale, below: &str) -> Response {
    let told = Told {
        colour: "warning",
        lead: locale.text("opt-out-over-lead"),
        next: vec![
            locale.text("opt-out-over-used"),
            locale.text("opt-out-over-gone"),
        ],
        ..told(locale, "opt-out-over-title", below)
    };
    web::private_page(StatusCode::GONE, locale, &told)
}

fn told(locale: Locale, title: &str, below: &str) -> Told {
    let page = frame(locale, locale.text(title), below);
    Told {
        again: page.address(PATH),
        page,
        colour: "info",
        lead: String::new(),
        next: Vec::new(),
    }
}
