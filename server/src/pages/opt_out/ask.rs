//! The public form: not to be drawn, or to be drawn again. It answers the same whoever is in the register.

use super::{frame, person};
use crate::actions::opt_out::{LINK_HOURS, OptOutAsked, OptOutSent, PATH, ReplyTo, ask_opt_out};
use crate::auth::Caller;
use crate::clock;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::outbox::MailMode;
use crate::pages::account::Token;
use crate::pages::registration::apply::is_address;
use crate::pages::{Page, broken, database};
use crate::store::opt_out::Wish;
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::State as Held;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

const WISH: &str = "wish";
const EMAIL: &str = "email";

#[derive(Template)]
#[template(path = "opt_out/form.html")]
struct FormTemplate {
    page: Page,
    heading: String,
    form: Form,
    kept: String,
}

#[derive(Template)]
#[template(path = "opt_out/sent.html")]
struct SentTemplate {
    page: Page,
    until: String,
    /// Where a demonstration shows its mail; empty elsewhere.
    shown: String,
}

/// Shows what the register is, and the form.
pub async fn show_opt_out(caller: Caller) -> Result<Response, Response> {
    let token = Token::of(&caller)?;
    let form = form(caller.locale, &token.csrf);
    Ok(token.keep(answer(caller.locale, form)))
}

/// Sends the link.
pub async fn submit_opt_out(
    caller: Caller,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let db = database(&app, locale)?;
    let token = Token::of(&caller)?;
    let mut form = form(locale, &token.csrf).filled(&submitted);
    let Some(asked) = read(&mut form, &submitted, (&app, &caller)) else {
        return Ok(token.keep(answer(locale, form)));
    };
    let (keys, now) = (app.keys().clone(), app.now());
    let sent = write_tx(db, async move |tx| {
        ask_opt_out(tx, now, &keys, &asked).await
    });
    match sent.await.map_err(broken(locale))? {
        OptOutSent::Sent => {
            let to = format!("{PATH}/verstuurd{}", locale.query());
            return Ok(Redirect::to(&to).into_response());
        }
        OptOutSent::Wait(seconds) => {
            let seconds = [("seconds", seconds.into())];
            form.refuse_all(locale.say("opt-out-wait", &seconds));
        }
        OptOutSent::NoElection => form.refuse_all(locale.text("opt-out-no-election")),
    }
    Ok(token.keep(answer(locale, form)))
}

/// Says that the mail is on its way.
pub async fn show_opt_out_sent(locale: Locale, Held(app): Held<App>) -> Response {
    let page = frame(locale, locale.text("opt-out-sent-title"), "/verstuurd");
    let hours = [("hours", LINK_HOURS.into())];
    let template = SentTemplate {
        until: locale.say("opt-out-sent-until", &hours),
        shown: match app.mail() {
            MailMode::Shown => page.address("/demo/post"),
            MailMode::Sent | MailMode::Kept => String::new(),
        },
        page,
    };
    web::private_page(StatusCode::OK, locale, &template)
}

fn form(locale: Locale, csrf: &str) -> Form {
    let wishes = vec![
        Choice::new("enter", locale.text("opt-out-wish-enter")),
        Choice::new("leave", locale.text("opt-out-wish-leave")),
    ];
    let mut fields = vec![Field::choice(WISH, locale.text("opt-out-wish"), wishes)];
    fields.extend(person::fields(locale, true));
    let email = Field::text(EMAIL, locale.text("opt-out-email"), "email");
    fields.push(email.described(locale.text("opt-out-email-hint")));
    Form::new(locale, csrf, locale.text("opt-out-button"), fields)
}

fn read(
    form: &mut Form,
    submitted: &Submitted,
    (app, caller): (&App, &Caller),
) -> Option<OptOutAsked> {
    let locale = caller.locale;
    let wish = match submitted.trimmed(WISH) {
        "enter" => Some(Wish::Enter),
        "leave" => Some(Wish::Leave),
        _ => {
            form.refuse(WISH, locale.text("opt-out-wish-missing"));
            None
        }
    };
    let email = submitted.trimmed(EMAIL);
    if !is_address(email) {
        form.refuse(EMAIL, locale.text("opt-out-email-wrong"));
    }
    let today = clock::day_of(app.now());
    let person = person::read(form, submitted, (locale, today))?;
    Some(OptOutAsked {
        wish: wish?,
        person,
        reply: ReplyTo {
            email: email.to_owned(),
            address: caller.address.clone(),
            locale,
            site: site(app, caller),
        },
    })
}

/// Where this site is found: as whoever started it said, and otherwise as the browser says it, which the guard held
/// against the host.
fn site(app: &App, caller: &Caller) -> String {
    if let Some(site) = app.site() {
        return site.to_owned();
    }
    let origin = caller.headers.get(header::ORIGIN);
    let origin = origin.and_then(|origin| origin.to_str().ok());
    origin.unwrap_or_default().to_owned()
}

fn answer(locale: Locale, form: Form) -> Response {
    let heading = locale.text("opt-out-title");
    let mut page = frame(locale, heading.clone(), "");
    let status = match form.is_right() {
        true => StatusCode::OK,
        false => {
            let title = [("title", heading.as_str().into())];
            page.title = locale.say("form-error-title", &title);
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    let hours = [("hours", LINK_HOURS.into())];
    let template = FormTemplate {
        page,
        heading,
        form,
        kept: locale.say("opt-out-kept-email", &hours),
    };
    web::private_page(status, locale, &template)
}
