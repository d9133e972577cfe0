//! A move that a member told of: the griffie holds it against the register, and reports a vacancy or lays it aside.

use super::{LONGEST, past_day, refused, today};
use crate::actions::member::{lay_move_aside, report_moved};
use crate::auth::{As, Griffie, Session};
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::roster::Desk;
use crate::pages::{FormPage, broken, by, database, problem};
use crate::store::member::{MoveReport, list_move_reports};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

/// Shows the report, and asks what the register says.
pub async fn show_moved(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let report = found(&app, &desk, number).await?;
    let form = form(&desk, &clerk.session, &report);
    Ok(page(&desk, &clerk.session, (&report, form)).answer())
}

/// Reports the vacancy, or lays the report aside.
pub async fn submit_moved(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let report = found(&app, &desk, number).await?;
    let mut form = form(&desk, &clerk.session, &report).filled(&submitted);
    let reason = submitted.trimmed("reason").to_owned();
    let is_moved = match submitted.trimmed("register") {
        "moved" => Some(true),
        "aside" => Some(false),
        _ => None,
    };
    let now = today(&app);
    let mut moved_on = None;
    match is_moved {
        None => form.refuse("register", locale.text("moved-missing")),
        Some(true) => {
            moved_on = past_day(&mut form, (&submitted, "moved-on"), (locale, now));
        }
        Some(false) if reason.is_empty() => {
            form.refuse("reason", locale.text("moved-reason-missing"));
        }
        Some(false) if reason.len() > LONGEST => {
            form.refuse("reason", locale.text("member-too-long"));
        }
        Some(false) => {}
    }
    if form.is_right() {
        let by = by(&clerk.session, &app);
        let done = write_tx(database(&app, locale)?, async move |tx| {
            let of = (election.as_str(), code.as_str(), number);
            match moved_on {
                Some(moved_on) => report_moved(tx, &by, of, (moved_on, now)).await.map(Some),
                None => lay_move_aside(tx, &by, of, &reason).await.map(|()| None),
            }
        });
        match done.await {
            Ok(Some(vacancy)) => {
                let to = desk.address(&format!("/vacature/{vacancy}"));
                return Ok(Redirect::to(&to).into_response());
            }
            Ok(None) => return Ok(Redirect::to(&desk.address("")).into_response()),
            Err(cause) => refused(locale, &mut form, cause)?,
        }
    }
    Ok(page(&desk, &clerk.session, (&report, form)).answer())
}

async fn found(app: &App, desk: &Desk, number: u64) -> Result<MoveReport, Response> {
    let locale = desk.locale();
    let db = database(app, locale)?;
    let reports = list_move_reports(db, desk.key()).await;
    let reports = reports.map_err(broken(locale))?;
    let found = reports.into_iter().find(|one| one.number == number);
    found.ok_or_else(|| problem::missing(locale))
}

fn form(desk: &Desk, session: &Session, report: &MoveReport) -> Form {
    let locale = desk.locale();
    let choices = vec![
        Choice::new("moved", locale.text("moved-yes")),
        Choice::new("aside", locale.text("moved-no")),
    ];
    let fields = vec![
        Field::choice("register", locale.text("moved-register"), choices),
        Field::date("moved-on", locale.text("moved-on"))
            .described(locale.text("moved-on-how"))
            .on(report.moved_on),
        Field::area("reason", locale.text("moved-reason"))
            .described(locale.text("moved-reason-how")),
    ];
    let below = format!("/verhuizing/{}", report.number);
    let button = locale.text("moved-button");
    Form::new(locale, &session.csrf, button, fields).to(desk.address(&below))
}

fn page(desk: &Desk, session: &Session, (report, form): (&MoveReport, Form)) -> FormPage {
    let locale = desk.locale();
    let members = desk.held.iter().flat_map(|held| {
        let found = held.file.members.iter();
        found.map(move |one| (held, one))
    });
    let mut named = members.filter(|(_, one)| one.number == report.member);
    let name = named
        .next()
        .map(|(held, one)| desk.person(held, one.person()));
    let values = [
        ("name", name.unwrap_or_default().into()),
        ("day", locale.date(report.moved_on).into()),
        ("told", locale.date(report.reported_on).into()),
    ];
    let path = format!("/verhuizing/{}", report.number);
    let below = [(path.as_str(), locale.text("moved-crumb"))];
    FormPage {
        page: desk.page(session, locale.say("moved-title", &values), &below),
        lead: match report.end {
            None => locale.say("moved-lead", &values),
            Some(_) => locale.text("moved-settled"),
        },
        form,
    }
}
