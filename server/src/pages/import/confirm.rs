//! One file: what it holds, confirming it, and what became of it.

use super::progress::{Stage, stage};
use super::{Actors, kind_crumbs, kind_path, path, progress};
use crate::actions::import::{Confirmation, carry_out, confirm, shown};
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::import::{Kind, OfBody, StationFinding, Summary, first_rows};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, by, database, problem};
use crate::store::import::{Import, count_held, load_content, load_import};
use crate::store::registration::{list_bodies, load_election};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::import as wording;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeMap;

const EXPLANATION: &str = "toelichting";
const REASON: &str = "reden";
const FIRST_ROWS: usize = 5;
/// More stations than these are not named.
const MOST_NAMED: usize = 20;

#[derive(Template)]
#[template(path = "import/check.html")]
struct CheckPage {
    page: Page,
    heading: String,
    notice: String,
    file: String,
    uploaded: String,
    confirmed: String,
    sum_label: String,
    bodies: Vec<BodyRow>,
    all: BodyRow,
    first: Vec<Vec<String>>,
    without: Vec<String>,
    findings_lead: String,
    findings: Vec<FindingRow>,
    replaces: String,
    can_confirm: bool,
    explanation: String,
    reason: String,
    withdrawn_reason: String,
    next: String,
    form: Form,
}

struct BodyRow {
    name: String,
    rows: String,
    sum: String,
}

struct FindingRow {
    station: u32,
    body: String,
    code: &'static str,
    sentence: String,
}

/// Shows a file: what it holds, how far it is, or what became of it.
pub async fn show_import(
    reader: As<BureauReaders>,
    locale: Locale,
    Path((election, kind, id)): Path<(String, String, u64)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let session = &reader.session;
    let db = database(&app, locale)?;
    let import = load(db, locale, (&election, &kind, id)).await?;
    let stage = stage(&app, &import);
    let row = load_election(db, &election).await.map_err(broken(locale))?;
    if let Some(answer) = progress::answer(locale, session, (&row, &import), stage) {
        return Ok(answer);
    }
    let before = before(db, &import).await.map_err(broken(locale))?;
    let form = form(locale, session, &import, before).map_err(broken(locale))?;
    let page = check_page(db, (locale, session), (&import, before, stage), form).await;
    let page = page.map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &page))
}

/// Confirms a file, and begins to take it in; the answer does not wait for that.
pub async fn submit_import(
    coordinator: As<Bureau>,
    locale: Locale,
    Path((election, kind, id)): Path<(String, String, u64)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &coordinator.session;
    let db = database(&app, locale)?;
    let import = load(db, locale, (&election, &kind, id)).await?;
    let before = before(db, &import).await.map_err(broken(locale))?;
    let form = form(locale, session, &import, before).map_err(broken(locale))?;
    let mut form = form.filled(&submitted);
    for (name, missing) in [
        (EXPLANATION, "import-explanation-missing"),
        (REASON, "import-reason-missing"),
    ] {
        let is_asked = form.fields.iter().any(|field| field.name == name);
        if is_asked && submitted.trimmed(name).is_empty() {
            form.refuse(name, locale.text(missing));
        }
    }
    if !form.is_right() {
        let stage = stage(&app, &import);
        let page = check_page(db, (locale, session), (&import, before, stage), form).await;
        let page = page.map_err(broken(locale))?;
        return Ok(web::private_page(
            StatusCode::UNPROCESSABLE_ENTITY,
            locale,
            &page,
        ));
    }
    let confirmation = Confirmation {
        shown: submitted.trimmed("shown").to_owned(),
        explanation: submitted.trimmed(EXPLANATION).to_owned(),
        reason: submitted.trimmed(REASON).to_owned(),
    };
    let to = format!(
        "{}/{id}{}",
        kind_path(&election, import.kind),
        locale.query()
    );
    let author = by(session, &app);
    let confirmed = write_tx(db, async move |tx| {
        confirm(tx, &author, (&election, id), &confirmation).await
    });
    match confirmed.await {
        Ok(import) => start(&app, db, session, import),
        Err(AppError::AnswerChanged) => {
            let what = locale.text("import-check-changed");
            return Err(problem::refused(
                locale,
                what,
                locale.text("refusal-look-again"),
            ));
        }
        Err(cause) => return Err(broken(locale)(cause)),
    }
    Ok(Redirect::to(&to).into_response())
}

/// Takes the file in beside the requests; how it ends is in the database, or with the imports that failed.
fn start(app: &App, db: &Database, session: &Session, import: Import) {
    let (imports, db, by) = (app.imports().clone(), db.clone(), by(session, app));
    let id = import.id;
    let progress = imports.start(id, import.lines);
    let carried_out = tokio::spawn(async move { carry_out(&db, by, import, progress).await });
    tokio::spawn(async move {
        match carried_out.await {
            Ok(Ok(())) => imports.end(id),
            Ok(Err(cause)) => {
                tracing::error!(%cause, id, "an import failed");
                imports.fail(id);
            }
            Err(cause) => {
                tracing::error!(%cause, id, "an import broke off");
                imports.fail(id);
            }
        }
    });
}

async fn load(
    db: &Database,
    locale: Locale,
    (election, kind, id): (&str, &str, u64),
) -> Result<Import, Response> {
    let import = load_import(db, election, id).await;
    let import = import.map_err(broken(locale))?;
    if Kind::from_slug(kind) == Some(import.kind) {
        return Ok(import);
    }
    Err(problem::missing(locale))
}

/// How many rows there are of the kind now.
async fn before(db: &Database, import: &Import) -> Result<u64, AppError> {
    let held = count_held(db, &import.election).await?;
    Ok(held.get(&import.kind).copied().unwrap_or(0))
}

