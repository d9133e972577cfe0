//! More or fewer seats during the term: the decision of the council, what follows from it, and carrying it out.

use super::{a_day, past_day, refused, today};
use crate::actions::member::{Resized, change_size, plan_size};
use crate::actions::successor::SuccessionFile;
use crate::audit::Event;
use crate::auth::{As, Griffie, Session};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::roster::{Desk, ask, carrying, is_confirmed};
use crate::pages::{Page, broken, by, database, problem};
use crate::store::roster::{SizeDecision, list_size_decisions};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

/// More seats than any body ever has.
const MOST: u64 = 99;
/// A longer name belongs in the decision itself.
const LONGEST_NAME: usize = 200;

#[derive(Template)]
#[template(path = "member/size.html")]
struct SizePage {
    page: Page,
    heading: String,
    lead: String,
    form: Form,
    /// The decisions that were carried out, the newest first.
    decisions: Vec<String>,
}

/// Asks for the decision.
pub async fn show_size(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let form = form(&desk, &clerk.session);
    let db = database(&app, locale)?;
    page(db, (&desk, &clerk.session), (form, today(&app))).await
}

/// Tells what follows from the decision, and carries it out once that is confirmed.
pub async fn submit_size(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let (now, db) = (today(&app), database(&app, locale)?);
    let mut form = form(&desk, &clerk.session).filled(&submitted);
    let seats = submitted.number("seats").ok();
    let seats = seats.filter(|seats| (1..=MOST).contains(seats));
    let seats = seats.and_then(|seats| u32::try_from(seats).ok());
    if seats.is_none() {
        form.refuse("seats", locale.text("size-seats-wrong"));
    }
    let decided = past_day(&mut form, (&submitted, "decided-on"), (locale, now));
    let from = a_day(&mut form, (&submitted, "from"), locale);
    let held = desk.held.as_ref();
    let held = held.ok_or_else(|| problem::missing(locale))?;
    if from.is_some_and(|from| from < held.file.term_starts_on) {
        let values = [("day", locale.date(held.file.term_starts_on).into())];
        form.refuse("from", locale.say("size-before-term", &values));
    }
    let decision = submitted.trimmed("decision").to_owned();
    if decision.is_empty() {
        form.refuse("decision", locale.text("size-decision-missing"));
    } else if decision.chars().count() > LONGEST_NAME {
        let most = [("most", LONGEST_NAME.into())];
        form.refuse("decision", locale.say("size-decision-too-long", &most));
    }
    let (Some(seats), Some(decided_on), Some(from), true) = (seats, decided, from, form.is_right())
    else {
        return page(db, (&desk, &clerk.session), (form, now)).await;
    };
    let resize = SizeDecision {
        seats,
        from,
        decided_on,
        decision,
    };
    let planned = match plan_size(&held.file, &resize) {
        Ok(planned) => planned,
        Err(cause) => {
            refused(locale, &mut form, cause)?;
            return page(db, (&desk, &clerk.session), (form, now)).await;
        }
    };
    let told = told(locale, &planned, &resize);
    let shown = digest(&held.file, &told).map_err(broken(locale))?;
    if !is_confirmed(&submitted) {
        let button = (locale.text("size-button"), shown.as_str());
        let asked = carrying(locale, (&form, &submitted), button);
        return Ok(ask(
            frame(&desk, &clerk.session, locale.text("size-confirm")),
            told,
            asked,
        ));
    }
    let by = by(&clerk.session, &app);
    let confirmed = submitted.shown().to_owned();
    let done = write_tx(db, async move |tx| {
        let file = SuccessionFile::load(tx, (&election, &code)).await?;
        if digest(&file, &told)? != confirmed {
            return Err(AppError::AnswerChanged);
        }
        change_size(tx, &by, (&election, &code), (&resize, now)).await
    });
    match done.await {
        Ok(_) => Ok(Redirect::to(&desk.address("")).into_response()),
        Err(cause) => {
            refused(locale, &mut form, cause)?;
            page(db, (&desk, &clerk.session), (form, now)).await
        }
    }
}

/// What is confirmed: what was told, and everything that could change it.
fn digest(file: &SuccessionFile, told: &str) -> Result<String, AppError> {
    let happened: usize = file.appointments.iter().map(|one| one.events.len()).sum();
    Event::digest(&(
        told,
        file.course.len(),
        file.members.len(),
        happened,
        file.abolished.len(),
    ))
}

fn told(locale: Locale, planned: &Resized, resize: &SizeDecision) -> String {
    let numbers = |all: &[u32]| {
        let all: Vec<String> = all.iter().map(|one| locale.number((*one).into())).collect();
        locale.names(&all)
    };
    let mut values = vec![
        ("seats", u64::from(resize.seats).into()),
        ("from", locale.date(resize.from).into()),
        ("decided", locale.date(resize.decided_on).into()),
        ("decision", resize.decision.as_str().into()),
    ];
    match planned {
        Resized::More(more) => {
            values.push(("more", u64::from(*more).into()));
            locale.say("size-more", &values)
        }
        Resized::Fewer { gone, ended } => {
            values.push(("gone", numbers(gone).into()));
            let mut told = locale.say("size-fewer", &values);
            if !ended.is_empty() {
                let ended = [("vacancies", numbers(ended).into())];
                told.push(' ');
                told.push_str(&locale.say("size-ended", &ended));
            }
            told
        }
    }
}

fn form(desk: &Desk, session: &Session) -> Form {
    let locale = desk.locale();
    let fields = vec![
        Field::number("seats", locale.text("size-seats")),
        Field::text("decision", locale.text("size-decision"), "off")
            .described(locale.text("size-decision-how")),
        Field::date("decided-on", locale.text("size-decided-on")),
        Field::date("from", locale.text("size-from")),
    ];
    let button = locale.text("size-next");
    Form::new(locale, &session.csrf, button, fields).to(desk.address("/grootte"))
}

fn frame(desk: &Desk, session: &Session, title: String) -> Page {
    let below = [("/grootte", desk.locale().text("size-crumb"))];
    desk.page(session, title, &below)
}

async fn page(
    db: &Database,
    (desk, session): (&Desk, &Session),
    (form, now): (Form, NaiveDate),
) -> Result<Response, Response> {
    let locale = desk.locale();
    let held = desk.held.as_ref();
    let held = held.ok_or_else(|| problem::missing(locale))?;
    let seats = match now < held.file.term_starts_on {
        true => desk.seats,
        false => u64::try_from(held.file.roster.seats_on(now).count()).unwrap_or(u64::MAX),
    };
    let decided = list_size_decisions(db, desk.key()).await;
    let decided = decided.map_err(broken(locale))?;
    let heading = locale.say("size-title", &[("body", desk.name.as_str().into())]);
    let mut title = heading.clone();
    let mut status = StatusCode::OK;
    if !form.is_right() {
        title = locale.say("form-error-title", &[("title", title.into())]);
        status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    let shown = SizePage {
        page: frame(desk, session, title),
        heading,
        lead: locale.say("size-lead", &[("seats", seats.into())]),
        form,
        decisions: decided.iter().rev().map(|one| of(locale, one)).collect(),
    };
    Ok(web::private_page(status, locale, &shown))
}

/// A decision in words.
fn of(locale: Locale, one: &SizeDecision) -> String {
    let values = [
        ("decision", one.decision.as_str().into()),
        ("seats", u64::from(one.seats).into()),
        ("from", locale.date(one.from).into()),
        ("decided", locale.date(one.decided_on).into()),
    ];
    locale.say("size-decided", &values)
}
