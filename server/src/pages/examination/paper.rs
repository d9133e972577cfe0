//! Entering an application that was received on paper.

use super::entry;
use super::place::Desk;
use crate::actions::registration::paper::receive_on_paper;
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by};
use crate::store::registration::application::{Content, Details};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use chrono::{DateTime, NaiveTime, Utc};

/// Shows the empty form.
pub async fn show_paper_entry(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let form = form(&desk, &bureau.session);
    Ok(page(&desk, &bureau.session, form).answer())
}

/// Enters the application.
pub async fn submit_paper_entry(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let mut form = form(&desk, &session).filled(&submitted);
    let today = clock::day_of(app.now());
    let received_at = received_at(&mut form, (locale, &submitted), app.now());
    let of = (&Details::default(), today);
    let (body, details) = entry::read(&mut form, (&desk, &submitted), of);
    let (Some(received_at), true) = (received_at, form.is_right()) else {
        return Ok(page(&desk, &session, form).answer());
    };
    let content = Content {
        body: Some(body),
        details: Details {
            alone: Some(true),
            ..details
        },
        joint_list: None,
        position: None,
    };
    let (by, keys, election) = (by(&session, &app), app.keys().clone(), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        receive_on_paper(tx, &by, &key, &election, &content, received_at).await
    });
    let application = done.await.map_err(broken(locale))?;
    Ok(desk.back_to(&application))
}

fn form(desk: &Desk<'_>, session: &Session) -> Form {
    let locale = desk.locale;
    let text = |key: &str| locale.text(key);
    let day = Field::date("received", text("paper-came"));
    let time = Field::text("time", text("paper-time"), "off");
    let mut fields = vec![
        day.described(text("paper-came-hint")),
        time.described(text("paper-time-hint")),
    ];
    fields.extend(entry::fields(desk, None, true));
    Form::new(locale, &session.csrf, text("paper-button"), fields)
}

/// The moment at which it came; nothing when the form says what is wrong.
fn received_at(
    form: &mut Form,
    (locale, submitted): (Locale, &Submitted),
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let day = submitted.date("received");
    let day = day
        .map_err(|unfit| form.refuse("received", unfit.told(locale)))
        .ok();
    let typed = submitted.trimmed("time").replace('.', ":");
    let known = ["%H:%M:%S", "%H:%M"].iter();
    let mut read = known.map(|form| NaiveTime::parse_from_str(&typed, form));
    let time = read.find_map(Result::ok);
    if time.is_none() {
        form.refuse("time", locale.text("paper-time-wrong"));
    }
    let at = clock::moment_of(day?.and_time(time?));
    match at {
        None => form.refuse("time", locale.text("paper-time-left-out")),
        Some(at) if now < at => form.refuse("received", locale.text("paper-came-late")),
        Some(_) => {}
    }
    at
}

fn page(desk: &Desk<'_>, session: &Session, form: Form) -> FormPage {
    let path = format!("{}/papier", desk.board_path());
    FormPage {
        lead: desk.locale.text("paper-lead"),
        page: desk.page(session, (desk.locale.text("paper-title"), &path)),
        form,
    }
}
