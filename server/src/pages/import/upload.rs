//! The page of one kind: what is there, a file to choose, and what became of earlier files.

use super::{Actors, crumbs, kind_path};
use crate::actions::import::{HandedIn, can_withdraw, hand_in, load_known};
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::import::{Checked, Kind, Known, Problems, check};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database, problem};
use crate::store::import::{Import, count_held, list_imports};
use crate::store::registration::load_election;
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::import::{self as wording, Wrong};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

const FILE: &str = "bestand";
/// A longer name is cut off: it is only shown.
const LONGEST_NAME: usize = 200;

#[derive(Template)]
#[template(path = "import/kind.html")]
struct KindPage {
    page: Page,
    heading: String,
    about: String,
    columns: String,
    held: u64,
    replaces: String,
    address: String,
    withdraw: String,
    can_upload: bool,
    needs: String,
    form: Form,
    told: Option<Told>,
    files: Vec<FileRow>,
}

/// What is wrong with the file that was handed in.
struct Told {
    count: String,
    shown: String,
    problems: Vec<Wrong>,
}

struct FileRow {
    name: String,
    address: String,
    uploaded: String,
    rows: String,
    state: String,
}

/// The election and the kind of file that an address names.
type At<'a> = (&'a str, Kind);

/// Shows what is there of a kind, and asks for a file.
pub async fn show_import_kind(
    reader: As<BureauReaders>,
    locale: Locale,
    Path((election, kind)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let kind = Kind::from_slug(&kind).ok_or_else(|| problem::missing(locale))?;
    let form = form(locale, &reader.session, kind);
    let page = kind_page(db, (locale, &reader.session), (&election, kind), form, None);
    let page = page.await.map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &page))
}

/// Checks a file, and keeps it when nothing is wrong with it.
pub async fn submit_import_file(
    coordinator: As<Bureau>,
    locale: Locale,
    Path((election, kind)): Path<(String, String)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &coordinator.session;
    let db = database(&app, locale)?;
    let kind = Kind::from_slug(&kind).ok_or_else(|| problem::missing(locale))?;
    let mut form = form(locale, session, kind);
    let Some(file) = submitted.file(FILE) else {
        form.refuse(FILE, locale.text("import-upload-missing"));
        let page = kind_page(db, (locale, session), (&election, kind), form, None);
        let page = page.await.map_err(broken(locale))?;
        return Ok(web::private_page(
            StatusCode::UNPROCESSABLE_ENTITY,
            locale,
            &page,
        ));
    };
    let name: String = match file.name.trim() {
        "" => locale.text("import-upload-empty-name"),
        name => name.chars().take(LONGEST_NAME).collect(),
    };
    let (known, checked) = check_file(db, (&election, kind), file.bytes.clone())
        .await
        .map_err(broken(locale))?;
    let by = by(session, &app);
    let kept = Arc::new((known, checked, name, election, file.bytes.clone()));
    let shared = Arc::clone(&kept);
    let import = write_tx(db, async move |tx| {
        let (known, checked, name, election, content) = &*shared;
        let file = HandedIn {
            kind,
            name,
            content,
            checked,
            known,
        };
        hand_in(tx, &by, election, file).await
    });
    let import = import.await.map_err(broken(locale))?;
    let (_, checked, name, election, _) = &*kept;
    let Err(problems) = checked else {
        let to = format!("{}/{import}{}", kind_path(election, kind), locale.query());
        return Ok(Redirect::to(&to).into_response());
    };
    let told = told(locale, name, problems);
    form.refuse(FILE, told.count.clone());
    let page = kind_page(db, (locale, session), (election, kind), form, Some(told));
    let page = page.await.map_err(broken(locale))?;
    Ok(web::private_page(
        StatusCode::UNPROCESSABLE_ENTITY,
        locale,
        &page,
    ))
}

