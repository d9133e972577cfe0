//! Whether an account gets mail about deadlines, and where.

use super::Desk;
use crate::actions::deadlines::choose_reminders;
use crate::auth::{As, Griffie, Session};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::outbox::is_address;
use crate::pages::{Page, broken, by};
use crate::store::deadlines::{Mailbox, ReminderSetting, list_reminder_settings};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "deadlines/reminders.html")]
struct Reminders {
    page: Page,
    heading: String,
    state: String,
    is_on: bool,
    form: Form,
}

/// Shows what this account chose.
pub async fn show_reminders(
    clerk: As<Griffie>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let now = setting(&desk, &app, &clerk.session).await?;
    let form = form(locale, &clerk.session, now.as_ref());
    Ok(answer(&desk, &clerk.session, (form, now.is_some())))
}

/// Keeps what this account chooses.
pub async fn submit_reminders(
    clerk: As<Griffie>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = clerk.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let mut form = form(locale, &session, None).filled(&submitted);
    let wants = submitted.is_checked("wants");
    let email = submitted.trimmed("email").to_owned();
    if wants && email.is_empty() {
        form.refuse("email", locale.text("reminders-email-missing"));
    } else if wants && !is_address(&email) {
        form.refuse("email", locale.text("reminders-email-wrong"));
    }
    if !form.is_right() {
        let now = setting(&desk, &app, &session).await?;
        return Ok(answer(&desk, &session, (form, now.is_some())));
    }
    let mailbox = wants.then_some(Mailbox { email, locale });
    let (by, keys, account) = (by(&session, &app), app.keys().clone(), session.account.id);
    let done = write_tx(desk.db, async move |tx| {
        let key = keys.of_election(tx, &id).await?;
        choose_reminders(tx, &by, &key, (account, mailbox.clone())).await
    });
    done.await.map_err(broken(locale))?;
    let path = desk.path("/berichten");
    Ok(Redirect::to(&format!("{path}{}", locale.query())).into_response())
}

async fn setting(
    desk: &Desk<'_>,
    app: &App,
    session: &Session,
) -> Result<Option<ReminderSetting>, Response> {
    let broken = broken(desk.locale);
    let key = app.keys().find(desk.db, &desk.election.id).await;
    let Some(key) = key.map_err(&broken)? else {
        return Ok(None);
    };
    let all = list_reminder_settings(desk.db, &key)
        .await
        .map_err(&broken)?;
    let mut all = all.into_iter();
    Ok(all.find(|one| one.account == session.account.id))
}

fn form(locale: Locale, session: &Session, now: Option<&ReminderSetting>) -> Form {
    let wants = Field::check("wants", locale.text("reminders-wants"));
    let email = Field::text("email", locale.text("reminders-email"), "email");
    let fields = match now {
        Some(now) => vec![wants.holding("1"), email.holding(&now.mailbox.email)],
        None => vec![wants, email],
    };
    Form::new(locale, &session.csrf, locale.text("reminders-save"), fields)
}

fn answer(desk: &Desk<'_>, session: &Session, (form, is_on): (Form, bool)) -> Response {
    let locale = desk.locale;
    let heading = locale.text("reminders-title");
    let mut page = desk.page(session, (heading.clone(), "/berichten"));
    let status = super::status_of(&mut page, &form);
    let template = Reminders {
        page,
        heading,
        state: match is_on {
            true => locale.text("reminders-on"),
            false => locale.text("reminders-off"),
        },
        is_on,
        form,
    };
    web::private_page(status, locale, &template)
}
