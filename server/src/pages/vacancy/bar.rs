//! Candidates who hold no seat and cannot be considered: what is recorded, and recording it.

use super::{Desk, Key, past_day, to, today};
use crate::actions::vacancy::{NewBar, record_bar};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database};
use crate::store::bar::{STATED, barred_on};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::vacancy as wording;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use succession::successor::Person;

#[derive(Template)]
#[template(path = "vacancy/bar.html")]
struct BarPage {
    page: Page,
    heading: String,
    now: Vec<String>,
    /// Every statement and every withdrawal, the newest first.
    course: Vec<String>,
    form: Option<Form>,
}

/// Shows who cannot be considered.
pub async fn show_bars(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::load(database(&app, locale)?, &key).await;
    let desk = desk.map_err(broken(locale))?;
    let form = bar_form(&desk, locale, (&reader.session, today(&app)));
    Ok(page(&desk, &reader.session, (locale, today(&app)), form))
}

/// Records that a candidate cannot be considered, or no longer that.
pub async fn submit_bar(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let desk = Desk::load(db, &key).await.map_err(broken(locale))?;
    let form = bar_form(&desk, locale, (&clerk.session, today(&app)));
    let mut form = form.filled(&submitted);
    let Some(bar) = read(&mut form, &submitted, (&desk, today(&app)), locale) else {
        return Ok(page(&desk, &clerk.session, (locale, today(&app)), form));
    };
    let by = by(&clerk.session, &app);
    let done = write_tx(db, async move |tx| {
        record_bar(tx, &by, (&key.0, &key.1), bar).await
    });
    match done.await {
        Ok(_) => Ok(to(locale, &desk.path("uitgesloten"))),
        Err(AppError::Exists { .. }) => {
            form.refuse_all(locale.text("bar-nothing"));
            Ok(page(&desk, &clerk.session, (locale, today(&app)), form))
        }
        Err(cause) => Err(broken(locale)(cause)),
    }
}

fn read(
    form: &mut Form,
    submitted: &Submitted,
    (desk, today): (&Desk, NaiveDate),
    locale: Locale,
) -> Option<NewBar> {
    let on = past_day(form, submitted, ("on", today), locale);
    let mut candidates = desk.body.candidates.iter().map(|one| one.person);
    let person = candidates.find(|one| word_of(*one) == submitted.trimmed("person"));
    let mut reasons = STATED.into_iter();
    let reason = reasons.find(|one| one.word() == submitted.trimmed("reason"));
    let withdrawn = match submitted.trimmed("kind") {
        "stated" => Some(false),
        "withdrawn" => Some(true),
        _ => None,
    };
    let missing = [
        ("person", person.is_none()),
        ("reason", reason.is_none()),
        ("kind", withdrawn.is_none()),
    ];
    for (name, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
        form.refuse(name, locale.text("bar-missing"));
    }
    Some(NewBar {
        person: person?,
        reason: reason?,
        withdrawn: withdrawn?,
        on: on?,
    })
}

fn word_of((list, candidate): Person) -> String {
    format!("{list}-{candidate}")
}

fn bar_form(desk: &Desk, locale: Locale, (session, today): (&Session, NaiveDate)) -> Form {
    let candidates = desk.body.candidates.iter();
    let candidates = candidates.map(|one| Choice::new(word_of(one.person), one.name.clone()));
    let reasons = STATED.map(|one| Choice::new(one.word(), wording::bar(locale, one)));
    let kinds = vec![
        Choice::new("stated", locale.text("bar-stated")),
        Choice::new("withdrawn", locale.text("bar-withdrawn")),
    ];
    let fields = vec![
        Field::select("person", locale.text("bar-person"), candidates.collect()),
        Field::choice("reason", locale.text("bar-reason"), reasons.to_vec()),
        Field::choice("kind", locale.text("bar-kind"), kinds).holding("stated"),
        Field::date("on", locale.text("bar-on")).on(today),
    ];
    Form::new(locale, &session.csrf, locale.text("bar-button"), fields)
}

fn page(
    desk: &Desk,
    session: &Session,
    (locale, today): (Locale, NaiveDate),
    form: Form,
) -> Response {
    let title = locale.text("bar-title");
    let heading = format!("{title}: {}", desk.body_name(locale));
    let mut page = desk.frame(
        session,
        locale,
        (heading.clone(), title),
        &desk.path("uitgesloten"),
    );
    let status = if form.is_right() {
        StatusCode::OK
    } else {
        page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let now = barred_on(&desk.file.bars, today).into_iter();
    let now = now.map(|(person, reason)| {
        let name = desk.teller(locale).name(person);
        format!("{name} {}", wording::bar(locale, reason))
    });
    let template = BarPage {
        page,
        heading,
        now: now.collect(),
        course: course(desk, locale),
        form: Griffie::has(session).then_some(form),
    };
    web::private_page(status, locale, &template)
}

/// Every statement and every withdrawal with its day.
fn course(desk: &Desk, locale: Locale) -> Vec<String> {
    let all = desk.file.bars.iter().rev();
    let lines = all.map(|one| {
        let key = if one.withdrawn {
            "bar-line-withdrawn"
        } else {
            "bar-line-stated"
        };
        let values = [
            ("day", locale.date(one.on).into()),
            ("name", desk.teller(locale).name(one.person).into()),
            ("reason", wording::bar(locale, one.reason).into()),
        ];
        locale.say(key, &values)
    });
    lines.collect()
}