/// Reading a large file would keep other requests waiting, so it is done beside them.
async fn check_file(
    db: &Database,
    (election, kind): At<'_>,
    content: Vec<u8>,
) -> Result<(Known, Result<Checked, Problems>), AppError> {
    let known = load_known(db, election).await?;
    let read = tokio::task::spawn_blocking(move || {
        let checked = check(kind, &content, &known);
        (known, checked)
    });
    read.await
        .map_err(|cause| AppError::unreadable("file", cause))
}

fn form(locale: Locale, session: &Session, kind: Kind) -> Form {
    // Stations and people.
    let field = match kind {
        Kind::Stations => Field::file(
            FILE,
            locale.text("stations-upload-file"),
            ".csv,text/csv,.xml,text/xml",
        )
        .described(locale.text("stations-upload-rule")),
        Kind::Lists | Kind::Candidates | Kind::Counts | Kind::Totals => {
            Field::file(FILE, locale.text("import-upload-file"), ".csv,text/csv")
                .described(locale.text("import-upload-rule"))
        }
    };
    let button = locale.text("import-upload-button");
    Form::new(locale, &session.csrf, button, vec![field])
}

fn told(locale: Locale, name: &str, problems: &Problems) -> Told {
    let shown = problems.shown();
    let values = [("file", name.into()), ("count", problems.total().into())];
    let are_all_shown = shown.len() as u64 == problems.total();
    Told {
        count: locale.say("import-problems-count", &values),
        shown: if are_all_shown {
            String::new()
        } else {
            locale.say("import-problems-shown", &[("count", shown.len().into())])
        },
        problems: shown
            .into_iter()
            .map(|one| wording::problem(locale, one))
            .collect(),
    }
}

async fn kind_page(
    db: &Database,
    (locale, session): (Locale, &Session),
    (election, kind): At<'_>,
    form: Form,
    told: Option<Told>,
) -> Result<KindPage, AppError> {
    let row = load_election(db, election).await?;
    let held = count_held(db, election).await?;
    let rows = |kind: Kind| held.get(&kind).copied().unwrap_or(0);
    let needs = kind.needs().iter().copied();
    let needs: Vec<Kind> = needs.filter(|needed| rows(*needed) == 0).collect();
    let imports = list_imports(db, election).await?;
    let actors = Actors::load(db).await?;
    let can_withdraw = can_withdraw(db, election, kind).await?;
    let files = imports.iter().filter(|one| one.kind == kind);
    let heading = wording::kind(locale, kind);
    let mut title = heading.clone();
    if !form.is_right() {
        title = locale.say("form-error-title", &[("title", title.into())]);
    }
    let address = kind_path(election, kind);
    let page = Page::of(session, locale, title, &address);
    let mut crumbs = crumbs(locale, &row);
    crumbs.push(crate::pages::Crumb::new(locale, heading.as_str(), &address));
    Ok(KindPage {
        page: page.after(crumbs),
        heading,
        about: wording::about(locale, kind),
        columns: locale.say(
            "import-columns",
            &[("columns", kind.columns().join("; ").into())],
        ),
        held: rows(kind),
        replaces: locale.say("import-upload-replaces", &[("count", rows(kind).into())]),
        can_upload: Bureau::has(session),
        needs: match needs.as_slice() {
            [] => String::new(),
            needs => {
                let kinds = wording::kinds(locale, needs).into();
                locale.say("import-upload-needs", &[("kinds", kinds)])
            }
        },
        form,
        told,
        files: files
            .map(|one| file_row(locale, &actors, &address, one))
            .collect(),
        withdraw: if can_withdraw {
            format!("{address}/intrekken{}", locale.query())
        } else {
            String::new()
        },
        address,
    })
}

fn file_row(locale: Locale, actors: &Actors, address: &str, import: &Import) -> FileRow {
    FileRow {
        name: import.file_name.clone(),
        address: format!("{address}/{}{}", import.id, locale.query()),
        uploaded: actors.uploaded(locale, import),
        rows: match import.lines {
            0 => String::new(),
            lines => locale.say("import-rows", &[("count", lines.into())]),
        },
        state: wording::state(locale, import),
    }
}
