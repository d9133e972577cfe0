//! Where somebody who is appointed reads mail, so that a reminder can go there.

use super::Desk;
use crate::actions::deadlines::keep_recipient_address;
use crate::auth::{As, Griffie, Session};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::outbox::is_address;
use crate::pages::{Page, broken, by};
use crate::store::appointment::{Appointment, load_appointment};
use crate::store::deadlines::{Mailbox, list_recipient_addresses};
use crate::store::registration::list_names;
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "deadlines/recipient.html")]
struct Recipient {
    page: Page,
    heading: String,
    form: Form,
}

/// Shows the address.
pub async fn show_recipient(
    clerk: As<Griffie>,
    locale: Locale,
    Path((id, code, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let at = (code.as_str(), number);
    let appointment = load(&desk, at).await?;
    let now = address(&desk, &app, at).await.map_err(broken(locale))?;
    let form = form(locale, &clerk.session, now.as_ref());
    answer(&desk, &clerk.session, (&code, &appointment, form)).await
}

/// Keeps the address, or forgets it.
pub async fn submit_recipient(
    clerk: As<Griffie>,
    locale: Locale,
    Path((id, code, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = clerk.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let appointment = load(&desk, (&code, number)).await?;
    let mut form = form(locale, &session, None).filled(&submitted);
    let email = submitted.trimmed("email").to_owned();
    if !email.is_empty() && !is_address(&email) {
        form.refuse("email", locale.text("reminders-email-wrong"));
    }
    if !form.is_right() {
        return answer(&desk, &session, (&code, &appointment, form)).await;
    }
    let language = Locale::from_tag(submitted.trimmed("language")).unwrap_or_default();
    let mailbox = (!email.is_empty()).then_some(Mailbox {
        email,
        locale: language,
    });
    let (by, keys) = (by(&session, &app), app.keys().clone());
    let back = format!("/griffie/{id}/{code}/benoeming/{number}{}", locale.query());
    let done = write_tx(desk.db, async move |tx| {
        let key = keys.of_election(tx, &id).await?;
        keep_recipient_address(tx, &by, &key, (&code, number, mailbox.clone())).await
    });
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&back).into_response())
}

async fn load(desk: &Desk<'_>, (code, number): (&str, u32)) -> Result<Appointment, Response> {
    let found = load_appointment(desk.db, (&desk.election.id, code), number).await;
    found.map_err(broken(desk.locale))
}

async fn address(
    desk: &Desk<'_>,
    app: &App,
    (code, number): (&str, u32),
) -> Result<Option<Mailbox>, AppError> {
    let Some(key) = app.keys().find(desk.db, &desk.election.id).await? else {
        return Ok(None);
    };
    let mut all = list_recipient_addresses(desk.db, &key).await?.into_iter();
    let found = all.find(|one| (one.body.as_str(), one.appointment) == (code, number));
    Ok(found.map(|one| one.mailbox))
}

fn form(locale: Locale, session: &Session, now: Option<&Mailbox>) -> Form {
    let email = Field::text("email", locale.text("recipient-email"), "off");
    let email = email.described(locale.text("recipient-email-hint"));
    let languages = Locale::ALL.map(|one| Choice::new(one.tag(), locale.text(language(one))));
    let language = Field::choice(
        "language",
        locale.text("recipient-language"),
        languages.into(),
    );
    let chosen = now.map_or(Locale::Dutch, |now| now.locale);
    let fields = vec![
        email.holding(now.map_or("", |now| now.email.as_str())),
        language.holding(chosen.tag()),
    ];
    Form::new(locale, &session.csrf, locale.text("reminders-save"), fields)
}

/// The key of the name of a language.
pub(crate) fn language(locale: Locale) -> &'static str {
    match locale {
        Locale::Dutch => "deadlines-language-nl",
        Locale::English => "deadlines-language-en",
    }
}

async fn answer(
    desk: &Desk<'_>,
    session: &Session,
    (code, appointment, form): (&str, &Appointment, Form),
) -> Result<Response, Response> {
    let locale = desk.locale;
    let names = list_names(desk.db, &desk.election.id).await;
    let names = names.map_err(broken(locale))?;
    let stood = appointment.person.stood_as();
    let name = stood.and_then(|(list, candidate)| names.get(&(code.to_owned(), list, candidate)));
    let name = name.cloned().unwrap_or_else(|| locale.text("member-drawn"));
    let heading = locale.say("recipient-title", &[("name", name.into())]);
    let below = format!("/{code}/{}", appointment.number);
    let mut page = desk.page(session, (heading.clone(), &below));
    page.path = format!(
        "/griffie/{}/{code}/benoeming/{}/adres",
        desk.election.id, appointment.number
    );
    if let Some(last) = page.crumbs.last_mut() {
        last.address = page.path.clone();
    }
    let status = super::status_of(&mut page, &form);
    let template = Recipient {
        page,
        heading,
        form,
    };
    Ok(web::private_page(status, locale, &template))
}
