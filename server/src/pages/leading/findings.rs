//! Findings that a typist answered for: the coordinator looks at each, and ticks it off with a note or without.

use super::{Desk, read_text};
use crate::actions::counting::leading::{
    LONGEST_TEXT, OpenFinding, TickedFinding, load_findings, tick_off,
};
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::counting::finding;
use crate::wording::leading::{People, moment, person};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};

#[derive(Template)]
#[template(path = "leading/findings.html")]
struct FindingsPage {
    page: Page,
    heading: String,
    csrf: String,
    may_act: bool,
    /// What is wrong with a note, with the finding it belongs to.
    form: Form,
    waiting: Vec<FindingRow>,
    ticked: Vec<TickedRow>,
}

/// A finding that waits.
struct FindingRow {
    /// A name for its field: the beginning of its digest.
    id: String,
    sha256: String,
    station: u32,
    address: String,
    sentence: String,
    explanation: String,
    answered: String,
    note: String,
    error: String,
}

struct TickedRow {
    station: u32,
    address: String,
    sentence: String,
    ticked: String,
    note: String,
}

/// Shows the findings.
pub async fn show_findings(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let form = Form::new(locale, &reader.session.csrf, String::new(), Vec::new());
    answer(&desk, &reader.session, (&app, form, String::new())).await
}

/// Ticks one off.
pub async fn submit_tick(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let sha256 = submitted.trimmed("finding").to_owned();
    let mut form = Form::new(locale, &session.csrf, String::new(), Vec::new());
    form.fields.push(Field::text("note", String::new(), "off"));
    let note = read_text(
        &mut form,
        &submitted,
        (locale, "note"),
        (LONGEST_TEXT, None),
    );
    if !form.is_right() {
        let mut form = form.filled(&submitted);
        // The summary leads to the field of this finding.
        for field in &mut form.fields {
            field.name = format!("note-{}", short(&sha256));
        }
        return answer(&desk, &session, (&app, form, sha256)).await;
    }
    let station = submitted.trimmed("station").parse().unwrap_or_default();
    let (by, election) = (by(&session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        tick_off(tx, &by, (&election, station), (&sha256, &note)).await
    });
    done.await.map_err(broken(locale))?;
    let address = format!("{}#wachten", desk.below("bevindingen"));
    Ok(Redirect::to(&address).into_response())
}

async fn answer(
    desk: &Desk<'_>,
    session: &crate::auth::Session,
    (app, form, wrong): (&App, Form, String),
) -> Result<Response, Response> {
    let locale = desk.locale;
    let found = load_findings(desk.db, &desk.election.id).await;
    let (waiting, ticked) = found.map_err(broken(locale))?;
    let people = desk.people().await?;
    let title = locale.text("leading-findings-title");
    let mut page = desk.page(session, (title, "bevindingen"));
    let heading = page.title.clone();
    let status = super::status_of(&mut page, &form);
    let typed = form.fields.first();
    let rows = waiting.iter().map(|one| {
        let mut row = row(desk, one, (&people, app.now()));
        if let Some(field) = typed.filter(|_| one.sha256 == wrong) {
            row.note = field.value().to_owned();
            row.error = field.error.clone();
        }
        row
    });
    let template = FindingsPage {
        waiting: rows.collect(),
        ticked: ticked
            .iter()
            .rev()
            .map(|one| ticked_row(desk, one, (&people, app.now())))
            .collect(),
        csrf: session.csrf.clone(),
        may_act: Bureau::has(session),
        heading,
        form,
        page,
    };
    Ok(web::private_page(status, locale, &template))
}

fn short(sha256: &str) -> String {
    sha256.chars().take(12).collect()
}

fn row(desk: &Desk<'_>, one: &OpenFinding, (people, now): (&People, DateTime<Utc>)) -> FindingRow {
    let locale = desk.locale;
    let account = u64::try_from(one.answer.act.by.0).unwrap_or_default();
    let values = [
        ("name", person(locale, people, account).into()),
        ("moment", moment(locale, one.answer.act.at, now).into()),
    ];
    FindingRow {
        id: short(&one.sha256),
        sha256: one.sha256.clone(),
        station: one.station,
        address: desk.station(one.station),
        sentence: finding(locale, &one.finding),
        explanation: one.answer.explanation.clone(),
        answered: locale.say("leading-answered", &values),
        note: String::new(),
        error: String::new(),
    }
}

fn ticked_row(
    desk: &Desk<'_>,
    one: &TickedFinding,
    (people, now): (&People, DateTime<Utc>),
) -> TickedRow {
    let locale = desk.locale;
    let values = [
        ("name", desk.actor(people, &one.tick.by).into()),
        ("moment", moment(locale, one.tick.at, now).into()),
    ];
    let code = [("code", one.tick.code.as_str().into())];
    TickedRow {
        station: one.tick.station,
        address: desk.station(one.tick.station),
        sentence: one.finding.as_ref().map_or_else(
            || locale.say("leading-finding-gone", &code),
            |found| finding(locale, &found.finding),
        ),
        ticked: locale.say("leading-ticked", &values),
        note: one.tick.note.clone(),
    }
}