fn form(locale: Locale, session: &Session, import: &Import, before: u64) -> Result<Form, AppError> {
    let mut fields = Vec::new();
    let summary = import.summary.as_ref();
    if summary.is_some_and(|summary| !summary.findings.is_empty()) {
        let field = Field::area(EXPLANATION, locale.text("import-explanation"));
        fields.push(field.described(locale.text("import-explanation-rule")));
    }
    if before != 0 {
        let field = Field::area(REASON, locale.text("import-reason"));
        fields.push(field.described(locale.text("import-reason-rule")));
    }
    let button = locale.text("import-check-button");
    let form = Form::new(locale, &session.csrf, button, fields);
    Ok(form.showing(&shown(import, before)?))
}

async fn check_page(
    db: &Database,
    (locale, session): (Locale, &Session),
    (import, before, stage): (&Import, u64, Stage),
    form: Form,
) -> Result<CheckPage, AppError> {
    let kind = import.kind;
    let name = wording::kind(locale, kind);
    let heading = match stage {
        Stage::Over => locale.say(
            "import-over-title",
            &[("file", import.file_name.as_str().into())],
        ),
        Stage::Imported => locale.say("import-done-title", &[("kind", name.into())]),
        _ => locale.say("import-check-title", &[("kind", name.into())]),
    };
    let empty = Summary::default();
    let summary = import.summary.as_ref().unwrap_or(&empty);
    let actors = Actors::load(db).await?;
    let bodies = list_bodies(db).await?;
    let bodies: BTreeMap<&str, &str> = bodies
        .iter()
        .map(|body| (body.code.as_str(), body.name.as_str()))
        .collect();
    let called = |code: &str| bodies.get(code).map_or(code, |name| name).to_owned();
    let content = match stage {
        Stage::Over => Vec::new(),
        _ => load_content(db, import.id).await?,
    };
    let address = format!("{}/{}", kind_path(&import.election, kind), import.id);
    let mut title = heading.clone();
    if !form.is_right() {
        title = locale.say("form-error-title", &[("title", title.into())]);
    }
    let election = load_election(db, &import.election).await?;
    let mut crumbs = kind_crumbs(locale, &election, kind);
    crumbs.push(Crumb::new(locale, heading.as_str(), &address));
    let row = |one: &OfBody| body_row(locale, kind, called(&one.body), (one.rows, one.sum));
    let sum = summary.bodies.iter().map(|one| one.sum).sum();
    Ok(CheckPage {
        page: Page::of(session, locale, title, &address).after(crumbs),
        heading,
        notice: progress::notice(locale, import, stage),
        file: import.file_name.clone(),
        uploaded: actors.uploaded(locale, import),
        confirmed: actors.confirmed(locale, import),
        sum_label: wording::sum(locale, kind),
        bodies: summary.bodies.iter().map(row).collect(),
        all: body_row(
            locale,
            kind,
            locale.text("import-check-all"),
            (summary.rows, sum),
        ),
        first: first_rows(&content, FIRST_ROWS),
        without: without(locale, summary, called),
        findings_lead: locale.say(
            "import-findings-lead",
            &[("count", summary.findings.len().into())],
        ),
        findings: summary
            .findings
            .iter()
            .map(|one| finding_row(locale, one, called(&one.body)))
            .collect(),
        replaces: match (before, &summary.only) {
            (0, _) => String::new(),
            // Stations and people.
            (_, Some(body)) => {
                let body = [("body", called(body).into())];
                locale.say("stations-replaces-of", &body)
            }
            (_, None) => locale.say("import-check-replaces", &[("count", before.into())]),
        },
        can_confirm: Bureau::has(session) && stage.can_be_confirmed(),
        explanation: import.explanation.clone(),
        reason: import.reason.clone(),
        withdrawn_reason: import.withdrawn_reason.clone(),
        next: match stage {
            Stage::Imported => format!("{}{}", path(&import.election), locale.query()),
            _ => String::new(),
        },
        form,
    })
}

fn body_row(locale: Locale, kind: Kind, name: String, (rows, sum): (u64, u64)) -> BodyRow {
    let has_sum = !matches!(kind, Kind::Lists | Kind::Candidates);
    BodyRow {
        name,
        rows: locale.number(rows),
        sum: if has_sum {
            locale.number(sum)
        } else {
            String::new()
        },
    }
}

fn finding_row(locale: Locale, one: &StationFinding, body: String) -> FindingRow {
    FindingRow {
        station: one.station,
        body,
        code: one.finding.code.word(),
        sentence: wording::finding(locale, one),
    }
}

/// What the file says nothing about.
fn without(locale: Locale, summary: &Summary, called: impl Fn(&str) -> String) -> Vec<String> {
    let mut told = Vec::new();
    if !summary.without.is_empty() {
        let names: Vec<String> = summary.without.iter().map(|code| called(code)).collect();
        let bodies = named(locale, &names).into();
        told.push(locale.say("import-check-without", &[("bodies", bodies)]));
    }
    if !summary.stations_without.is_empty() {
        let stations = summary.stations_without.iter();
        let stations: Vec<String> = stations.map(u32::to_string).collect();
        let values = [
            ("count", stations.len().into()),
            ("stations", named(locale, &stations).into()),
        ];
        told.push(locale.say("import-check-stations-without", &values));
    }
    told
}

/// The first names in a row, and how many more there are.
fn named(locale: Locale, names: &[String]) -> String {
    let mut first: Vec<String> = names.iter().take(MOST_NAMED).cloned().collect();
    let more = names.len() - first.len();
    if more == 0 {
        return locale.names(&first);
    }
    first.push(locale.say("import-more", &[("count", more.into())]));
    first.join(", ")
}
