//! The chair who holds no seat: who it was and is, and recording one.

use super::{LONGEST, a_day, past_day, reading_key, refused, today};
use crate::actions::member::{NewChair, end_chair, record_chair};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::roster::Desk;
use crate::pages::{Page, broken, by, database};
use crate::store::member::{ExternalChair, list_chairs};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "member/chair.html")]
struct ChairPage {
    page: Page,
    heading: String,
    rows: Vec<[String; 4]>,
    /// The form that is open: recording one, or the end of the one there is.
    form: Option<(String, Form)>,
}

/// Shows the chairs of a body.
pub async fn show_chair(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let chairs = chairs(&app, locale, &desk).await?;
    let form = Griffie::has(&reader.session).then(|| open_form(&desk, &reader.session, &chairs));
    Ok(answer(&desk, &reader.session, (&chairs, form)))
}

/// Records a chair.
pub async fn submit_chair(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let mut form = record_form(&desk, &clerk.session).filled(&submitted);
    for (name, missing) in [
        ("name", "chair-name-missing"),
        ("decision", "chair-decision-missing"),
    ] {
        let typed = submitted.trimmed(name);
        if typed.is_empty() {
            form.refuse(name, locale.text(missing));
        } else if typed.len() > LONGEST {
            form.refuse(name, locale.text("member-too-long"));
        }
    }
    let since = a_day(&mut form, (&submitted, "since"), locale);
    let decided = past_day(&mut form, (&submitted, "decided-on"), (locale, today(&app)));
    if let (Some(since), Some(decided_on), true) = (since, decided, form.is_right()) {
        let new = NewChair {
            name: submitted.trimmed("name").to_owned(),
            since,
            decided_on,
            decision: submitted.trimmed("decision").to_owned(),
        };
        let (by, keys) = (by(&clerk.session, &app), app.keys().clone());
        let done = write_tx(database(&app, locale)?, async move |tx| {
            let key = keys.of_election(tx, &election).await?;
            record_chair(tx, (&key, &by), &code, &new).await
        });
        match done.await {
            Ok(()) => return Ok(Redirect::to(&desk.address("/voorzitter")).into_response()),
            Err(cause) => refused(locale, &mut form, cause)?,
        }
    }
    let chairs = chairs(&app, locale, &desk).await?;
    let form = (locale.text("chair-new"), form);
    Ok(answer(&desk, &clerk.session, (&chairs, Some(form))))
}

/// Records the last day of the chair there is.
pub async fn submit_chair_end(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let mut form = end_form(&desk, &clerk.session).filled(&submitted);
    let decision = submitted.trimmed("decision").to_owned();
    if decision.is_empty() {
        form.refuse("decision", locale.text("chair-decision-missing"));
    }
    let until = a_day(&mut form, (&submitted, "until"), locale);
    if let (Some(until), true) = (until, form.is_right()) {
        let (by, keys) = (by(&clerk.session, &app), app.keys().clone());
        let done = write_tx(database(&app, locale)?, async move |tx| {
            let key = keys.of_election(tx, &election).await?;
            end_chair(tx, (&key, &by), &code, (until, &decision)).await
        });
        match done.await {
            Ok(()) => return Ok(Redirect::to(&desk.address("/voorzitter")).into_response()),
            Err(cause) => refused(locale, &mut form, cause)?,
        }
    }
    let chairs = chairs(&app, locale, &desk).await?;
    let form = (locale.text("chair-end"), form);
    Ok(answer(&desk, &clerk.session, (&chairs, Some(form))))
}

async fn chairs(app: &App, locale: Locale, desk: &Desk) -> Result<Vec<ExternalChair>, Response> {
    let db = database(app, locale)?;
    let (election, body) = desk.key();
    let key = reading_key(app, db, election)
        .await
        .map_err(broken(locale))?;
    match key {
        Some(key) => list_chairs(db, &key, body).await.map_err(broken(locale)),
        None => Ok(Vec::new()),
    }
}

fn open_form(desk: &Desk, session: &Session, chairs: &[ExternalChair]) -> (String, Form) {
    let locale = desk.locale();
    match chairs.iter().any(|one| one.until.is_none()) {
        true => (locale.text("chair-end"), end_form(desk, session)),
        false => (locale.text("chair-new"), record_form(desk, session)),
    }
}

fn record_form(desk: &Desk, session: &Session) -> Form {
    let locale = desk.locale();
    let fields = vec![
        Field::text("name", locale.text("chair-name"), "off"),
        Field::date("since", locale.text("chair-since")),
        Field::date("decided-on", locale.text("chair-decided-on")),
        Field::text("decision", locale.text("chair-decision"), "off")
            .described(locale.text("chair-decision-how")),
    ];
    let button = locale.text("chair-button");
    Form::new(locale, &session.csrf, button, fields).to(desk.address("/voorzitter"))
}

fn end_form(desk: &Desk, session: &Session) -> Form {
    let locale = desk.locale();
    let fields = vec![
        Field::date("until", locale.text("chair-until")),
        Field::text("decision", locale.text("chair-decision"), "off")
            .described(locale.text("chair-decision-how")),
    ];
    let button = locale.text("chair-end-button");
    Form::new(locale, &session.csrf, button, fields).to(desk.address("/voorzitter/einde"))
}

fn answer(
    desk: &Desk,
    session: &Session,
    (chairs, form): (&[ExternalChair], Option<(String, Form)>),
) -> Response {
    let locale = desk.locale();
    let heading = locale.say("chair-title", &[("body", desk.name.as_str().into())]);
    let below = [("/voorzitter", locale.text("chair-crumb"))];
    let mut page = desk.page(session, heading.clone(), &below);
    let is_right = form.as_ref().is_none_or(|(_, form)| form.is_right());
    if !is_right {
        page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
    }
    let rows = chairs.iter().map(|one| {
        [
            one.name.clone(),
            locale.date(one.since),
            one.until
                .map_or_else(|| locale.text("chair-open"), |until| locale.date(until)),
            locale.say(
                "chair-by",
                &[
                    ("decision", one.decision.as_str().into()),
                    ("day", locale.date(one.decided_on).into()),
                ],
            ),
        ]
    });
    let shown = ChairPage {
        rows: rows.collect(),
        page,
        heading,
        form,
    };
    let status = match is_right {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    web::private_page(status, locale, &shown)
}
